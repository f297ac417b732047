// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// A small question over a screen: a few choices with digits, perhaps a reason in words, and one verb.
public final class Choosing<T> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("current");

    /// One way to answer.
    ///
    /// @param detail a second line, such as the new date that follows from this choice
    public record Choice<T>(T value, String word, String detail) {}

    /// What is asked.
    ///
    /// @param reason the label of the field for words; none when none are wanted
    /// @param needsReason whether the verb waits for words
    public record Question(String title, String text, Optional<String> reason, boolean needsReason, String verb) {}

    private final Overlay overlay;
    private final Words words;

    public Choosing(Overlay overlay, Words words) {
        this.overlay = overlay;
        this.words = words;
    }

    /// Opens a question that wants words and offers no choice.
    public void ask(Question question, Consumer<String> then) {
        new Sheet<T>(this, question, List.of(), (none, text) -> then.accept(text)).open();
    }

    /// Opens the question; the first choice is proposed. `then` gets the choice and the words, stripped.
    public void ask(Question question, List<Choice<T>> choices, BiConsumer<T, String> then) {
        new Sheet<T>(this, question, choices, (choice, text) -> choice.ifPresent(each -> then.accept(each, text)))
                .open();
    }

    private static final class Sheet<T> {

        private final Choosing<T> ask;
        private final Question question;
        private final List<Choice<T>> choices;
        private final BiConsumer<Optional<T>, String> then;
        private final List<Button> buttons = new ArrayList<>();
        private final TextArea reason = new TextArea();
        private final KeyButton verb;
        private Runnable close = () -> {};
        private int chosen;

        Sheet(Choosing<T> ask, Question question, List<Choice<T>> choices, BiConsumer<Optional<T>, String> then) {
            this.ask = ask;
            this.question = question;
            this.choices = choices;
            this.then = then;
            this.verb = KeyButton.primary(question.verb(), this::accept).key("Ctrl Enter");
        }

        void open() {
            var cancel = KeyButton.ghost(ask.words.text("part.cancel"), () -> close.run())
                    .key("Esc");
            var box = new VBox(12, Lay.label(question.title(), Style.H2));
            if (!question.text().isBlank()) {
                box.getChildren().add(Lay.wrapped(question.text(), Style.MUTED));
            }
            var keys = KeyMap.anywhere().on("Ctrl Enter", this::accept);
            for (var at = 0; at < choices.size(); at++) {
                var number = at;
                box.getChildren().add(button(at));
                if (at < 9) {
                    keys.on(Integer.toString(at + 1), () -> choose(number));
                }
            }
            question.reason().ifPresent(label -> {
                reason.setPrefRowCount(3);
                reason.setWrapText(true);
                box.getChildren().add(new FieldBox(label, reason));
            });
            reason.textProperty().addListener(text -> ready());
            box.getChildren().add(Lay.row(8, Lay.gap(), cancel, verb));
            Lay.pad(24, 24, 24, 24, box);
            Node first = question.reason().isPresent() && choices.size() < 2
                    ? reason
                    : buttons.isEmpty() ? verb : buttons.getFirst();
            keys.on("Esc", () -> close.run());
            close = ask.overlay.show(box, 480, first, keys);
            choose(0);
        }

        private Button button(int at) {
            var choice = choices.get(at);
            var text = Lay.column(0, Lay.label(choice.word(), Style.STRONG));
            if (!choice.detail().isBlank()) {
                text.getChildren().add(Lay.wrapped(choice.detail(), Style.SMALL, Style.MUTED));
            }
            var content = Lay.row(12, text, Lay.gap());
            if (at < 9) {
                content.getChildren().add(new KeyCap(Integer.toString(at + 1)));
            }
            var button = Style.all(new Button("", content), Style.CARD, Style.CHOICE);
            button.getStyleClass().remove("button");
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setAlignment(Pos.CENTER_LEFT);
            button.setMaxWidth(Double.MAX_VALUE);
            content.prefWidthProperty().bind(button.widthProperty().subtract(32));
            button.setAccessibleText(choice.word() + ". " + choice.detail());
            button.setOnAction(event -> choose(at));
            buttons.add(button);
            return button;
        }

        private void choose(int at) {
            chosen = at;
            for (var each = 0; each < buttons.size(); each++) {
                buttons.get(each).pseudoClassStateChanged(CHOSEN, each == at);
            }
            ready();
        }

        private void ready() {
            if (question.needsReason() && reason.getText().isBlank()) {
                verb.notYet(ask.words.text("part.reason-missing"), ask.words);
            } else {
                verb.ready();
            }
        }

        private void accept() {
            if (verb.missing().isPresent()) {
                reason.requestFocus();
                return;
            }
            close.run();
            var choice = choices.isEmpty()
                    ? Optional.<T>empty()
                    : Optional.of(choices.get(chosen).value());
            then.accept(choice, reason.getText().strip());
        }
    }
}
