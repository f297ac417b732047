// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The bar at the foot: the keys that work here, and at the right what holds now ("Saved 10:42").
public final class StatusBar extends HBox {
    /// Keys and what they do: `new Hint("Move", "J", "K")`; a dash between digits is a cap too.
    public record Hint(String word, List<String> keys) {
        public Hint(String word, String... keys) {
            this(word, Arrays.asList(keys));
        }
    }

    private final HBox hints = Lay.row(16);
    private final Label right = new Label();

    public StatusBar() {
        Style.STATUS.on(this);
        right.setMinWidth(Region.USE_PREF_SIZE);
        right.setGraphicTextGap(6);
        hints.setMinWidth(0);
        Region clip = Lay.gap();
        getChildren().addAll(hints, clip, right);
    }

    /// Shows the keys that work where the focus is.
    public void hints(List<Hint> keys) {
        hints.getChildren().setAll(keys.stream().map(StatusBar::node).toList());
    }

    /// Shows one thing at the right end.
    public void right(Icon icon, String text) {
        right.setGraphic(icon.at(14));
        right.setText(text);
    }

    /// Shows words alone at the right end.
    public void right(String text) {
        right.setGraphic(null);
        right.setText(text);
    }

    private static Node node(Hint hint) {
        List<Node> nodes = new ArrayList<>();
        for (String key : hint.keys()) {
            nodes.add(key.equals("–") ? new KeyCap(key) : new KeyCap(Chord.of(key)));
        }
        nodes.add(Lay.firm(hint.word()));
        return Lay.row(6, nodes.toArray(Node[]::new));
    }
}
