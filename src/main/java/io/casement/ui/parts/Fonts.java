// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The program's own faces, loaded when they are first needed and once only.
///
/// JavaFX knows a regular and a bold face per family, so Medium is a family of its own, and the bold face is
/// SemiBold.
public final class Fonts {
    private Fonts() {}

    /// Casement Sans in three faces; the theme calls it.
    public static List<Font> sans() {
        return Sans.LOADED;
    }

    /// JetBrains Mono, for exact strings; parts that show them call it, so the first window does not wait for it.
    public static List<Font> mono() {
        return Mono.LOADED;
    }

    private static final class Sans {
        static final List<Font> LOADED = List.of(
                load("CasementSans-Regular.ttf"), load("CasementSans-Bold.ttf"), load("CasementSans-Medium.ttf"));
    }

    private static final class Mono {
        static final List<Font> LOADED = List.of(load("JetBrainsMono-Regular.ttf"));
    }

    private static Font load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/casement/fonts/" + file)) {
            Font font = in == null ? null : Font.loadFont(in, 13);
            if (font == null) {
                throw new IllegalStateException("the font " + file + " is missing from the program or damaged");
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
