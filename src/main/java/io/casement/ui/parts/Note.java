// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextFlow;

/// One icon, a bold first sentence, a muted second, at most one button.
public final class Note extends HBox {
    private final Icon icon;
    private final Tone tone;

    public Note(Icon icon, Tone tone, String bold, String muted) {
        this.icon = icon;
        this.tone = tone;
        Style.NOTE.on(this);
        tone.fill(this);
        show(bold, muted);
    }

    /// Changes the sentences and takes the button away.
    public void show(String bold, String muted) {
        TextFlow said = Lay.said(bold, muted, Style.MUTED);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        HBox sign = Lay.pad(1, 0, 0, 0, new HBox(icon.at(18, tone)));
        sign.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(sign, said);
        setAccessibleText(bold + " " + muted);
    }

    /// Offers one thing; returns this.
    public Note offer(Button button) {
        getChildren().removeIf(node -> node instanceof Button);
        getChildren().add(button);
        return this;
    }
}
