// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/// Menus whose lines wear their keys.
public final class Menus {
    private static final double WIDTH = 224;

    private Menus() {}

    /// A line: icon, words, the key that does the same without the menu, and what it does.
    public record Item(Icon icon, String text, Optional<String> key, Runnable action) {
        public Item(Icon icon, String text, String key, Runnable action) {
            this(icon, text, Optional.of(key), action);
        }

        public Item(Icon icon, String text, Runnable action) {
            this(icon, text, Optional.empty(), action);
        }
    }

    /// A menu of `items`, to show or to set on a control.
    public static ContextMenu of(List<Item> items) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items.stream().map(Menus::line).toList());
        return menu;
    }

    /// Opens a menu of `items` below `anchor`.
    public static void open(Node anchor, List<Item> items) {
        of(items).show(anchor, Side.BOTTOM, 0, 4);
    }

    private static MenuItem line(Item item) {
        HBox line = Lay.row(10, item.icon().at(16), Lay.firm(item.text()), Lay.gap());
        item.key().ifPresent(key -> line.getChildren().add(new KeyCap(Chord.of(key))));
        line.setMinWidth(WIDTH);
        line.setPrefWidth(WIDTH);
        line.setAccessibleText(item.text());
        CustomMenuItem entry = new CustomMenuItem(line);
        entry.setOnAction(event -> item.action().run());
        return entry;
    }
}
