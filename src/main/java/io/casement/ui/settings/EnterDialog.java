// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.law.Ground;
import io.casement.law.Right;
import io.casement.lawbook.FactKind;
import io.casement.lawbook.LawDraft.Backing;
import io.casement.ui.parts.Choice;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Toggles;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Enters a sentence that a law does not have yet: a period, what a question does, or a ground; with its citation
/// and its source, without which nothing is taken.
final class EnterDialog {
    private static final double WIDTH = 620;

    /// What was entered.
    @FunctionalInterface
    interface Entered {
        void take(String heading, Map<String, String> fields, Backing backing);
    }

    private final LawSpeech speech;
    private final Words words;
    private final String name;
    private final String heading;
    private final Toggles<Right> rights;
    private final FieldBox rightsBox;
    private final Choice<Ground> ground;
    private final TextField number = new TextField();
    private final FieldBox numberBox;
    private final Choice<String> unit;
    private final Choice<String> from;
    private final Choice<String> free;
    private final Choice<String> effect;
    private final FieldBox effectBox;
    private final TextField citation = new TextField();
    private final FieldBox citationBox;
    private final SourceRow source;
    private final KeyButton verb;
    private Runnable close = () -> {};

    private EnterDialog(LawSpeech speech, String heading, Set<Right> offered, Supplier<LocalDate> today, Entered then) {
        this.speech = speech;
        this.words = speech.words();
        this.heading = heading;
        this.name = heading.contains(" ") ? heading.substring(0, heading.indexOf(' ')) : heading;
        rights = new Toggles<Right>(List.of(Right.values()), speech::right);
        rights.show(offered);
        rightsBox = new FieldBox(words.text("settings.key.rights"), rights, rights.first());
        ground = new Choice<Ground>(List.of(Ground.values()), one -> speech.heading("ground " + one.id()), one -> {});
        number.setId("enter-number");
        List<String> units = new ArrayList<>(FactKind.options(name, "within"));
        units.add(LawSpeech.AT_ONCE);
        unit = new Choice<String>(units, speech::unit, one -> number.setDisable(one.equals(LawSpeech.AT_ONCE)));
        unit.show(units.get(1));
        numberBox = new FieldBox(
                words.text(name.equals("extension") ? "settings.key.by" : "settings.key.within"),
                Lay.row(8, Lay.wide(80, number), Lay.wide(180, unit)),
                number);
        from = choice("from", "receipt");
        free = choice("on-free-day", "unknown");
        effect = new Choice<String>(
                FactKind.options("question", "effect").stream()
                        .filter(one -> !one.equals("reflection"))
                        .toList(),
                one -> speech.option("question", "effect", one),
                one -> {});
        effectBox = new FieldBox(words.text("settings.key.effect"), effect);
        citation.setId("enter-citation");
        citation.setPromptText(words.text("settings.citation-prompt"));
        citationBox = new FieldBox(words.text("settings.key.citation"), citation);
        source = new SourceRow(words, "enter", "", today);
        verb = KeyButton.primary(words.text("settings.enter"), () -> accept(then))
                .key("Ctrl Enter");
    }

    private Choice<String> choice(String key, String first) {
        var choice =
                new Choice<String>(FactKind.options("clock", key), one -> speech.option("clock", key, one), one -> {});
        choice.show(first);
        return choice;
    }

    /// @param heading the section to be; `ground` alone lets the ground be chosen
    static void open(
            Overlay overlay,
            LawSpeech speech,
            String heading,
            Set<Right> offered,
            Supplier<LocalDate> today,
            Entered then) {
        new EnterDialog(speech, heading, offered, today, then).show(overlay);
    }

    private void show(Overlay overlay) {
        var cancel =
                KeyButton.outlined(words.text("part.cancel"), () -> close.run()).key("Esc");
        var box = new VBox(
                14,
                Lay.wrapped(
                        name.equals("ground") ? words.text("settings.add-ground") : speech.heading(heading), Style.H2),
                Lay.wrapped(words.text("settings.enter-text"), Style.MUTED));
        if (name.equals("ground")) {
            box.getChildren().add(new FieldBox(words.text("settings.ground"), ground));
        }
        box.getChildren().add(rightsBox);
        switch (name) {
            case "clock" ->
                box.getChildren()
                        .addAll(
                                numberBox,
                                new FieldBox(words.text("settings.key.from"), from),
                                new FieldBox(words.text("settings.key.on-free-day"), free));
            case "extension" -> box.getChildren().add(numberBox);
            case "question" -> box.getChildren().add(effectBox);
            default -> {}
        }
        box.getChildren().addAll(citationBox, source, Lay.row(8, Lay.gap(), cancel, verb));
        box.setPadding(new Insets(24));
        var keys = KeyMap.anywhere().on("Ctrl Enter", verb::fire);
        var first = switch (name) {
            case "ground" -> ground;
            case "question" -> effect;
            default -> number;
        };
        close = overlay.show(box, WIDTH, first, keys);
        keys.on("Esc", close);
    }

    private void accept(Entered then) {
        var chosen = rights.chosen();
        if (chosen.isEmpty()) {
            rightsBox.error(words.text("settings.rights-missing"));
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("rights", Editors.rightsText(chosen));
        if (!fill(fields)) {
            return;
        }
        if (citation.getText().isBlank()) {
            citationBox.error(words.text("settings.citation-missing"));
            citation.requestFocus();
            return;
        }
        fields.put("citation", citation.getText());
        source.read(words).ifPresent(backing -> {
            close.run();
            then.take(
                    name.equals("ground")
                            ? "ground " + ground.chosen().orElseThrow().id()
                            : heading,
                    fields,
                    backing);
        });
    }

    /// What is particular to each kind of section; false, and said at the field, if something is missing.
    private boolean fill(Map<String, String> fields) {
        return switch (name) {
            case "clock" -> {
                var whole = term(fields, "within");
                fields.put("from", from.chosen().orElse("receipt"));
                fields.put("on-free-day", free.chosen().orElse("unknown"));
                fields.put("moves", heading.equals("clock response") ? "with-extension" : "not-at-all");
                yield whole;
            }
            case "extension" -> term(fields, "by");
            case "question" -> {
                effect.chosen()
                        .ifPresentOrElse(
                                one -> fields.put("effect", one),
                                () -> effectBox.error(words.text("settings.effect-missing")));
                yield effect.chosen().isPresent();
            }
            default -> {
                if (ground.chosen().isEmpty()) {
                    ground.requestFocus();
                }
                yield ground.chosen().isPresent();
            }
        };
    }

    private boolean term(Map<String, String> fields, String key) {
        var term = LawSpeech.join(number.getText(), unit.chosen().orElse(LawSpeech.AT_ONCE));
        fields.put(key, term);
        var whole = term.equals(LawSpeech.AT_ONCE) || LawSpeech.split(term).isPresent();
        if (!whole) {
            numberBox.error(words.text("settings.number-missing"));
            number.requestFocus();
        }
        return whole;
    }
}
