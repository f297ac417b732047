// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.ui.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Small words on a tint: what a case is, what a filter holds.
public final class Chip {
    private Chip() {}

    /// A chip to read.
    public static Label of(String text, Tone tone) {
        Label chip = Style.CHIP.on(new Label(text));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        tone.fill(chip);
        return chip;
    }

    /// A chip with an icon before the word.
    public static Label of(Icon icon, String text, Tone tone) {
        Label chip = of(text, tone);
        chip.setGraphic(icon.at(14));
        return chip;
    }

    /// A filter that goes when it is pressed.
    public static Button removable(String text, Words words, Runnable remove) {
        return button(text, Icon.DISMISS_16, words.text("part.remove", text), remove);
    }

    /// A filter that opens a choice.
    public static Button opening(String text, Runnable open) {
        return button(text, Icon.CHEVRON_DOWN_16, text, open);
    }

    private static Button button(String text, Icon end, String accessible, Runnable action) {
        Button chip = Style.all(new Button(text, end.at(12)), Style.CHIP, Style.OUTLINE, Style.CHIP_BUTTON);
        chip.getStyleClass().removeAll("button");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setAccessibleText(accessible);
        chip.setOnAction(event -> action.run());
        return chip;
    }
}
