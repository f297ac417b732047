// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.cases.Codes;
import io.casement.law.Duty;
import io.casement.ui.intake.DueRows.Kind;
import io.casement.ui.intake.DueRows.Row;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The deadlines card: four lines, the answer in bold on a line of 52 px.
final class DuePane extends VBox {

    private final Words words;
    private final Consumer<Duty> why;
    private final VBox card = Style.CARD.on(Lay.pad(1, 1, 1, 1, new VBox()));
    private final Label note = Lay.label("", Style.SMALL, Style.SUBTLE);

    /// @param why asked for the derivation behind a line
    DuePane(Words words, Consumer<Duty> why) {
        super(8);
        this.why = why;
        this.words = words;
        card.setVisible(false); // drawn lower than its corners are round, JavaFX keeps a smudge for its ground
        getChildren()
                .addAll(Lay.row(8, Lay.label(words.text("intake.deadlines"), Style.STRONG), Lay.gap(), note), card);
    }

    void show(DueRows due) {
        card.setVisible(true);
        note.setText(due.rows().isEmpty() ? "" : due.note());
        card.getChildren().setAll(due.rows().stream().map(this::line).toList());
        if (due.rows().isEmpty()) {
            card.getChildren().add(Lay.pad(14, 14, 14, 14, Lay.wrapped(due.note(), Style.MUTED)));
        }
    }

    private Node line(Row row) {
        var main = row.kind() == Kind.ANSWER;
        var word = words.text("intake.due." + Codes.id(row.kind()));
        var name = main ? Lay.label(word, Style.MEDIUM) : Lay.label(word, Style.MUTED);
        var date = main ? Lay.label(row.date(), Style.STRONG, Style.H3) : Lay.label(row.date(), Style.MEDIUM);
        var rule = Lay.wrapped(row.rule(), Style.SMALL, Style.MUTED);
        HBox.setHgrow(rule, Priority.ALWAYS);
        rule.setMaxWidth(Double.MAX_VALUE);
        rule.setMinWidth(0);
        var line = Lay.row(
                12,
                icon(row.kind()).at(18, main ? Tone.ACCENT : Tone.NEUTRAL),
                Lay.wide(112, name),
                Lay.wide(190, date),
                rule,
                Lay.firm(row.citation(), Style.SMALL, Style.SUBTLE));
        Lay.pad(0, 14, 0, 14, line);
        Lay.high(main ? 52 : 42, line);
        if (main) {
            Style.SIDE.on(line);
        }
        if (row.kind() != Kind.PAUSE) {
            Style.ROW_LINE.on(line);
        }
        var spoken = word + ": " + row.date() + ". " + row.rule() + ". " + row.citation();
        line.setAccessibleText(spoken);
        return row.duty().<Node>map(duty -> pressed(line, duty, spoken)).orElse(line);
    }

    /// The whole line says why, when it is pressed.
    private Button pressed(HBox line, Duty duty, String spoken) {
        var button = Style.ITEM.on(new Button("", line));
        button.getStyleClass().remove("button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPadding(Insets.EMPTY);
        line.prefWidthProperty().bind(button.widthProperty());
        button.setAccessibleText(spoken);
        button.setAccessibleHelp(words.text("why.key"));
        button.setTooltip(Lay.tip(words.text("why.key")));
        button.setOnAction(event -> why.accept(duty));
        return button;
    }

    private static Icon icon(Kind kind) {
        return switch (kind) {
            case RECEIPT -> Icon.MAIL_ALL_READ_20;
            case ANSWER -> Icon.CALENDAR_CHECKMARK_20;
            case EXTENDED -> Icon.CALENDAR_ADD_20;
            case PAUSE -> Icon.PAUSE_20;
        };
    }
}
