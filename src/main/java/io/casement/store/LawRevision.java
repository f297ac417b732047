// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.ClerkId;
import io.casement.law.RegimeId;
import java.time.Instant;
import java.util.Optional;

/// A change of a law file that somebody of the office proposed, and what became of it. Kept for ever.
///
/// @param number counted for each law, from 1
/// @param text the whole file as it shall be
/// @param shipped whether it goes back to the text of the program, and follows that from then on
/// @param over the revision that was in force when it was written, 0 for the program's own text
/// @param base a fingerprint of the program's text at that time, empty for a law that the program does not have
public record LawRevision(
        RegimeId law,
        int number,
        String text,
        boolean shipped,
        int over,
        String base,
        String why,
        ClerkId by,
        Instant at,
        Optional<Judgement> judgement) {

    /// What became of a proposal.
    public enum Outcome {
        APPROVED,
        TURNED_DOWN,
        /// By its author.
        TAKEN_BACK;

        public String id() {
            return io.casement.cases.Codes.id(this);
        }
    }

    /// The second person's word, or the author's.
    public record Judgement(ClerkId by, Instant at, Outcome outcome, String why) {
        public boolean approved() {
            return outcome == Outcome.APPROVED;
        }
    }

    public boolean isOpen() {
        return judgement.isEmpty();
    }

    public boolean approved() {
        return judgement.filter(Judgement::approved).isPresent();
    }
}
