// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A dialog inside the window: dims what lies behind, keeps the focus, and gives it back when it closes. A second
/// one may open over the first.
public final class Overlay {
    private static final double FROM_ANCHOR = 10;
    private static final double FROM_EDGE = 24;

    private final StackPane host;
    private final Keys keys;
    private final List<Node> layers = new ArrayList<>();

    /// `host` is the window's root; dialogs are stacked on what it shows.
    public Overlay(StackPane host, Keys keys) {
        this.host = host;
        this.keys = keys;
    }

    /// Shows `content` in a dialog `width` wide with `first` focused; `map` holds its keys (bind Esc there). Run
    /// the result to close.
    public Runnable show(Region content, double width, Node first, KeyMap map) {
        return show(content, width, Optional.empty(), first, map);
    }

    /// The same under `anchor`, its right edge under the anchor's; in the middle where the anchor is not shown.
    public Runnable show(Region content, double width, Optional<Node> anchor, Node first, KeyMap map) {
        Region shape = Style.DIALOG_SHAPE.on(new Region());
        StackPane dialog = new StackPane(shape, Style.DIALOG.on(content));
        Lay.wide(width, dialog);
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane layer = new StackPane(Style.SCRIM.on(new Region()), dialog);
        anchor.filter(Overlay::isShown).ifPresent(node -> {
            under(node, dialog);
            dialog.heightProperty().addListener(height -> under(node, dialog));
        });
        Scene scene = host.getScene();
        Optional<Node> before = Optional.ofNullable(scene).map(Scene::getFocusOwner);
        ChangeListener<Node> trap = (property, was, is) -> {
            if (layers.getLast().equals(layer) && (is == null || !inside(is, layer))) {
                first.requestFocus();
            }
        };
        host.getChildren().add(layer);
        layers.add(layer);
        keys.push(map);
        first.requestFocus();
        if (scene != null) {
            scene.focusOwnerProperty().addListener(trap);
        }
        return () -> {
            if (scene != null) {
                scene.focusOwnerProperty().removeListener(trap);
            }
            layers.remove(layer);
            if (host.getChildren().remove(layer)) {
                keys.pop(map);
                before.ifPresent(Node::requestFocus);
            }
        };
    }

    private static boolean isShown(Node node) {
        return node.getScene() != null
                && Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private void under(Node anchor, StackPane dialog) {
        Bounds at = anchor.localToScene(anchor.getLayoutBounds());
        double lowest = Math.max(FROM_EDGE, host.getHeight() - dialog.getHeight() - FROM_EDGE);
        double right = Math.max(FROM_EDGE, host.getWidth() - at.getMaxX());
        StackPane.setAlignment(dialog, Pos.TOP_RIGHT);
        StackPane.setMargin(dialog, new Insets(Math.min(at.getMaxY() + FROM_ANCHOR, lowest), right, 0, 0));
    }

    private static boolean inside(Node node, Node pane) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).anyMatch(pane::equals);
    }
}
