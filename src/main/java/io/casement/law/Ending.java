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
        Optional<Extension> extension =
                law.clocks().extension(right, facts.circumstances()).filter(e -> told.isPresent());
        if (extension.isEmpty() || !isMovedByExtension()) {
            return isToBeNamed(facts)
                    ? named(law.clocks().extension(right, facts.circumstances()).orElseThrow(), steps, facts)
                    : end(clock.within(), clock.citation(), steps, facts);
        }
        if (told.get().isAfter(noticeEnds(told.get(), facts))) {
            steps.add(new Reckoning(
                    told.get(),
                    Rule.EXTENSION_TOO_LATE,
                    List.of(),
                    extension.get().noticeCitation()));
            return clock.duty() == Duty.EXTENDED_ANSWER
                    ? new Derivation(told.get(), steps, Optional.of(Deadline.Reason.NOT_APPLICABLE))
                    : end(clock.within(), clock.citation(), steps, facts);
        }
        if (cautious && clock.cautions().contains(Caution.NOT_EXTENDED)) {
            steps.add(safe(told.get(), Rule.SAFE_NOT_EXTENDED));
            return end(clock.within(), clock.citation(), steps, facts);
        }
        return extended(told.get(), extension.get(), steps, facts);
    }

    private boolean isMovedByExtension() {
        return clock.moves() == Clock.Moves.WITH_EXTENSION || clock.duty() == Duty.EXTENDED_ANSWER;
    }

    private Derivation extended(LocalDate told, Extension extension, List<Reckoning> steps, ClockFacts facts) {
        steps.add(new Reckoning(told, Rule.EXTENDED, List.of(), extension.noticeCitation()));
        if (extension.further().isEmpty()) {
            return named(extension, steps, facts);
        }
        Term whole = clock.duty() == Duty.EXTENDED_ANSWER
                ? clock.within()
                : clock.within().plus(extension.further().get());
        Derivation ended = end(whole, extension.citation(), steps, facts);
        Optional<LocalDate> promised = facts.on(ClockFacts.Milestone.EXTENDED_TO)
                .filter(day -> cautious && day.isBefore(ended.end()) && !day.isBefore(facts.received()));
        if (promised.isEmpty()) {
            return ended;
        }
        List<Reckoning> more = new ArrayList<>(ended.steps());
        more.add(safe(promised.get(), Rule.SAFE_PROMISED));
        return new Derivation(promised.get(), more, ended.reason());
    }

    /// The answer after an extension that nobody has taken yet, where its length is the controller's to name.
    private boolean isToBeNamed(ClockFacts facts) {
        return clock.duty() == Duty.EXTENDED_ANSWER
                && law.clocks()
                        .extension(right, facts.circumstances())
                        .filter(extension -> extension.further().isEmpty())
                        .isPresent();
    }

    /// The day that the controller named, if it is later than the first period; it is kept as it was told.
    private Derivation named(Extension extension, List<Reckoning> steps, ClockFacts facts) {
        Derivation first = end(clock.within(), clock.citation(), steps, facts);
        Optional<LocalDate> named = facts.on(ClockFacts.Milestone.EXTENDED_TO);
        List<Reckoning> more = new ArrayList<>(first.steps());
        if (named.isEmpty()) {
            more.add(new Reckoning(first.end(), Rule.EXTENSION_UNNAMED, List.of(), extension.citation()));
            return new Derivation(first.end(), more, Optional.of(Deadline.Reason.ENTERED_BY_HAND_MISSING));
        }
        if (!named.get().isAfter(first.end())) {
            return first;
        }
        more.add(new Reckoning(named.get(), Rule.EXTENDED_AS_NAMED, List.of(), extension.citation()));
        return new Derivation(named.get(), more, Optional.empty());
    }

    /// The last day for telling the person, as it stood on the day on which that was done; where the law sets
    /// none, the end of the first period.
    private LocalDate noticeEnds(LocalDate told, ClockFacts facts) {
        Clock answer =
                law.clocks().of(Duty.ANSWER, right, facts.circumstances()).orElse(clock);
        Clock notice = law.clocks()
                .of(Duty.EXTENSION_NOTICE, right, facts.circumstances())
                .orElse(answer);
        boolean apart = notice.start() == Clock.Start.DATE_OF_REQUEST && clock.start() != notice.start();
        Optional<Progress> own =
                apart ? new Beginning(law, notice, facts, cautious).progress() : Optional.<Progress>empty();
        LocalDate end = own.orElse(begun).until(told).end(notice.within(), law.calendar());
        return notice.rollOver() == Clock.RollOver.NEXT_WORKING_DAY
                ? law.calendar().nextWorkingDay(end)
                : end;
    }

    private Derivation end(Term term, Optional<Citation> citation, List<Reckoning> steps, ClockFacts facts) {
        WorkingCalendar calendar = law.calendar();
        if (cautious
                && term.unit() == Term.Unit.WORKING_DAYS
                && clock.cautions().contains(Caution.HOLIDAYS_COUNT)) {
            calendar = calendar.withoutHolidays();
            steps.add(safe(begun.end(term, calendar), Rule.SAFE_HOLIDAYS));
        }
        boolean first = cautious && clock.cautions().contains(Caution.FIRST_DAY_COUNTS);
        LocalDate start = first ? begun.start().minusDays(1) : begun.start();
        LocalDate end = Counted.after(start, term, calendar);
        steps.add(period(term, end, citation));
        if (term.unit() == Term.Unit.CALENDAR_MONTHS && end.getDayOfMonth() != start.getDayOfMonth()) {
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
        if (first) {
            // This reading also does without the rule that lets a period roll on.
            LocalDate before = calendar.previousWorkingDay(end);
            steps.add(safe(before, Rule.SAFE_FIRST_DAY));
            return new Derivation(before, steps, Optional.empty());
        }
        return bounded(facts, roll(term, afterAnswer(end, facts, steps), steps));
    }

    /// A second period from our answer ends the clock, if it ends earlier.
    private LocalDate afterAnswer(LocalDate end, ClockFacts facts, List<Reckoning> steps) {
        Optional<LocalDate> answered = facts.on(ClockFacts.Milestone.ANSWERED);
        Optional<Term> second = clock.afterAnswer();
        if (answered.isEmpty() || second.isEmpty()) {
            return end;
        }
        LocalDate other = Counted.after(answered.get(), second.get(), law.calendar());
        if (!other.isBefore(end)) {
            return end;
        }
        steps.add(new Reckoning(
                other,
                Rule.ENDS_AFTER_ANSWER,
                List.of(new Argument.Count(second.get().amount())),
                clock.citation()));
        return other;
    }

    /// Nothing is due before it came.
    private static Derivation bounded(ClockFacts facts, Derivation ended) {
        if (!ended.end().isBefore(facts.received())) {
            return ended;
        }
        List<Reckoning> steps = new ArrayList<>(ended.steps());
        steps.add(new Reckoning(facts.received(), Rule.NOT_BEFORE_RECEIPT, List.of(), Optional.empty()));
        return new Derivation(facts.received(), steps, Optional.empty());
    }

    private Reckoning period(Term term, LocalDate end, Optional<Citation> citation) {
        List<Argument> arguments = new ArrayList<>(List.of(new Argument.Count(term.amount())));
        Rule rule = switch (term.unit()) {
            case CALENDAR_DAYS -> term.amount() == 0 ? Rule.AT_ONCE : Rule.DAYS;
            case WORKING_DAYS -> Rule.WORKING_DAYS;
            case CALENDAR_MONTHS -> Rule.MONTHS;
            case WEEKS -> Rule.WEEKS;
            case HOURS -> Rule.HOURS;
        };
        if (rule == Rule.WORKING_DAYS) {
            arguments.add(new Argument.Calendar(law.calendar().id()));
        }
        return new Reckoning(end, rule, arguments, citation);
    }

    private Derivation roll(Term term, LocalDate end, List<Reckoning> steps) {
        WorkingCalendar calendar = law.calendar();
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
