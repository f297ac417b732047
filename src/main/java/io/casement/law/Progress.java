// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How far a period has been reckoned: from which day it counts, and which days it leaves out.
///
/// @param restarted whether the answer to a question moved the start
/// @param waiting   the open question for which the clock waits
record Progress(
        LocalDate start, boolean restarted, List<Gap> gaps, List<Reckoning> steps, Optional<Reckoning> waiting) {

    Progress {
        gaps = List.copyOf(gaps);
        steps = List.copyOf(steps);
    }

    /// Days that are not counted, both included; empty if `last` is before `first`.
    record Gap(LocalDate first, LocalDate last, Rule rule, Optional<Citation> citation) {}

    static Progress from(LocalDate start, List<Reckoning> steps) {
        return new Progress(start, false, List.of(), steps, Optional.empty());
    }

    Progress restart(LocalDate day, Reckoning step) {
        return day.isAfter(start) ? new Progress(day, true, gaps, plus(steps, step), waiting) : this;
    }

    Progress leaveOut(Gap gap) {
        return new Progress(start, restarted, plus(gaps, gap), steps, waiting);
    }

    Progress note(Reckoning step) {
        return new Progress(start, restarted, gaps, plus(steps, step), waiting);
    }

    Progress waitFor(Reckoning step) {
        return new Progress(start, restarted, gaps, plus(steps, step), Optional.of(step));
    }

    /// What was known on a day: the gaps that had begun by then.
    Progress until(LocalDate day) {
        List<Gap> begun = gaps.stream().filter(gap -> !gap.first().isAfter(day)).toList();
        return new Progress(start, restarted, begun, steps, waiting);
    }

    /// The last day of a period before anything rolls on.
    LocalDate end(Term term, WorkingCalendar calendar) {
        LocalDate end = Counted.after(start, term, calendar);
        Set<LocalDate> left = new HashSet<>();
        for (Gap gap : gaps) {
            end = Counted.after(end, new Term(days(gap, left, term, calendar), Counted.dayOf(term)), calendar);
        }
        return end;
    }

    /// How many days of the period the gap takes out; a day is taken out once, and the day of the start never
    /// counted.
    int days(Gap gap, Set<LocalDate> left, Term term, WorkingCalendar calendar) {
        int days = 0;
        for (LocalDate day = gap.first(); !day.isAfter(gap.last()); day = day.plusDays(1)) {
            boolean counts = term.unit() != Term.Unit.WORKING_DAYS || calendar.isWorkingDay(day);
            if (counts && day.isAfter(start) && left.add(day)) {
                days++;
            }
        }
        return days;
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
