// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What was changed here and is not in force: what it is, what it would do to open cases, why, and the way to a
/// second person.
final class ProposeBar extends VBox {
    private static final double LINE = 24;
    private static final int LINES = 4;

    private final Words words;
    private final Label title = Lay.label("", Style.STRONG);
    private final VBox lines = Lay.column(2);
    private final ScrollPane scroll = Lay.scroll(lines);
    private final Label effect = Lay.wrapped("", Style.SMALL, Style.MUTED);
    private final TextField why = new TextField();
    private final KeyButton propose;

    ProposeBar(Words words, Runnable propose, Runnable drop, Consumer<String> missing) {
        super(8);
        this.words = words;
        why.setPromptText(words.text("settings.why"));
        why.setAccessibleText(words.text("settings.why"));
        why.setId("why");
        this.propose = KeyButton.primary(words.text("settings.propose"), propose)
                .key("Ctrl Enter")
                .onNotYet(missing);
        this.propose.setId("propose");
        var give = KeyButton.ghost(words.text("settings.drop"), drop);
        give.setId("drop");
        scroll.setMaxHeight(LINE * LINES);
        scroll.setMinHeight(LINE);
        getChildren()
                .addAll(
                        Lay.row(8, title, Lay.gap(), Lay.label(words.text("settings.kept"), Style.SMALL, Style.SUBTLE)),
                        scroll,
                        effect,
                        Lay.row(8, Lay.grow(why), this.propose, give));
        Lay.pad(12, 24, 14, 24, this);
        Style.all(this, Style.LINE_ABOVE, Style.SIDE);
        setMinHeight(USE_PREF_SIZE);
        show(List.of(), Optional.empty());
    }

    /// @param missing what keeps it from being proposed, if anything
    void show(List<String> changes, Optional<String> missing) {
        setVisible(!changes.isEmpty());
        setManaged(!changes.isEmpty());
        title.setText(words.count("settings.changes", changes.size()));
        lines.getChildren().setAll(WaitingCard.changes(changes, words));
        scroll.setPrefHeight(LINE * Math.min(LINES, changes.size()) + 4);
        missing.ifPresentOrElse(reason -> propose.notYet(reason, words), propose::ready);
        effect("");
    }

    void effect(String sentence) {
        effect.setText(sentence);
        effect.setManaged(!sentence.isEmpty());
    }

    void fire() {
        propose.fire();
    }

    TextField why() {
        return why;
    }
}
