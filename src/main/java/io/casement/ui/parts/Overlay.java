// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A dialog inside the window: dims what lies behind, keeps the focus, and gives it back when it closes.
public final class Overlay {
    private final StackPane host;
    private final Keys keys;

    /// `host` is the window's root; dialogs are stacked on what it shows.
    public Overlay(StackPane host, Keys keys) {
        this.host = host;
        this.keys = keys;
    }

    /// Shows `content` in a dialog `width` wide with `first` focused; `map` holds its keys (bind Esc there). Run
    /// the result to close.
    public Runnable show(Region content, double width, Node first, KeyMap map) {
        Region shape = Style.DIALOG_SHAPE.on(new Region());
        StackPane dialog = new StackPane(shape, Style.DIALOG.on(content));
        Lay.wide(width, dialog);
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane layer = new StackPane(Style.SCRIM.on(new Region()), dialog);
        Scene scene = host.getScene();
        Optional<Node> before = Optional.ofNullable(scene).map(Scene::getFocusOwner);
        ChangeListener<Node> trap = (property, was, is) -> {
            if (is == null || !inside(is, layer)) {
                first.requestFocus();
            }
        };
        host.getChildren().add(layer);
        keys.push(map);
        first.requestFocus();
        if (scene != null) {
            scene.focusOwnerProperty().addListener(trap);
        }
        return () -> {
            if (scene != null) {
                scene.focusOwnerProperty().removeListener(trap);
            }
            if (host.getChildren().remove(layer)) {
                keys.pop(map);
                before.ifPresent(Node::requestFocus);
            }
        };
    }

    private static boolean inside(Node node, Node pane) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).anyMatch(pane::equals);
    }
}
