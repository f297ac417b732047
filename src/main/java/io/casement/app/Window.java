// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Role;
import io.casement.desk.Desk;
import io.casement.desk.Trouble;
import io.casement.keys.Cost;
import io.casement.keys.WrongSecret;
import io.casement.letters.Organisation;
import io.casement.ui.frame.Frame;
import io.casement.ui.frame.Screens;
import io.casement.ui.parts.Ask;
import io.casement.ui.parts.Theme;
import io.casement.ui.setup.Founder;
import io.casement.ui.setup.SetupPane;
import io.casement.ui.unlock.Host;
import io.casement.ui.unlock.Start;
import io.casement.ui.unlock.UnlockPane;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.slf4j.LoggerFactory;

/// The one window: first itself, then who signs in, then the frame with its rows. Lives on the FX thread.
final class Window {

    /// What a command returns that leaves the window open: the program ends when it is closed.
    static final int STAYS = -1;

    private static final Duration MINUTE = Duration.minutes(1);

    private final Wiring wiring;
    private final Words words = Words.in(Locale.getDefault());
    private final Executor clerk = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "clerk");
        thread.setDaemon(true);
        return thread;
    });
    private final Stage stage = new Stage();
    private final Scene scene = new Scene(new StackPane());
    private final Folders folders;
    private Settings settings;

    private Window(Wiring wiring, Settings settings, Folders folders) {
        this.wiring = wiring;
        this.settings = settings;
        this.folders = folders;
        settings.dark()
                .map(dark -> dark ? Theme.DARK : Theme.LIGHT)
                .orElse(Theme.SYSTEM)
                .apply(scene);
        stage.setTitle("Casement");
        stage.setMinWidth(1024);
        stage.setMinHeight(680);
        stage.setWidth(settings.width());
        stage.setHeight(settings.height());
        stage.setMaximized(settings.maximised());
        stage.setScene(scene);
        stage.show();
    }

    /// Opens the window on throw-away demonstration data. Returns at once; the program ends with the window.
    static void demo(Wiring wiring) {
        Platform.startup(() -> new Window(wiring, Settings.FIRST, Folders.ofSystem()).demonstrate());
    }

    /// Opens the window on the register that was open last; where there is none, signing in offers to make one.
    static void open(Wiring wiring, Folders folders) {
        Platform.startup(() -> new Window(wiring, Settings.read(folders.settings()), folders).signIn(Optional.empty()));
    }

    private void demonstrate() {
        ask(() -> Demo.make(wiring), demo -> {
            stage.setOnHidden(event -> demo.close());
            show(wiring.as(demo.sitting(), Demo.AMARA), () -> {});
        });
    }

    private void signIn(Optional<LocalTime> lockedAt) {
        var folder = settings.store().orElseGet(folders::register);
        if (!Files.isDirectory(folder)) {
            setUp();
            return;
        }
        var now = LocalTime.now(wiring.clock());
        var pane = new UnlockPane(words, new Start(folder, Optional.empty(), now, lockedAt), new Door());
        root(pane);
        pane.home().requestFocus();
    }

    /// What signing in asks of the program.
    private final class Door implements Host {

        @Override
        public void unlock(Path folder, String name, char[] passphrase, Consumer<? super Throwable> failed) {
            enter(folder, () -> wiring.open(folder, name, passphrase, progress -> {}), failed, passphrase);
        }

        @Override
        public void recover(Path folder, String name, char[] code, char[] fresh, Consumer<? super Throwable> failed) {
            enter(
                    folder,
                    () -> wiring.recover(folder, name, code, fresh, Cost.calibrated(), progress -> {}),
                    failed,
                    code,
                    fresh);
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Ask.folder(stage, words.text("frame.name"));
        }

        @Override
        public void setUp() {
            Window.this.setUp();
        }

        private void enter(Path folder, Entrance entrance, Consumer<? super Throwable> failed, char[]... secrets) {
            clerk.execute(() -> {
                try {
                    var sitting = entrance.open();
                    Platform.runLater(() -> comeIn(folder, sitting));
                } catch (IOException | WrongSecret | Stop | UncheckedIOException told) {
                    Platform.runLater(() -> failed.accept(told));
                } finally {
                    Arrays.stream(secrets).forEach(secret -> Arrays.fill(secret, ' '));
                }
            });
        }
    }

    private void setUp() {
        var pane = new SetupPane(
                words,
                settings.store().orElseGet(folders::register),
                wiring.clock().getZone().getId(),
                new FirstRun());
        root(pane);
        pane.home().requestFocus();
    }

    /// What the first run asks of the program.
    private final class FirstRun implements Founder {

        private Optional<Sitting> made = Optional.empty();
        private Path folder = Path.of("");

        @Override
        public void found(
                Path at,
                String name,
                char[] passphrase,
                Organisation organisation,
                Consumer<char[]> then,
                Consumer<? super Throwable> failed) {
            clerk.execute(() -> {
                try {
                    var first = new Clerk(new ClerkId(UUID.randomUUID()), name, Role.ADMINISTRATOR);
                    var founded = wiring.found(at, first, passphrase, Cost.calibrated(), organisation);
                    var code = founded.recovery().grouped();
                    founded.recovery().close();
                    Platform.runLater(() -> {
                        made = Optional.of(founded.sitting());
                        folder = at;
                        then.accept(code);
                    });
                } catch (IOException | UncheckedIOException told) {
                    Platform.runLater(() -> failed.accept(told));
                } finally {
                    Arrays.fill(passphrase, ' ');
                }
            });
        }

        @Override
        public void enter() {
            made.ifPresent(sitting -> comeIn(folder, sitting));
        }

        @Override
        public void lookAround() {
            demonstrate();
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Ask.folder(stage, words.text("setup.folder"));
        }

        @Override
        public void saveSheet(char[] grouped) {
            Ask.save(stage, words.text("setup.save-sheet"), "casement-recovery.txt")
                    .ifPresent(file -> {
                        try {
                            Files.writeString(file, String.valueOf(grouped) + "\n");
                        } catch (IOException unwritable) {
                            log(Trouble.of(new UncheckedIOException(unwritable)));
                        }
                    });
        }
    }

    private void comeIn(Path folder, Sitting sitting) {
        remember(settings.withStore(folder));
        stage.setOnHidden(event -> leave(sitting));
        show(sitting, () -> {
            leave(sitting);
            signIn(Optional.of(LocalTime.now(wiring.clock())));
        });
    }

    private interface Entrance {
        Sitting open() throws IOException, WrongSecret;
    }

    private void leave(Sitting sitting) {
        clerk.execute(sitting::close);
    }

    private void remember(Settings now) {
        settings = now;
        now.write(folders.settings());
    }

    private void show(Sitting sitting, Runnable lock) {
        var work = sitting.procedures();
        var shown = new AtomicReference<Consumer<Trouble>>(this::log);
        var desk =
                new Desk(clerk, Platform::runLater, work, trouble -> shown.get().accept(trouble));
        var frame = new Frame(
                desk, words, work.me(), sitting.register().organisation(), scene, wiring.clock(), Screens::new, lock);
        root(frame.root());
        shown.set(trouble -> {
            log(trouble);
            frame.trouble(trouble);
        });
        frame.start();
        var midnight = new Timeline(new KeyFrame(MINUTE, event -> frame.midnight()));
        midnight.setCycleCount(Animation.INDEFINITE);
        midnight.play();
        desk.ask(
                each -> {
                    each.warmUp();
                    return each;
                },
                warm -> {});
    }

    private void root(Parent root) {
        scene.setRoot(root);
    }

    private void log(Trouble trouble) {
        LoggerFactory.getLogger(Window.class).error("trouble {}: {}", trouble.code(), places(trouble.cause()));
    }

    /// Kinds and places of a failure; its messages may carry names and stay out of the log.
    private static String places(Throwable failure) {
        var text = new StringBuilder();
        for (var each = failure; each != null; each = each.getCause()) {
            text.append(each.getClass().getName());
            for (var frame : each.getStackTrace()) {
                text.append("\n    ").append(frame);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> void ask(Work<T> work, Consumer<T> then) {
        clerk.execute(() -> {
            try {
                var result = work.run();
                Platform.runLater(() -> then.accept(result));
            } catch (IOException failed) {
                Platform.runLater(() -> log(Trouble.of(new UncheckedIOException(failed))));
            }
        });
    }
}
