// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.keys.Cost;
import io.casement.ui.parts.Chord;
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
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// A run on throw-away data that teaches the virtual machine which classes a start needs, see
/// `installer/Image.java`; only the build calls it. What it does is what people do in a morning: on the command
/// line, then in the window, signing in and going by keys through the queue, a case, its letter and a request
/// that is logged.
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

    private static final Duration FRAME = Duration.millis(20);
    private static final int REST = 25;
    private static final int PATIENCE = 1500;

    private final Path folder;
    private final Workshop shop;

    private Rehearsal(Path folder) {
        this.folder = folder;
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        this.shop =
                new Workshop(new Terminal(nowhere, nowhere, Optional.empty()), Clock.system(Demo.ZONE), Cost::floor);
    }

    public static void main(String[] args) throws IOException {
        var folder = Files.createTempDirectory("casement-rehearsal");
        try {
            new Rehearsal(folder).run();
        } finally {
            // else a failure would leave the build waiting for a window
            Platform.exit();
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
        window();
    }

    // ---- in the window
    // -----------------------------------------------------------------------------------------------

    private void window() {
        Window.open(Clock.system(Demo.ZONE), new Folders(folder, folder.resolve("register")));
        until(scene -> scene.getFocusOwner() instanceof TextInputControl);
        type("Rehearsal");
        press("Enter");
        type("a rehearsal needs four words");
        press("Enter");
        until(scene -> scene.getRoot().lookupAll(".list-cell").stream()
                .anyMatch(each -> each instanceof ListCell<?> cell && !cell.isEmpty()));
        press("Enter");
        press("Esc");
        onFx(scene -> {
            var content = new ClipboardContent();
            content.putString(MAIL.replace("Anna", "Berta"));
            return Clipboard.getSystemClipboard().setContent(content);
        });
        press("Ctrl V");
        until(scene -> scene.getRoot().lookup(".text-area") != null);
        rest();
        press("Ctrl Enter");
        until(scene -> scene.getRoot().lookup(".cm-stages") != null);
        // proof, decision, the letter with its pages
        press("1", "2", "Ctrl Enter", "Ctrl Enter");
        press("Ctrl 9", "Ctrl 7", "Ctrl 1", "F1", "Esc");
    }

    private interface Sight {
        boolean seen(Scene scene);
    }

    /// Waits for what the window is to show; a rehearsal that never gets there fails the build, for its cache
    /// would be worth little.
    private static void until(Sight sight) {
        for (var frames = 0; frames < PATIENCE; frames++) {
            frame();
            if (onFx(sight)) {
                return;
            }
        }
        throw new IllegalStateException("the rehearsal does not see what it waits for");
    }

    private static void type(String text) {
        text.chars().forEach(letter -> fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, Character.toString(letter), false));
    }

    private static void press(String... keys) {
        for (var written : keys) {
            var chord = Chord.of(written);
            var code = chord.key().equals("Esc") ? KeyCode.ESCAPE : KeyCode.getKeyCode(chord.key());
            fire(KeyEvent.KEY_PRESSED, code, "", chord.ctrl());
            if (chord.plain() && chord.key().length() == 1) {
                fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, chord.key(), false);
            }
            fire(KeyEvent.KEY_RELEASED, code, "", chord.ctrl());
            rest();
        }
    }

    /// Ctrl Enter is deaf for so long after a change of screen.
    private static void rest() {
        for (var frames = 0; frames < REST; frames++) {
            frame();
        }
    }

    private static void fire(EventType<KeyEvent> type, KeyCode code, String character, boolean ctrl) {
        onFx(scene -> {
            var at = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
            at.fireEvent(new KeyEvent(type, character, "", code, false, ctrl, false, false));
            return true;
        });
    }

    /// Lets the window draw once more.
    private static void frame() {
        var drawn = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            var pause = new PauseTransition(FRAME);
            pause.setOnFinished(event -> drawn.complete(true));
            pause.play();
        });
        drawn.join();
    }

    private static boolean onFx(Sight work) {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            try {
                done.complete(javafx.stage.Window.getWindows().stream().anyMatch(each -> work.seen(each.getScene())));
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.join();
    }

    // ---- on the command line
    // -----------------------------------------------------------------------------------------

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
