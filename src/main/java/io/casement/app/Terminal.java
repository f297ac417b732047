// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/// What a command reads from and writes to.
///
/// @param secrets asks a person for a secret without showing it; empty where nobody sits in front
record Terminal(PrintStream out, PrintStream err, Optional<Function<String, char[]>> secrets) {

    /// The terminal that the program was started from. Everything is UTF-8: requests are full of umlauts, and what
    /// goes into a file or another program should not hang on the locale of whoever started it. Only the console
    /// of
    /// Windows gets the charset that it shows.
    static Terminal ofSystem() {
        var console = Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
        var charset = console.isPresent() && System.getProperty("os.name").startsWith("Windows")
                ? console.get().charset()
                : StandardCharsets.UTF_8;
        return new Terminal(
                stream(FileDescriptor.out, charset),
                stream(FileDescriptor.err, charset),
                console.map(there -> prompt ->
                        Optional.ofNullable(there.readPassword("%s", prompt)).orElse(new char[0])));
    }

    private static PrintStream stream(FileDescriptor to, Charset charset) {
        return new PrintStream(new FileOutputStream(to), true, charset);
    }
}
