// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.List;

/// The answer of a clock: a last day with a safe day, or no date and the reason; always with its derivation.
public sealed interface Deadline {

    /// The steps that led here, in order.
    List<Reckoning> why();

    /// A last day.
    ///
    /// @param lastDay the last day on which the duty is met in time
    /// @param safeDay the day that the work should aim at: the earliest under any reading noted
    record Due(LocalDate lastDay, LocalDate safeDay, List<Reckoning> why) implements Deadline {
        public Due {
            why = List.copyOf(why);
            if (safeDay.isAfter(lastDay)) {
                throw new IllegalArgumentException("safe day " + safeDay + " after last day " + lastDay);
            }
        }
    }

    /// No date can be given.
    record NoDate(Reason reason, List<Reckoning> why) implements Deadline {
        public NoDate {
            why = List.copyOf(why);
        }
    }

    /// Why there is no date.
    enum Reason {
        /// A question is open and the law lets the clock wait for its answer.
        PAUSED,
        /// The law was read and knows no such duty for this right.
        NOT_IN_THE_LAW,
        /// Nobody has checked; it is not the same as "none".
        UNKNOWN,
        /// A rule was found, but its source is too weak to count with.
        UNCERTAIN,
        /// The law has the duty and names no period for it.
        NO_PERIOD,
        /// The law has such a clock, but not for this case.
        NOT_APPLICABLE,
        /// It begins with something that has not happened yet.
        NOT_BEGUN,
        /// Another law: somebody has to enter the day with its citation.
        ENTERED_BY_HAND_MISSING
    }
}
