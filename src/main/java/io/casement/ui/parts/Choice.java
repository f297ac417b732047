// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// One of many, as a list that opens; more than four exclusive choices are a list and not segments.
public final class Choice<T> extends ComboBox<T> {
    private boolean telling = true;

    public Choice(List<T> choices, Function<T, String> word, Consumer<T> onChosen) {
        setMaxWidth(Double.MAX_VALUE);
        getItems().setAll(choices);
        setConverter(new StringConverter<T>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : word.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        });
        valueProperty().addListener((property, was, is) -> {
            if (telling && is != null) {
                onChosen.accept(is);
            }
        });
    }

    /// Shows `choice` as chosen; nobody is told.
    public void show(T choice) {
        telling = false;
        setValue(choice);
        telling = true;
    }

    /// Shows other choices, keeping the chosen one if it is still among them; nobody is told.
    public void offer(List<T> choices) {
        telling = false;
        Optional<T> chosen = chosen().filter(choices::contains);
        getItems().setAll(choices);
        getSelectionModel().clearSelection();
        chosen.ifPresent(this::setValue);
        telling = true;
    }

    public Optional<T> chosen() {
        return Optional.ofNullable(getValue());
    }
}
