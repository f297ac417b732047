// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.keys.SealingKey;
import io.casement.keys.Tampered;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// What stands before a journal's frames: whose journal it is, and up to where it is known to be on the disk.
///
/// ```
/// 0      magic 8 · register 16 · number of this file 16
/// 512    mark, sealed: number of the next frame 8 · its offset 8 · tag of the frame before 16
/// 1024   frames
/// ```
/// The mark is alone in its sector, so that writing it cannot hurt the header.
final class JournalHeader {

    static final int FRAMES = 1024;

    private static final byte[] MAGIC = {'C', 'A', 'S', 'E', 'J', 'N', 'L', 1};
    private static final int LENGTH = MAGIC.length + 32;
    private static final int MARK_AT = 512;
    private static final int MARK = 8 + 8 + Frame.TAG;
    private static final byte[] MARK_LABEL = "mark".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    private JournalHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Of a file that there never was before, so that no frame of another file fits into it.
    static JournalHeader fresh(UUID register) {
        UUID number = UUID.randomUUID();
        return new JournalHeader(ByteBuffer.allocate(LENGTH)
                .put(MAGIC)
                .putLong(register.getMostSignificantBits())
                .putLong(register.getLeastSignificantBits())
                .putLong(number.getMostSignificantBits())
                .putLong(number.getLeastSignificantBits())
                .array());
    }

    /// Reads the header of a register's journal.
    ///
    /// @throws JournalDamaged if it is none, or another register's
    static JournalHeader read(Volume.Handle file, UUID register) throws IOException {
        JournalHeader header = new JournalHeader(new byte[LENGTH]);
        if (file.read(ByteBuffer.wrap(header.bytes), 0) < LENGTH
                || file.size() < FRAMES
                || Arrays.mismatch(header.bytes, MAGIC) != MAGIC.length) {
            throw new JournalDamaged("this is not a journal", 0, 0);
        }
        if (!header.register().equals(register)) {
            throw new JournalDamaged("this journal belongs to another register", 0, 0);
        }
        return header;
    }

    /// Where the first frame begins.
    static Frame.Place start() {
        return new Frame.Place(1, FRAMES, ByteBuffer.allocate(Frame.TAG));
    }

    UUID register() {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(MAGIC.length);
        return new UUID(in.getLong(), in.getLong());
    }

    /// The number of this file, which no other has.
    UUID file() {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(MAGIC.length + 16);
        return new UUID(in.getLong(), in.getLong());
    }

    /// What the frames are tied to.
    byte[] bytes() {
        return bytes.clone();
    }

    /// The header and the empty mark: a journal without frames.
    byte[] emptyFile() {
        return Arrays.copyOf(bytes, FRAMES);
    }

    /// The mark; empty if none was written yet, or a power cut tore it: then all is read from the beginning.
    Optional<Frame.Place> readMark(Volume.Handle file, SealingKey key) throws IOException {
        byte[] sealed = new byte[MARK + SealingKey.OVERHEAD];
        if (file.read(ByteBuffer.wrap(sealed), MARK_AT) < sealed.length) {
            return Optional.empty();
        }
        try {
            ByteBuffer in = ByteBuffer.wrap(key.open(sealed, markAssociated()));
            return Optional.of(new Frame.Place(in.getLong(), in.getLong(), in.slice()));
        } catch (Tampered e) {
            return Optional.empty();
        }
    }

    /// Writes the mark, without forcing it.
    ///
    /// @param place all frames before it are on the disk
    void writeMark(Volume.Handle file, SealingKey key, Frame.Place place) throws IOException {
        byte[] plain = ByteBuffer.allocate(MARK)
                .putLong(place.number())
                .putLong(place.offset())
                .put(place.tagBytes())
                .array();
        file.write(ByteBuffer.wrap(key.seal(plain, markAssociated())), MARK_AT);
    }

    private byte[] markAssociated() {
        return ByteBuffer.allocate(LENGTH + MARK_LABEL.length)
                .put(bytes)
                .put(MARK_LABEL)
                .array();
    }
}
