// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Command;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.SignalId;
import io.casement.cases.Signals;
import io.casement.cases.Strength;
import io.casement.store.Paper;
import io.casement.ui.casefile.SignalsPage.Line;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.StrengthBars;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What may speak for fraud: each signal with its strength and its evidence, to be explained or taken seriously.
/// It decides nothing.
final class SignalsPane extends VBox {

    private final Words words;
    private final Sentences sentences;
    private final CaseActions actions;
    private final Label heading = Lay.label("", Style.STRONG);
    private final VBox card = Style.CARD.on(new VBox());
    private final TextField reason = Style.COMPACT.on(new TextField());
    private final Label fault = Lay.wrapped("", Style.SMALL);
    private final KeyButton keep;
    private final KeyButton accept;
    private final VBox asking;
    private SignalsPage page = new SignalsPage("", List.of(), Optional.empty());
    private Optional<SignalId> open = Optional.empty();
    private LocalDate today = LocalDate.EPOCH;
    private String shownFor = "";

    SignalsPane(Words words, CaseActions actions) {
        super(8);
        this.words = words;
        this.sentences = new Sentences(words);
        this.actions = actions;
        keep = KeyButton.outlined(words.text("signal.pane.keep"), this::explain)
                .key("Enter")
                .compact();
        accept = KeyButton.ghost(words.text("signal.pane.accept"), this::accept).compact();
        reason.setPromptText(words.text("signal.pane.why"));
        reason.setAccessibleText(words.text("signal.pane.why"));
        reason.setOnAction(event -> explain());
        reason.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                ask(Optional.empty());
            }
        });
        Tone.DANGER.ink(fault);
        asking = Lay.column(4, Lay.row(8, Lay.grow(reason), keep, accept), fault);
        getChildren()
                .addAll(
                        Lay.row(
                                8,
                                Icon.SHIELD_ERROR_20.at(18, Tone.DANGER),
                                heading,
                                Lay.gap(),
                                Lay.firm(words.text("signal.pane.never"), Style.SMALL, Style.SUBTLE)),
                        card);
        shown(this, false);
    }

    /// @param caseKey changes when another case is shown; a reason that is being typed stays while it does not
    void show(SignalsPage now, LocalDate day, String caseKey) {
        if (!caseKey.equals(shownFor)) {
            shownFor = caseKey;
            close();
        }
        var typing = reason.isFocused();
        page = now;
        today = day;
        heading.setText(now.heading());
        shown(this, !now.lines().isEmpty());
        rows();
        if (typing && open.isPresent()) {
            reason.requestFocus();
        }
    }

    /// Shift and a digit explains the signal with that number.
    void keys(KeyMap map) {
        for (var digit = 1; digit <= 9; digit++) {
            var number = digit;
            map.on("Shift " + digit, () -> line(number).ifPresent(line -> ask(Optional.of(line.id()))));
        }
    }

    private Optional<Line> line(int digit) {
        return page.lines().stream()
                .filter(line -> line.digit().equals(Optional.of(digit)) && !line.isExplained())
                .findFirst();
    }

    private void rows() {
        open = open.filter(
                id -> page.lines().stream().anyMatch(line -> line.id().equals(id) && !line.isExplained()));
        card.getChildren().clear();
        for (var at = 0; at < page.lines().size(); at++) {
            var row = row(page.lines().get(at));
            card.getChildren().add(at + 1 < page.lines().size() ? Style.ROW_LINE.on(row) : row);
        }
    }

    private VBox row(Line line) {
        var bars = Lay.pad(5, 0, 0, 0, Lay.column(0, bars(line)));
        var texts = Lay.column(
                0,
                Lay.said(line.title(), line.word(), Style.SUBTLE),
                Lay.wrapped(line.says(), Style.SMALL, Style.MUTED));
        texts.setAccessibleText(line.title() + ", " + line.word() + ". " + line.says());
        var row = new HBox(12, Lay.wide(14, bars), Lay.grow(texts), acts(line));
        var whole = Lay.pad(8, 12, 8, 12, Lay.column(6, row));
        made(line).ifPresent(whole.getChildren()::add);
        if (open.equals(Optional.of(line.id()))) {
            accept.setVisible(line.state() != Signals.State.ACCEPTED);
            whole.getChildren().add(Lay.pad(0, 0, 0, 26, asking));
        }
        return whole;
    }

    private static StrengthBars bars(Line line) {
        if (line.isExplained()) {
            return new StrengthBars(steps(line.strength()), Tone.NEUTRAL);
        }
        return switch (line.strength()) {
            case WEAK -> new StrengthBars(1, Tone.NEUTRAL);
            case MEDIUM -> new StrengthBars(2, Tone.WARN);
            case STRONG -> new StrengthBars(3, Tone.DANGER);
        };
    }

    static int steps(Strength strength) {
        return switch (strength) {
            case WEAK -> 1;
            case MEDIUM -> 2;
            case STRONG -> 3;
        };
    }

    private HBox acts(Line line) {
        var acts = Lay.row(8);
        if (!line.isExplained()) {
            var explain = KeyButton.ghost(words.text("signal.pane.explain"), () -> ask(Optional.of(line.id())))
                    .compact();
            line.digit().ifPresent(digit -> explain.key("Shift " + digit));
            explain.setAccessibleHelp(line.title());
            page.barred().ifPresent(why -> explain.notYet(sentences.of(why), words));
            acts.getChildren().add(explain);
        }
        acts.setMinWidth(USE_PREF_SIZE);
        acts.setMaxHeight(USE_PREF_SIZE);
        return acts;
    }

    /// What a person made of it.
    private Optional<Node> made(Line line) {
        return switch (line.state()) {
            case OPEN -> Optional.empty();
            case EXPLAINED ->
                Optional.of(told(
                        Icon.CHECKMARK_16.at(14, Tone.OK), words.text("signal.pane.explained", line.note()), Style.OK));
            case ACCEPTED ->
                Optional.of(told(Icon.WARNING_16.at(14, Tone.WARN), words.text("signal.pane.accepted"), Style.WARN));
        };
    }

    private static Node told(Node icon, String text, Style style) {
        return Lay.pad(
                0,
                0,
                0,
                26,
                new HBox(6, Lay.pad(3, 0, 0, 0, Lay.column(0, icon)), Lay.wrapped(text, Style.SMALL, style)));
    }

    // ---- explaining ----------------------------------------------------------------------------------------------

    private void ask(Optional<SignalId> signal) {
        if (page.barred().isPresent()) {
            return;
        }
        if (!signal.equals(open)) {
            close();
        }
        open = signal;
        rows();
        if (signal.isPresent()) {
            reason.requestFocus();
        } else {
            card.requestFocus();
        }
    }

    private void close() {
        open = Optional.empty();
        reason.clear();
        fault.setText("");
        shown(fault, false);
    }

    private void explain() {
        open.ifPresent(signal -> {
            var why = reason.getText().strip();
            if (Signals.words(why) < Signals.LEAST_WORDS) {
                // what is typed stays, and says what is wanted
                fault.setText(sentences.of(new Obstacle.SignalUnexplained(Signals.LEAST_WORDS)));
                shown(fault, true);
                reason.requestFocus();
                return;
            }
            var note = new NoteId(UUID.randomUUID());
            close();
            actions.does(
                    SignalsPage.explain(today, signal, note, why),
                    List.of(new Paper.OfNote(note, why)),
                    "signal.pane.told-explained");
        });
    }

    private void accept() {
        open.ifPresent(signal -> {
            close();
            actions.does(new Command.AcceptSignal(today, signal), "signal.pane.told-accepted");
        });
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
