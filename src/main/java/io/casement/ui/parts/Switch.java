// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// On or off, at once; `name` is its accessible text, since the word stands beside it.
public final class Switch extends ToggleButton {
    public Switch(String name, Consumer<Boolean> onTurned) {
        getStyleClass().setAll(Style.SWITCH.css());
        Region thumb = Lay.high(14, Lay.wide(14, new Region()));
        thumb.getStyleClass().add("thumb");
        setGraphic(thumb);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setAccessibleText(name);
        setAlignment(Pos.CENTER_LEFT);
        selectedProperty().addListener((property, was, is) -> setAlignment(is ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT));
        setOnAction(event -> onTurned.accept(isSelected()));
    }
}
