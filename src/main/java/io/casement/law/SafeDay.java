// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds the day that the work should aim at, and says why it is earlier than the last day.
final class SafeDay {
    private SafeDay() {}

    /// Adds the steps that explain a safe day before `last` to `why`.
    static LocalDate of(Regime law, Clock clock, Right right, ClockFacts facts, LocalDate last, List<Reckoning> why) {
        if (clock.duty().isThePersons()) {
            return last;
        }
        LocalDate safe = last;
        if (isReadOtherwise(law, clock, right, facts)) {
            Derivation cautious = Derivation.of(law, clock, right, facts, true);
            if (cautious.reason().isEmpty() && cautious.end().isBefore(safe)) {
                safe = cautious.end();
                cautious.steps().stream().filter(step -> step.rule().isSafe()).forEach(why::add);
            }
        }
        Optional<WorkingCalendar> neighbour = law.calendar().cautious();
        if (neighbour.isPresent()) {
            Derivation there = Derivation.of(law.in(neighbour.get()), clock, right, facts, true);
            if (there.reason().isEmpty() && there.end().isBefore(safe)) {
                safe = there.end();
                why.add(step(
                        safe,
                        Rule.SAFE_CALENDAR,
                        new Reckoning.Argument.Calendar(neighbour.get().id())));
            }
        }
        LocalDate aim = notBefore(facts.received(), working(law, clock, safe, why));
        if (aim.isBefore(last)) {
            why.add(new Reckoning(aim, Rule.SAFE_DAY, List.of(), Optional.empty()));
        }
        return aim;
    }

    /// Whether the law file notes another reading that could matter here. This only saves work: without it the
    /// second derivation would be the first one again, so that no test can tell it from `true`.
    private static boolean isReadOtherwise(Regime law, Clock clock, Right right, ClockFacts facts) {
        return !clock.cautions().isEmpty()
                || facts.stampedEarlier().isPresent()
                || facts.on(ClockFacts.Milestone.EXTENDED_TO).isPresent()
                || facts.questions().keySet().stream()
                        .flatMap(question -> law.waitFor(question, right).stream())
                        .anyMatch(wait -> wait.caution() != Wait.Caution.NONE);
    }

    /// A period in working days ends on one; one in days or months may not, and where no rule says that it then
    /// goes on, the work has to be done before.
    private static LocalDate working(Regime law, Clock clock, LocalDate safe, List<Reckoning> why) {
        boolean settled = clock.within().amount() == 0
                || clock.within().unit() == Term.Unit.WORKING_DAYS
                || clock.rollOver() == Clock.RollOver.NEXT_WORKING_DAY;
        LocalDate working = settled ? safe : law.calendar().previousWorkingDay(safe);
        if (working.isBefore(safe)) {
            why.add(step(
                    working,
                    Rule.SAFE_WORKING_DAY,
                    new Reckoning.Argument.Calendar(law.calendar().id())));
        }
        return working;
    }

    private static LocalDate notBefore(LocalDate received, LocalDate day) {
        return day.isBefore(received) ? received : day;
    }

    private static Reckoning step(LocalDate date, Rule rule, Reckoning.Argument argument) {
        return new Reckoning(date, rule, List.of(argument), Optional.empty());
    }
}
