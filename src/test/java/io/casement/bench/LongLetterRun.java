// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.bench;

import io.casement.pdf.Drafts;
import io.casement.pdf.PdfText;
import io.casement.pdf.Press;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prints a letter with hundreds of pages of disclosed data in one table and says what it took.
///
/// The goal is four hundred pages in a heap of 256 MiB, so the limit of the heap is part of the run:
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
///     -Dexec.args="-Xmx256m -XX:+UseSerialGC -cp %classpath io.casement.bench.LongLetterRun"
/// ```
final class LongLetterRun {

    private static final int ROWS = 16_000;
    private static final double MIB = 1024.0 * 1024;

    private LongLetterRun() {}

    public static void main(String[] arguments) {
        var rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS;
        var letter = Drafts.answer().withParts(List.of(Drafts.part("What we hold", table(rows))));
        var press = new Press();
        press.warmUp();
        var start = System.nanoTime();
        var pdf = press.print(letter, Drafts.LARKMERE);
        var seconds = (System.nanoTime() - start) / 1e9;
        var peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%,d rows, %.1f MiB of PDF, %.1f s, spaces of the heap at their fullest %.0f MiB, limit %.0f MiB%n",
                rows,
                pdf.length / MIB,
                seconds,
                peak / MIB,
                Runtime.getRuntime().maxMemory() / MIB);
        System.out.printf(Locale.ROOT, "%d pages%n", PdfText.pages(pdf).size());
    }

    private static String table(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(i -> "| %d May 2026 | Booking system | Stay %d, room %d, paid by card | %d.%02d |"
                        .formatted(i % 31 + 1, i, 100 + i % 400, 60 + i % 300, i % 100))
                .collect(Collectors.joining(
                        "\n",
                        "| Day | Source | What | Amount |\n|---|---|---|---:|\n",
                        "\n: Everything we hold on you"));
    }
}
