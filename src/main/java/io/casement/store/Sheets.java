// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Card;
import io.casement.cases.CaseNumber;
import io.casement.cases.ClockSheet;
import io.casement.cases.Laws;
import io.casement.cases.RulesOffer;
import io.casement.law.RegimeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What the dates of open cases depend on, one narrow row a case, and what newer rules would change about them.
/// Like cards they are a cache, written with the card, never holding a date that somebody has to keep.
final class Sheets {

    private static final int FEW = 1000;

    private final Handle handle;

    Sheets(Handle handle) {
        this.handle = handle;
    }

    /// An open case in one row.
    private record Row(int no, UUID id, RegimeId law, String rights, LocalDate sortDay, String facts) {
        ClockSheet sheet() {
            return SheetCodec.read(law, facts);
        }
    }

    /// Writes what stands beside a card; a closed case has nothing here.
    void write(int no, Card card, ClockSheet sheet) {
        handle.execute("delete from sheet where case_no = ?", no);
        handle.execute("delete from offer where case_no = ?", no);
        if (Cards.closed(card)) {
            return;
        }
        var id = card.id().value();
        var rights = Cards.rights(card);
        var sortDay = Cards.sortDay(card);
        handle.execute(
                "insert into sheet values (?, ?, ?, ?, ?, ?)",
                no,
                id,
                card.law().value(),
                rights,
                sortDay,
                SheetCodec.write(sheet));
        card.offered()
                .ifPresent(_ -> handle.execute(
                        "insert into offer values (?, ?, ?, ?, ?)",
                        no,
                        id,
                        card.law().value(),
                        rights,
                        sortDay));
    }

    /// Whether everything stands beside a card that should.
    boolean holds(int no, Card card, ClockSheet sheet) {
        var open = !Cards.closed(card);
        return count("sheet", no) == (open ? 1 : 0)
                && count("offer", no) == (open && card.offered().isPresent() ? 1 : 0)
                && (!open
                        || handle.createQuery("select count(*) from sheet where case_no = ? and case_id = ? and law = ?"
                                                + " and rights = ? and sort_day = ? and facts = ?")
                                        .bind(0, no)
                                        .bind(1, card.id().value())
                                        .bind(2, card.law().value())
                                        .bind(3, Cards.rights(card))
                                        .bind(4, Cards.sortDay(card))
                                        .bind(5, SheetCodec.write(sheet))
                                        .mapTo(Integer.class)
                                        .one()
                                == 1);
    }

    private int count(String table, int no) {
        return handle.createQuery("select count(*) from " + table + " where case_no = ?")
                .bind(0, no)
                .mapTo(Integer.class)
                .one();
    }

    int offers() {
        return handle.createQuery("select count(*) from offer")
                .mapTo(Integer.class)
                .one();
    }

    /// The laws under which there are open cases.
    Set<RegimeId> laws() {
        return handle.createQuery("select distinct law from sheet").mapTo(String.class).list().stream()
                .map(RegimeId::new)
                .collect(Collectors.toSet());
    }

    /// The laws that have open cases from before rules were remembered.
    Set<RegimeId> withoutRules() {
        return handle
                .createQuery("select distinct law from sheet where facts like '|%'")
                .mapTo(String.class)
                .list()
                .stream()
                .map(RegimeId::new)
                .collect(Collectors.toSet());
    }

    // ---- the laws as they were reckoned with -----------------------------------------------------------------------

