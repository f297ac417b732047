// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How pressing a case is today; the only thing about a case that needs today.
public sealed interface Urgency {

    /// Nothing runs: paused, answered, closed or without a date.
    record Resting() implements Urgency {}

    record OnTime(int daysLeft) implements Urgency {}

    /// Three working days or fewer are left.
    record Soon(int daysLeft) implements Urgency {}

    record Overdue(int daysLate) implements Urgency {}

    int SOON_WORKING_DAYS = 3;

    static Urgency of(Card card, LocalDate today) {
        return card.rests()
                ? new Resting()
                : of(card.lastDay().get(), card.soonFrom().orElse(card.lastDay().get()), today);
    }

    /// A case is overdue only on the day after its last day.
    static Urgency of(LocalDate lastDay, LocalDate soonFrom, LocalDate today) {
        var left = (int) ChronoUnit.DAYS.between(today, lastDay);
        if (left < 0) {
            return new Overdue(-left);
        }
        return today.isBefore(soonFrom) ? new OnTime(left) : new Soon(left);
    }

    /// The first day on which three working days or fewer are left.
    static LocalDate soonFrom(LocalDate lastDay, WorkingCalendar calendar) {
        var day = lastDay;
        var counted = 0;
        while (counted < SOON_WORKING_DAYS) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }
}
