// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Names and values in two columns: the head of a mail, the facts of a case.
public final class Facts extends VBox {
    private final double nameWidth;

    public Facts(double nameWidth, double gap) {
        super(gap);
        this.nameWidth = nameWidth;
    }

    /// Adds a line of words.
    public Facts line(String name, String value) {
        Label words = Lay.wrapped(value, Style.SMALL);
        words.setAccessibleText(name + ", " + value);
        return line(name, words);
    }

    /// Adds a line with a value of its own shape.
    public Facts line(String name, Node value) {
        HBox line = Lay.line(0, Lay.wide(nameWidth, Lay.label(name, Style.SMALL, Style.SUBTLE)), Lay.grow(value));
        getChildren().add(line);
        return this;
    }

    public void clear() {
        getChildren().clear();
    }
}
