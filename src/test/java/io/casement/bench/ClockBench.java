// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.bench;

import io.casement.cases.CaseClock;
import io.casement.cases.CaseFile;
import io.casement.cases.LetterKind;
import io.casement.cases.Sample;
import io.casement.law.ClockFacts;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.LastDay;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.Lawbook;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How many cases a second all clocks can be derived for on one core, with every step and its citation; the goal
/// is
/// 100,000, so that a change of a law reaches a large register in a second or two.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class ClockBench {
    private static final LocalDate FROM = LocalDate.of(2026, 7, 1);

    @Param({"EU-DE", "GB", "US-CA", "CO", "NZ"})
    public String law = "";

    private final List<ClockFacts> cases =
            IntStream.range(0, 3_000).mapToObj(ClockBench::facts).toList();
    private Regime rules = Lawbook.load().regime(RegimeId.OTHER, FROM).orElseThrow();
    private CaseFile file =
            Sample.received("OTHER", FROM.toString(), Right.ACCESS).file();
    private int next;

    @Setup
    public void open() {
        rules = Lawbook.load().regime(new RegimeId(law), FROM).orElseThrow();
        file = Sample.received(law, FROM.toString(), Right.ACCESS)
                .drafts(1, LetterKind.RECEIPT)
                .identified()
                .file();
    }

    /// One case: every duty that the law counts for a request for access.
    @Benchmark
    public int allClocksOfACase() {
        next = (next + 1) % cases.size();
        var days = 0;
        for (var duty : Duty.values()) {
            if (rules.clocks().of(duty, Right.ACCESS).isPresent()
                    && LastDay.of(rules, Right.ACCESS, duty, cases.get(next)) instanceof Deadline.Due due) {
                days += due.safeDay().getDayOfYear();
            }
        }
        return days;
    }

    /// The same from its journal: what the law wants next, as for every card that is made anew.
    @Benchmark
    public int openDutiesOfACase() {
        return CaseClock.of(file, rules).open().size();
    }

    /// A third was asked for proof, a fifth was told of an extension.
    private static ClockFacts facts(int number) {
        var received = FROM.plusDays(number % 300);
        var facts = ClockFacts.received(received);
        if (number % 3 == 0) {
            facts = facts.identity(received.plusDays(2)).identityAnswered(received.plusDays(6));
        }
        return number % 5 == 0 ? facts.extended(received.plusDays(20)) : facts;
    }
}
