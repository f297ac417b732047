// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui;

import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.StatusBar;
import io.casement.ui.place.Place;
import io.casement.ui.place.Screen;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Stands for every screen that a test of one screen leads to, and remembers the places. FX thread.
public final class Elsewhere implements Screen {

    private final Pane node = new Pane();
    private final List<Place> visited = new ArrayList<>();

    public List<Place> visited() {
        return visited;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node home() {
        return node;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.anywhere();
    }

    @Override
    public List<StatusBar.Hint> hints() {
        return List.of();
    }

    @Override
    public List<Node> panes() {
        return List.of(node);
    }

    @Override
    public void show(Place place) {
        visited.add(place);
    }

    @Override
    public void refresh() {}

    @Override
    public boolean wantsRail() {
        return false;
    }
}
