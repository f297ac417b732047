// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.keys.Cost;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A run on throw-away data that teaches the virtual machine which classes a start needs, see
/// `installer/Image.java`; only the build calls it. What it does is what people do in a morning on the command line;
/// the window is left out, since drawing all screens made the build wait for minutes.
final class Rehearsal {

    private static final String MAIL = """
            From: Anna Beispiel <anna@example.org>
            To: privacy@larkmere.example
            Date: Mon, 2 Feb 2026 09:10:00 +0100
            Subject: Meine Daten
            Content-Type: text/plain; charset=utf-8

            Guten Tag, ich möchte nach Art. 15 DSGVO wissen, welche Daten Sie über mich gespeichert haben.
            Anna Beispiel, Musterweg 5, 50667 Köln
            """;

    private final Path folder;
    private final Workshop shop;

    private Rehearsal(Path folder) {
        this.folder = folder;
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        this.shop =
                new Workshop(new Terminal(nowhere, nowhere, Optional.empty()), Clock.system(Demo.ZONE), Cost::floor);
    }

    public static void main(String[] args) throws IOException {
        Logging.quiet();
        var folder = Files.createTempDirectory("casement-rehearsal");
        try {
            new Rehearsal(folder).run();
        } finally {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void run() throws IOException {
        var mail = Files.writeString(folder.resolve("request.eml"), MAIL).toString();
        Files.writeString(folder.resolve("secret.txt"), "a rehearsal needs four words");
        run("--help");
        run("law", "list");
        run("deadline", "--law", "EU-DE", "--right", "access", "--received", "2026-02-02", "--json");
        run("log", "--dry-run", "--json", mail);
        run("init", "--store", store(), "--user", "Rehearsal", "--passphrase-file", secret());
        on("log", mail, "--mine");
        on("queue", "--search", "Beispiel");
        on("do", "26-0001", "judge-identity", "means=email,address");
        on("do", "26-0001", "decide", "right=access", "outcome=grant");
        on("do", "26-0001", "draft", "letter=answer");
        on("letter", "26-0001", "answer", "--out", folder.resolve("letter.pdf").toString());
        on("show", "26-0001", "--json");
        on("check");
    }

    private void on(String command, String... arguments) {
        var all = new ArrayList<>(List.of(command, "--store", store(), "--as", "Rehearsal"));
        all.addAll(List.of("--passphrase-file", secret()));
        all.addAll(List.of(arguments));
        run(all.toArray(String[]::new));
    }

    /// A command that fails would leave its classes out of the cache, and nobody would see why starts are slow.
    private void run(String... arguments) {
        var status = Cli.run(List.of(arguments), shop);
        if (status != Stop.DONE) {
            throw new IllegalStateException(
                    "the rehearsal of `" + String.join(" ", arguments) + "` ended with " + status);
        }
    }

    private String store() {
        return folder.resolve("register").toString();
    }

    private String secret() {
        return folder.resolve("secret.txt").toString();
    }
}
