// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.keys.SealingKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A journal that is being written anew into another file, with the same numbers.
final class JournalCopy {

    private final SealingKey key;
    private final JournalHeader header;
    private final Volume.Handle target;

    JournalCopy(SealingKey key, JournalHeader header, Volume.Handle target) {
        this.key = key;
        this.header = header;
        this.target = target;
    }

    /// Copies all frames, leaving the numbers of what is erased empty; returns where the copy ends.
    Frame.Place without(JournalFile.Erasure erasure, FrameReader reader) throws IOException {
        Frame.Place at = reader.place();
        while (!reader.atEnd()) {
            List<Optional<byte[]>> kept = new ArrayList<>();
            long number = at.number();
            for (Optional<byte[]> payload : reader.next()) {
                long its = number++;
                kept.add(payload.filter(bytes -> !erasure.erases(its, bytes)));
            }
            Frame.Sealed frame = Frame.seal(key, header.bytes(), at, kept);
            target.write(frame.bytes(), at.offset());
            at = frame.behind();
        }
        return at;
    }
}
