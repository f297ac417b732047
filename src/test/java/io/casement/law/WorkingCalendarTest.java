// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Counting working days where the week is not ours.
class WorkingCalendarTest {
    private static final WorkingCalendar FRIDAY_SATURDAY = new WorkingCalendar(
            "TEST",
            EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
            new TreeSet<>(List.of(day("2026-03-08"))),
            2026,
            Optional.empty());

    @Test
    void theWeekendIsTheCalendarsOwn() {
        assertThat(FRIDAY_SATURDAY.isWorkingDay(day("2026-03-06"))).isFalse();
        assertThat(FRIDAY_SATURDAY.isWorkingDay(day("2026-03-15")))
                .as("a Sunday")
                .isTrue();
    }

    @Test
    void theNextWorkingDayOfAWorkingDayIsItself() {
        assertThat(FRIDAY_SATURDAY.nextWorkingDay(day("2026-03-05"))).isEqualTo(day("2026-03-05"));
        assertThat(FRIDAY_SATURDAY.nextWorkingDay(day("2026-03-06")))
                .as("over weekend and holiday")
                .isEqualTo(day("2026-03-09"));
        assertThat(FRIDAY_SATURDAY.previousWorkingDay(day("2026-03-08"))).isEqualTo(day("2026-03-05"));
    }

    @Test
    void theDayFromWhichOneCountsDoesNotCount() {
        assertThat(FRIDAY_SATURDAY.plusWorkingDays(day("2026-03-05"), 0)).isEqualTo(day("2026-03-05"));
        assertThat(FRIDAY_SATURDAY.plusWorkingDays(day("2026-03-05"), 1)).isEqualTo(day("2026-03-09"));
        assertThat(FRIDAY_SATURDAY.plusWorkingDays(day("2026-03-06"), 2))
                .as("from a free day")
                .isEqualTo(day("2026-03-10"));
    }

    @Test
    void aCalendarWithoutAWorkingDayIsRefusedAtOnce() {
        assertThatThrownBy(() -> new WorkingCalendar(
                        "NONE", EnumSet.allOf(DayOfWeek.class), new TreeSet<>(), 2026, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
