// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.bench;

import io.casement.pdf.Drafts;
import io.casement.pdf.Picture;
import io.casement.pdf.Press;
import io.casement.pdf.Raster;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How many letters a second come off the press on one core, and how long the preview of one takes.
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class LetterBench {

    private final Press press = new Press();
    private final byte[] answer = press.print(Drafts.answer(), Drafts.LARKMERE);

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public byte[] lettersOfOnePage() {
        return press.print(Drafts.answer(), Drafts.LARKMERE);
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public byte[] lettersOfTwoPages() {
        return press.print(Drafts.germanAnswer(), Drafts.LARKMERE);
    }

    /// From the letter to pixels at 144 dpi, as after a key in the editor.
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Picture preview() {
        try (var raster = new Raster(press.print(Drafts.answer(), Drafts.LARKMERE))) {
            return raster.page(1, 2);
        }
    }

    /// The pixels alone.
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Picture pixels() {
        try (var raster = new Raster(answer)) {
            return raster.page(1, 2);
        }
    }
}
