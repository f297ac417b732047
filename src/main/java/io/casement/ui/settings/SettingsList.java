// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What can be set. Only what is built stands here.
final class SettingsList extends VBox {
    private static final double WIDTH = 188;

    private final VBox foot = Lay.column(8);
    private final Words words;

    SettingsList(Words words) {
        this.words = words;
        var laws = Style.NAV.on(new HBox(10, Icon.GLOBE_20.at(18), Lay.label(words.text("settings.laws"))));
        laws.pseudoClassStateChanged(PseudoClass.getPseudoClass("selected"), true);
        getChildren()
                .addAll(
                        Lay.pad(6, 10, 14, 10, new HBox(Lay.label(words.text("settings.title"), Style.H2))),
                        laws,
                        Lay.gap(),
                        foot);
        foot.getChildren().add(rule());
        Lay.pad(12, 8, 12, 8, this);
        Lay.wide(WIDTH, Style.LINE_RIGHT.on(this));
    }

    /// Warns of calendars that run out, or says how changes take hold.
    void show(Optional<String> runningOut) {
        foot.getChildren().clear();
        runningOut.ifPresent(text ->
                foot.getChildren().add(new Note(Icon.WARNING_16, Tone.WARN, words.text("settings.calendars"), text)));
        foot.getChildren().add(rule());
    }

    private VBox rule() {
        return Lay.pad(0, 10, 0, 10, new VBox(Lay.wrapped(words.text("settings.rule"), Style.SMALL, Style.SUBTLE)));
    }
}
