// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import io.casement.law.ClockFacts.Milestone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks whether a period that has been reckoned holds for the case at all.
record Exemptions(Regime law, Clock clock, Right right, ClockFacts facts) {

    Derivation from(Derivation ended) {
        if (ended.reason().isPresent()) {
            return ended;
        }
        return answeredInTime(ended)
                .or(() -> fraud(ended))
                .map(step -> new Derivation(
                        ended.end(), plus(ended.steps(), step), Optional.of(Deadline.Reason.NOT_APPLICABLE)))
                .orElse(ended);
    }

    /// Who answers in time has withdrawn nothing.
    private Optional<Reckoning> answeredInTime(Derivation ended) {
        Optional<Question> question = switch (clock.start()) {
            case CLARIFICATION_ASKED -> Optional.of(Question.CLARIFICATION);
            case FEE_ASKED -> Optional.of(Question.FEE);
            case RECEIPT, DAY_AFTER_RECEIPT, DATE_OF_REQUEST, ANSWER -> Optional.empty();
        };
        return question.map(facts::pauses)
                .flatMap(pauses -> pauses.getLast().answered())
                .filter(answered -> !answered.isAfter(ended.end()))
                .map(answered -> new Reckoning(answered, Rule.ANSWERED_IN_TIME, List.of(), clock.citation()));
    }

    /// Fraud was suspected while the period ran, and who was asked did not prove the identity in time.
    private Optional<Reckoning> fraud(Derivation ended) {
        Optional<Wait> wait =
                law.waitFor(Question.IDENTITY, right).filter(w -> w.effect() == Wait.Effect.NOT_APPLICABLE);
        Optional<LocalDate> suspected = facts.on(Milestone.FRAUD_SUSPECTED).filter(day -> !day.isAfter(ended.end()));
        boolean asked = clock.moves() != Clock.Moves.NOT_AT_ALL
                && !facts.pauses(Question.IDENTITY).isEmpty();
        boolean proved = facts.pauses(Question.IDENTITY).stream()
                .flatMap(pause -> pause.answered().stream())
                .anyMatch(answered -> !answered.isAfter(ended.end()));
        return wait.filter(w -> asked && !proved)
                .flatMap(w -> suspected.map(day -> new Reckoning(day, Rule.FRAUD_SUSPECTED, List.of(), w.citation())));
    }

    private static List<Reckoning> plus(List<Reckoning> steps, Reckoning one) {
        List<Reckoning> more = new ArrayList<>(steps);
        more.add(one);
        return more;
    }
}
