// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, by what it wrote beside the picture (Exif tag 0x0112): where the first pixel of the file
/// belongs.
///
/// @param code from 1, upright, to 8
record Orientation(int code) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;

    /// Reads it from a JPEG; upright where nothing sensible is written.
    static Orientation of(byte[] jpeg) {
        try {
            var in = ByteBuffer.wrap(jpeg);
            in.position(2);
            while (in.remaining() > 4) {
                var marker = in.getShort() & 0xffff;
                var length = in.getShort() & 0xffff;
                if (marker == START_OF_SCAN || length < 2 || length - 2 > in.remaining()) {
                    return UPRIGHT;
                }
                if (marker == APP1 && length > 16 && in.getInt(in.position()) == 0x45786966) {
                    return tiff(in.slice(in.position() + 6, length - 8));
                }
                in.position(in.position() + length - 2);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static Orientation tiff(ByteBuffer in) {
        in.order(in.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = in.getInt(4);
        var fields = in.getShort(directory) & 0xffff;
        for (var i = 0; i < fields; i++) {
            var field = directory + 2 + 12 * i;
            if ((in.getShort(field) & 0xffff) == TAG) {
                var code = in.getShort(field + 8);
                return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /// Whether width and height change places.
    boolean turnsAside() {
        return code >= 5;
    }

    Pixels turned(Pixels from) {
        if (code == 1) {
            return from;
        }
        var wide = turnsAside() ? from.height() : from.width();
        var high = turnsAside() ? from.width() : from.height();
        var argb = new int[wide * high];
        for (var y = 0; y < high; y++) {
            for (var x = 0; x < wide; x++) {
                argb[y * wide + x] = source(from, x, y);
            }
        }
        return new Pixels(wide, high, argb);
    }

    private int source(Pixels from, int x, int y) {
        var right = from.width() - 1;
        var bottom = from.height() - 1;
        return switch (code) {
            case 2 -> from.at(right - x, y);
            case 3 -> from.at(right - x, bottom - y);
            case 4 -> from.at(x, bottom - y);
            case 5 -> from.at(y, x);
            case 6 -> from.at(y, bottom - x);
            case 7 -> from.at(right - y, bottom - x);
            case 8 -> from.at(right - y, x);
            default -> from.at(x, y);
        };
    }
}
