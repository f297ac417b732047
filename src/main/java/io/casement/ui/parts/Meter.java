// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// How much of something there is, as a bar with a tone; the word beside it says the same.
public final class Meter extends Region {
    private final Region track = new Region();
    private final Region fill = new Region();
    private double share;

    public Meter(double width, double height) {
        Style.METER.on(Lay.high(height, Lay.wide(width, this)));
        track.getStyleClass().add("track");
        fill.getStyleClass().add("fill");
        getChildren().addAll(track, fill);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    /// Fills the bar to `share` (0 to 1); `spoken` is the word beside it.
    public void show(double share, Tone tone, String spoken) {
        this.share = Math.clamp(share, 0, 1);
        tone.fill(this);
        fill.setVisible(this.share > 0);
        setAccessibleText(spoken);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(0, 0, getWidth(), getHeight());
        fill.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
    }
}
