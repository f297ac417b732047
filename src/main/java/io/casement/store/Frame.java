// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.keys.SealingKey;
import io.casement.keys.Tampered;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The form of a journal's frame: a head in clear, then the sealed payloads of entries that were saved together.
///
/// ```
/// head    magic 4 · count 4 · length of the sealed part 4 · running number of the first payload 8
/// sealed  nonce 12 · ciphertext · tag 16      associated: journal's header · tag of the frame before · head
/// text    for each payload: length 4 · bytes         length -1: this number was erased
/// ```
/// A frame opens only in its journal, at its number, after its predecessor: frames cannot be swapped, left out, or
/// carried into another register.
final class Frame {

    static final int HEAD = 20;
    static final int TAG = 16;
    static final int MAGIC = 0x434A4631;
    static final int LONGEST = 256 * 1024 * 1024;

    private static final int ERASED = -1;

    private Frame() {}

    /// Where a frame begins or the journal ends: the number and offset of the next frame, and the tag that it is
    /// tied to.
    record Place(long number, long offset, ByteBuffer tag) {

        /// Behind a frame that stands here.
        Place after(int count, byte[] sealed) {
            byte[] last = Arrays.copyOfRange(sealed, sealed.length - TAG, sealed.length);
            return behind(count, sealed.length, last);
        }

        Place behind(int count, int length, byte[] lastTag) {
            return new Place(number + count, offset + HEAD + length, ByteBuffer.wrap(lastTag));
        }

        byte[] tagBytes() {
            byte[] bytes = new byte[TAG];
            tag.duplicate().get(bytes);
            return bytes;
        }
    }

    /// A frame as it is written, and the place behind it.
    record Sealed(ByteBuffer bytes, Place behind) {}

    /// The part in clear.
    record Head(int count, int length, long number) {

        static Optional<Head> read(ByteBuffer in) {
            int magic = in.getInt();
            Head head = new Head(in.getInt(), in.getInt(), in.getLong());
            boolean plausible = magic == MAGIC
                    && head.count > 0
                    && head.length >= SealingKey.OVERHEAD + 4
                    && head.length <= LONGEST
                    && head.count <= head.length / 4;
            return plausible ? Optional.of(head) : Optional.empty();
        }

        byte[] bytes() {
            return ByteBuffer.allocate(HEAD)
                    .putInt(MAGIC)
                    .putInt(count)
                    .putInt(length)
                    .putLong(number)
                    .array();
        }
    }

    /// The whole frame, head and sealed part.
    ///
    /// @param payloads empty where a number was erased
    static Sealed seal(SealingKey key, byte[] journal, Place place, List<Optional<byte[]>> payloads) {
        long size = 0;
        for (Optional<byte[]> payload : payloads) {
            size += 4 + payload.map(bytes -> bytes.length).orElse(0);
        }
        if (payloads.isEmpty() || size > LONGEST - SealingKey.OVERHEAD) {
            throw new IllegalArgumentException("a frame cannot hold " + size + " bytes");
        }
        ByteBuffer text = ByteBuffer.allocate((int) size);
        for (Optional<byte[]> payload : payloads) {
            payload.ifPresentOrElse(bytes -> text.putInt(bytes.length).put(bytes), () -> text.putInt(ERASED));
        }
        Head head = new Head(payloads.size(), (int) size + SealingKey.OVERHEAD, place.number);
        byte[] sealed = key.seal(text.array(), associated(journal, place, head));
        ByteBuffer frame =
                ByteBuffer.allocate(HEAD + sealed.length).put(head.bytes()).put(sealed);
        return new Sealed(frame.flip(), place.after(head.count, sealed));
    }

    static List<Optional<byte[]>> open(SealingKey key, byte[] journal, Place place, Head head, byte[] sealed)
            throws Tampered {
        ByteBuffer text = ByteBuffer.wrap(key.open(sealed, associated(journal, place, head)));
        List<Optional<byte[]>> payloads = new ArrayList<>(head.count);
        for (int i = 0; i < head.count; i++) {
            int length = text.getInt();
            if (length == ERASED) {
                payloads.add(Optional.empty());
            } else {
                byte[] payload = new byte[length];
                text.get(payload);
                payloads.add(Optional.of(payload));
            }
        }
        return payloads;
    }

    private static byte[] associated(byte[] journal, Place place, Head head) {
        return ByteBuffer.allocate(journal.length + TAG + HEAD)
                .put(journal)
                .put(place.tagBytes())
                .put(head.bytes())
                .array();
    }
}
