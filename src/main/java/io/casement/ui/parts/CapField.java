// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/// A text field that wears the key that leads into it: search with "/", a note with "M". The cap goes while it
/// has the focus.
public final class CapField extends StackPane {
    private final TextField field = new TextField();

    /// `prompt` is the accessible text too, since no label stands above.
    public CapField(String prompt, String key, Optional<Icon> icon) {
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        KeyCap cap = new KeyCap(Chord.of(key));
        cap.setMouseTransparent(true);
        cap.visibleProperty()
                .bind(field.focusedProperty().not().and(field.textProperty().isEmpty()));
        Style.WITH_END.on(field);
        getChildren().addAll(field, cap);
        place(cap, Pos.CENTER_RIGHT, 8);
        icon.ifPresent(sign -> {
            Node drawn = sign.at(16);
            drawn.setMouseTransparent(true);
            Style.WITH_ICON.on(field);
            getChildren().add(drawn);
            place(drawn, Pos.CENTER_LEFT, 10);
        });
    }

    /// A search field of `width` px.
    public static CapField search(String prompt, double width) {
        return Lay.wide(width, new CapField(prompt, "/", Optional.of(Icon.SEARCH_20)));
    }

    /// The text field, for its text, its action and the focus.
    public TextField field() {
        return field;
    }

    private static void place(Node node, Pos where, double inset) {
        setAlignment(node, where);
        setMargin(node, new Insets(0, inset, 0, inset));
    }
}
