// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A field with its label above, a message at the right of the label, and an error below that proposes a fix.
public final class FieldBox extends VBox {
    /// The state of a field that is marked as wrong.
    public static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label label;
    private final Label message = Style.FIELD_MESSAGE.on(new Label());
    private final Label error = Style.FIELD_ERROR.on(new Label());
    private final Node input;

    /// `shown` is laid out under the label and `input` in it is what the label names: the field itself or one
    /// inside a pane.
    public FieldBox(String text, Node shown, Node input) {
        super(2);
        this.input = input;
        label = Style.FIELD_LABEL.on(new Label(text));
        label.setMinHeight(18);
        label.setLabelFor(input);
        message.setMinHeight(18);
        error.setMinHeight(18);
        HBox head = Lay.row(8, label, Lay.gap(), message);
        getChildren().addAll(head, shown, error);
        hide(message);
        hide(error);
        describe();
    }

    public FieldBox(String text, Control input) {
        this(text, input, input);
    }

    /// A word at the right of the label: "Differs from our record".
    public void message(Icon icon, String text, Tone tone) {
        message.setText(text);
        message.setGraphic(icon.at(14, tone));
        tone.ink(message);
        show(message);
        describe();
    }

    /// A sentence below the field that proposes a fix; the field's edge turns red.
    public void error(String text) {
        error.setText(text);
        show(error);
        input.pseudoClassStateChanged(WRONG, true);
        describe();
    }

    /// Takes message and error away.
    public void clear() {
        hide(message);
        hide(error);
        input.pseudoClassStateChanged(WRONG, false);
        describe();
    }

    /// Takes the error alone away.
    public void right() {
        hide(error);
        input.pseudoClassStateChanged(WRONG, false);
        describe();
    }

    /// The field, for focus.
    public Node input() {
        return input;
    }

    private void describe() {
        String heard = label.getText() + (message.isVisible() ? ", " + message.getText() : "");
        input.setAccessibleText(heard);
        input.setAccessibleHelp(error.isVisible() ? error.getText() : null);
    }

    private static void show(Label part) {
        part.setVisible(true);
        part.setManaged(true);
    }

    private static void hide(Label part) {
        part.setVisible(false);
        part.setManaged(false);
    }
}
