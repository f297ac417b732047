// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.ClerkId;
import io.casement.desk.Desk;
import io.casement.desk.Trouble;
import io.casement.keys.WrongSecret;
import io.casement.ui.frame.Frame;
import io.casement.ui.frame.Screens;
import io.casement.ui.parts.Theme;
import io.casement.ui.settings.Editing;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
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

    /// What the first letter needs is loaded when the queue has been drawn and the person reads.
    private static final Duration BEFORE_WARMING = Duration.seconds(2);

    private static final long PATIENCE_SECONDS = 20;

    private final Clock clock;
    private final Words words = Words.in(Locale.getDefault());
    private final ExecutorService clerk = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "clerk");
        thread.setDaemon(true);
        return thread;
    });
    private final Stage stage = new Stage();
    private final Folders folders;
    /// What somebody was changing in the laws when they locked.
    private final Map<ClerkId, Editing> drafts = new HashMap<>();
    private Scene scene = new Scene(new StackPane());
    private Settings settings;
    private Runnable closing = () -> {};

    private Window(Clock clock, Folders folders) {
        this.clock = clock;
        this.folders = folders;
        this.settings = Settings.read(folders.settings());
        dress();
        stage.setTitle("Casement");
        stage.setMinWidth(1024);
        stage.setMinHeight(680);
        stage.setWidth(settings.width());
        stage.setHeight(settings.height());
        stage.setMaximized(settings.maximised());
        stage.setScene(scene);
        stage.setOnHidden(event -> closed());
        stage.show();
    }

    /// Opens the window on throw-away demonstration data. Returns at once; the program ends with the window.
    static void demo(Clock clock) {
        receive(clock, Folders.ofSystem(), Reception::demonstrate);
    }

    /// Opens the window for somebody who needs no passphrase, as a measurement does.
    static void sit(Clock clock, Function<Wiring, Sitting> seat) {
        receive(clock, Folders.ofSystem(), reception -> reception.sit(seat));
    }

    /// Opens the window on the register that was open last; where there is none, on the first run.
    static void open(Clock clock, Folders folders) {
        receive(clock, folders, Reception::open);
    }

    /// The laws and the letters' words are read while JavaFX starts; whoever comes first waits for them.
    private static void receive(Clock clock, Folders folders, Consumer<Reception> begin) {
        var wiring = CompletableFuture.supplyAsync(() -> Wiring.of(clock));
        Platform.startup(() -> begin.accept(new Reception(new Window(clock, folders), clock, wiring::join, folders)));
    }

    private void dress() {
        settings.dark()
                .map(dark -> dark ? Theme.DARK : Theme.LIGHT)
                .orElse(Theme.SYSTEM)
                .apply(scene);
    }

    Words words() {
        return words;
    }

    /// For the dialogs of the system.
    Stage stage() {
        return stage;
    }

    Settings settings() {
        return settings;
    }

    void remember(Settings now) {
        settings = now;
        now.write(folders.settings());
    }

    // ---- what is shown -------------------------------------------------------------------------------------------

    void show(Parent root) {
        scene.setRoot(root);
    }

    /// Puts somebody at the desk.
    ///
    /// @param lock is run when the desk has been left
    void atDesk(Sitting sitting, Runnable lock) {
        var work = sitting.procedures();
        var shown = new AtomicReference<Consumer<Trouble>>(this::log);
        var desk =
                new Desk(clerk, Platform::runLater, work, trouble -> shown.get().accept(trouble));
        var midnight = new Timeline();
        var quiet = new PauseTransition(BEFORE_WARMING);
        // laws that somebody was changing are theirs again when they come back
        var editing = drafts.computeIfAbsent(work.me().id(), id -> new Editing());
        Runnable left = () -> {
            midnight.stop();
            quiet.stop();
            shown.set(late -> {}); // asked before, answered after the register was closed
            leaveScene();
            lock.run();
        };
        var frame = new Frame(
                desk,
                words,
                work.me(),
                sitting.register().organisation(),
                scene,
                clock,
                tools -> new Screens(tools, editing),
                left);
        show(frame.root());
        shown.set(trouble -> {
            log(trouble);
            frame.trouble(trouble);
        });
        frame.start();
        midnight.getKeyFrames().add(new KeyFrame(MINUTE, event -> frame.midnight()));
        midnight.setCycleCount(Animation.INDEFINITE);
        midnight.play();
        quiet.setOnFinished(event -> desk.ask(
                each -> {
                    each.warmUp();
                    return each;
                },
                warm -> {}));
        quiet.play();
    }

    /// The keyboard of a frame listens to its scene for ever; whoever locks leaves both behind.
    private void leaveScene() {
        scene = new Scene(new StackPane(), scene.getWidth(), scene.getHeight());
        dress();
        stage.setScene(scene);
    }

    // ---- the clerk's thread --------------------------------------------------------------------------------------

    /// Work for the clerk's thread.
    interface Work<T> {
        T run() throws Exception;
    }

    /// Does it on the clerk's thread; what came of it is told on the FX thread.
    <T> void attempt(Work<T> work, Consumer<? super T> then, Consumer<? super Throwable> failed) {
        clerk.execute(() -> {
            try {
                var result = work.run();
                Platform.runLater(() -> then.accept(result));
            } catch (Exception failure) {
                if (!(failure instanceof IOException || failure instanceof WrongSecret)) {
                    log(Trouble.of(failure));
                }
                Platform.runLater(() -> failed.accept(failure));
            }
        });
    }

    /// What remains to be done when the window closes, on the clerk's thread.
    void whenClosed(Runnable work) {
        closing = work;
    }

    /// The program ends with the window, but not before what was begun is written.
    private void closed() {
        if (settings.store().isPresent()) {
            remember(settings.withWindow(stage.getWidth(), stage.getHeight(), stage.isMaximized()));
        }
        clerk.execute(closing);
        clerk.shutdown();
        try {
            if (!clerk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(Window.class).warn("closed before the last work was done");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- trouble -------------------------------------------------------------------------------------------------

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
}
