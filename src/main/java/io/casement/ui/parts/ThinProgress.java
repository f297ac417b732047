// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.ui.words.Words;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// A thin bar under the title for what takes longer than a second; the old content stays meanwhile.
public final class ThinProgress extends Region {
    /// Below this nothing is shown.
    private static final Duration PATIENCE = Duration.seconds(1);
    private static final Duration UNKNOWN_LENGTH = Duration.seconds(20);

    private final Region bar = new Region();
    private final DoubleProperty share = new SimpleDoubleProperty(0);
    private final KeyButton cancel;
    private final PauseTransition wait = new PauseTransition(PATIENCE);
    private final Timeline creep =
            new Timeline(new KeyFrame(UNKNOWN_LENGTH, new KeyValue(share, 0.9, Interpolator.EASE_OUT)));
    private Runnable onCancel = () -> {};

    public ThinProgress(Words words) {
        Style.PROGRESS.on(this);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        bar.getStyleClass().add("bar");
        bar.setManaged(false);
        getChildren().add(bar);
        cancel =
                KeyButton.ghost(words.text("part.cancel"), () -> onCancel.run()).compact();
        share.addListener((property, was, is) -> requestLayout());
        wait.setOnFinished(event -> visible(true));
        visible(false);
    }

    /// Something of unknown length begins; `cancel` stops it.
    public void begin(String what, Runnable cancel) {
        onCancel = cancel;
        setAccessibleText(what);
        share.set(0);
        wait.playFromStart();
        creep.playFromStart();
    }

    /// How much is done, from 0 to 1, where that is known.
    public void done(double part) {
        if (creep.getStatus() == Animation.Status.RUNNING) {
            creep.stop();
        }
        share.set(Math.clamp(part, 0, 1));
    }

    /// It is over.
    public void end() {
        wait.stop();
        creep.stop();
        visible(false);
    }

    /// The button that belongs in the title bar; it shows itself together with the bar.
    public KeyButton cancel() {
        return cancel;
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, snapSizeX(getWidth() * share.get()), getHeight());
    }

    private void visible(boolean shown) {
        bar.setVisible(shown);
        cancel.setVisible(shown);
        cancel.setManaged(shown);
    }
}
