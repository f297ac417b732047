// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// The mark: a casement window, one light lit, one sash open. Its colours are the same in both themes.
public final class Logo extends Region {
    private static final Color COBALT = Color.web("#2A4DBE");
    private static final Color DAYLIGHT = Color.web("#FFDF94");
    private static final double GRID = 64;
    private static final double SMALL_GRID = 16;
    /// Below this the detailed mark turns to mud.
    private static final double LEAST_DETAILED = 24;

    /// The sizes in which systems ask for a program's picture, in px.
    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    public Logo(double size) {
        Lay.high(size, Lay.wide(size, this));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Casement");
        boolean small = size < LEAST_DETAILED;
        Group drawing = small ? small() : detailed();
        double scale = size / (small ? SMALL_GRID : GRID);
        drawing.getTransforms().add(new Scale(scale, scale));
        drawing.setManaged(false);
        getChildren().add(drawing);
    }

    /// The mark as pictures for the window's corner and the task bar.
    public static List<Image> pictures() {
        return SIZES.stream()
                .map(size -> Logo.class.getResource("/casement/icons/casement-" + size + ".png"))
                .filter(Objects::nonNull)
                .map(found -> new Image(found.toExternalForm()))
                .toList();
    }

    private static Group detailed() {
        return new Group(
                ground(GRID, 28),
                path("M12.5 14H36V50H12.5Z", DAYLIGHT, 4.4),
                path("M36 14L52 8V56L36 50Z", Color.WHITE, 4.4),
                path("M40.4 19.1L48.4 16.1V30L40.4 30.4ZM40.4 33.9L48.4 34.3V47.9L40.4 44.9Z", COBALT, 0));
    }

    private static Group small() {
        return new Group(
                ground(SMALL_GRID, 7),
                path("M3.5 3.5H9V12.5H3.5Z", DAYLIGHT, 1),
                path("M9 3L13 1.5V14.5L9 13Z", Color.WHITE, 0));
    }

    private static Shape ground(double size, double arc) {
        Rectangle ground = new Rectangle(size, size, COBALT);
        ground.setArcWidth(arc);
        ground.setArcHeight(arc);
        return ground;
    }

    private static Shape path(String content, Color fill, double stroke) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.setFill(fill);
        if (stroke > 0) {
            path.setStroke(Color.WHITE);
            path.setStrokeWidth(stroke);
            path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        }
        return path;
    }
}
