// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The words of a clock beside its bar: "2 days", "3 days over", "16 left" with a pause sign.
public final class ClockLabel extends Label {
    public ClockLabel(Style... styles) {
        Style.all(Style.CLOCK_LABEL.on(this), styles);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    public void show(ClockFace now) {
        setText(now.words());
        ClockBar.mark(this, now.state());
        setGraphic(now.state() == ClockFace.State.PAUSED ? Icon.PAUSE_16.at(12) : null);
    }
}
