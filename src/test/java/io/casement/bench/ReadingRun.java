// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.bench;

import io.casement.intake.Limits;
import io.casement.intake.Office;
import io.casement.intake.Outcome;
import io.casement.intake.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Reads every file of some folders as `casement log --dry-run` does and tells the slowest and the most memory
/// used.
///
/// The goal is 5 s and 256 MiB for each; it fails where one misses it, so the limit of the heap is part of the
/// run:
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
///     -Dexec.args="-Xmx256m -XX:+UseSerialGC -cp %classpath io.casement.bench.ReadingRun FOLDER..."
/// ```
public final class ReadingRun {

    private static final Duration GOAL = Duration.ofSeconds(5);
    private static final int SHOWN = 5;

    /// One file with the time that it cost.
    private record Taken(Path file, Duration time, boolean understood) {}

    private ReadingRun() {}

    public static void main(String[] args) throws IOException {
        var office = new Office(ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 3, 2));
        var all = new ArrayList<Taken>();
        for (var folder : args) {
            for (var file : files(Path.of(folder))) {
                var start = System.nanoTime();
                var outcome = Reading.read(file, office, Limits.usual());
                var time = Duration.ofNanos(System.nanoTime() - start);
                all.add(new Taken(file, time, outcome instanceof Outcome.Understood));
            }
        }
        tell(all);
        if (all.isEmpty() || all.stream().anyMatch(taken -> taken.time().compareTo(GOAL) > 0)) {
            throw new IllegalStateException("no file was found, or one took longer than " + GOAL.toSeconds() + " s");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void tell(List<Taken> all) {
        var unread = all.stream().filter(taken -> !taken.understood()).count();
        var whole = all.stream().map(Taken::time).reduce(Duration.ZERO, Duration::plus);
        System.out.printf(
                Locale.ROOT,
                "%d files in %.2f s, %d refused with a reason; heap at most %d MiB of %d MiB%n",
                all.size(),
                whole.toMillis() / 1000.0,
                unread,
                peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        all.stream()
                .sorted(Comparator.comparing(Taken::time).reversed())
                .limit(SHOWN)
                .forEach(taken -> System.out.printf(
                        Locale.ROOT, "%6d ms  %s%n", taken.time().toMillis(), taken.file()));
    }

    /// The sum of the peaks of all parts of the heap: never less than the true peak.
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
