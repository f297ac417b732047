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

/// One reading of one clock, step by step: where it starts, how long it is, what is left out, where it ends.
record Derivation(LocalDate end, List<Reckoning> steps, Optional<Deadline.Reason> reason) {

    /// @param cautious false for the law's text, true for all the earlier readings that the law file notes
    static Derivation of(Regime law, Clock clock, Right right, ClockFacts facts, boolean cautious) {
        Progress begun = new Questions(law, clock, right, facts, cautious).ask(begin(law, clock, facts, cautious));
        if (begun.waiting().isPresent()) {
            return new Derivation(begun.waiting().get().date(), begun.steps(), Optional.of(Deadline.Reason.PAUSED));
        }
        return new Ending(law, clock, right, begun, cautious).of(facts);
    }

    private static Progress begin(Regime law, Clock clock, ClockFacts facts, boolean cautious) {
        Optional<Citation> counting = law.clocks().counting().start();
        List<Reckoning> steps = new ArrayList<>();
        steps.add(new Reckoning(facts.received(), Rule.RECEIVED, List.of(), counting));
        LocalDate start = facts.received();
        Optional<LocalDate> stamp = facts.stampedEarlier().filter(s -> cautious && s.isBefore(facts.received()));
        if (stamp.isPresent()) {
            start = stamp.get();
            steps.add(new Reckoning(start, Rule.SAFE_STAMP, List.of(), Optional.empty()));
        }
        if (clock.start() == Clock.Start.DAY_AFTER_RECEIPT) {
            if (cautious && clock.cautions().contains(Caution.FROM_RECEIPT)) {
                steps.add(new Reckoning(start, Rule.SAFE_FROM_RECEIPT, List.of(), Optional.empty()));
            } else {
                start = start.plusDays(1);
                steps.add(new Reckoning(start, Rule.STARTS_NEXT_DAY, List.of(), Optional.of(clock.citation())));
            }
        }
        return Progress.from(start, steps);
    }

    /// The second half: from the start to the last day.
    private record Ending(Regime law, Clock clock, Right right, Progress begun, boolean cautious) {

        Derivation of(ClockFacts facts) {
            List<Reckoning> steps = new ArrayList<>(begun.steps());
            boolean counts = clock.moves() == Clock.Moves.WITH_EXTENSION;
            Optional<Extension> extension =
                    law.extension(right).filter(e -> clock.within().amount() > 0);
            Optional<LocalDate> told = facts.extensionNotified().filter(t -> extension.isPresent());
            boolean inTime = told.isPresent() && !told.get().isAfter(firstPeriodEnds(told.get()));
            if (clock.duty() == Duty.EXTENDED_ANSWER && told.isPresent() && !inTime) {
                steps.add(tooLate(told.get(), extension.get()));
                return new Derivation(told.get(), steps, Optional.of(Deadline.Reason.NOT_APPLICABLE));
            }
            if (counts && told.isPresent() && !inTime) {
                steps.add(tooLate(told.get(), extension.get()));
            }
            Term term = clock.within();
            if (counts && inTime) {
                if (cautious && clock.cautions().contains(Caution.NOT_EXTENDED)) {
                    steps.add(safe(told.get(), Rule.SAFE_NOT_EXTENDED));
                } else {
                    term = term.plus(extension.get().further());
                    return end(term, Optional.of(extension.get().citation()), steps);
                }
            }
            return end(term, Optional.empty(), steps);
        }

        /// The end of the first period as it stood on the day on which the person was told of the extension.
        private LocalDate firstPeriodEnds(LocalDate told) {
            Clock answer = law.clocks().of(Duty.ANSWER, right).orElse(clock);
            LocalDate end = begun.until(told).end(answer.within(), law.calendar());
            return answer.rollOver() == Clock.RollOver.NEXT_WORKING_DAY
                    ? law.calendar().nextWorkingDay(end)
                    : end;
        }

        private Derivation end(Term term, Optional<Citation> extended, List<Reckoning> steps) {
            WorkingCalendar calendar = law.calendar();
            if (cautious
                    && term.unit() == Term.Unit.WORKING_DAYS
                    && clock.cautions().contains(Caution.HOLIDAYS_COUNT)) {
                calendar = calendar.withoutHolidays();
                steps.add(safe(begun.end(term, calendar), Rule.SAFE_HOLIDAYS));
            }
            LocalDate end = Counted.after(begun.start(), term, calendar);
            steps.add(period(term, end, extended));
            Set<LocalDate> left = new HashSet<>();
            for (Progress.Gap gap : begun.gaps()) {
                int days = begun.days(gap, left, term, calendar);
                end = Counted.after(end, new Term(days, Counted.dayOf(term)), calendar);
                steps.add(new Reckoning(end, gap.rule(), List.of(new Argument.Count(days)), gap.citation()));
            }
            return roll(term, end, steps);
        }

        private Reckoning period(Term term, LocalDate end, Optional<Citation> extended) {
            List<Argument> arguments = List.of(new Argument.Count(term.amount()));
            if (term.amount() == 0) {
                return new Reckoning(end, Rule.AT_ONCE, List.of(), Optional.of(clock.citation()));
            }
            Optional<Citation> citation = extended.or(() -> Optional.of(clock.citation()));
            return switch (term.unit()) {
                case CALENDAR_DAYS -> new Reckoning(end, Rule.DAYS, arguments, citation);
                case WORKING_DAYS -> new Reckoning(end, Rule.WORKING_DAYS, plusCalendar(arguments), citation);
                case CALENDAR_MONTHS ->
                    new Reckoning(
                            end,
                            end.getDayOfMonth() == begun.start().getDayOfMonth() ? Rule.MONTHS : Rule.MONTHS_LAST_DAY,
                            arguments,
                            citation);
            };
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
            List<Argument> arguments = List.of(new Argument.Calendar(calendar.id()));
            if (clock.rollOver() != Clock.RollOver.NEXT_WORKING_DAY) {
                steps.add(new Reckoning(
                        end,
                        Rule.STAYS_ON_FREE_DAY,
                        arguments,
                        law.clocks().counting().rollOver()));
                return new Derivation(end, steps, Optional.empty());
            }
            LocalDate working = calendar.nextWorkingDay(end);
            steps.add(new Reckoning(
                    working, Rule.ROLLS_ON, arguments, law.clocks().counting().rollOver()));
            return new Derivation(working, steps, Optional.empty());
        }

        private List<Argument> plusCalendar(List<Argument> arguments) {
            List<Argument> more = new ArrayList<>(arguments);
            more.add(new Argument.Calendar(law.calendar().id()));
            return more;
        }

        private static Reckoning safe(LocalDate date, Rule rule) {
            return new Reckoning(date, rule, List.of(), Optional.empty());
        }

        private static Reckoning tooLate(LocalDate told, Extension extension) {
            return new Reckoning(told, Rule.EXTENSION_TOO_LATE, List.of(), Optional.of(extension.noticeCitation()));
        }
    }
}
