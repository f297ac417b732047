// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import java.time.LocalDate;

/// Where a page of the queue ended: the next begins behind it, whatever was added or taken away meanwhile.
///
/// @param day what the queue is sorted by
public record Keyset(LocalDate day, CaseId id) {

    public static Keyset after(Card card) {
        return new Keyset(Cards.sortDay(card), card.id());
    }
}
