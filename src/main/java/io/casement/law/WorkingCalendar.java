// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which days are worked in one region.
///
/// @param lastYearKnown the last year whose holidays somebody has checked; later ones follow the standing rules
/// only
/// @param cautious      a calendar that somebody could hold to apply instead; where it gives an earlier day, that
/// day
///                      is the safe one (Scotland: the bank holidays of England and Wales)
public record WorkingCalendar(
        String id,
        Set<DayOfWeek> weekend,
        NavigableSet<LocalDate> holidays,
        int lastYearKnown,
        Optional<WorkingCalendar> cautious) {

    /// Days without work in a row; more than any calendar has, and a limit only so that a broken one cannot hang
    /// us.
    private static final int ENOUGH = 400;

    public WorkingCalendar {
        if (id.isBlank() || weekend.size() >= 7) {
            throw new IllegalArgumentException("a calendar has an id and at least one day of work");
        }
        weekend = weekend.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(weekend));
        holidays = Collections.unmodifiableNavigableSet(new TreeSet<>(holidays));
    }

    /// Saturdays and Sundays only; what stays where nobody knows the holidays.
    public static WorkingCalendar weekendsOnly() {
        return new WorkingCalendar(
                "WEEKENDS",
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Collections.emptyNavigableSet(),
                Integer.MAX_VALUE,
                Optional.empty());
    }

    /// The same week without its holidays.
    public WorkingCalendar withoutHolidays() {
        return new WorkingCalendar(id, weekend, Collections.emptyNavigableSet(), Integer.MAX_VALUE, Optional.empty());
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /// The day itself if it is worked, else the next one that is.
    public LocalDate nextWorkingDay(LocalDate day) {
        return search(day, 1);
    }

    /// The day itself if it is worked, else the last one before it that is.
    public LocalDate previousWorkingDay(LocalDate day) {
        return search(day, -1);
    }

    /// The n-th working day after `day`, which itself does not count.
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        LocalDate at = day;
        for (int i = 0; i < n; i++) {
            at = nextWorkingDay(at.plusDays(1));
        }
        return at;
    }

    public boolean knows(LocalDate day) {
        return day.getYear() <= lastYearKnown;
    }

    private LocalDate search(LocalDate from, int step) {
        LocalDate at = from;
        for (int i = 0; i < ENOUGH; i++, at = at.plusDays(step)) {
            if (isWorkingDay(at)) {
                return at;
            }
        }
        throw new IllegalStateException("calendar " + id + " has no working day near " + from);
    }
}
