// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.evidence.Region;
import io.casement.evidence.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// A picture on which rectangles are blacked out, by dragging or by keys: arrows move the frame, with Shift they
/// size it, Enter blackens what it holds, Backspace takes the last one away.
final class MaskCanvas extends Pane {

    private static final double STEP = 0.01;
    private static final double SMALLEST = 0.01;
    private static final double DRAGGED = 4;

    private final Scan scan;
    private final double width;
    private final double height;
    private final Runnable changed;
    private final Rectangle frame = new Rectangle();
    private final List<Box> boxes = new ArrayList<>();
    private Optional<Box> drawn = Optional.empty();
    private double fromX;
    private double fromY;

    /// Part of the picture, each number from 0 to 1.
    private record Box(double x, double y, double width, double height) {

        static Box between(double x1, double y1, double x2, double y2) {
            return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
        }

        Box within() {
            var wide = Math.clamp(width, SMALLEST, 1);
            var high = Math.clamp(height, SMALLEST, 1);
            return new Box(Math.clamp(x, 0, 1 - wide), Math.clamp(y, 0, 1 - high), wide, high);
        }
    }

    MaskCanvas(Scan scan, double mostWidth, double mostHeight, Runnable changed) {
        this.scan = scan;
        this.changed = changed;
        var scale = Math.min(mostWidth / scan.width(), mostHeight / scan.height());
        width = scan.width() * scale;
        height = scan.height() * scale;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        frame.setFill(Color.TRANSPARENT);
        frame.setStroke(Color.web("#d92d20"));
        frame.setStrokeWidth(2);
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((_, _, _) -> draw());
        getChildren().setAll(view());
        draw();
    }

    private ImageView view() {
        var pixels = scan.pixels();
        var image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels.argb(),
                        0,
                        pixels.width());
        var view = new ImageView(image);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.setSmooth(true);
        return view;
    }

    /// What was blacked out, in the pixels of the file.
    List<Region> regions() {
        return boxes.stream()
                .map(box -> {
                    var left = (int) Math.floor(box.x() * scan.width());
                    var top = (int) Math.floor(box.y() * scan.height());
                    var right = (int) Math.ceil((box.x() + box.width()) * scan.width());
                    var bottom = (int) Math.ceil((box.y() + box.height()) * scan.height());
                    return new Region(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
                })
                .toList();
    }

    void takeLastAway() {
        if (!boxes.isEmpty()) {
            boxes.removeLast();
            told();
        }
    }

    // ---- the mouse -----------------------------------------------------------------------------------------------

    private void pressed(MouseEvent event) {
        requestFocus();
        fromX = event.getX();
        fromY = event.getY();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        drawn = Optional.of(between(event));
        draw();
        event.consume();
    }

    private void released(MouseEvent event) {
        if (Math.abs(event.getX() - fromX) >= DRAGGED && Math.abs(event.getY() - fromY) >= DRAGGED) {
            boxes.add(between(event));
        }
        drawn = Optional.empty();
        told();
        event.consume();
    }

    private Box between(MouseEvent event) {
        return Box.between(
                        Math.clamp(fromX / width, 0, 1),
                        Math.clamp(fromY / height, 0, 1),
                        Math.clamp(event.getX() / width, 0, 1),
                        Math.clamp(event.getY() / height, 0, 1))
                .within();
    }

    // ---- the keyboard --------------------------------------------------------------------------------------------

    private void key(KeyEvent event) {
        var dx = switch (event.getCode()) {
            case LEFT -> -STEP;
            case RIGHT -> STEP;
            default -> 0;
        };
        var dy = switch (event.getCode()) {
            case UP -> -STEP;
            case DOWN -> STEP;
            default -> 0;
        };
        if (dx != 0 || dy != 0) {
            var now = drawn.orElse(new Box(0.35, 0.45, 0.3, 0.1));
            drawn = Optional.of(
                    event.isShiftDown()
                            ? new Box(now.x(), now.y(), now.width() + dx, now.height() + dy).within()
                            : new Box(now.x() + dx, now.y() + dy, now.width(), now.height()).within());
            draw();
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                if (!event.isShortcutDown() && drawn.isPresent()) {
                    boxes.add(drawn.get());
                    told();
                    event.consume();
                }
            }
            case BACK_SPACE, DELETE -> {
                takeLastAway();
                event.consume();
            }
            default -> {}
        }
    }

    // ---- drawing -------------------------------------------------------------------------------------------------

    private void told() {
        draw();
        changed.run();
    }

    private void draw() {
        getChildren().remove(1, getChildren().size());
        for (var box : boxes) {
            var black = new Rectangle();
            black.setFill(Color.BLACK);
            place(black, box);
            getChildren().add(black);
        }
        drawn.ifPresent(box -> {
            place(frame, box);
            getChildren().add(frame);
        });
        if (isFocused()) {
            var ring = new Rectangle(0, 0, width, height);
            ring.setFill(Color.TRANSPARENT);
            ring.setStroke(Color.web("#2b4fc9"));
            ring.setStrokeWidth(2);
            ring.setMouseTransparent(true);
            getChildren().add(ring);
        }
    }

    private void place(Rectangle rectangle, Box box) {
        rectangle.setX(box.x() * width);
        rectangle.setY(box.y() * height);
        rectangle.setWidth(box.width() * width);
        rectangle.setHeight(box.height() * height);
        rectangle.setMouseTransparent(true);
    }
}
