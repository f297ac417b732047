// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Reasoning;
import io.casement.desk.Procedures.Wording;
import io.casement.law.GroundQuestion;
import io.casement.law.Need;
import io.casement.ui.casefile.AssessmentPage.Asked;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Segments;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A refusal in the making: what its ground asks, the reasoning for the file, and the sentence of the letter.
final class GroundCard extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int QUESTION = 224;

    private final Words words;
    private final Runnable typed;
    private final Label title = Lay.label("", Style.STRONG);
    private final Label citation = Lay.label("", Style.MUTED);
    private final Label hint = Lay.wrapped("", Style.SMALL, Style.MUTED);
    private final VBox facts = new VBox(6);
    private final EvidenceTicks evidence;
    private final VBox questions = new VBox(8);
    private final List<Line> lines = new ArrayList<>();
    private final HBox enough = Lay.row(4);
    private final TextArea reasons = new TextArea();
    private final HBox languages = Lay.row(8);
    private final Label sentence = Lay.wrapped("");
    private final VBox letter;
    private Asked asked = Asked.NOTHING;
    private Reasoning base = Reasoning.of("");
    private boolean needsReasons = true;

    /// A question with the field for its answer.
    private record Line(GroundQuestion question, HBox sign, TextField field) {}

    /// @param typed is told after each change, also of the focus
    GroundCard(Words words, Runnable typed) {
        super(10);
        this.words = words;
        this.evidence = new EvidenceTicks(words, this::changed);
        this.typed = typed;
        Style.CARD.on(this);
        Lay.pad(14, 14, 14, 14, this);
        pseudoClassStateChanged(CURRENT, true);
        reasons.setWrapText(true);
        reasons.setPrefRowCount(3);
        reasons.setAccessibleText(words.text("casefile.reasons"));
        reasons.textProperty().addListener((value, was, is) -> changed());
        var box = Lay.pad(8, 10, 8, 10, Style.INSET.on(new VBox(sentence)));
        letter = Lay.column(
                6,
                Lay.row(
                        8,
                        Lay.label(words.text("casefile.sentence"), Style.SMALL, Style.MUTED),
                        Lay.label(words.text("casefile.sentence.hint"), Style.SMALL, Style.SUBTLE),
                        Lay.gap(),
                        languages),
                box);
        getChildren()
                .addAll(
                        Lay.row(8, title, Lay.gap(), citation),
                        hint,
                        facts,
                        evidence,
                        questions,
                        Lay.column(
                                6,
                                Lay.row(
                                        8,
                                        Lay.label(words.text("casefile.reasons"), Style.SMALL, Style.MUTED),
                                        Lay.gap(),
                                        enough),
                                reasons),
                        letter);
    }

    /// What the card is about; fields that stay keep what is typed in them.
    void head(String name, String place, String note, Asked now, boolean reasonsNeeded) {
        title.setText(name);
        citation.setText(place);
        hint.setText(note);
        needsReasons = reasonsNeeded;
        var kept = written();
        var same = now.questions().equals(asked.questions());
        asked = now;
        if (!same) {
            lines.clear();
            now.questions().forEach(question -> lines.add(line(question)));
            questions.getChildren().setAll(lines.stream().map(this::row).toList());
            lay(kept);
        }
        facts.getChildren()
                .setAll(now.facts().entrySet().stream()
                        .map(fact -> fact(fact.getKey(), fact.getValue()))
                        .toList());
        shown(facts, !now.facts().isEmpty());
        shown(questions, !lines.isEmpty());
        judge();
    }

    /// The signals that can be ticked as evidence; none for other grounds.
    void evidence(List<SignalsPage.Line> signals) {
        evidence.show(signals);
    }

    /// Puts what stands in the note into the fields.
    void lay(Reasoning note) {
        base = note;
        evidence.lay(note);
        for (var line : lines) {
            var answer = note.answer(line.question().key());
            if (!line.field().getText().equals(answer)) {
                line.field().setText(answer);
            }
        }
        if (!reasons.getText().equals(note.reasons())) {
            reasons.setText(note.reasons());
        }
        judge();
    }

    /// What the fields hold, with what was answered before for other grounds.
    Reasoning written() {
        var all = base.withReasons(reasons.getText());
        for (var line : lines) {
            // an answer that nobody touched keeps the question as it was asked
            if (!line.field().getText().equals(base.answer(line.question().key()))) {
                all = all.with(
                        line.question(),
                        words.locale().getLanguage(),
                        line.field().getText());
            }
        }
        return all.withEvidence(evidence.ticked());
    }

    /// How the letter will say it.
    void says(Optional<Wording> wording) {
        shown(letter, wording.filter(each -> !each.theirs().isBlank()).isPresent());
        wording.ifPresent(this::says);
    }

    private void says(Wording wording) {
        sentence.setText(plain(wording.theirs()));
        var own = words.locale().getLanguage();
        languages.getChildren().clear();
        if (!wording.language().equals(own)) {
            var choice = new Segments<>(List.of(wording.language(), own), this::language)
                    .onChosen(
                            chosen -> sentence.setText(plain(chosen.equals(own) ? wording.ours() : wording.theirs())));
            choice.show(wording.language());
            languages.getChildren().add(choice);
        }
    }

    private String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
    }

    /// A blank that only a person can fill is filled in the letter.
    private static String plain(String text) {
        return text.replaceAll("\\{[a-z-]+}", "[…]");
    }

    /// Whether a field of the card has the focus.
    boolean isTyping() {
        return reasons.isFocused()
                || lines.stream().anyMatch(line -> line.field().isFocused());
    }

    /// Goes to the first question without an answer, else to the reasons.
    void begin() {
        open().ifPresentOrElse(line -> line.field().requestFocus(), reasons::requestFocus);
    }

    private Optional<Line> open() {
        return lines.stream().filter(line -> line.field().getText().isBlank()).findFirst();
    }

    private Line line(GroundQuestion question) {
        var field = Style.COMPACT.on(new TextField());
        var asks = question.in(words.locale().getLanguage());
        field.setAccessibleText(asks);
        field.textProperty().addListener((value, was, is) -> changed());
        field.setOnAction(event -> next(question));
        var sign = Lay.wide(16, Lay.row(0));
        return new Line(question, sign, field);
    }

    private HBox row(Line line) {
        var asks = Lay.wide(
                QUESTION, Lay.wrapped(line.question().in(words.locale().getLanguage()), Style.SMALL, Style.MUTED));
        return Lay.row(8, line.sign(), asks, Lay.grow(line.field()));
    }

    /// Enter goes on as Tab does.
    private void next(GroundQuestion question) {
        var keys = lines.stream().map(line -> line.question().key()).toList();
        var at = keys.indexOf(question.key()) + 1;
        if (at < lines.size()) {
            lines.get(at).field().requestFocus();
        } else {
            reasons.requestFocus();
        }
    }

    private HBox fact(Need need, boolean there) {
        var said = Lay.wrapped(
                words.text("casefile.need." + need.id() + (there ? "" : ".not")),
                Style.SMALL,
                there ? Style.MUTED : Style.WARN);
        return Lay.row(8, Lay.wide(16, Lay.row(0, there ? tick() : Icon.WARNING_16.at(16, Tone.WARN))), said);
    }

    private static Node tick() {
        return Icon.CHECKMARK_16.at(16, Tone.OK);
    }

    private void changed() {
        judge();
        typed.run();
    }

    /// Ticks what is answered, and says what is still wanted before a second person can judge it.
    private void judge() {
        for (var line : lines) {
            var answered = !line.field().getText().isBlank();
            line.sign().getChildren().setAll(answered ? tick() : Icon.QUESTION_CIRCLE_16.at(16, Tone.NEUTRAL));
        }
        var open =
                lines.stream().filter(line -> line.field().getText().isBlank()).count();
        var silent = needsReasons && reasons.getText().isBlank();
        var done = open == 0 && !silent && asked.missing().isEmpty();
        var said = open > 0
                ? words.count("casefile.not-enough", open)
                : words.text(
                        done ? "casefile.enough" : silent ? "casefile.not-enough.why" : "casefile.not-enough.fact");
        var tone = done ? Tone.OK : Tone.WARN;
        var label = Lay.firm(said, Style.SMALL);
        tone.ink(label);
        enough.getChildren().setAll(done ? tick() : Icon.QUESTION_CIRCLE_16.at(16, tone), label);
        enough.setAlignment(Pos.CENTER_RIGHT);
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
