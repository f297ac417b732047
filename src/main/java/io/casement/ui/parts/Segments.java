// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Two to four exclusive choices side by side; one stop in the tab order, arrows move.
public final class Segments<T> extends HBox {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final List<T> choices;
    private Optional<T> chosen = Optional.empty();
    private Consumer<T> onChosen = choice -> {};

    public Segments(List<T> choices, Function<T, String> word) {
        Style.SEGMENTS.on(this);
        this.choices = List.copyOf(choices);
        setMaxWidth(Region.USE_PREF_SIZE);
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(word.apply(choice));
            button.getStyleClass().setAll(Style.SEGMENT.css());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setFocusTraversable(buttons.isEmpty());
            button.setOnAction(event -> choose(choice));
            buttons.put(choice, button);
            getChildren().add(button);
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    /// Who is told when a person chooses.
    public Segments<T> onChosen(Consumer<T> told) {
        onChosen = told;
        return this;
    }

    /// Shows `choice` as chosen; nobody is told.
    public void show(T choice) {
        chosen = Optional.of(choice);
        buttons.forEach((each, button) -> {
            button.setSelected(each.equals(choice));
            button.setFocusTraversable(each.equals(choice));
        });
    }

    /// Shows that nothing is chosen yet.
    public void showNone() {
        chosen = Optional.empty();
        buttons.forEach((each, button) -> {
            button.setSelected(false);
            button.setFocusTraversable(each.equals(choices.getFirst()));
        });
    }

    public Optional<T> chosen() {
        return chosen;
    }

    /// Chooses as if pressed.
    public void choose(T choice) {
        boolean changed = !Optional.of(choice).equals(chosen);
        show(choice);
        if (changed) {
            onChosen.accept(choice);
        }
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int at = chosen.map(choices::indexOf).orElse(step > 0 ? -1 : choices.size());
        T next = choices.get(Math.clamp(at + step, 0, choices.size() - 1));
        choose(next);
        Objects.requireNonNull(buttons.get(next)).requestFocus();
        event.consume();
    }
}
