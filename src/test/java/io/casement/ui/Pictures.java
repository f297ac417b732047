// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui;

import io.casement.ui.parts.Snapshot;
import io.casement.ui.parts.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;

/// Pictures of screens at 1440 × 900 in both themes, kept under `target/pictures` to lay beside the design.
public final class Pictures {
    public static final double WIDTH = 1440;
    public static final double HEIGHT = 900;
    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    /// Draws what `screen` makes, once light and once dark; returns the two pictures.
    public static List<WritableImage> of(String name, Supplier<? extends Parent> screen) {
        return of(name, WIDTH, HEIGHT, screen);
    }

    public static List<WritableImage> of(String name, double width, double height, Supplier<? extends Parent> screen) {
        return List.of(taken(name, Theme.LIGHT, width, height, screen), taken(name, Theme.DARK, width, height, screen));
    }

    private static WritableImage taken(
            String name, Theme theme, double width, double height, Supplier<? extends Parent> screen) {
        return Fx.get(() -> {
            WritableImage picture = Snapshot.of(screen.get(), width, height, theme);
            try {
                Snapshot.write(picture, FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
            } catch (IOException e) {
                throw new IllegalStateException("cannot keep the picture " + name, e);
            }
            return picture;
        });
    }
}
