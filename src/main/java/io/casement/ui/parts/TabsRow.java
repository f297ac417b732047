// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The tabs at the head of a pane, each with a count where it has one; one stop in the tab order, arrows move.
public final class TabsRow<T> extends HBox {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final Map<T, Label> counts = new LinkedHashMap<>();
    private final List<T> tabs;
    private final Consumer<T> onShown;
    private T shown;

    /// The first of `tabs` is shown; `onShown` is told of each change.
    public TabsRow(Map<T, String> tabs, Consumer<T> onShown) {
        Style.TABS.on(this);
        this.tabs = List.copyOf(tabs.keySet());
        this.onShown = onShown;
        this.shown = this.tabs.getFirst();
        tabs.forEach((tab, word) -> {
            Label count = Style.COUNT.on(new Label());
            ToggleButton button = new ToggleButton("", Lay.row(5, Lay.firm(word), count));
            button.getStyleClass().setAll(Style.TAB.css());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleRole(AccessibleRole.TAB_ITEM);
            button.setAccessibleText(word);
            button.setOnAction(event -> show(tab));
            buttons.put(tab, button);
            counts.put(tab, count);
            getChildren().add(button);
        });
        mark();
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    /// The number after a tab's word; empty takes it away.
    public void count(T tab, OptionalInt number) {
        label(tab).setText(number.isPresent() ? Integer.toString(number.getAsInt()) : "");
    }

    /// Shows `tab` and tells whoever listens.
    public void show(T tab) {
        boolean changed = !tab.equals(shown);
        shown = tab;
        mark();
        if (changed) {
            onShown.accept(tab);
        }
    }

    public T shown() {
        return shown;
    }

    private void mark() {
        buttons.forEach((tab, button) -> {
            button.setSelected(tab.equals(shown));
            button.setFocusTraversable(tab.equals(shown));
        });
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        T next = tabs.get(Math.clamp(tabs.indexOf(shown) + step, 0, tabs.size() - 1));
        show(next);
        Objects.requireNonNull(buttons.get(next)).requestFocus();
        event.consume();
    }

    private Label label(T tab) {
        return Objects.requireNonNull(counts.get(tab));
    }
}
