// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One reading of one clock, step by step: where it starts, how long it is, what is left out, where it ends.
record Derivation(LocalDate end, List<Reckoning> steps, Optional<Deadline.Reason> reason) {

    /// @param cautious false for the law's text, true for all the earlier readings that the law file notes
    static Derivation of(Regime law, Clock clock, Right right, ClockFacts facts, boolean cautious) {
        Beginning beginning = new Beginning(law, clock, facts, cautious);
        Optional<Progress> begun = beginning.progress();
        if (begun.isEmpty()) {
            return new Derivation(
                    facts.received(),
                    List.of(new Reckoning(facts.received(), Rule.NOT_BEGUN, List.of(), clock.citation())),
                    Optional.of(Deadline.Reason.NOT_BEGUN));
        }
        Progress asked = new Questions(law, clock, right, facts, cautious).ask(begun.get());
        if (asked.waiting().isPresent()) {
            return new Derivation(asked.waiting().get().date(), asked.steps(), Optional.of(Deadline.Reason.PAUSED));
        }
        Derivation ended = new Ending(law, clock, right, asked, cautious).of(facts);
        return new Exemptions(law, clock, right, facts).from(ended);
    }
}
