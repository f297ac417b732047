// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.ClerkId;
import io.casement.cases.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Reads pages of cards, sorted by last day, then by id.
///
/// Every view has an index that ends as the queue is sorted. The columns before are named in the sorting, too,
/// though they are all equal: only then H2 sees that the index is sorted already.
final class QueueReader {

    /// So many cases that were found by their words are sorted; of more, the queue is walked along and each is
    /// looked up among them.
    private static final int FEW = 1000;

    private static final int STRIDE = 1000;

    private final Handle handle;
    private final Cards cards;
    private final WordFile words;
    private final Conflicts conflicts;

    QueueReader(Handle handle, Cards cards, WordFile words, Conflicts conflicts) {
        this.handle = handle;
        this.cards = cards;
        this.words = words;
        this.conflicts = conflicts;
    }

    /// A view as a condition, and the columns that its index has before the sorted ones.
    private record Listing(String where, List<Object> bound, String columns, String table) {
        Listing(String where, List<Object> bound, String columns) {
            this(where, bound, columns, "card");
        }
    }

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
            case RULES_CHANGED -> new Listing("true", List.of(), "", "offer");
            case OPEN -> new Listing("closed = false", List.of(), "closed");
            case CLOSED -> new Listing("closed = true", List.of(), "closed");
        };
    }

    List<Card> page(View view, ClerkId me, LocalDate today, Optional<Keyset> after, int limit, Filter filter) {
        var listing = without(conflicts.of(me), narrowed(listing(view, me, today), filter));
        var behind = after.map(Behind::of);
        var sought = Terms.sought(filter.words());
        return cards(
                sought.isNothing() ? places(listing, behind, limit) : page(listing, behind, limit, words.find(sought)));
    }

    /// Nobody sees a case from which they are kept.
    private static Listing without(Set<CaseId> kept, Listing listing) {
        if (kept.isEmpty()) {
            return listing;
        }
        var bound = new ArrayList<>(listing.bound());
        bound.add(kept.stream().map(CaseId::value).toArray(UUID[]::new));
        return new Listing(listing.where() + " and not (case_id = any(?))", bound, listing.columns(), listing.table());
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
        return new Listing(where.toString(), bound, listing.columns(), listing.table());
    }

    /// The case whose number was typed first; then open ones, then closed ones, each in the order of the queue.
    List<Card> search(String typed, int limit, Function<CaseNumber, Optional<Integer>> numbered) {
        var sought = Terms.sought(typed);
        if (sought.isNothing()) {
            return List.of();
        }
        var found = words.find(sought);
        var numbers = new ArrayList<Place>();
        CaseNumber.of(typed).flatMap(numbered).ifPresent(no -> {
            found.clear(no);
            numbers.add(new Place(no, Cards.NEVER, new UUID(0, 0)));
        });
        for (var closed : List.of(false, true)) {
            var listing = new Listing("closed = ?", List.of(closed), "closed");
            if (numbers.size() < limit) {
                numbers.addAll(page(listing, Optional.empty(), limit - numbers.size(), found));
            }
        }
        return cards(numbers);
    }

    // ---- places in the queue -------------------------------------------------------------------------------------

    /// Where a page begins: behind this day and case.
    private record Behind(LocalDate day, UUID id) {
        static Behind of(Keyset keyset) {
            return new Behind(keyset.day(), keyset.id().value());
        }
    }

    /// A case, and where it stands.
    private record Place(int no, LocalDate day, UUID id) {}

    private List<Place> page(Listing listing, Optional<Behind> behind, int limit, BitSet found) {
        return found.cardinality() <= FEW ? few(listing, behind, limit, found) : walk(listing, behind, limit, found);
    }

    private List<Place> few(Listing listing, Optional<Behind> behind, int limit, BitSet found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var numbers = found.stream().toArray();
        var among = new ArrayList<>(listing.bound());
        among.add(numbers);
        return places(
                new Listing(listing.where() + " and case_no = any(?)", among, "", listing.table()), behind, limit);
    }

    private List<Place> walk(Listing listing, Optional<Behind> behind, int limit, BitSet found) {
        var page = new ArrayList<Place>();
        var at = behind;
        while (true) {
            var places = places(listing, at, STRIDE);
            for (var place : places) {
                if (found.get(place.no())) {
                    page.add(place);
                    if (page.size() == limit) {
                        return page;
                    }
                }
            }
            if (places.size() < STRIDE) {
                return page;
            }
            at = Optional.of(new Behind(places.getLast().day(), places.getLast().id()));
        }
    }

    private List<Place> places(Listing listing, Optional<Behind> behind, int limit) {
        var bound = new ArrayList<>(listing.bound());
        var where = " where " + listing.where();
        if (behind.isPresent()) {
            // the first condition says nothing new, but H2 finds the place in the index by it
            where += " and sort_day >= ? and (sort_day, case_id) > (?, ?)";
            bound.addAll(
                    List.of(behind.get().day(), behind.get().day(), behind.get().id()));
        }
        var columns = listing.columns().isEmpty() ? "" : listing.columns() + ", ";
        var query = handle.createQuery("select case_no, sort_day, case_id from " + listing.table() + where
                + " order by " + columns + "sort_day, case_id fetch first " + limit + " rows only");
        for (var i = 0; i < bound.size(); i++) {
            query.bind(i, bound.get(i));
        }
        return query.map((rows, _) ->
                        new Place(rows.getInt(1), rows.getObject(2, LocalDate.class), rows.getObject(3, UUID.class)))
                .list();
    }

    private List<Card> cards(List<Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        var numbers = places.stream().mapToInt(Place::no).toArray();
        var found = cards.list("where c.case_no = any(?)", (Object) numbers).stream()
                .collect(Collectors.toMap(Cards.Row::no, Cards.Row::card));
        return places.stream()
                .map(place -> Optional.ofNullable(found.get(place.no())))
                .flatMap(Optional::stream)
                .toList();
    }
}
