// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.law.Right;
import io.casement.lawbook.FactKind;
import io.casement.ui.parts.Choice;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Toggles;
import io.casement.ui.settings.Clause.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/// The field in which a person enters one fact of a law: a number with its unit, a word of a few, or words.
///
/// Numbers and words of a few count at once; free words when Enter is pressed or the field is left, because half a
/// citation is none.
record Editors(LawSpeech speech, Pen pen, boolean editable) {
    private static final double NUMBER = 52;

    /// Within a sentence.
    Node within(Line line) {
        return of(line, line.id());
    }

    /// Below it, where the same field may stand a second time.
    Node below(Line line) {
        return of(line, line.id() + "-below");
    }

    private Node of(Line line, String id) {
        if (!editable || line.kind() == FactKind.YES) {
            var text = line.value().isEmpty()
                    ? speech.words().text("settings.nothing")
                    : speech.value(line.section(), line.key(), line.value());
            return line.kind() == FactKind.TERM
                    ? Lay.firm(text, Style.STRONG)
                    : Lay.wrapped(text, line.value().isEmpty() ? Style.SUBTLE : Style.MEDIUM);
        }
        return switch (line.kind()) {
            case TERM -> term(line, id);
            case CHOICE -> choice(line, id);
            case CHOICES -> several(line, id);
            case RIGHTS -> rights(line, id);
            case CITATION, DAY, TEXT, YES -> text(line, id);
        };
    }

    private Node term(Line line, String id) {
        var parts = LawSpeech.split(line.value());
        var atOnce = line.value().equals(LawSpeech.AT_ONCE);
        List<String> units = new ArrayList<>(line.options());
        units.add(LawSpeech.AT_ONCE);
        var number = compact(new TextField(parts.map(List::getFirst).orElse("")), id);
        number.setPrefColumnCount(3);
        Lay.wide(NUMBER, number);
        number.setDisable(atOnce);
        number.setAccessibleText(speech.words().text("settings.number-of", line.name()));
        var unit = new Choice<String>(
                units,
                speech::unit,
                chosen -> pen.set(line, LawSpeech.join(number.getText().isBlank() ? "1" : number.getText(), chosen)));
        parts.map(List::getLast).filter(units::contains).ifPresent(unit::show);
        if (atOnce) {
            unit.show(LawSpeech.AT_ONCE);
        }
        unit.setId(id + "-unit");
        unit.setAccessibleText(speech.words().text("settings.unit-of", line.name()));
        Lay.wide(136, Style.COMPACT.on(unit));
        number.textProperty().addListener((property, was, is) -> {
            if (!is.isBlank()) {
                pen.set(line, LawSpeech.join(is, unit.chosen().orElse(units.getFirst())));
            }
        });
        return Lay.row(4, number, unit);
    }

    private Node choice(Line line, String id) {
        List<String> options = new ArrayList<>(line.options());
        if (!line.value().isEmpty() && !options.contains(line.value())) {
            options.add(line.value());
        }
        var choice = new Choice<String>(
                options, option -> speech.option(line.section(), line.key(), option), chosen -> pen.set(line, chosen));
        if (!line.value().isEmpty()) {
            choice.show(line.value());
        }
        choice.setId(id);
        choice.setAccessibleText(line.name());
        choice.setMaxWidth(330);
        choice.setMinWidth(90);
        return Style.COMPACT.on(choice);
    }

    private Node several(Line line, String id) {
        var toggles = new Toggles<String>(line.options(), option -> speech.option(line.section(), line.key(), option));
        var now = Arrays.stream(line.value().split(",", -1)).map(String::strip).toList();
        toggles.show(line.options().stream().filter(now::contains).toList());
        toggles.onChosen(set -> pen.set(line, inOrder(line.options(), set)));
        toggles.first().setId(id);
        return toggles;
    }

    private Node rights(Line line, String id) {
        var toggles = new Toggles<Right>(List.of(Right.values()), speech::right);
        toggles.show(Clauses.rightsIn(line.value()));
        toggles.onChosen(set -> pen.set(line, rightsText(set)));
        toggles.first().setId(id);
        return toggles;
    }

    /// Rights as the file writes them.
    static String rightsText(Collection<Right> set) {
        return set.size() == Right.values().length
                ? "all"
                : set.stream().sorted().map(Right::id).collect(Collectors.joining(", "));
    }

    private static String inOrder(List<String> options, Set<String> set) {
        return options.stream().filter(set::contains).collect(Collectors.joining(", "));
    }

    private Node text(Line line, String id) {
        var field = compact(new TextField(line.value()), id);
        field.setAccessibleText(line.name());
        Runnable commit = () -> {
            if (!field.getText().strip().equals(line.value())) {
                pen.set(line, field.getText());
            }
        };
        field.setOnAction(event -> commit.run());
        field.focusedProperty().addListener((property, was, is) -> {
            // a field that the page left behind speaks no more
            if (!is && field.getScene() != null) {
                commit.run();
            }
        });
        return Lay.grow(field);
    }

    private static TextField compact(TextField field, String id) {
        field.setId(id);
        return Style.COMPACT.on(field);
    }
}
