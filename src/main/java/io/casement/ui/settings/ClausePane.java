// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.law.Ground;
import io.casement.ui.parts.Chip;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.settings.Clause.Piece;
import io.casement.ui.settings.Clause.Unknown;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One sentence of a law with its citation at the right, which opens every field of it with its source.
final class ClausePane extends VBox {
    private static final String GROUND = "ground ";
    private static final double HEIGHT = 42;
    private static final double LOW = 34;
    private static final double TITLE = 132;

    ClausePane(Clause clause, Optional<Icon> icon, boolean open, Editors editors, Supplier<LocalDate> today) {
        var words = editors.speech().words();
        var sentence = new FlowPane(4, 4);
        sentence.setAlignment(Pos.CENTER_LEFT);
        for (var piece : clause.pieces()) {
            sentence.getChildren()
                    .add(
                            switch (piece) {
                                case Piece.Said(var text) -> Lay.label(text, Style.MUTED);
                                case Piece.Entry(var line) -> editors.within(line);
                            });
        }
        var middle = Lay.column(2, sentence);
        middle.setAlignment(Pos.CENTER_LEFT);
        var plain = clause.pieces().stream().allMatch(Piece.Said.class::isInstance);
        if (!clause.who().isEmpty() && plain && icon.isPresent()) {
            sentence.getChildren().add(Lay.label("· " + clause.who(), Style.SMALL, Style.SUBTLE));
        } else if (!clause.who().isEmpty()) {
            middle.getChildren().add(Lay.wrapped(clause.who(), Style.SMALL, Style.SUBTLE));
        }
        clause.doubt()
                .ifPresent(why -> middle.getChildren()
                        .add(Lay.row(6, Icon.WARNING_16.at(14, Tone.WARN), Lay.wrapped(why, Style.SMALL, Style.WARN))));
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var head = Lay.row(10);
        icon.ifPresent(shape -> head.getChildren().add(sign(clause, shape)));
        ground(clause).map(ClausePane::icon).ifPresent(shape -> {
            var small = shape.at(16);
            small.setVisible(!clause.title().isEmpty());
            head.getChildren().add(Lay.wide(18, Lay.row(0, small)));
        });
        if (icon.isPresent()) {
            head.getChildren().add(Lay.wide(TITLE, Lay.wrapped(clause.title(), Style.MEDIUM)));
        } else if (!clause.title().isEmpty()) {
            middle.getChildren().addFirst(Lay.wrapped(clause.title(), Style.MEDIUM));
        }
        if (icon.isEmpty() && clause.pieces().stream().allMatch(Piece.Said.class::isInstance)) {
            // words alone wrap at the width that there is, which a pane of fields does not let them
            middle.getChildren().set(middle.getChildren().indexOf(sentence), Lay.wrapped(said(clause), Style.MUTED));
        }
        if (said(clause).isEmpty() && clause.pieces().stream().allMatch(Piece.Said.class::isInstance)) {
            middle.getChildren()
                    .removeIf(node ->
                            node instanceof Label label && label.getText().isEmpty());
            middle.getChildren().remove(sentence);
        }
        head.getChildren().add(middle);
        if (clause.changed()) {
            head.getChildren().add(Chip.of(words.text("settings.changed"), Tone.ACCENT));
        }
        head.getChildren()
                .add(
                        clause.lines().isEmpty()
                                ? Lay.pad(0, 9, 0, 0, Lay.firm(clause.citation(), Style.SMALL, Style.SUBTLE))
                                : citation(clause, open, editors.pen(), words));
        head.setMinHeight(plain ? LOW : HEIGHT);
        Lay.pad(plain ? 3 : 6, 6, plain ? 3 : 6, 14, head);
        getChildren().add(head);
        if (open) {
            getChildren().add(below(clause, editors, today));
        } else if (clause.isUnfounded()) {
            getChildren().add(asked(clause, editors, today));
        }
        Style.ROW_LINE.on(this);
    }

    private static String said(Clause clause) {
        return clause.pieces().stream()
                .filter(Piece.Said.class::isInstance)
                .map(piece -> ((Piece.Said) piece).words())
                .collect(Collectors.joining(" "));
    }

    private static Optional<Ground> ground(Clause clause) {
        var heading = clause.spot().heading();
        return heading.startsWith(GROUND) ? Ground.of(heading.substring(GROUND.length())) : Optional.empty();
    }

    /// The same shapes as at the cases; the three that a case wears as a flag have those of the flags.
    private static Icon icon(Ground ground) {
        return switch (ground) {
            case FRAUD -> Icon.SHIELD_ERROR_20;
            case INFEASIBLE -> Icon.PROHIBITED_20;
            case OTHER_PEOPLE -> Icon.PEOPLE_20;
            case EXCESSIVE -> Icon.ARROW_REPEAT_ALL_20;
            case UNFOUNDED -> Icon.QUESTION_CIRCLE_20;
            case MUST_KEEP -> Icon.BUILDING_BANK_16;
            case CLAIMS -> Icon.BRIEFCASE_20;
            case SECRET -> Icon.EYE_HIDE_20;
            case IDENTITY_OPEN -> Icon.PERSON_QUESTION_MARK_20;
            case NOT_THE_CONTROLLER -> Icon.PERSON_ARROW_RIGHT_16;
            case COMPELLING -> Icon.INFO_16;
            case NOT_COVERED -> Icon.DOCUMENT_DISMISS_20;
        };
    }

