// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.ui.parts.FieldBox;
import io.casement.ui.words.Words;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/// A text field with its label, and what it must hold.
final class Fields {

    private final Words words;

    Fields(Words words) {
        this.words = words;
    }

    /// @param id under "setup.field." stands its label, under "setup.missing." what is said when it stays empty
    record Field(FieldBox box, TextInputControl input, String id) {
        String text() {
            return input.getText().strip();
        }

        Optional<String> optional() {
            return Optional.of(text()).filter(text -> !text.isEmpty());
        }
    }

    Field line(String id) {
        return of(id, new TextField());
    }

    Field of(String id, TextInputControl input) {
        var field = new Field(new FieldBox(words.text("setup.field." + id), input), input, id);
        input.textProperty().addListener(typed -> field.box().right()); // what is being mended is not blamed
        return field;
    }

    /// Marks the field if it is empty.
    boolean filled(Field field) {
        return holds(field, !field.text().isEmpty(), "setup.missing." + field.id());
    }

    /// Marks the field if what it holds is not right, with what helps.
    boolean holds(Field field, boolean right, String otherwise) {
        if (right) {
            field.box().right();
        } else {
            field.box().error(words.text(otherwise));
        }
        return right;
    }
}
