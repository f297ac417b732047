// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.law.Duty;
import io.casement.ui.acts.Wanted;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the law still wants in the case, with the last days; each line says why, and what no letter shows can be
/// said to be done.
final class DutiesPane extends VBox {

    private final Words words;
    private final Consumer<Duty> why;
    private final VBox lines = new VBox();
    private final KeyButton done;

    DutiesPane(Words words, Consumer<Duty> why, Runnable done) {
        super(0);
        this.words = words;
        this.why = why;
        this.done = KeyButton.ghost(words.text("why.done"), done).compact().key("C");
        var head = Lay.row(8, Lay.label(words.text("why.open"), Style.STRONG), Lay.gap(), this.done);
        head.setMinHeight(36);
        Lay.pad(6, 16, 2, 20, head);
        Lay.pad(0, 16, 10, 20, lines);
        Style.LINE_RIGHT.on(this); // as the pane above it
        getChildren().addAll(Lay.hairline(), head, lines);
    }

    void show(Wanted wanted) {
        lines.getChildren().setAll(wanted.lines().stream().map(this::line).toList());
        var any = wanted.lines().stream().anyMatch(Wanted.Line::recordable);
        done.setVisible(any);
        done.setManaged(any);
        setVisible(!wanted.lines().isEmpty());
        setManaged(!wanted.lines().isEmpty());
    }

    private Node line(Wanted.Line line) {
        var content = Lay.row(
                8,
                Icon.CALENDAR_CLOCK_20.at(16),
                Lay.grow(Lay.label(line.what(), Style.SMALL)),
                Lay.firm(line.day(), Style.SMALL, Style.MUTED));
        Lay.high(26, content);
        var button = Style.ITEM.on(new Button("", content));
        button.getStyleClass().remove("button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPadding(javafx.geometry.Insets.EMPTY);
        HBox.setHgrow(button, javafx.scene.layout.Priority.ALWAYS);
        content.prefWidthProperty().bind(button.widthProperty());
        button.setAccessibleText(words.text("why.by", line.what(), line.day()));
        button.setAccessibleHelp(words.text("why.key"));
        button.setTooltip(Lay.tip(words.text("why.key")));
        button.setOnAction(event -> why.accept(line.duty()));
        return button;
    }
}
