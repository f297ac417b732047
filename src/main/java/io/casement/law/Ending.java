// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import io.casement.law.Clock.Caution;
import io.casement.law.Reckoning.Argument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The second half of a derivation: from the day on which the period starts to the last day.
record Ending(Regime law, Clock clock, Right right, Progress begun, boolean cautious) {

    Derivation of(ClockFacts facts) {
        List<Reckoning> steps = new ArrayList<>(begun.steps());
        Optional<LocalDate> told = facts.extensionNotified();
        Optional<Extension> extension = law.extension(right).filter(e -> told.isPresent());
        if (extension.isEmpty() || !isMovedByExtension()) {
            return end(clock.within(), clock.citation(), steps);
        }
        if (told.get().isAfter(firstPeriodEnds(told.get()))) {
            Citation notice = extension.get().noticeCitation();
            steps.add(new Reckoning(told.get(), Rule.EXTENSION_TOO_LATE, List.of(), Optional.of(notice)));
            return clock.duty() == Duty.EXTENDED_ANSWER
                    ? new Derivation(told.get(), steps, Optional.of(Deadline.Reason.NOT_APPLICABLE))
                    : end(clock.within(), clock.citation(), steps);
        }
        if (cautious && clock.cautions().contains(Caution.NOT_EXTENDED)) {
            steps.add(safe(told.get(), Rule.SAFE_NOT_EXTENDED));
            return end(clock.within(), clock.citation(), steps);
        }
        return extended(told.get(), extension.get(), steps);
    }

    private boolean isMovedByExtension() {
        return clock.moves() == Clock.Moves.WITH_EXTENSION || clock.duty() == Duty.EXTENDED_ANSWER;
    }

    private Derivation extended(LocalDate told, Extension extension, List<Reckoning> steps) {
        steps.add(new Reckoning(told, Rule.EXTENDED, List.of(), Optional.of(extension.noticeCitation())));
        Term whole = clock.duty() == Duty.EXTENDED_ANSWER
                ? clock.within()
                : clock.within().plus(extension.further());
        return end(whole, extension.citation(), steps);
    }

    /// The end of the first period as it stood on the day on which the person was told of the extension.
    private LocalDate firstPeriodEnds(LocalDate told) {
        Clock answer = law.clocks().of(Duty.ANSWER, right).orElse(clock);
        LocalDate end = begun.until(told).end(answer.within(), law.calendar());
        return answer.rollOver() == Clock.RollOver.NEXT_WORKING_DAY
                ? law.calendar().nextWorkingDay(end)
                : end;
    }

    private Derivation end(Term term, Citation citation, List<Reckoning> steps) {
        WorkingCalendar calendar = law.calendar();
        if (cautious
                && term.unit() == Term.Unit.WORKING_DAYS
                && clock.cautions().contains(Caution.HOLIDAYS_COUNT)) {
            calendar = calendar.withoutHolidays();
            steps.add(safe(begun.end(term, calendar), Rule.SAFE_HOLIDAYS));
        }
        LocalDate end = Counted.after(begun.start(), term, calendar);
        steps.add(period(term, end, citation));
        if (term.unit() == Term.Unit.CALENDAR_MONTHS
                && end.getDayOfMonth() != begun.start().getDayOfMonth()) {
            steps.add(new Reckoning(
                    end,
                    Rule.MONTH_IS_SHORTER,
                    List.of(),
                    law.clocks().counting().months()));
        }
        Set<LocalDate> left = new HashSet<>();
        for (Progress.Gap gap : begun.gaps()) {
            int days = begun.days(gap, left, term, calendar);
            if (days > 0) {
                end = Counted.after(end, new Term(days, Counted.dayOf(term)), calendar);
                steps.add(new Reckoning(end, gap.rule(), List.of(new Argument.Count(days)), gap.citation()));
            }
        }
        return roll(term, end, steps);
    }

    private Reckoning period(Term term, LocalDate end, Citation citation) {
        List<Argument> arguments = new ArrayList<>(List.of(new Argument.Count(term.amount())));
        Rule rule = switch (term.unit()) {
            case CALENDAR_DAYS -> term.amount() == 0 ? Rule.AT_ONCE : Rule.DAYS;
            case WORKING_DAYS -> Rule.WORKING_DAYS;
            case CALENDAR_MONTHS -> Rule.MONTHS;
        };
        if (rule == Rule.WORKING_DAYS) {
            arguments.add(new Argument.Calendar(law.calendar().id()));
        }
        return new Reckoning(end, rule, arguments, Optional.of(citation));
    }

    private Derivation roll(Term term, LocalDate end, List<Reckoning> steps) {
        WorkingCalendar calendar = law.calendar();
        if (cautious && clock.cautions().contains(Caution.FIRST_DAY_COUNTS)) {
            // This reading does without the rule that lets a period roll on, so it ends on the working day before.
            LocalDate before = calendar.previousWorkingDay(end.minusDays(1));
            steps.add(safe(before, Rule.SAFE_FIRST_DAY));
            return new Derivation(before, steps, Optional.empty());
        }
        if (term.amount() == 0 || calendar.isWorkingDay(end)) {
            return new Derivation(end, steps, Optional.empty());
        }
        boolean rolls = clock.rollOver() == Clock.RollOver.NEXT_WORKING_DAY;
        LocalDate last = rolls ? calendar.nextWorkingDay(end) : end;
        steps.add(new Reckoning(
                last,
                rolls ? Rule.ROLLS_ON : Rule.STAYS_ON_FREE_DAY,
                List.of(new Argument.Calendar(calendar.id())),
                law.clocks().counting().rollOver()));
        return new Derivation(last, steps, Optional.empty());
    }

    private static Reckoning safe(LocalDate date, Rule rule) {
        return new Reckoning(date, rule, List.of(), Optional.empty());
    }
}
