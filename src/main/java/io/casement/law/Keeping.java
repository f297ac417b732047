// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.Optional;

/// How long something about requests has to be kept; empty if the law names no number.
public record Keeping(
        Thing thing, Optional<Term> atLeast, Optional<Citation> citation, Optional<String> note, Origin origin) {

    /// What is kept.
    public enum Thing {
        /// That a request was made, and how it was answered.
        RECORD,
        /// The list of refusals.
        REFUSALS,
        /// The data that a person was refused.
        REFUSED_DATA,
        /// Logs of the processing.
        LOGS
    }

    /// The last day on which it has to be kept, counted from `day`; periods of keeping do not roll on.
    public Optional<LocalDate> until(LocalDate day) {
        return atLeast.map(term -> Counted.after(day, term, WorkingCalendar.weekendsOnly()));
    }
}
