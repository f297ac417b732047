// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.keys.Cost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A shell in a folder of its own: runs commands as a script would, on a day that the test sets.
final class Shell {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Path folder;
    private LocalDate today;

    Shell(Path folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    /// What a command left: its exit status, standard output and standard error.
    record Ran(int status, String out, String err) {

        /// The value of the first member of this name, for tests that look at one thing in the JSON.
        String member(String name) {
            var matcher = Pattern.compile("\"" + name + "\": (?:\"([^\"]*)\"|([^,\\s]*))")
                    .matcher(out);
            return !matcher.find() ? "" : matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        }
    }

    void on(LocalDate day) {
        today = day;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ran run(String... arguments) {
        return run(List.of(arguments));
    }

    /// Runs a command on the register, as somebody whose passphrase lies in a file of their name.
    Ran as(String name, String command, String... arguments) {
        var all = new ArrayList<>(List.of(command, "--store", file("register").toString(), "--as", name));
        all.addAll(List.of("--passphrase-file", file(name + ".txt").toString()));
        all.addAll(List.of(arguments));
        return run(all);
    }

    private Ran run(List<String> arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Optional.empty());
        var clock = Clock.fixed(today.atTime(LocalTime.NOON).atZone(ZONE).toInstant(), ZONE);
        var status = Cli.run(arguments, new Workshop(terminal, clock, Cost::floor));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
