// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.place.Place;
import io.casement.ui.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What can be set. Only what is built stands here.
final class SettingsList extends VBox {
    private static final double WIDTH = 188;

    /// A part of the settings.
    enum Part {
        LAWS,
        PEOPLE
    }

    private final VBox foot = Lay.column(8);
    private final Words words;
    private final Part shown;

    SettingsList(Words words, Part shown, Consumer<Place> go) {
        this.words = words;
        this.shown = shown;
        var laws = part(
                Icon.GLOBE_20,
                words.text("settings.laws"),
                shown == Part.LAWS,
                () -> go.accept(new Place.Settings(Optional.empty())));
        var people = part(
                Icon.PEOPLE_20, words.text("people.title"), shown == Part.PEOPLE, () -> go.accept(new Place.People()));
        getChildren()
                .addAll(
                        Lay.pad(6, 10, 14, 10, new HBox(Lay.label(words.text("settings.title"), Style.H2))),
                        laws,
                        people,
                        Lay.gap(),
                        foot);
        foot.getChildren().add(rule());
        Lay.pad(12, 8, 12, 8, this);
        Lay.wide(WIDTH, Style.LINE_RIGHT.on(this));
    }

    private static Button part(Icon icon, String word, boolean selected, Runnable go) {
        var button = Style.NAV.on(new Button("", Lay.row(10, icon.at(18), Lay.label(word))));
        button.getStyleClass().remove("button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setAccessibleText(word);
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("selected"), selected);
        button.setOnAction(event -> go.run());
        return button;
    }

    /// Warns of calendars that run out, or says how changes take hold.
    void show(Optional<String> runningOut) {
        foot.getChildren().clear();
        runningOut.ifPresent(text ->
                foot.getChildren().add(new Note(Icon.WARNING_16, Tone.WARN, words.text("settings.calendars"), text)));
        foot.getChildren().add(rule());
    }

    private VBox rule() {
        return Lay.pad(
                0,
                10,
                0,
                10,
                new VBox(Lay.wrapped(
                        words.text(shown == Part.LAWS ? "settings.rule" : "people.applies"),
                        Style.SMALL,
                        Style.SUBTLE)));
    }
}
