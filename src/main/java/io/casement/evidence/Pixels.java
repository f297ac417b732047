// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.evidence;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// A picture as plain colours, row by row. No drawing surface is used, so no window system is asked for.
public final class Pixels {

    private static final int BLACK = 0xff000000;

    private final int width;
    private final int height;
    private final int[] argb;

    Pixels(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /// What is transparent shows white.
    static Pixels onWhite(BufferedImage image) {
        var wide = image.getWidth();
        var high = image.getHeight();
        var argb = image.getRGB(0, 0, wide, high, null, 0, wide);
        for (var i = 0; i < argb.length; i++) {
            argb[i] = mixed(0xffffffff, argb[i], argb[i] >>> 24);
        }
        return new Pixels(wide, high, argb);
    }

    /// A colour laid over another.
    ///
    /// @param strength from 0 to 255
    static int mixed(int under, int over, int strength) {
        var mixed = 0xff;
        for (var shift = 16; shift >= 0; shift -= 8) {
            var below = under >> shift & 0xff;
            var above = over >> shift & 0xff;
            mixed = mixed << 8 | (below * (255 - strength) + above * strength) / 255;
        }
        return mixed;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// A copy of the colours, row by row, each as alpha, red, green, blue.
    public int[] argb() {
        return argb.clone();
    }

    int at(int x, int y) {
        return argb[y * width + x];
    }

    /// The same with a rectangle in black; what lies beyond the edges is left out.
    Pixels black(long fromX, long fromY, long toX, long toY) {
        var left = Math.clamp(fromX, 0, width);
        var right = Math.clamp(toX, 0, width);
        var copy = argb.clone();
        for (var y = Math.clamp(fromY, 0, height); y < Math.clamp(toY, 0, height); y++) {
            Arrays.fill(copy, y * width + left, y * width + right, BLACK);
        }
        return new Pixels(width, height, copy);
    }

    BufferedImage image() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
