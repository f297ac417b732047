// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.Optional;
import javafx.scene.Node;

/// What a colour says: nothing, look here, done, check this, wrong. Words and shapes always say it too.
public enum Tone {
    NEUTRAL(null, null),
    ACCENT(Style.ACCENT, Style.TONE_ACCENT),
    OK(Style.OK, Style.TONE_OK),
    WARN(Style.WARN, Style.TONE_WARN),
    DANGER(Style.DANGER, Style.TONE_DANGER);

    private final Optional<Style> text;
    private final Optional<Style> fill;

    Tone(@org.jspecify.annotations.Nullable Style text, @org.jspecify.annotations.Nullable Style fill) {
        this.text = Optional.ofNullable(text);
        this.fill = Optional.ofNullable(fill);
    }

    /// Colours a label, text or icon.
    public void ink(Node node) {
        for (Tone tone : values()) {
            tone.text.ifPresent(style -> style.set(node, tone == this));
        }
    }

    /// Colours a chip, note or card.
    public void fill(Node node) {
        for (Tone tone : values()) {
            tone.fill.ifPresent(style -> style.set(node, tone == this));
        }
    }
}
