// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Choices of which several hold at once, such as the rights asked for; a chosen one is filled and ticked.
public final class Toggles<T> extends FlowPane {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final List<T> choices;
    private Consumer<Set<T>> onChosen = set -> {};

    public Toggles(List<T> choices, Function<T, String> word) {
        super(6, 6);
        this.choices = List.copyOf(choices);
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(word.apply(choice));
            button.getStyleClass().setAll(Style.TOGGLE.css());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleRole(AccessibleRole.CHECK_BOX);
            button.selectedProperty()
                    .addListener((property, was, is) -> button.setGraphic(is ? Icon.CHECKMARK_16.at(14) : null));
            button.setOnAction(event -> onChosen.accept(chosen()));
            buttons.put(choice, button);
            getChildren().add(button);
        }
    }

    /// Who is told when a person changes the choice.
    public Toggles<T> onChosen(Consumer<Set<T>> told) {
        onChosen = told;
        return this;
    }

    /// Shows `set` as chosen; nobody is told.
    public void show(Collection<T> set) {
        buttons.forEach((choice, button) -> button.setSelected(set.contains(choice)));
    }

    /// What is chosen, in the order of the choices.
    public Set<T> chosen() {
        Set<T> set = new LinkedHashSet<>();
        buttons.forEach((choice, button) -> {
            if (button.isSelected()) {
                set.add(choice);
            }
        });
        return set;
    }

    /// Turns the `number`th choice, counted from 1 as the digit keys count; out of range does nothing.
    public void turn(int number) {
        if (number >= 1 && number <= choices.size()) {
            Objects.requireNonNull(buttons.get(choices.get(number - 1))).fire();
        }
    }

    /// The first choice, for focus.
    public Node first() {
        return getChildren().getFirst();
    }
}
