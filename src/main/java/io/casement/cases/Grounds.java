// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.GroundSheet;
import io.casement.law.Need;
import io.casement.law.Regime;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;

/// What an outcome asks by the refusal catalogue, and which of its facts the journal has.
public final class Grounds {

    private Grounds() {}

    /// The questions and needs of all grounds of an outcome, or of telling that nothing is held.
    public static GroundSheet sheet(Regime law, Right right, Outcome outcome, LocalDate day) {
        if (outcome instanceof Outcome.NothingHeld) {
            return law.nothingHeld(day);
        }
        var sheet = GroundSheet.EMPTY;
        for (var ground : new TreeSet<>(outcome.against())) {
            sheet = sheet.and(law.sheet(ground, right, day));
        }
        return sheet;
    }

    /// The first fact that the sheet needs and the journal does not have.
    public static Optional<Need> missing(CaseFile file, Standing standing, GroundSheet sheet) {
        return sheet.needs().stream().filter(need -> !has(file, standing, need)).findFirst();
    }

    /// Whether the fact stands in the journal.
    public static boolean has(CaseFile file, Standing standing, Need need) {
        return switch (need) {
            case PROOF_ASKED -> file.each(Entry.IdentityAsked.class).findAny().isPresent();
            case SEARCHED -> standing.sources().values().stream().anyMatch(Optional::isPresent);
            case MARKED_FRAUD -> standing.flags().contains(Flag.FRAUD);
            case EARLIER_CASE -> file.each(Entry.Linked.class).findAny().isPresent();
        };
    }
}
