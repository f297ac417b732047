// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import io.casement.law.ClockFacts.Milestone;
import io.casement.law.NextEvent.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a clock would say if something were otherwise. Every day here is the answer of [LastDay] to other facts, so
/// the two cannot contradict one another.
public final class WhatIf {
    private static final int A_YEAR = 366;

    private WhatIf() {}

    /// The same case, received a day later; empty where that cannot be told: the day was entered by hand, or another
    /// version of the law begins on that day.
    public static Optional<Deadline> receivedADayLater(Regime law, Right right, Duty duty, ClockFacts facts) {
        LocalDate day = facts.received().plusDays(1);
        Deadline now = LastDay.of(law, right, duty, facts);
        boolean byHand = now.why().stream().anyMatch(step -> step.rule() == Rule.BY_HAND);
        return byHand || !law.validity().contains(day)
                ? Optional.empty()
                : Optional.of(LastDay.of(law, right, duty, facts.receivedOn(day)));
    }

    /// What may happen next and would change the clock, if it happened on `today`.
    ///
    /// @param calendars other calendars that may be chosen for the case; those that change nothing are left out
    public static List<NextEvent> next(
            Regime law, Right right, Duty duty, ClockFacts facts, LocalDate today, List<WorkingCalendar> calendars) {
        LocalDate from = today.isBefore(facts.received()) ? facts.received() : today;
        Deadline now = LastDay.of(law, right, duty, facts);
        List<NextEvent> events = new ArrayList<>();
        for (Possible possible : possible(law, right, duty, facts)) {
            Function<LocalDate, Deadline> then =
                    day -> LastDay.of(law, right, duty, possible.facts().apply(day));
            if (changes(now, then.apply(from))) {
                events.add(
                        new NextEvent(possible.event(), until(now, then, from), then.apply(from), possible.citation()));
            }
        }
        for (WorkingCalendar calendar : calendars) {
            Deadline there = LastDay.of(law.in(calendar), right, duty, facts);
            if (!calendar.id().equals(law.calendar().id()) && changes(now, there)) {
                events.add(new NextEvent(
                        new Event.UseCalendar(calendar.id()),
                        Optional.empty(),
                        there,
                        law.clocks().counting().rollOver()));
            }
        }
        return List.copyOf(events);
    }

    public static List<NextEvent> next(Regime law, Right right, Duty duty, ClockFacts facts, LocalDate today) {
        return next(law, right, duty, facts, today, List.of());
    }

    private record Possible(Event event, Function<LocalDate, ClockFacts> facts, Optional<Citation> citation) {}

    private static List<Possible> possible(Regime law, Right right, Duty duty, ClockFacts facts) {
        List<Possible> all = new ArrayList<>();
        Optional<Citation> own =
                law.clocks().of(duty, right, facts.circumstances()).flatMap(Clock::citation);
        for (Question question : Question.values()) {
            Optional<Citation> citation =
                    law.waitFor(question, right).flatMap(Wait::citation).or(() -> own);
            boolean open = facts.pauses(question).stream().anyMatch(Pause::isOpen);
            all.add(
                    open
                            ? new Possible(
                                    new Event.Answer(question),
                                    day -> facts.answered(question, notBeforeAsking(facts, question, day)),
                                    citation)
                            : new Possible(new Event.Ask(question), day -> facts.asked(question, day), citation));
        }
        Optional<Extension> extension = law.clocks().extension(right, facts.circumstances());
        if (extension.isPresent() && facts.extensionNotified().isEmpty()) {
            all.add(new Possible(
                    new Event.Extend(), facts::extended, extension.get().citation()));
        }
        if (facts.on(Milestone.ANSWERED).isEmpty()) {
            all.add(new Possible(new Event.SendAnswer(), day -> facts.with(Milestone.ANSWERED, day), own));
        }
        if (facts.on(Milestone.FRAUD_SUSPECTED).isEmpty()) {
            all.add(new Possible(
                    new Event.SuspectFraud(),
                    day -> facts.with(Milestone.FRAUD_SUSPECTED, day),
                    law.waitFor(Question.IDENTITY, right).flatMap(Wait::citation)));
        }
        return all;
    }

    private static LocalDate notBeforeAsking(ClockFacts facts, Question question, LocalDate day) {
        return facts.pauses(question).stream()
                .filter(Pause::isOpen)
                .map(Pause::asked)
                .filter(asked -> asked.isAfter(day))
                .findFirst()
                .orElse(day);
    }

    /// The last day in a row from `from` on which the event changes the clock.
    private static Optional<LocalDate> until(Deadline now, Function<LocalDate, Deadline> then, LocalDate from) {
        for (int days = 1; days <= A_YEAR; days++) {
            if (!changes(now, then.apply(from.plusDays(days)))) {
                return Optional.of(from.plusDays(days - 1L));
            }
        }
        return Optional.empty();
    }

    /// Other days, another reason for none, or a clock that begins or ends to wait although its day stays for now;
    /// but an extension that comes too late is none.
    private static boolean changes(Deadline now, Deadline then) {
        return (!sameDays(now, then) || count(now, Rule.MAY_REST) != count(then, Rule.MAY_REST))
                && count(now, Rule.EXTENSION_TOO_LATE) == count(then, Rule.EXTENSION_TOO_LATE);
    }

    private static boolean sameDays(Deadline now, Deadline then) {
        return switch (now) {
            case Deadline.Due due ->
                then instanceof Deadline.Due other
                        && due.lastDay().equals(other.lastDay())
                        && due.safeDay().equals(other.safeDay());
            case Deadline.NoDate none -> then instanceof Deadline.NoDate other && none.reason() == other.reason();
        };
    }

    private static long count(Deadline deadline, Rule rule) {
        return deadline.why().stream().filter(step -> step.rule() == rule).count();
    }
}
