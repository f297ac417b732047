// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.signals.Neighbour;
import io.casement.signals.Shared;
import io.casement.signals.Traces;
import io.casement.signals.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Finds the cases that have something in common with a request, by the hashes that each leaves.
final class TraceFile {

    /// More of one kind say nothing more; the newest are looked at.
    private static final int MOST = 100;

    private final Handle handle;
    private final Cards cards;

    TraceFile(Handle handle, Cards cards) {
        this.handle = handle;
        this.cards = cards;
    }

    /// @param traces of the case as it stands; none of a case whose key was erased
    void write(int no, Optional<Traces> traces) {
        handle.execute("delete from trace where case_no = ?", no);
        handle.execute("delete from wording where case_no = ?", no);
        if (traces.isEmpty() || traces.get().all().isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch("insert into trace values (?, ?, ?)")) {
            // two marks of a case may have one hash, if only by chance
            var marks = new TreeMap<Long, Shared>();
            traces.get().all().forEach(mark -> marks.put(mark.hash(), mark.kind()));
            marks.forEach((hash, kind) -> batch.add(hash, no, kind.id()));
            batch.execute();
        }
        traces.get()
                .wording()
                .ifPresent(wording -> handle.execute("insert into wording values (?, ?)", no, wording.bytes()));
    }

    /// The cases that leave one of these traces, too.
    ///
    /// @param but the case itself; 0 for one that is not saved yet
    List<Neighbour> near(Traces traces, int but) {
        var shared = new TreeMap<Integer, EnumSet<Shared>>();
        for (var mark : traces.all()) {
            handle.createQuery("select case_no from trace where mark = ? and kind = ? and case_no <> ?"
                            + " order by case_no desc fetch first ? rows only")
                    .bind(0, mark.hash())
                    .bind(1, mark.kind().id())
                    .bind(2, but)
                    .bind(3, MOST)
                    .mapTo(Integer.class)
                    .forEach(no -> shared.computeIfAbsent(no, _ -> EnumSet.noneOf(Shared.class))
                            .add(mark.kind()));
        }
        return shared.entrySet().stream()
                .flatMap(each -> cards.find(each.getKey()).stream().map(row -> {
                    var card = row.card();
                    var likeness = each.getValue().contains(Shared.WORDING) ? likeness(traces, row.no()) : 0;
                    return new Neighbour(
                            card.number(), card.name(), card.received(), card.rights(), each.getValue(), likeness);
                }))
                .toList();
    }

    private double likeness(Traces traces, int no) {
        var other = handle.createQuery("select least from wording where case_no = ?")
                .bind(0, no)
                .map((rows, _) -> rows.getBytes(1))
                .findOne()
                .flatMap(Wording::of);
        return other.flatMap(its -> traces.wording().map(its::likeness)).orElse(0.0);
    }
}
