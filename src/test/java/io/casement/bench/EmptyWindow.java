// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least that a JavaFX program can show: what [StartBench] measures the program against.
public final class EmptyWindow {

    private EmptyWindow() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 1440, 900));
            stage.show();
            announce(() -> true, args.length > 0);
        });
    }

    /// Says "ready" on standard output when what is wanted has been drawn: at the second frame that has it.
    ///
    /// @param leave ends the program then; else it stays until it is killed
    public static void announce(Sight wanted, boolean leave) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames = wanted.seen() ? frames + 1 : 0;
                if (frames == 2) {
                    stop();
                    System.out.println("ready");
                    if (leave) {
                        Platform.exit();
                    }
                }
            }
        }.start();
    }

    /// Whether what is waited for stands on the screen.
    @FunctionalInterface
    public interface Sight {
        boolean seen();
    }
}
