// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Set;

/// One period of a law: for which duty and rights, how long, from when, and what happens on a free day.
///
/// @param rights  the rights it belongs to; all eight for a duty that does not hang on a right
/// @param moves   what else moves it
/// @param cautions other readings that somebody noted; they make the safe day earlier, never the last day
public record Clock(
        Duty duty,
        Set<Right> rights,
        Term within,
        Start start,
        RollOver rollOver,
        Moves moves,
        Set<Caution> cautions,
        Citation citation,
        Origin origin) {

    public Clock {
        rights = Set.copyOf(rights);
        cautions = Set.copyOf(cautions);
    }

    /// The day from which a period is counted; that day itself does not count.
    public enum Start {
        RECEIPT,
        /// The day after receipt, which then does not count either.
        DAY_AFTER_RECEIPT
    }

    /// What becomes of a period that ends on a free day.
    public enum RollOver {
        NEXT_WORKING_DAY,
        /// The law says that it stays.
        NONE,
        /// No rule was seen: the day stays, and the safe day is the working day before.
        UNKNOWN
    }

    /// What else moves the clock.
    public enum Moves {
        /// Questions and a valid extension.
        WITH_EXTENSION,
        /// Questions, but no extension.
        WITHOUT_EXTENSION,
        /// Nothing: it counts from its start whatever is asked.
        NOT_AT_ALL
    }

    /// Another reading that would end the period earlier.
    public enum Caution {
        /// The day of receipt counts as the first day.
        FIRST_DAY_COUNTS,
        /// The period is counted from receipt itself.
        FROM_RECEIPT,
        /// Public holidays count as working days, because the law does not say what a working day is.
        HOLIDAYS_COUNT,
        /// The extension might not hold for this duty.
        NOT_EXTENDED
    }
}