    private static Node sign(Clause clause, Icon shape) {
        var icon = shape.at(18);
        icon.setVisible(!clause.title().isEmpty());
        return icon;
    }

    private static Button citation(Clause clause, boolean open, Pen pen, Words words) {
        var text = clause.citation().isEmpty() ? words.text("settings.show-source") : clause.citation();
        var button = KeyButton.ghost(text, () -> pen.unfold(clause.spot())).compact();
        button.setId(
                clause.spot().heading().replace(' ', '_') + "-" + clause.spot().nth() + "-source");
        button.setMaxWidth(220);
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (text.length() > 34) {
            button.setMinWidth(120);
        }
        button.setAccessibleText(words.text(
                open ? "settings.fold" : "settings.unfold", clause.title().isEmpty() ? text : clause.title(), text));
        return button;
    }

    /// Where new values come from, and nothing else: what has to be said before one can go on.
    private static Region asked(Clause clause, Editors editors, Supplier<LocalDate> today) {
        var words = editors.speech().words();
        var box = Lay.column(6);
        for (var line : clause.lines()) {
            if (line.unfounded()) {
                box.getChildren()
                        .addAll(
                                Lay.label(line.name(), Style.SMALL, Style.MUTED),
                                new SourceRow(words, line.id(), line.before(), today)
                                        .on(words, backing -> editors.pen().found(line, backing)));
            }
        }
        return Style.INSET.on(Lay.pad(10, 14, 12, 42, box));
    }

    private static Region below(Clause clause, Editors editors, Supplier<LocalDate> today) {
        var words = editors.speech().words();
        var box = Lay.column(6);
        clause.source().ifPresent(source -> box.getChildren().add(said(words.text("settings.source"), source)));
        if (clause.inherited()) {
            box.getChildren().add(said(words.text("settings.inherited"), words.text("settings.inherited-text")));
        }
        for (var line : clause.lines()) {
            if (!editors.editable() && (line.value().isEmpty() || line.key().equals("note"))) {
                continue;
            }
            var value = Lay.row(8, Lay.grow(new HBox(editors.below(line))));
            var row =
                    Lay.row(8, Lay.wide(TITLE - 8, Lay.label(line.name(), Style.SMALL, Style.MUTED)), Lay.grow(value));
            box.getChildren().add(row);
            line.source()
                    .ifPresent(source -> box.getChildren().add(indent(Lay.wrapped(source, Style.MICRO, Style.SUBTLE))));
            if (line.unfounded()) {
                box.getChildren()
                        .add(indent(new SourceRow(words, line.id(), line.before(), today)
                                .on(words, backing -> editors.pen().found(line, backing))));
            }
        }
        if (!editors.editable()) {
            clause.notes().forEach(note -> box.getChildren().add(said(words.text("settings.key.note"), note)));
        } else {
            var remove = KeyButton.ghost(
                            words.text("settings.remove"), () -> editors.pen().remove(clause.spot()))
                    .compact();
            if (!clause.removable()) {
                remove.notYet(words.text("settings.remove-inherited"), words);
            }
            box.getChildren().add(Lay.row(0, Lay.gap(), remove));
        }
        return Style.INSET.on(Lay.pad(10, 14, 12, 42, box));
    }

    private static Region said(String name, String text) {
        var row = new HBox(
                8,
                Lay.wide(TITLE - 8, Lay.label(name, Style.SMALL, Style.MUTED)),
                Lay.grow(Lay.wrapped(text, Style.SMALL)));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Region indent(Region node) {
        return Lay.pad(0, 0, 0, TITLE, new VBox(node));
    }

    /// What nobody has checked, with the way to enter it.
    static Region unknown(Unknown unknown, Icon icon, Editors editors) {
        var words = editors.speech().words();
        var middle = Lay.column(2, Lay.wrapped(words.text("settings.unknown"), Style.WARN));
        if (!unknown.who().isEmpty()) {
            middle.getChildren().add(Lay.wrapped(unknown.who(), Style.SMALL, Style.SUBTLE));
        }
        middle.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var row = Lay.row(10, icon.at(18), Lay.wide(TITLE, Lay.wrapped(unknown.title(), Style.MEDIUM)), middle);
        if (editors.editable()) {
            var enter = KeyButton.outlined(
                            words.text("settings.enter"), () -> editors.pen().enter(unknown))
                    .compact();
            enter.setId("enter-" + unknown.heading().replace(' ', '_'));
            enter.setAccessibleText(words.text("settings.enter-what", unknown.title()));
            row.getChildren().add(enter);
        }
        row.setMinHeight(HEIGHT);
        Lay.pad(5, 14, 5, 14, row);
        return Style.ROW_LINE.on(new VBox(row));
    }
}
