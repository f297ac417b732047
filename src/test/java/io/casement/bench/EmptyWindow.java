// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The least that a JavaFX program can show: what [StartBench] measures the program against.
public final class EmptyWindow {

    private EmptyWindow() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 1440, 900));
            stage.show();
            announce(() -> true);
        });
    }

    /// Says "ready" on standard output when what is wanted has been drawn: at the second frame that has it.
    /// Closes the window when standard input ends.
    public static void announce(Sight wanted) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames = wanted.seen() ? frames + 1 : 0;
                if (frames == 2) {
                    stop();
                    System.out.println("ready");
                    Thread.ofPlatform().daemon().start(EmptyWindow::closeAtEnd);
                }
            }
        }.start();
    }

    private static void closeAtEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /// Whether what is waited for stands on the screen.
    @FunctionalInterface
    public interface Sight {
        boolean seen();
    }
}
