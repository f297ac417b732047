// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.Clerk;
import io.casement.cases.View;
import io.casement.desk.Procedures;
import io.casement.law.RegimeId;
import io.casement.law.Title;
import io.casement.store.Keyset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cards that the desk brought so far, and what their lines are written with. No journal is read for it.
///
/// @param more whether the queue goes on behind the last card
/// @param cut whether a search found more than is shown
/// @param laws what each law of the cards is called
record Batch(
        Asked asked,
        List<Card> cards,
        boolean more,
        boolean cut,
        Map<View, Integer> counts,
        List<Clerk> clerks,
        Clerk me,
        LocalDate today,
        Map<RegimeId, Title> laws) {

    /// So many cards come at a time: twice what the tallest screen shows.
    static final int PAGE = 100;

    /// A search that finds more than this wants more words, not more pages.
    static final int FOUND = 200;

    /// So many pages are read at most to find a case that one comes back to.
    private static final int FAR = 20;

    Batch {
        cards = List.copyOf(cards);
        counts = Map.copyOf(counts);
        clerks = List.copyOf(clerks);
        laws = Map.copyOf(laws);
    }

    /// The first cards. Clerk thread.
    ///
    /// @param limit how many; a list that is shown anew asks for as many as it showed
    static Batch first(Procedures work, Asked asked, int limit) {
        var register = work.register();
        var me = work.me();
        var today = work.today();
        var read = asked.isSearch()
                ? work.search(asked.words(), FOUND + 1)
                : work.queue(asked.view(), Optional.empty(), limit, asked.filter());
        var cut = asked.isSearch() && read.size() > FOUND;
        var cards = asked.isSearch()
                ? read.stream().limit(FOUND).filter(asked::lets).toList()
                : read;
        var more = !asked.isSearch() && cards.size() == limit;
        return new Batch(
                asked, cards, more, cut, work.counts(), register.clerks(), me, today, titles(work, cards, Map.of()));
    }

    /// The same and the page behind it. Clerk thread.
    Batch next(Procedures work) {
        var page = work.queue(asked.view(), Optional.of(Keyset.after(cards.getLast())), PAGE, asked.filter());
        var all = new ArrayList<>(cards);
        all.addAll(page);
        return new Batch(asked, all, page.size() == PAGE, false, counts, clerks, me, today, titles(work, page, laws));
    }

    /// The same, gone on until this case stands in it; a case far down is not sought for ever. Clerk thread.
    Batch upTo(Procedures work, Optional<CaseId> wanted) {
        var now = this;
        for (var pages = 0;
                pages < FAR && now.more() && wanted.filter(now::lacks).isPresent();
                pages++) {
            now = now.next(work);
        }
        return now;
    }

    private boolean lacks(CaseId id) {
        return cards.stream().noneMatch(card -> card.id().equals(id));
    }

    private static Map<RegimeId, Title> titles(Procedures work, List<Card> cards, Map<RegimeId, Title> known) {
        var titles = new HashMap<>(known);
        for (var card : cards) {
            if (!titles.containsKey(card.law())) {
                work.lawTitle(card.law(), card.received()).ifPresent(title -> titles.put(card.law(), title));
            }
        }
        return titles;
    }
}
