// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Clerk;
import io.casement.desk.Desk;
import io.casement.desk.Procedures;
import io.casement.desk.Trouble;
import io.casement.letters.Organisation;
import io.casement.ui.frame.Frame;
import io.casement.ui.frame.Screens;
import io.casement.ui.parts.Theme;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
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

    private Window(Wiring wiring) {
        this.wiring = wiring;
        Theme.SYSTEM.apply(scene);
        stage.setTitle("Casement");
        stage.setMinWidth(1024);
        stage.setMinHeight(680);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.setScene(scene);
        stage.show();
    }

    /// Opens the window on throw-away demonstration data. Returns at once; the program ends with the window.
    static void demo(Wiring wiring) {
        Platform.startup(() -> new Window(wiring).demonstrate());
    }

    private void demonstrate() {
        ask(() -> Demo.make(wiring), demo -> {
            stage.setOnHidden(event -> demo.close());
            show(wiring.as(demo.sitting(), Demo.AMARA).procedures(), Demo.AMARA, Demo.LARKMERE, () -> {});
        });
    }

    private void show(Procedures work, Clerk me, Organisation organisation, Runnable lock) {
        var shown = new AtomicReference<Consumer<Trouble>>(this::log);
        var desk = new Desk(clerk, Platform::runLater, work, trouble -> shown.get().accept(trouble));
        var frame = new Frame(desk, words, me, organisation, scene, wiring.clock(), Screens::new, lock);
        root(frame.root());
        shown.set(trouble -> {
            log(trouble);
            frame.trouble(trouble);
        });
        frame.start();
        var midnight = new Timeline(new KeyFrame(MINUTE, event -> frame.midnight()));
        midnight.setCycleCount(Animation.INDEFINITE);
        midnight.play();
        desk.ask(each -> {
            each.warmUp();
            return each;
        }, warm -> {});
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
