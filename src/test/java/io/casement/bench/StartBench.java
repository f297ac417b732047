// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.bench;

import io.casement.app.StartRun;
import io.casement.store.Bulk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A cold start, from the new process to the second frame with what one waits for, against the emptiest window
/// that
/// JavaFX can show. Each is a process of its own; the program is the image of `mvn package`, so that must have
/// run.
/// The goals: the queue in 1.0 of the plain empty window and in 2.0 of the tuned one.
///
/// Prints what each process holds in memory then (Linux). With a display, Casement's own flags and GTK; without
/// one, `-Dglass.platform=Headless` goes to all alike.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 9)
public class StartBench {

    private static final Path BENCH = Path.of("target", "bench");
    private static final Path IMAGE = Path.of("target", "casement");
    private static final Path TESTS = Path.of("target", "test-classes");
    private static final Path REGISTER = BENCH.resolve("register-1000");
    private static final Path EMPTY = BENCH.resolve("empty.jar");
    private static final Path TUNED = BENCH.resolve("empty.aot");

    private final List<Long> resident = new ArrayList<>();

    /// A small register, and for the empty window what the image has: a cache of its classes.
    @Setup(Level.Trial)
    public void prepare() throws IOException, InterruptedException {
        if (!Files.exists(IMAGE.resolve("lib/casement.aot"))) {
            throw new IOException("there is no image to start; run `mvn package -DskipTests` first");
        }
        Bulk.open(REGISTER, 1000).close();
        var source = TESTS.resolve("io/casement/bench/EmptyWindow.class");
        if (!Files.exists(TUNED) || Files.getLastModifiedTime(TUNED).compareTo(Files.getLastModifiedTime(source)) < 0) {
            // the cache takes no classes from folders
            var made = ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "-cf", EMPTY.toString(), "-C", TESTS.toString(), "io/casement/bench");
            var training = java(flags(), "-XX:AOTCacheOutput=" + TUNED, "-cp", EMPTY.toString());
            training.add(EmptyWindow.class.getName());
            if (made + leave(new ProcessBuilder(training).start()) != 0) {
                throw new IOException("the empty window cannot be tuned");
            }
        }
    }

    @TearDown(Level.Trial)
    public void tell() {
        resident.sort(Long::compare);
        if (!resident.isEmpty()) {
            System.out.println("resident memory, median: " + resident.get(resident.size() / 2) + " MiB");
        }
    }

    // ---- the starts ----------------------------------------------------------------------------------------------

    @Benchmark
    public void emptyWindowPlain() throws IOException, InterruptedException {
        var command = java(List.of(), "-cp", EMPTY.toString(), EmptyWindow.class.getName());
        untilReady(command);
    }

    @Benchmark
    public void emptyWindowTuned() throws IOException, InterruptedException {
        var command = java(flags(), "-XX:AOTCache=" + TUNED, "-cp", EMPTY.toString(), EmptyWindow.class.getName());
        untilReady(command);
    }

    @Benchmark
    public void signIn() throws IOException, InterruptedException {
        untilReady(casement("sign-in"));
    }

    @Benchmark
    public void queue() throws IOException, InterruptedException {
        untilReady(casement("queue"));
    }

    /// As `bin/casement` starts it, with the tests behind the program's own class path.
    private static List<String> casement(String what) throws IOException {
        var path = IMAGE.resolve("lib/casement.jar").toAbsolutePath() + System.getProperty("path.separator") + TESTS;
        var command = java(flags(), "-XX:AOTCache=" + IMAGE.resolve("lib/casement.aot"), "-cp", path);
        command.addAll(List.of(StartRun.class.getName(), what, REGISTER.toString()));
        return command;
    }

    private static List<String> java(List<String> flags, String... rest) {
        var command = new ArrayList<String>();
        command.add(IMAGE.resolve("runtime/bin/java").toString());
        command.addAll(flags);
        if (System.getenv("DISPLAY") == null
                && System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of(rest));
        return command;
    }

    private static List<String> flags() throws IOException {
        return Files.readAllLines(Path.of("installer", "flags.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private void untilReady(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            if (!"ready".equals(out.readLine())) {
                throw new IOException("the process ended before it was ready: " + String.join(" ", command));
            }
        }
        measure(process);
        leave(process);
    }

    /// Closes the window as a person would, so that the next start finds the register in order.
    private static int leave(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor();
    }

    private void measure(Process process) throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .forEach(resident::add);
        }
    }
}
