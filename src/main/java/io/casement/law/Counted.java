// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;

/// Counts a period from a day that itself does not count; weeks end on the same day of the week.
final class Counted {
    private static final int HOURS_OF_A_DAY = 24;

    private Counted() {}

    /// Months end on the day of the same number, or on the last day of the month (Art. 3(2)(c) Reg. 1182/71).
    static LocalDate after(LocalDate start, Term term, WorkingCalendar calendar) {
        return switch (term.unit()) {
            case CALENDAR_MONTHS -> start.plusMonths(term.amount());
            case CALENDAR_DAYS -> start.plusDays(term.amount());
            case WORKING_DAYS -> calendar.plusWorkingDays(start, term.amount());
            case WEEKS -> start.plusWeeks(term.amount());
            // At the same hour so many days on; what is left of a day may still fit into the day reached.
            case HOURS -> start.plusDays(term.amount() / HOURS_OF_A_DAY);
        };
    }

    /// The unit in which days are left out of a period.
    static Term.Unit dayOf(Term term) {
        return term.unit() == Term.Unit.WORKING_DAYS ? Term.Unit.WORKING_DAYS : Term.Unit.CALENDAR_DAYS;
    }
}
