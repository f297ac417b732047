// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.Card;
import io.casement.cases.View;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.store.Filter;
import java.util.Optional;

/// Which cases are listed: those of a view, or, where words are sought, all that hold them; both narrowed by law
/// and right.
record Asked(View view, String words, Optional<RegimeId> law, Optional<Right> right) {

    static Asked of(View view) {
        return new Asked(view, "", Optional.empty(), Optional.empty());
    }

    Asked view(View other) {
        return new Asked(other, "", law, right);
    }

    Asked words(String typed) {
        return new Asked(view, typed.strip(), law, right);
    }

    Asked law(Optional<RegimeId> only) {
        return new Asked(view, words, only, right);
    }

    Asked right(Optional<Right> only) {
        return new Asked(view, words, law, only);
    }

    Asked unfiltered() {
        return new Asked(view, words, Optional.empty(), Optional.empty());
    }

    boolean isSearch() {
        return !words.isEmpty();
    }

    boolean isFiltered() {
        return law.isPresent() || right.isPresent();
    }

    Filter filter() {
        return new Filter(law, right, "");
    }

    /// Whether a card that a search found passes the filter.
    boolean lets(Card card) {
        return law.map(card.law()::equals).orElse(true)
                && right.map(card.rights()::contains).orElse(true);
    }
}
