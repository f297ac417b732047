// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Card;
import io.casement.cases.ClerkId;
import io.casement.cases.View;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// How many cards each view holds, kept up with every card that is written, so that no view has to be counted.
final class Tally {

    private final Map<View, Integer> sizes = new EnumMap<>(View.class);
    private final Map<ClerkId, Integer> owned = new HashMap<>();
    private final NavigableMap<LocalDate, Integer> running = new TreeMap<>();

    /// What of a card says in which views it stands.
    private record Marks(
            boolean closed,
            Optional<ClerkId> owner,
            boolean waits,
            boolean approval,
            boolean toPost,
            Optional<LocalDate> running) {

        static Marks of(Card card) {
            return new Marks(
                    Cards.closed(card),
                    card.owner(),
                    card.waitsForRequester(),
                    card.toApprove().isPresent(),
                    card.toPost(),
                    card.lastDay().filter(_ -> Cards.running(card)));
        }
    }

    /// Counts all cards there are.
    static Tally read(Handle handle) {
        var tally = new Tally();
        handle.createQuery("select closed, owner, waits, approval, to_post, running, sort_day from card")
                .map((rows, _) -> new Marks(
                        rows.getBoolean(1),
                        Optional.ofNullable(rows.getObject(2, UUID.class)).map(ClerkId::new),
                        rows.getBoolean(3),
                        rows.getBoolean(4),
                        rows.getBoolean(5),
                        rows.getBoolean(6) ? Optional.of(rows.getObject(7, LocalDate.class)) : Optional.empty()))
                .forEach(marks -> tally.count(marks, 1));
        return tally;
    }

    /// Counts these few.
    static Tally of(Collection<Card> cards) {
        var tally = new Tally();
        for (var card : cards) {
            tally.add(card);
            if (card.offered().isPresent()) {
                tally.count(View.RULES_CHANGED, 1);
            }
        }
        return tally;
    }

    void add(Card card) {
        count(Marks.of(card), 1);
    }

    void remove(Card card) {
        count(Marks.of(card), -1);
    }

    private void count(Marks card, int by) {
        if (card.closed()) {
            count(View.CLOSED, by);
            return;
        }
        count(View.OPEN, by);
        card.owner().ifPresentOrElse(owner -> owned.merge(owner, by, Integer::sum), () -> count(View.UNASSIGNED, by));
        if (card.waits()) {
            count(View.WAITING_ON_REQUESTER, by);
        }
        if (card.approval()) {
            count(View.WAITING_APPROVAL, by);
        }
        if (card.toPost()) {
            count(View.TO_POST, by);
        }
        card.running().ifPresent(day -> running.merge(day, by, Integer::sum));
    }

    private void count(View view, int by) {
        sizes.merge(view, by, Integer::sum);
    }

    Map<View, Integer> of(ClerkId me, LocalDate today) {
        var counts = new EnumMap<View, Integer>(View.class);
        for (var view : View.values()) {
            counts.put(
                    view,
                    switch (view) {
                        case MINE -> owned.getOrDefault(me, 0);
                        case OVERDUE -> sum(running.headMap(today, false));
                        case DUE_THIS_WEEK -> sum(running.subMap(today, true, endOfWeek(today), true));
                        case UNASSIGNED, WAITING_ON_REQUESTER, WAITING_APPROVAL, TO_POST, RULES_CHANGED, OPEN, CLOSED ->
                            sizes.getOrDefault(view, 0);
                    });
        }
        return counts;
    }

    /// The Sunday that ends the week.
    static LocalDate endOfWeek(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private static int sum(NavigableMap<LocalDate, Integer> days) {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }
}
