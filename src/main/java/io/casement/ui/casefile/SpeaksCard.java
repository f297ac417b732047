// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Authority;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Who speaks for the person, and what they still have to show before anything is given or changed.
final class SpeaksCard extends VBox {

    private final Words words;
    private final Consumer<Authority> judge;

    SpeaksCard(Words words, Consumer<Authority> judge) {
        super(8);
        this.words = words;
        this.judge = judge;
    }

    void show(IdentityPage.Speaks now) {
        getChildren().clear();
        setVisible(!now.needed().isEmpty());
        setManaged(!now.needed().isEmpty());
        if (now.needed().isEmpty()) {
            return;
        }
        var card = Style.CARD.on(new VBox());
        Lay.pad(1, 1, 1, 1, card);
        for (var at = 0; at < now.needed().size(); at++) {
            card.getChildren().add(line(now.needed().get(at), at == now.needed().size() - 1));
        }
        getChildren()
                .addAll(
                        Lay.row(
                                8,
                                Icon.PEOPLE_20.at(18),
                                Lay.label(words.text("casefile.speaks.title", now.word()), Style.STRONG),
                                Lay.gap(),
                                Lay.label(words.text("casefile.speaks.before"), Style.SMALL, Style.SUBTLE)),
                        card);
        now.outside()
                .ifPresent(place -> getChildren()
                        .add(new Note(
                                Icon.INFO_16,
                                Tone.WARN,
                                words.text("casefile.speaks.dead"),
                                words.text("casefile.speaks.dead-law", place))));
    }

    private Node line(IdentityPage.Needed needed, boolean last) {
        var state = Lay.label(needed.state(), Style.SMALL);
        needed.tone().ink(state);
        var button = KeyButton.ghost(words.text("casefile.speaks.judge"), () -> judge.accept(needed.what()))
                .compact();
        button.setAccessibleText(words.text("casefile.speaks.judge") + ", " + needed.word());
        var row = Lay.pad(4, 8, 4, 12, Lay.row(12, Lay.grow(Lay.label(needed.word())), state, button));
        row.setMinHeight(36);
        return last ? row : Style.ROW_LINE.on(row);
    }
}
