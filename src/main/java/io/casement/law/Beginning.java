// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import io.casement.law.Clock.Caution;
import io.casement.law.ClockFacts.Milestone;
import io.casement.law.Reckoning.Argument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first steps of a derivation: the day from which the period is counted.
record Beginning(Regime law, Clock clock, ClockFacts facts, boolean cautious) {

    /// Nothing yet, if the period begins with something that has not happened.
    Optional<Progress> progress() {
        return switch (clock.start()) {
            case RECEIPT, DAY_AFTER_RECEIPT -> Optional.of(fromReceipt());
            case DATE_OF_REQUEST -> Optional.of(fromRequest());
            case ANSWER -> facts.on(Milestone.ANSWERED).map(day -> from(day, Rule.STARTS_WITH_OUR_ANSWER, List.of()));
            case CLARIFICATION_ASKED -> fromQuestion(Question.CLARIFICATION);
            case FEE_ASKED -> fromQuestion(Question.FEE);
        };
    }

    private Progress fromReceipt() {
        List<Reckoning> steps = new ArrayList<>(List.of(received()));
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
                steps.add(new Reckoning(start, Rule.STARTS_NEXT_DAY, List.of(), clock.citation()));
            }
        }
        return Progress.from(start, steps);
    }

    /// A request that is dated after its receipt counts from receipt.
    private Progress fromRequest() {
        return facts.on(Milestone.DATED)
                .filter(day -> day.isBefore(facts.received()))
                .map(day -> from(day, Rule.STARTS_WITH_REQUEST, List.of()))
                .orElseGet(() -> Progress.from(facts.received(), List.of(received())));
    }

    private Optional<Progress> fromQuestion(Question question) {
        List<Pause> asked = facts.pauses(question);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(from(
                        asked.getLast().asked(), Rule.STARTS_WITH_OUR_QUESTION, List.of(new Argument.Asked(question))));
    }

    private Progress from(LocalDate day, Rule rule, List<Argument> arguments) {
        return Progress.from(day, List.of(received(), new Reckoning(day, rule, arguments, clock.citation())));
    }

    private Reckoning received() {
        return new Reckoning(
                facts.received(),
                Rule.RECEIVED,
                List.of(),
                law.clocks().counting().start());
    }
}
