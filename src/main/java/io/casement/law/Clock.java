// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;
import java.util.Set;

/// One period of a law: for which duty and rights, how long, from when, and what happens on a free day.
///
/// @param rights      the rights it belongs to; all eight for a duty that does not hang on a right
/// @param when        the circumstance to which it is limited; it then goes before the clock without one
/// @param afterAnswer a second period from our answer; the earlier of both ends the clock
/// @param moves       what else moves it
/// @param cautions other readings that somebody noted; they make the safe day earlier, never the last day
public record Clock(
        Duty duty,
        Set<Right> rights,
        Optional<Circumstance> when,
        Term within,
        Optional<Term> afterAnswer,
        Start start,
        RollOver rollOver,
        Moves moves,
        Set<Caution> cautions,
        Optional<Citation> citation,
        Origin origin) {

    public Clock {
        rights = Set.copyOf(rights);
        cautions = Set.copyOf(cautions);
    }

    /// The same clock, founded on something else.
    public Clock from(Origin other) {
        return new Clock(duty, rights, when, within, afterAnswer, start, rollOver, moves, cautions, citation, other);
    }

    /// The day from which a period is counted; that day itself does not count.
    public enum Start {
        RECEIPT,
        /// The day after receipt, which then does not count either.
        DAY_AFTER_RECEIPT,
        /// The day on which the person made the request; receipt, if it carries no date.
        DATE_OF_REQUEST,
        /// The day of our answer.
        ANSWER,
        /// The day on which we asked to make a request clear or complete.
        CLARIFICATION_ASKED,
        /// The day on which we named a price.
        FEE_ASKED
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
