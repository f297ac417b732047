// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.audit;

import java.util.UUID;

/// Whether a case's chain is the one that was once written.
public sealed interface SealCheck {

    /// Every link fits the one before.
    ///
    /// @param last what the next entry is to be tied to
    record Whole(long length, Seal last) implements SealCheck {}

    /// The first link that does not fit.
    ///
    /// @param seq the place in the chain where it shows, counted from 1
    record Broken(long seq, Fault fault) implements SealCheck {}

    /// What does not fit.
    enum Fault {
        /// An entry is missing, doubled or out of place.
        NUMBER,
        /// The entry, its date, its author or its seal was changed.
        CONTENT
    }

    /// Walks a case's chain from its beginning and stops at the first link that does not fit.
    ///
    /// @param owner the case
    /// @param entries its whole journal from the first entry, in order. That the newest entries were cut off does
    ///     not show here: it shows in the register's chain
    static SealCheck of(UUID owner, Iterable<SealedEntry> entries) {
        Seal previous = Seal.start(owner);
        long seq = 0;
        for (SealedEntry entry : entries) {
            seq++;
            if (entry.seq() != seq) {
                return new Broken(seq, Fault.NUMBER);
            }
            if (!entry.sealAfter(previous).equals(entry.seal())) {
                return new Broken(seq, Fault.CONTENT);
            }
            previous = entry.seal();
        }
        return new Whole(seq, previous);
    }
}
