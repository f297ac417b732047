// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// One sentence under the form, with its sign; no room when there is nothing to say.
final class Said extends HBox {

    private final Label sentence = Lay.wrapped("", Style.MUTED);

    Said() {
        super(8);
        setAlignment(Pos.TOP_CENTER);
        sentence.setMinWidth(0);
        quiet();
    }

    void refuse(String why) {
        say(Icon.ERROR_CIRCLE_16, Tone.DANGER, why);
        Tone.DANGER.ink(sentence);
    }

    void reassure(String what) {
        say(Icon.CHECKMARK_CIRCLE_16, Tone.OK, what);
        Tone.NEUTRAL.ink(sentence);
    }

    private void say(Icon icon, Tone tone, String text) {
        sentence.setText(text);
        Style.MUTED.set(sentence, tone != Tone.DANGER);
        getChildren().setAll(Lay.pad(2, 0, 0, 0, new HBox(icon.at(16, tone))), sentence);
        setVisible(true);
        setManaged(true);
    }

    void quiet() {
        sentence.setText("");
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    String text() {
        return sentence.getText();
    }
}
