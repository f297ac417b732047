// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.CaseFile;
import io.casement.cases.Laws;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.lawbook.Lawbook;
import java.time.LocalDate;
import java.util.Optional;

/// The law of each case, in the version of its day of receipt.
public record Regimes(Lawbook lawbook) implements Laws {

    /// A law that is not in the book (any more), or not in force on that day, is another law: its last day is
    /// entered by hand.
    @Override
    public Regime of(CaseFile file) {
        return file.law()
                .flatMap(id -> of(id, file.received()))
                .or(() -> of(RegimeId.OTHER, file.received()))
                .orElseThrow(() -> new IllegalStateException("the book has no page for another law"));
    }

    public Optional<Regime> of(RegimeId id, LocalDate received) {
        return lawbook.regime(id, received);
    }
}