    /// The laws with open cases whose stamp is another than when their offers were reckoned.
    Set<RegimeId> changed(Laws laws) {
        var known = handle
                .createQuery("select law, stamp from law_stamp")
                .map((rows, _) -> Map.entry(rows.getString(1), rows.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return laws().stream()
                .filter(law -> !laws.stamp(law).equals(known.get(law.value())))
                .collect(Collectors.toSet());
    }

    private void stamp(RegimeId law, String stamp) {
        handle.execute("delete from law_stamp where law = ?", law.value());
        handle.execute("insert into law_stamp values (?, ?)", law.value(), stamp);
    }

    // ---- reckoning anew ----------------------------------------------------------------------------------------

    /// An open case and what other rules would make of it.
    record Moved(int no, UUID id, RegimeId law, String rights, LocalDate sortDay, RulesOffer offer) {}

    /// What the laws would change about the open cases under them; changes nothing.
    List<Moved> moved(Collection<RegimeId> laws, Laws book) {
        var rows = rows(laws);
        readOnce(rows, book);
        // cases of one day with the same story have the same dates, and in a large register most have a twin
        Map<Alike, Optional<RulesOffer>> offers = rows.parallelStream()
                .map(Alike::of)
                .distinct()
                .collect(Collectors.toConcurrentMap(Function.identity(), alike -> book.offer(alike.sheet())));
        return rows.stream()
                .flatMap(row -> Objects.requireNonNull(offers.get(Alike.of(row))).stream()
                        .map(offer -> new Moved(row.no(), row.id(), row.law(), row.rights(), row.sortDay(), offer)))
                .toList();
    }

    /// Cases for which every rule gives the same dates.
    private record Alike(RegimeId law, String facts) {
        static Alike of(Row row) {
            return new Alike(row.law(), row.facts());
        }

        ClockSheet sheet() {
            return SheetCodec.read(law, facts);
        }
    }

    /// The texts of rules lie in these tables, and one connection serves one thread: so each is read before many
    /// threads reckon with it.
    private static void readOnce(List<Row> rows, Laws book) {
        var seen = new HashSet<String>();
        for (var row : rows) {
            if (seen.add(row.law()
                    + row.facts().substring(0, Math.max(0, row.facts().indexOf('|'))))) {
                book.offer(row.sheet());
            }
        }
    }

    /// H2 would compare each row with each of the laws; here one look is enough.
    private List<Row> rows(Collection<RegimeId> laws) {
        var sought = Set.copyOf(laws);
        try (var rows = handle
                .createQuery("select case_no, case_id, law, rights, sort_day, facts from sheet order by case_no")
                .map((row, _) -> new Row(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        new RegimeId(row.getString(3)),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getString(6)))
                .stream()) {
            return rows.filter(row -> sought.contains(row.law())).toList();
        }
    }

    /// The cases under these laws that have an offer.
    private Set<Integer> offered(Collection<RegimeId> laws) {
        var sought = laws.stream().map(RegimeId::value).collect(Collectors.toSet());
        try (var rows = handle
                .createQuery("select case_no, law from offer")
                .map((row, _) -> Map.entry(row.getInt(1), row.getString(2)))
                .stream()) {
            return rows.filter(row -> sought.contains(row.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    /// Reckons the open cases under these laws anew and keeps what would change; no date moves. One transaction is
    /// the caller's.
    ///
    /// @return how many cases have an offer now
    int reckon(Collection<RegimeId> laws, Laws book) {
        var moved = moved(laws, book);
        var gone = offered(laws);
        var fresh = moved.stream().filter(each -> !gone.remove(each.no())).toList();
        if (!gone.isEmpty()) {
            try (var batch = handle.prepareBatch("delete from offer where case_no = ?")) {
                gone.forEach(no -> batch.bind(0, no).add());
                batch.execute();
            }
        }
        if (!fresh.isEmpty()) {
            try (var batch = handle.prepareBatch("insert into offer values (?, ?, ?, ?, ?)")) {
                for (var each : fresh) {
                    batch.bind(0, each.no())
                            .bind(1, each.id())
                            .bind(2, each.law().value())
                            .bind(3, each.rights())
                            .bind(4, each.sortDay())
                            .add();
                }
                batch.execute();
            }
        }
        laws.forEach(law -> stamp(law, book.stamp(law)));
        return moved.size();
    }

    /// The numbers of these cases; of many it is quicker to read all.
    Map<Integer, CaseNumber> numbers(Set<Integer> cases) {
        var few = cases.size() <= FEW;
        var query = handle.createQuery(
                "select case_no, case_year, serial from case_file" + (few ? " where case_no = any(?)" : ""));
        if (few) {
            query.bind(0, cases.stream().mapToInt(Integer::intValue).toArray());
        }
        try (var rows =
                query
                        .map((row, _) -> Map.entry(row.getInt(1), new CaseNumber(row.getInt(2), row.getInt(3))))
                        .stream()) {
            return rows.filter(row -> cases.contains(row.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    int open(Collection<RegimeId> laws) {
        return handle.createQuery("select count(*) from sheet where law = any(?)")
                .bind(0, laws.stream().map(RegimeId::value).toArray(String[]::new))
                .mapTo(Integer.class)
                .one();
    }
}
