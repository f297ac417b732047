// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Pictures of screens, for the README, for reviewers and for tests; works without a display. FX thread.
public final class Snapshot {
    private Snapshot() {}

    /// The scene as it would be drawn, at its own size, whether or not a window shows it.
    public static WritableImage of(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.snapshot(null);
    }

    /// One node of a scene, on what lies behind it if it is transparent.
    public static WritableImage of(Node node) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return node.snapshot(parameters, null);
    }

    /// `root` in a scene of its own, dressed in `theme`. The root belongs to that scene afterwards.
    public static WritableImage of(Parent root, double width, double height, Theme theme) {
        if (root.getScene() != null) {
            root.getScene().setRoot(new javafx.scene.layout.Pane());
        }
        Scene scene = new Scene(root, width, height);
        theme.apply(scene);
        return of(scene);
    }

    /// Writes a picture as PNG, folders included.
    public static Path write(WritableImage picture, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return Files.write(file, Png.of(picture));
    }
}
