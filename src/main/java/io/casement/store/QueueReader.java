// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Card;
import io.casement.cases.CaseNumber;
import io.casement.cases.ClerkId;
import io.casement.cases.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Reads pages of cards, sorted by last day, then by id.
///
/// Every view has an index that ends as the queue is sorted. The columns before are named in the sorting, too, though
/// they are all equal: only then H2 sees that the index is sorted already.
final class QueueReader {

    /// So many cases that were found by their words are read and sorted; of more, the queue is walked along and each
    /// is looked up among them.
    private static final int FEW = 1000;

    private static final int STRIDE = 500;

    private final Handle handle;
    private final Cards cards;
    private final WordFile words;

    QueueReader(Handle handle, Cards cards, WordFile words) {
        this.handle = handle;
        this.cards = cards;
        this.words = words;
    }

    /// A view as a condition, and the columns that its index has before the sorted ones.
    private record Listing(String where, List<Object> bound, String columns) {}

    private static Listing listing(View view, ClerkId me, LocalDate today) {
        return switch (view) {
            case MINE -> new Listing("owner = ? and closed = false", List.of(me.value()), "owner, closed");
            case UNASSIGNED -> new Listing("owner is null and closed = false", List.of(), "owner, closed");
            case DUE_THIS_WEEK ->
                new Listing(
                        "running = true and sort_day >= ? and sort_day <= ?",
                        List.of(today, Tally.endOfWeek(today)),
                        "running");
            case OVERDUE -> new Listing("running = true and sort_day < ?", List.of(today), "running");
            case WAITING_ON_REQUESTER -> new Listing("waits = true and closed = false", List.of(), "waits, closed");
            case WAITING_APPROVAL -> new Listing("approval = true and closed = false", List.of(), "approval, closed");
            case TO_POST -> new Listing("to_post = true and closed = false", List.of(), "to_post, closed");
            case OPEN -> new Listing("closed = false", List.of(), "closed");
            case CLOSED -> new Listing("closed = true", List.of(), "closed");
        };
    }

    List<Card> page(
            View view, ClerkId me, LocalDate today, Optional<Keyset> after, int limit, Filter filter) {
        var listing = narrowed(listing(view, me, today), filter);
        var sought = Terms.sought(filter.words());
        if (sought.isNothing()) {
            return after(listing, after.map(Behind::of), limit);
        }
        var found = words.find(sought);
        return found.cardinality() <= FEW
                ? page(listing, few(found), after, limit)
                : walk(listing, after.map(Behind::of), limit, found);
    }

    private static Listing narrowed(Listing listing, Filter filter) {
        var where = new StringBuilder(listing.where());
        var bound = new ArrayList<>(listing.bound());
        filter.law().ifPresent(law -> {
            where.append(" and law = ?");
            bound.add(law.value());
        });
        filter.right().ifPresent(right -> {
            where.append(" and rights like ?");
            bound.add("%," + right.id() + ",%");
        });
        return new Listing(where.toString(), bound, listing.columns());
    }

    /// Where a page begins: behind this day and case.
    private record Behind(LocalDate day, UUID id) {
        static Behind of(Keyset keyset) {
            return new Behind(keyset.lastDay().orElse(Cards.NEVER), keyset.id().value());
        }
    }

    private List<Card> after(Listing listing, Optional<Behind> behind, int limit) {
        return rows(listing, behind, limit).stream().map(Cards.Row::card).toList();
    }

    private List<Cards.Row> rows(Listing listing, Optional<Behind> behind, int limit) {
        var bound = new ArrayList<>(listing.bound());
        var where = "where " + listing.where();
        if (behind.isPresent()) {
            // the first condition says nothing new, but H2 finds the place in the index by it
            where += " and sort_day >= ? and (sort_day, case_id) > (?, ?)";
            bound.addAll(List.of(
                    behind.get().day(), behind.get().day(), behind.get().id()));
        }
        bound.add(limit);
        var sorted = " order by " + listing.columns() + ", sort_day, case_id fetch first ? rows only";
        return cards.list(where + sorted, bound.toArray());
    }

    private List<Card> walk(Listing listing, Optional<Behind> behind, int limit, BitSet found) {
        var page = new ArrayList<Card>();
        var at = behind;
        while (true) {
            var rows = rows(listing, at, STRIDE);
            for (var row : rows) {
                if (found.get(row.no())) {
                    page.add(row.card());
                    if (page.size() == limit) {
                        return page;
                    }
                }
            }
            if (rows.size() < STRIDE) {
                return page;
            }
            at = Optional.of(Behind.of(Keyset.after(rows.getLast().card())));
        }
    }

    private List<Card> page(Listing listing, List<Cards.Row> few, Optional<Keyset> after, int limit) {
        var inView = few.isEmpty() ? List.<Integer>of() : numbers(listing, few);
        var start = after.map(Behind::of);
        return few.stream()
                .filter(row -> inView.contains(row.no()))
                .map(Cards.Row::card)
                .filter(card -> start.isEmpty() || compare(Behind.of(Keyset.after(card)), start.get()) > 0)
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    private Collection<Integer> numbers(Listing listing, List<Cards.Row> few) {
        var query = handle.createQuery(
                "select case_no from card where " + listing.where() + " and case_no = any(?)");
        var at = 0;
        for (var each : listing.bound()) {
            query.bind(at++, each);
        }
        return query.bindArray(at, Integer.class, few.stream().map(Cards.Row::no).toList())
                .mapTo(Integer.class)
                .collect(Collectors.toSet());
    }

    private List<Cards.Row> few(BitSet found) {
        return found.stream()
                .mapToObj(cards::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private static final Comparator<Card> ORDER =
            (one, other) -> compare(Behind.of(Keyset.after(one)), Behind.of(Keyset.after(other)));

    /// As the databases sort: UUIDs by their bytes.
    private static int compare(Behind one, Behind other) {
        var days = one.day().compareTo(other.day());
        if (days != 0) {
            return days;
        }
        var high = Long.compareUnsigned(
                one.id().getMostSignificantBits(), other.id().getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        one.id().getLeastSignificantBits(), other.id().getLeastSignificantBits());
    }

    /// The case whose number was typed first; then open ones, then closed ones, each in the order of the queue.
    List<Card> search(String typed, int limit, Function<CaseNumber, Optional<Integer>> numbered) {
        var sought = Terms.sought(typed);
        if (sought.isNothing()) {
            return List.of();
        }
        var found = words.find(sought);
        var first = CaseNumber.of(typed)
                .flatMap(numbered)
                .flatMap(cards::find)
                .map(Cards.Row::card);
        List<Card> others = found.cardinality() <= FEW
                ? few(found).stream()
                        .map(Cards.Row::card)
                        .sorted(Comparator.comparing(Cards::closed).thenComparing(ORDER))
                        .limit(limit)
                        .toList()
                : walkAll(found, limit);
        var all = new ArrayList<Card>();
        first.ifPresent(all::add);
        others.stream().filter(card -> first.isEmpty() || !first.get().equals(card)).forEach(all::add);
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }

    private List<Card> walkAll(BitSet found, int limit) {
        var page = new ArrayList<>(walk(new Listing("closed = false", List.of(), "closed"), Optional.empty(), limit, found));
        if (page.size() < limit) {
            var rest = new Listing("closed = true", List.of(), "closed");
            page.addAll(walk(rest, Optional.empty(), limit - page.size(), found));
        }
        return page;
    }
}
