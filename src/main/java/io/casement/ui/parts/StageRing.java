// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.cases.Step.Stage;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;

/// A stage as a pie of 14 px, one seventh per stage: dashed at the start, a tick at the end. A word always stands
/// beside it.
public final class StageRing extends Region {
    private static final double MIDDLE = 7;
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final Circle outline = part(new Circle(MIDDLE, MIDDLE, 6), "outline");
    private final Arc pie = part(new Arc(MIDDLE, MIDDLE, 3.8, 3.8, 90, 0), "pie");
    private final Circle disc = part(new Circle(MIDDLE, MIDDLE, 6.4), "disc");
    private final Polyline tick = part(new Polyline(4.2, 7.2, 6.2, 9.2, 9.9, 5.2), "tick");

    public StageRing() {
        Style.RING.on(Lay.high(14, Lay.wide(14, this)));
        pie.setType(ArcType.ROUND);
        getChildren().addAll(outline, pie, disc, tick);
        ahead();
    }

    /// How far a case is.
    public void show(Stage stage) {
        draw(stage == Stage.RECEIVED, sevenths(stage), stage == Stage.CLOSED);
        pseudoClassStateChanged(NOW, false);
    }

    /// The stage the case is in, in the accent.
    public void now(Stage stage) {
        draw(stage == Stage.RECEIVED, sevenths(stage), false);
        pseudoClassStateChanged(NOW, true);
    }

    /// A stage behind: a tick.
    public void done() {
        draw(false, 0, true);
        pseudoClassStateChanged(NOW, false);
    }

    /// A stage ahead: dashed.
    public void ahead() {
        draw(true, 0, false);
        pseudoClassStateChanged(NOW, false);
    }

    private void draw(boolean dashed, int sevenths, boolean ticked) {
        if (dashed) {
            outline.getStrokeDashArray().setAll(2.4, 1.8);
        } else {
            outline.getStrokeDashArray().clear();
        }
        pie.setLength(-360.0 * sevenths / 7);
        pie.setVisible(sevenths > 0 && !ticked);
        outline.setVisible(!ticked);
        disc.setVisible(ticked);
        tick.setVisible(ticked);
    }

    private static int sevenths(Stage stage) {
        return switch (stage) {
            case RECEIVED -> 0;
            case IDENTITY -> 1;
            case ASSESSMENT -> 2;
            case FULFILMENT -> 3;
            case APPROVAL -> 4;
            case LETTER -> 5;
            case SENT -> 6;
            case CLOSED -> 7;
        };
    }

    private static <S extends Shape> S part(S shape, String name) {
        shape.getStyleClass().add(name);
        shape.setManaged(false);
        return shape;
    }
}
