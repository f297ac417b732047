// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.bench;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.View;
import io.casement.store.Bulk;
import io.casement.store.ChangedMeanwhile;
import io.casement.store.Filter;
import io.casement.store.Keyset;
import io.casement.store.Papers;
import io.casement.store.Register;
import io.casement.store.Saved;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What a person waits for at the queue and in a case, in a small, a large and a very large register: it should
/// not depend on how large. The goal for a page of the queue and for a search is 50 ms.
///
/// The registers are made once, under `target/bench`; the largest takes some minutes and 2 GB.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class RegisterBench {

    private static final int ROWS = 60;
    private static final int SOME = 250;

    @Param({"1000", "10000", "100000"})
    public int cases;

    private Register register;
    private Optional<Keyset> deep = Optional.empty();
    private List<CaseId> some = List.of();
    private int next;

    @Setup(Level.Trial)
    public void open() throws IOException {
        register = Bulk.open(Path.of("target", "bench", "register-" + cases), cases);
        var most = page(View.OPEN, Optional.empty(), cases / 4, Filter.NONE);
        deep = Optional.of(Keyset.after(most.getLast()));
        some = most.stream().limit(SOME).map(Card::id).toList();
        register.counts(Bulk.ME.id(), Bulk.TODAY);
    }

    @TearDown(Level.Trial)
    public void close() {
        register.close();
    }

    private List<Card> page(View view, Optional<Keyset> after, int rows, Filter filter) {
        return register.queue(view, Bulk.ME.id(), Bulk.TODAY, after, rows, filter);
    }

    // ---- the queue -----------------------------------------------------------------------------------------------

    @Benchmark
    public List<Card> queueFirstPage() {
        return page(View.OPEN, Optional.empty(), ROWS, Filter.NONE);
    }

    @Benchmark
    public List<Card> queueDeepPage() {
        return page(View.OPEN, deep, ROWS, Filter.NONE);
    }

    @Benchmark
    public List<Card> queueOverdue() {
        return page(View.OVERDUE, Optional.empty(), ROWS, Filter.NONE);
    }

    @Benchmark
    public Map<View, Integer> sidebarCounts() {
        return register.counts(Bulk.ME.id(), Bulk.TODAY);
    }

    // ---- the search ----------------------------------------------------------------------------------------------

    /// The first key that is pressed: it stands in nearly every case.
    @Benchmark
    public List<Card> searchOneLetter() {
        return register.search("k", ROWS);
    }

    @Benchmark
    public List<Card> searchThreeLetters() {
        return register.search("wal", ROWS);
    }

    @Benchmark
    public List<Card> searchTwoWords() {
        return register.search("balen kor", ROWS);
    }

    @Benchmark
    public List<Card> searchNumber() {
        return register.search("26-0500", ROWS);
    }

    @Benchmark
    public List<Card> searchWithinTheQueue() {
        return page(View.OPEN, Optional.empty(), ROWS, new Filter(Optional.empty(), Optional.empty(), "wal"));
    }

    // ---- a case --------------------------------------------------------------------------------------------------

    /// Its journal, with seals compared, and its words, deciphered.
    @Benchmark
    public Papers openCase() {
        next++;
        var id = some.get(next % some.size());
        register.load(id);
        return register.papers(id);
    }

    @Benchmark
    public Saved appendWithSync() throws ChangedMeanwhile {
        next++;
        return register.append(Bulk.note(register.load(some.get(next % some.size()))));
    }

    /// With its mail as a document of its own.
    @Benchmark
    public Saved logWithSync() throws ChangedMeanwhile {
        return register.append(Bulk.request(register.nextNumber(2027)));
    }
}
