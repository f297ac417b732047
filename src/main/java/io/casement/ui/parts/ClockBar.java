// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.cases.Codes;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// The clock of a case as a bar that fills as time goes by; 48 × 6 in rows, 8 high elsewhere.
public final class ClockBar extends Region {
    private static final double LEAST_FILL = 3;
    private static final double CUT_WIDTH = 2;

    private final Region track = part("track");
    private final Region fill = part("fill");
    private final Region gap = part("gap");
    private ClockFace face = new ClockFace(ClockFace.State.NONE, 0, OptionalDouble.empty(), "");

    public ClockBar(double width, double height) {
        Style.CLOCK.on(Lay.high(height, Lay.wide(width, this)));
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        getChildren().addAll(track, fill, gap);
        show(face);
    }

    /// Shows `now`; the words become the accessible text.
    public void show(ClockFace now) {
        face = now;
        mark(this, now.state());
        setAccessibleText(now.words());
        fill.setVisible(now.filled() > 0);
        gap.setVisible(now.cut().isPresent());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        track.resizeRelocate(0, 0, width, height);
        fill.resizeRelocate(0, 0, Math.max(LEAST_FILL, snapSizeX(width * face.filled())), height);
        gap.resizeRelocate(snapPositionX(width * face.cut().orElse(0)), 0, CUT_WIDTH, height);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.VALUE
                ? Double.valueOf(face.filled())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /// Sets the pseudo-class of `state` on `node` and clears the others.
    static void mark(Region node, ClockFace.State state) {
        for (ClockFace.State each : ClockFace.State.values()) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(Codes.id(each)), each == state);
        }
    }

    private static Region part(String name) {
        Region part = new Region();
        part.getStyleClass().add(name);
        part.setManaged(false);
        return part;
    }
}
