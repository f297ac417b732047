// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseId;
import io.casement.keys.FixedKey;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that logs cases is killed with SIGKILL at random moments: while it opens the register, saves, or
/// goes on.
/// Not one case is lost that it said it had saved, every register opens, and a check finds nothing.
final class CrashTest {

    static final byte[] SECRET = "thirty-two bytes that are secret".getBytes(StandardCharsets.US_ASCII);

    private static final int KILLS = Integer.getInteger("casement.kills", 300);
    private static final int LANES = 2;
    private static final int KILLS_PER_COMPARISON = 15;
    private static final int MOST_SAVES = 6;

    @TempDir
    private Path folder;

    @Test
    void killedAtAnyMomentNothingThatWasSavedIsLost() throws Exception {
        var program = program();
        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            var all = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < LANES; i++) {
                var lane = new Lane(folder.resolve("register" + i), program, new Random(413 + i));
                all.add(() -> lane.kill(KILLS / LANES));
            }
            var saved = 0;
            for (var lane : lanes.invokeAll(all)) {
                saved += lane.get();
            }
            assertThat(saved).as("cases were saved between the kills").isGreaterThan(KILLS / 10);
        }
    }

    /// One register and the program that is killed over it, again and again.
    private static final class Lane {

        private final Path register;
        private final List<String> program;
        private final Random random;
        private final Map<CaseId, Integer> saved = new HashMap<>();
        private double pace = 1e8;

        Lane(Path register, List<String> program, Random random) throws IOException {
            this.register = register;
            this.program = program;
            this.random = random;
            var founding = new RegisterFolder.Founding(Office.IDA, Office.LARKMERE, Office.NOON);
            Files.createDirectories(register);
            RegisterFolder.create(
                            new DiskVolume(register),
                            new Office().keyring(),
                            FixedKey.of(SECRET),
                            Office.LAWS,
                            founding)
                    .close();
        }

        /// @return how many things were said to be saved
        Integer kill(int times) throws Exception {
            for (var i = 1; i <= times; i++) {
                killOnce();
                if (i % KILLS_PER_COMPARISON == 0 || i == times) {
                    compare();
                }
            }
            return saved.size();
        }

        private void killOnce() throws Exception {
            var command = new ArrayList<>(program);
            command.addAll(List.of(register.toString(), "1000000"));
            var errors = register.resolveSibling(register.getFileName() + ".err");
            var process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).as(Files.readString(errors)).isEqualTo("opening");
                for (var saves = random.nextInt(MOST_SAVES); saves > 0; saves--) {
                    await(lines, errors);
                }
                var ended = process.waitFor((long) (random.nextDouble() * pace), TimeUnit.NANOSECONDS);
                assertThat(ended)
                        .as("it works until it is killed: " + Files.readString(errors))
                        .isFalse();
                // by its handle: the process itself would throw away what was not read yet
                process.toHandle().destroyForcibly();
                process.waitFor();
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    remember(line);
                }
            }
        }

        /// Waits for something to be saved, and takes the time: the kill comes at any moment of the next.
        private void await(BufferedReader lines, Path errors) throws IOException {
            var before = System.nanoTime();
            var line = lines.readLine();
            assertThat(line).as(Files.readString(errors)).isNotNull();
            remember(line);
            pace = System.nanoTime() - before;
        }

        /// A last line that the kill cut short says nothing.
        private void remember(String line) {
            var words = line.split(" ", -1);
            if (words.length == 3 && words[0].equals("saved") && words[2].length() == 1) {
                saved.merge(CaseId.of(words[1]), Integer.parseInt(words[2]), Math::max);
            }
        }

        private void compare() throws IOException {
            try (var open = Register.open(register, FixedKey.of(SECRET), Office.LAWS, _ -> {})) {
                saved.forEach((id, size) -> {
                    assertThat(open.load(id).size()).as("entries of " + id).isIn(size, 5);
                    assertThat(open.documents(id)).hasSize(2);
                });
                var sizes = open.since(0).stream()
                        .map(news -> news.id())
                        .distinct()
                        .map(id -> open.load(id).size());
                assertThat(sizes).as("no save is there by half").allMatch(size -> size == 3 || size == 5);
                assertThat(open.check(_ -> {}).findings()).isEmpty();
            }
        }
    }

    // ---- the program ---------------------------------------------------------------------------------------------

    /// The command line, but for its arguments. Classes come from one archive and are shared between all starts:
    /// otherwise most of a short life would go into loading them.
    private List<String> program() throws Exception {
        var jar = folder.resolve("clerk.jar");
        var path = new ArrayList<String>();
        path.add(jar.toString());
        Set<String> packed = new HashSet<>();
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                if (Files.isDirectory(Path.of(each))) {
                    pack(out, Path.of(each), packed);
                } else {
                    path.add(each);
                }
            }
        }
        var program = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("clerk.jsa"),
                "-Xlog:disable",
                "-cp",
                String.join(File.pathSeparator, path),
                CrashingClerk.class.getName()));
        var trial = folder.resolve("trial");
        new Lane(trial, program, new Random(0));
        var command = new ArrayList<>(program);
        command.addAll(List.of(trial.toString(), "3"));
        var first = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(first.waitFor()).as(output).isZero();
        assertThat(output).endsWith("closed\n");
        return program;
    }

    private static void pack(JarOutputStream out, Path classes, Set<String> packed) throws IOException {
        try (var all = Files.walk(classes)) {
            for (var each : all.filter(Files::isRegularFile).sorted().toList()) {
                var name = classes.relativize(each).toString().replace(File.separatorChar, '/');
                if (isNeeded(name) && packed.add(name)) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(each, out);
                    out.closeEntry();
                }
            }
        }
    }

    private static boolean isNeeded(String name) {
        return Arrays.stream(new String[] {
                    "io/casement/",
                    "casement/law/",
                    "casement/schema/",
                    "casement/alike/",
                    "casement/signals/",
                    "casement/letters/"
                })
                .anyMatch(name::startsWith);
    }
}
