// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.util.Optional;
import javafx.scene.layout.HBox;

/// The rules of the law have changed: what that would make of this case, to take or to turn down.
final class OfferPane extends HBox {

    private final Words words;
    private final Note note;

    OfferPane(Words words, Runnable adopt, Runnable keep) {
        super(8);
        this.words = words;
        this.note = Lay.grow(new Note(Icon.ARROW_REPEAT_ALL_20, Tone.ACCENT, words.text("why.offer-title"), ""));
        var take = KeyButton.outlined(words.text("why.adopt"), adopt).compact().key("U");
        var leave = KeyButton.ghost(words.text("why.keep"), keep).compact().key("Shift U");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Lay.pad(8, 20, 8, 20, this);
        getChildren().addAll(note, take, leave);
        show(Optional.empty());
    }

    void show(Optional<String> offer) {
        offer.ifPresent(text -> note.show(words.text("why.offer-title"), text));
        setVisible(offer.isPresent());
        setManaged(offer.isPresent());
    }
}
