// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Card;
import io.casement.cases.Step;
import io.casement.cases.View;
import io.casement.keys.ClerkSlot;
import io.casement.keys.Cost;
import io.casement.keys.Keyring;
import io.casement.store.Filter;
import io.casement.ui.Bureau;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The program on a real display: the system's keyboard, clipboard and windows, from signing in to the answer that
/// may go to the post. Run by `mvn -Pdesktop verify`.
@Tag("desktop")
class DesktopTest {

    private static final String REQUEST = """
            From: Caoimhe Brennan <caoimhe.brennan@eircom.example>
            To: privacy@larkmere.example
            Date: Tue, 9 Jun 2026 08:14:00 +0100
            Subject: Subject access request

            Under Article 15 of the GDPR I would like a copy of all the personal data you have about me.
            My customer number is LC 5520 1187. I was born on 2 November 1987.
            Please write to 7 Hawthorn Rise, Tramore, X91 K5P8, Ireland.

            Caoimhe Brennan
            """;

    private static final String PASSPHRASE = "gravel otter lantern quay";

    private static final int PATIENCE = 20;

    /// Ctrl Enter is deaf for a moment after a change of screen; so many frames are longer.
    private static final int BREATH = 45;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();

    @Test
    void from_the_passphrase_to_the_answer_by_the_real_keyboard() throws Exception {
        var register = folder.resolve("register");
        found(register);
        var folders = new Folders(folder.resolve("settings"), register);
        Settings.FIRST
                .withStore(register, Bureau.INGRID.name())
                .withWindow(1280, 800, false)
                .write(folders.settings());
        io.casement.app.Window.open(Bureau.CLOCK, folders);

        until(() -> scene().getFocusOwner() instanceof TextInputControl);
        assertThat(scene().getWindow().getWidth()).as("the size of last time").isEqualTo(1280);
        robot.write(PASSPHRASE).push(KeyCode.ENTER);
        until(() -> scene().getRoot().lookup(".list-view") != null);
        breathe();

        onFx(() -> {
            var content = new ClipboardContent();
            content.putString(REQUEST);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        ctrl(KeyCode.V);
        until(() -> scene().getRoot().lookup(".text-area") != null);
        breathe();
        ctrl(KeyCode.ENTER);
        until(() -> scene().getRoot().lookup(".cm-stages") != null);
        breathe();
        robot.push(KeyCode.DIGIT1).push(KeyCode.DIGIT2).push(KeyCode.DIGIT4);
        for (var step = 0; step < 3; step++) {
            breathe();
            ctrl(KeyCode.ENTER);
        }
        breathe();
        onFx(() -> {
            scene().getWindow().hide();
            return true;
        });

        assertThat(stored(folders).stage()).isEqualTo(Step.Stage.LETTER);
        assertThat(Settings.read(folders.settings()).name()).contains(Bureau.INGRID.name());
    }

    private static void found(Path register) throws IOException {
        var slot = new ClerkSlot(Bureau.INGRID.id().value(), Bureau.INGRID.name());
        var keys = Keyring.create(slot, PASSPHRASE.toCharArray(), Cost.floor());
        Wiring.of(Bureau.CLOCK)
                .found(register, Bureau.INGRID, keys, Bureau.LARKMERE)
                .close();
    }

    /// What a second start finds.
    private static Card stored(Folders folders) throws Exception {
        var wiring = Wiring.of(Clock.systemUTC());
        try (var sitting =
                wiring.open(folders.register(), Bureau.INGRID.name(), PASSPHRASE.toCharArray(), progress -> {})) {
            List<Card> cards = sitting.register()
                    .queue(View.OPEN, Bureau.INGRID.id(), Bureau.TODAY, Optional.empty(), 10, Filter.NONE);
            assertThat(cards).hasSize(1);
            return cards.getFirst();
        }
    }

    private void ctrl(KeyCode key) {
        robot.push(KeyCode.CONTROL, key);
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private static void until(Callable<Boolean> seen) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> onFx(() -> !Window.getWindows().isEmpty() && seen.call()));
    }

    private static void breathe() {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == BREATH) {
                    stop();
                    done.complete(true);
                }
            }
        }.start());
        done.join();
    }

    private static <T> T onFx(Callable<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.join();
    }
}
