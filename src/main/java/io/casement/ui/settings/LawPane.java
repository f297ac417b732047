// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.law.Validity;
import io.casement.lawbook.LawPart.Spot;
import io.casement.ui.parts.Choice;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.settings.Clause.Unknown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One law: its sentences, a date to try, the grounds, what letters must contain, and everything else it says.
final class LawPane extends VBox {
    private final LawSpeech speech;
    private final Pen pen;
    private final Supplier<LocalDate> today;
    private final TryPane trying;
    private final VBox notes = Lay.column(10);
    private final VBox head = Lay.column(2);
    private final VBox more = Style.CARD.on(new VBox());
    private final VBox sentences = Style.CARD.on(new VBox());
    private final VBox grounds = Style.CARD.on(new VBox());
    private final VBox letters = Style.CARD.on(new VBox());
    private final VBox others = Style.CARD.on(new VBox());
    private final KeyButton addGround;
    private final VBox right;
    private final VBox rest;
    private Optional<Spot> open = Optional.empty();

    LawPane(LawSpeech speech, Pen pen, TryPane trying, Supplier<LocalDate> today) {
        super(14);
        this.speech = speech;
        this.pen = pen;
        this.trying = trying;
        this.today = today;
        var words = speech.words();
        addGround = KeyButton.ghost(words.text("settings.add-ground"), pen::addGround)
                .compact();
        addGround.setId("add-ground");
        var left = Lay.column(
                8, Lay.row(8, Lay.label(words.text("settings.grounds"), Style.STRONG), Lay.gap(), addGround), grounds);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        right = Lay.wide(
                292,
                Lay.column(
                        8,
                        Lay.label(words.text("settings.letters"), Style.STRONG),
                        letters,
                        Lay.wrapped(words.text("settings.never-moves"), Style.SMALL, Style.SUBTLE)));
        rest = Lay.column(
                8,
                Lay.label(words.text("settings.more"), Style.STRONG),
                more,
                Lay.pad(8, 0, 0, 0, Lay.row(0, Lay.label(words.text("settings.others"), Style.STRONG))),
                others);
        var both = new HBox(16, left, right);
        both.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(head, notes, sentences, trying, both, rest);
        Lay.pad(16, 24, 24, 24, this);
    }

    /// Shows a law; what was focused is to be found again by its id.
    void show(
            LawPage page,
            Optional<Trial> trial,
            Optional<Spot> unfolded,
            Optional<String> barred,
            List<Node> above,
            List<Node> buttons) {
        open = unfolded;
        var editors = new Editors(speech, pen, barred.isEmpty());
        var words = speech.words();
        var names = Lay.line(
                8, Lay.firm(page.name(), Style.H3), Lay.label(page.law(), Style.READ, Style.SUBTLE), Lay.gap());
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        var top = Lay.row(8, names);
        if (page.versions().size() > 1) {
            var versions =
                    new Choice<Validity>(page.versions(), speech::validity, chosen -> pen.version(within(chosen)));
            versions.show(page.shown());
            versions.setId("version");
            versions.setAccessibleText(words.text("settings.version"));
            top.getChildren().add(Lay.wide(256, Style.COMPACT.on(versions)));
        }
        top.getChildren().addAll(buttons);
        head.getChildren().setAll(top, Lay.wrapped(page.line(), Style.MUTED));
        notes.getChildren().setAll(above);
        page.wrong()
                .ifPresent(why -> notes.getChildren()
                        .add(new Note(Icon.ERROR_CIRCLE_16, Tone.DANGER, words.text("settings.wrong"), why)));
        notes.setManaged(!notes.getChildren().isEmpty());
        var catalogue = LawFolder.isCatalogue(page.id());
        for (var node : List.of(sentences, trying, right, rest)) {
            node.setVisible(!catalogue);
            node.setManaged(!catalogue);
        }
        sentences.getChildren().clear();
        sentences(page, editors);
        if (sentences.getChildren().isEmpty()) {
            sentences
                    .getChildren()
                    .add(Lay.pad(10, 14, 10, 14, new VBox(Lay.wrapped(words.text("settings.by-hand"), Style.MUTED))));
        }
        trying.show(page, trial);
        grounds.getChildren().clear();
        rows(page.grounds(), Optional.empty(), editors, grounds, "settings.no-grounds");
        letters.getChildren().clear();
        rows(page.letters(), Optional.empty(), editors, letters, "settings.no-letters");
        letters.getChildren()
                .add(Lay.pad(10, 14, 12, 14, new VBox(Lay.wrapped(page.authority(), Style.SMALL, Style.MUTED))));
        more.getChildren().clear();
        page.more()
                .forEach(clause -> more.getChildren()
                        .add(row(clause, Optional.of(icon(clause.spot().heading())), editors)));
        if (page.more().isEmpty()) {
            more.getChildren()
                    .add(Lay.pad(10, 14, 10, 14, new VBox(Lay.wrapped(words.text("settings.no-others"), Style.MUTED))));
        }
        others.getChildren().clear();
        rows(page.others(), Optional.of(Icon.CIRCLE_16), editors, others, "settings.no-others");
        addGround.setVisible(barred.isEmpty() && !catalogue);
    }

    /// A day of a version: today, if it holds today, else its first.
    private LocalDate within(Validity version) {
        return version.contains(today.get()) ? today.get() : version.from();
    }

    private void sentences(LawPage page, Editors editors) {
        for (var clause : page.sentences()) {
            sentences
                    .getChildren()
                    .add(row(clause, Optional.of(icon(clause.spot().heading())), editors));
        }
        for (Unknown unknown : page.unknowns()) {
            sentences.getChildren().add(ClausePane.unknown(unknown, icon(unknown.heading()), editors));
        }
    }

    private void rows(List<Clause> clauses, Optional<Icon> icon, Editors editors, VBox into, String nothing) {
        clauses.forEach(clause -> into.getChildren().add(row(clause, icon, editors)));
        if (clauses.isEmpty()) {
            into.getChildren()
                    .add(Lay.pad(
                            10, 14, 10, 14, new VBox(Lay.wrapped(speech.words().text(nothing), Style.MUTED))));
        }
    }

    private ClausePane row(Clause clause, Optional<Icon> icon, Editors editors) {
        var shown = !clause.lines().isEmpty() && open.equals(Optional.of(clause.spot()));
        return new ClausePane(clause, icon, shown, editors, today);
    }

    private static Icon icon(String heading) {
        return switch (heading) {
            case "clock ack" -> Icon.MAIL_ALL_READ_20;
            case "clock response" -> Icon.CALENDAR_CHECKMARK_20;
            case "extension", "clock extension_notice" -> Icon.CALENDAR_ADD_20;
            case "question identity" -> Icon.PERSON_QUESTION_MARK_20;
            case "question clarification" -> Icon.CHAT_20;
            case "question fee" -> Icon.PAUSE_20;
            case "clock refusal_notice" -> Icon.PROHIBITED_20;
            default -> Icon.CALENDAR_CLOCK_20;
        };
    }
}
