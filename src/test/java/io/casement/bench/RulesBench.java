// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.bench;

import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Role;
import io.casement.desk.Correspondence;
import io.casement.desk.LawOffice;
import io.casement.desk.Procedures;
import io.casement.desk.Regimes;
import io.casement.law.RegimeId;
import io.casement.lawbook.Lawbook;
import io.casement.store.Bulk;
import io.casement.store.Register;
import io.casement.store.RulesEffect;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
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

/// A change of the rules in a register of a hundred thousand open cases, three of four under the law of a member
/// state: what it would do, and how long it takes until it is approved and every case has its offer. The goal is 2 s.
///
/// The register is made once, under `target/bench`, which takes some minutes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4)
@Measurement(iterations = 6)
public class RulesBench {
    private static final int CASES = Integer.getInteger("casement.cases", 100_000);
    private static final RegimeId EU = new RegimeId("EU");
    private static final Clerk LEGAL = new Clerk(new ClerkId(new UUID(8, 8)), "Tomasz Wiśniewski", Role.LEGAL);

    /// Whether the cases have no offer yet, or one by an earlier change already.
    @Param({"first", "further"})
    private String change = "further";

    private final Clock clock =
            Clock.fixed(Bulk.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    private Register register;
    private LawOffice author;
    private LawOffice second;
    private int days = 20;
    private int proposed;

    @Setup(Level.Trial)
    public void open() throws IOException {
        var regimes = new Regimes(Lawbook.load());
        register = Bulk.open(Path.of("target", "bench", "open-" + CASES), CASES, regimes, true);
        author = office(regimes, LEGAL);
        second = office(regimes, new Clerk(Bulk.ME.id(), Bulk.ME.name(), Role.SUPERVISOR));
        author.settle(progress -> {});
        // what an earlier run proposed is in force, and the same text twice is no change
        days += author.history(EU).size();
    }

    private LawOffice office(Regimes regimes, Clerk who) {
        return new Procedures(register, regimes, Correspondence.ofTheProgram(), who, clock).laws();
    }

    private String text() {
        return author.shipped(EU)
                .orElseThrow()
                .replace("within: 1 calendar-month", "within: " + days + " calendar-days")
                .replace("by: 2 calendar-months", "by: " + days + " calendar-days");
    }

    @Setup(Level.Invocation)
    public void propose() {
        if (change.equals("first") && !author.text(EU).equals(author.shipped(EU))) {
            approve(number(author.proposeShipped(EU, "back to the law")));
        }
        days++;
        proposed = number(author.propose(EU, text(), "another period"));
    }

    private static int number(LawOffice.Proposed proposal) {
        return switch (proposal) {
            case LawOffice.Proposed.As(int number) -> number;
            case LawOffice.Proposed.Barred(var why) -> throw new IllegalStateException(why.id());
        };
    }

    private void approve(int number) {
        var barred = second.approve(EU, number);
        if (barred.isPresent()) {
            throw new IllegalStateException(barred.get().id());
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        register.close();
    }

    /// Reckons every open case under the law and its heirs by another text; nothing is written.
    @Benchmark
    public RulesEffect effectOfAnotherText() {
        return second.effect(EU, text());
    }

    /// The change is saved and in force, and every open case has its offer, on the disk.
    @Benchmark
    public Object approveAndOffer() {
        approve(proposed);
        return register;
    }

    /// Without the harness, for a quick look: as many times as are named, of the first or a further change.
    public static void main(String[] times) throws IOException {
        var bench = new RulesBench();
        bench.change = times.length > 1 ? times[1] : bench.change;
        var start = System.nanoTime();
        bench.open();
        System.out.printf("opened after %d ms%n", millis(start));
        for (var i = 0; i < Integer.parseInt(times[0]); i++) {
            var cpu = cpu();
            start = System.nanoTime();
            bench.propose();
            var proposing = millis(start);
            start = System.nanoTime();
            var moved = bench.effectOfAnotherText().moved().size();
            var effect = millis(start);
            start = System.nanoTime();
            bench.approveAndOffer();
            System.out.printf(
                    "propose %d ms, effect %d ms (%d would move), approve and offer %d ms, cpu of all three %d ms%n",
                    proposing, effect, moved, millis(start), cpu() - cpu);
        }
        bench.close();
    }

    /// What all threads took, which a busy machine does not stretch.
    private static long cpu() {
        var machine = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return TimeUnit.NANOSECONDS.toMillis(machine.getProcessCpuTime());
    }

    private static long millis(long since) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }
}
