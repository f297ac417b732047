// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import io.casement.law.Clock.Caution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
}
