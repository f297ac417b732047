// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import java.time.LocalDate;
import java.util.Optional;

/// Where a page of the queue ended: the next begins behind it, whatever was added or taken away meanwhile.
public record Keyset(Optional<LocalDate> lastDay, CaseId id) {

    public static Keyset after(Card card) {
        return new Keyset(card.lastDay(), card.id());
    }
}
