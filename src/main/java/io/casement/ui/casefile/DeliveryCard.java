// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Where letters go, once that is another place than the request named, or one that nobody may learn.
final class DeliveryCard extends HBox {

    private final Words words;
    private final Label where = Lay.wrapped("", Style.SMALL);
    private final Label state = Lay.wrapped("", Style.SMALL);
    private final Label shield = Lay.wrapped("", Style.SMALL, Style.WARN);

    DeliveryCard(Words words, Runnable change) {
        super(10);
        this.words = words;
        var act = KeyButton.ghost(words.text("casefile.where.act"), change)
                .compact()
                .key(DeliveryActions.WHERE);
        var head = Lay.row(8, Lay.label(words.text("casefile.where"), Style.STRONG), Lay.gap(), act);
        var content = Lay.grow(Lay.column(0, head, where, state, shield));
        content.setMinWidth(0);
        getChildren().addAll(Icon.MAIL_20.at(20), content);
        setAlignment(Pos.TOP_LEFT);
        Style.CARD.on(Lay.pad(8, 8, 11, 12, this));
    }

    void show(DeliveryPage now) {
        where.setText(now.where());
        say(state, now.state().orElse(""));
        (now.safe() ? Tone.OK : Tone.WARN).ink(state);
        say(
                shield,
                now.shield()
                        .map(text -> words.text("casefile.where.shield", text))
                        .orElse(""));
        setVisible(now.tells());
        setManaged(now.tells());
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
