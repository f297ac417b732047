// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.RulesOffer;
import io.casement.law.RegimeId;
import java.util.List;

/// What a change of laws would do to open cases, if their handlers took it.
///
/// @param open how many open cases there are under the laws
/// @param moved those whose dates would be others
public record RulesEffect(int open, List<Moved> moved) {

    public RulesEffect {
        moved = List.copyOf(moved);
    }

    /// A case and its clocks now and then.
    public record Moved(CaseId id, CaseNumber number, RegimeId law, RulesOffer offer) {}

    /// How many would have to be answered earlier.
    public int earlier() {
        return count(-1);
    }

    /// How many could be answered later.
    public int later() {
        return count(1);
    }

    private int count(int sign) {
        return (int) moved.stream()
                .filter(each ->
                        each.offer().days() != 0 && Long.signum(each.offer().days()) == sign)
                .count();
    }
}
