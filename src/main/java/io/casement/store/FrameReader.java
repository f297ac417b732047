// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.keys.SealingKey;
import io.casement.keys.Tampered;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Walks over a journal's frames from a given place.
final class FrameReader {

    private static final int WINDOW = 256 * 1024;

    private final Volume.Handle file;
    private final SealingKey key;
    private final byte[] journal;
    private final long end;

    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowAt;
    private Frame.Place place;

    /// Begins at a place.
    ///
    /// @param end where the frames end; what lies behind is not looked at
    FrameReader(Volume.Handle file, SealingKey key, byte[] journal, Frame.Place start, long end) {
        this.file = file;
        this.key = key;
        this.journal = journal;
        this.end = end;
        this.place = start;
    }

    /// Of the frame that comes next, or the end.
    Frame.Place place() {
        return place;
    }

    boolean atEnd() {
        return place.offset() == end;
    }

    /// The next frame's payloads, verified.
    ///
    /// @throws JournalDamaged if there is no whole frame here that fits; the reader then stays where it is
    List<Optional<byte[]>> next() throws IOException {
        Frame.Head head = head();
        byte[] sealed = bytes(place.offset() + Frame.HEAD, head.length());
        try {
            List<Optional<byte[]>> payloads = Frame.open(key, journal, place, head, sealed);
            place = place.after(head.count(), sealed);
            return payloads;
        } catch (Tampered e) {
            throw damaged("the frame is not what was written");
        }
    }

    /// Passes over all frames whose payloads are all numbered up to this, without verifying them.
    void skipTo(long number) throws IOException {
        while (!atEnd()) {
            Frame.Head head = head();
            if (head.number() + head.count() - 1 > number) {
                return;
            }
            byte[] tag = bytes(place.offset() + Frame.HEAD + head.length() - Frame.TAG, Frame.TAG);
            place = place.behind(head.count(), head.length(), tag);
        }
    }

    private Frame.Head head() throws IOException {
        if (place.offset() + Frame.HEAD > end) {
            throw damaged("the frame is cut short");
        }
        Frame.Head head = Frame.Head.read(ByteBuffer.wrap(bytes(place.offset(), Frame.HEAD)))
                .orElseThrow(() -> damaged("there is no frame here"));
        if (head.number() != place.number()) {
            throw damaged("a frame with number " + head.number() + " stands here");
        }
        if (place.offset() + Frame.HEAD + head.length() > end) {
            throw damaged("the frame is cut short");
        }
        return head;
    }

    /// Whether something in the rest of the file shows that the frame here was once forced to the disk: a frame is
    /// only written after the one before was forced, so a later one is proof.
    boolean laterFrameFollows() throws IOException {
        byte[] first = {'C'};
        for (long at = place.offset(); at + Frame.HEAD <= end; at++) {
            ByteBuffer bytes = ByteBuffer.wrap(bytes(at, Frame.HEAD));
            if (bytes.get(0) == first[0]
                    && Frame.Head.read(bytes).filter(this::isLater).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isLater(Frame.Head head) {
        return head.number() > place.number() && head.number() - place.number() < Integer.MAX_VALUE;
    }

    private byte[] bytes(long at, int length) throws IOException {
        if (length > WINDOW) {
            byte[] bytes = new byte[length];
            if (file.read(ByteBuffer.wrap(bytes), at) < length) {
                throw damaged("the frame is cut short");
            }
            return bytes;
        }
        if (at < windowAt || at + length > windowAt + window.limit()) {
            window.clear();
            windowAt = at;
            file.read(window, at);
            window.flip();
        }
        int from = (int) (at - windowAt);
        if (from + length > window.limit()) {
            throw damaged("the frame is cut short");
        }
        return Arrays.copyOfRange(window.array(), from, from + length);
    }

    private JournalDamaged damaged(String what) {
        return new JournalDamaged(what, place.number(), place.offset());
    }
}
