// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The last day of a duty, the safe day before it, and the steps that led there.
///
/// The last day follows the law's text. The safe day is the earliest day under any reading that the law file
/// notes, or the working day before where no rule for free days was seen.
public final class LastDay {
    private LastDay() {}

    public static Deadline of(Regime law, Right right, Duty duty, ClockFacts facts) {
        Optional<Clock> clock = law.clocks().of(duty, right, facts.circumstances());
        if (clock.isEmpty() || clock.get().origin().confidence() == Confidence.LOW) {
            return byHand(law, duty, facts).orElseGet(() -> none(law, right, duty, facts, clock));
        }
        return due(law, right, clock.get(), facts);
    }

    private static Deadline due(Regime law, Right right, Clock clock, ClockFacts facts) {
        Derivation literal = Derivation.of(law, clock, right, facts, false);
        if (literal.reason().isPresent()) {
            return new Deadline.NoDate(literal.reason().get(), literal.steps());
        }
        List<Reckoning> why = new ArrayList<>(literal.steps());
        LocalDate last = literal.end();
        if (!law.calendar().knows(last)) {
            why.add(new Reckoning(
                    last,
                    Rule.HOLIDAYS_END,
                    List.of(
                            new Reckoning.Argument.Calendar(law.calendar().id()),
                            new Reckoning.Argument.Count(law.calendar().lastYearKnown())),
                    Optional.empty()));
        }
        LocalDate safe = SafeDay.of(law, clock, right, facts, last, why);
        return new Deadline.Due(last, safe, why);
    }

    private static Optional<Deadline> byHand(Regime law, Duty duty, ClockFacts facts) {
        return Optional.ofNullable(facts.byHand().get(duty)).map(hand -> {
            LocalDate working = law.calendar().previousWorkingDay(hand.lastDay());
            LocalDate safe = working.isBefore(facts.received()) ? hand.lastDay() : working;
            List<Reckoning> why = new ArrayList<>();
            why.add(new Reckoning(hand.lastDay(), Rule.BY_HAND, List.of(), Optional.of(hand.citation())));
            if (safe.isBefore(hand.lastDay())) {
                Reckoning.Argument calendar =
                        new Reckoning.Argument.Calendar(law.calendar().id());
                why.add(new Reckoning(safe, Rule.SAFE_WORKING_DAY, List.of(calendar), Optional.empty()));
                why.add(new Reckoning(safe, Rule.SAFE_DAY, List.of(), Optional.empty()));
            }
            return new Deadline.Due(hand.lastDay(), safe, why);
        });
    }

    private static Deadline none(Regime law, Right right, Duty duty, ClockFacts facts, Optional<Clock> weak) {
        if (law.isByHand()) {
            return noDate(Deadline.Reason.ENTERED_BY_HAND_MISSING, Rule.NOT_KNOWN, facts, Optional.empty());
        }
        if (weak.isPresent()) {
            return noDate(Deadline.Reason.UNCERTAIN, Rule.NOT_CERTAIN, facts, weak.flatMap(Clock::citation));
        }
        return law.clocks()
                .absent(duty, right)
                .map(absent -> absent.owed()
                        ? noDate(Deadline.Reason.NO_PERIOD, Rule.NO_PERIOD, facts, absent.citation())
                        : noDate(Deadline.Reason.NOT_IN_THE_LAW, Rule.NO_SUCH_DUTY, facts, law.article(right)))
                .orElseGet(() -> noDate(Deadline.Reason.UNKNOWN, Rule.NOT_KNOWN, facts, Optional.empty()));
    }

    private static Deadline noDate(Deadline.Reason reason, Rule rule, ClockFacts facts, Optional<Citation> citation) {
        return new Deadline.NoDate(reason, List.of(new Reckoning(facts.received(), rule, List.of(), citation)));
    }
}
