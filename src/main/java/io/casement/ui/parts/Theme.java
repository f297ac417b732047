// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;

/// How the program looks: light, dark, or as the system says.
///
/// AtlantaFX gives the stock controls; `light.css` or `dark.css` give the colours, `casement.css` the shapes.
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    /// The key under which a scene keeps its listener to the system's colours.
    private static final String FOLLOWER = "casement.theme.follower";

    /// Dresses `scene`; called again it only swaps the sheet of colours. FX thread.
    public void apply(Scene scene) {
        Fonts.sans();
        unfollow(scene);
        switch (this) {
            case LIGHT -> dress(scene, ColorScheme.LIGHT);
            case DARK -> dress(scene, ColorScheme.DARK);
            case SYSTEM -> follow(scene);
        }
    }

    private static void follow(Scene scene) {
        scene.getPreferences().setColorScheme(null);
        ChangeListener<ColorScheme> follower = (property, before, now) -> dress(scene, now);
        scene.getPreferences().colorSchemeProperty().addListener(follower);
        scene.getProperties().put(FOLLOWER, follower);
        dress(scene, scene.getPreferences().getColorScheme());
    }

    @SuppressWarnings("unchecked") // put there by follow, nobody else knows the key
    private static void unfollow(Scene scene) {
        if (scene.getProperties().remove(FOLLOWER) instanceof ChangeListener<?> follower) {
            scene.getPreferences().colorSchemeProperty().removeListener((ChangeListener<ColorScheme>) follower);
        }
    }

    private static void dress(Scene scene, ColorScheme scheme) {
        boolean dark = scheme == ColorScheme.DARK;
        String base = (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS();
        if (!Objects.equals(base, Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        List<String> sheets = List.of(sheet(dark ? "dark.css" : "light.css"), sheet("casement.css"));
        if (scene.getStylesheets().size() >= 2 && scene.getStylesheets().get(1).equals(sheets.get(1))) {
            scene.getStylesheets().set(0, sheets.get(0));
        } else {
            scene.getStylesheets().addAll(0, sheets);
        }
    }

    private static String sheet(String file) {
        URL found = Theme.class.getResource("/casement/theme/" + file);
        if (found == null) {
            throw new IllegalStateException("the style sheet " + file + " is missing from the program");
        }
        return found.toExternalForm();
    }
}
