// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.RulesId;
import java.util.Map;
import java.util.Optional;

/// Finds the law under which a case runs: the newest, but with the periods and holidays by which the case got its
/// dates.
@FunctionalInterface
public interface Laws {

    Regime of(CaseFile file);

    /// What the newest rules would change about the dates of a case; empty where they change nothing.
    default Optional<RulesOffer> offer(ClockSheet sheet) {
        return Optional.empty();
    }

    /// The text by which one can count by these rules for ever; empty for rules that no book has.
    default Optional<String> textOf(RulesId rules) {
        return Optional.empty();
    }

    /// Another stamp than before means that dates under this law may have moved.
    default String stamp(RegimeId law) {
        return "";
    }

    /// Takes over what the office has changed about its laws; called whenever that may be other than before.
    default void read(Archive archive) {}

    /// What a register keeps about laws.
    interface Archive {

        /// The office's own texts that are in force.
        Map<RegimeId, String> ownTexts();

        /// The text of rules by which some case counts.
        Optional<String> rules(RulesId id);

        /// By which rules cases under a law count that were logged before rules were remembered.
        Map<RegimeId, RulesId> formerRules();
    }
}
