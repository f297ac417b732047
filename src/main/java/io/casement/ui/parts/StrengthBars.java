// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Three rising bars: how much a signal says. The word always stands beside it.
public final class StrengthBars extends HBox {

    private static final int BARS = 3;

    /// @param steps how many bars are filled, 1 to 3
    public StrengthBars(int steps, Tone tone) {
        super(1.5);
        Style.all(this, Style.METER, Style.STRENGTH);
        setAlignment(Pos.BOTTOM_LEFT);
        for (var step = 1; step <= BARS; step++) {
            var bar = Lay.high(3 + 3.0 * step, Lay.wide(3.5, new Region()));
            bar.getStyleClass().add(step <= steps ? "fill" : "track");
            getChildren().add(bar);
        }
        Lay.high(12, Lay.wide(14, this));
        tone.fill(this);
    }
}
