// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A small question over a screen: a few choices with digits, perhaps a reason in words, and one verb.
///
/// Nothing is proposed: a choice is a deliberate key. What can be taken back and wants no words is answered by the
/// digit alone.
public final class Choosing<T> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("current");
    private static final double WIDTH = 480;

    /// What the edges and the key leave of it.
    private static final double WORDS = 350;

    private static final int DIGITS = 9;

    /// So many choices stand one below the other; more of them scroll.
    private static final int TALL = 9;

    private static final double TALLEST = 460;

    /// One way to answer.
    ///
    /// @param detail a second line, such as the article of the law that allows it
    public record Choice<T>(T value, String word, String detail) {}

    /// What is asked.
    ///
    /// @param shown what helps to answer, such as the clock with its new date
    /// @param reason the label of the field for words; none when none are wanted
    /// @param verb what is done at the end; without one the choice itself does it
    public record Question(
            String title, String text, Optional<Region> shown, Optional<String> reason, Optional<String> verb) {

        public static Question of(String title, String text, String verb) {
            return new Question(title, text, Optional.empty(), Optional.empty(), Optional.of(verb));
        }

        /// A question that the choice itself answers.
        public static Question pick(String title) {
            return new Question(title, "", Optional.empty(), Optional.empty(), Optional.empty());
        }

        /// The same, wanting words too.
        public Question because(String label) {
            return new Question(title, text, shown, Optional.of(label), verb);
        }

        public Question showing(Region help) {
            return new Question(title, text, Optional.of(help), reason, verb);
        }
    }

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

    /// Opens the question. `then` gets the choice and the words, stripped.
    public void ask(Question question, List<Choice<T>> choices, BiConsumer<T, String> then) {
        new Sheet<T>(this, question, choices, (choice, text) -> choice.ifPresent(each -> then.accept(each, text)))
                .open();
    }

    /// Opens a question that the choice itself answers.
    public void pick(String title, List<Choice<T>> choices, Consumer<? super T> then) {
        ask(Question.pick(title), choices, (choice, none) -> then.accept(choice));
    }

    private static final class Sheet<T> {

        private final Choosing<T> ask;
        private final Question question;
        private final List<Choice<T>> choices;
        private final BiConsumer<Optional<T>, String> then;
        private final List<Button> buttons = new ArrayList<>();
        private final ScrollPane list;
        private final VBox lines = new VBox(8);
        private final TextArea reason = new TextArea();
        private final KeyButton verb;
        private Runnable close = () -> {};
        private int chosen = -1;

        Sheet(Choosing<T> ask, Question question, List<Choice<T>> choices, BiConsumer<Optional<T>, String> then) {
            this.ask = ask;
            this.question = question;
            this.choices = choices;
            this.then = then;
            this.verb = KeyButton.primary(question.verb().orElse(""), this::accept)
                    .key("Ctrl Enter")
                    .onNotYet(why -> missing().requestFocus());
            this.list = Lay.scroll(lines);
        }

        void open() {
            var keys = KeyMap.anywhere()
                    .on("Ctrl Enter", this::next)
                    .on("J", () -> move(1))
                    .on("K", () -> move(-1))
                    .on("Down", () -> move(1))
                    .on("Up", () -> move(-1))
                    .on("Esc", () -> close.run());
            for (var at = 0; at < choices.size(); at++) {
                var number = at;
                lines.getChildren().add(button(at));
                if (at < DIGITS) {
                    keys.on(Integer.toString(at + 1), () -> choose(number));
                }
            }
            reason.textProperty().addListener(text -> ready());
            ready();
            var content = content();
            close = ask.overlay.show(content, WIDTH, missing(), keys);
        }

        private VBox content() {
            var box = Lay.column(12, Lay.wrapped(question.title(), Style.H3));
            if (!question.text().isBlank()) {
                box.getChildren().add(Lay.wrapped(question.text(), Style.MUTED));
            }
            question.shown().ifPresent(box.getChildren()::add);
            if (choices.size() > TALL) {
                list.setMaxHeight(TALLEST);
                list.setPrefHeight(TALLEST);
                box.getChildren().add(list);
            } else if (!choices.isEmpty()) {
                box.getChildren().add(lines);
            }
            question.reason().ifPresent(label -> {
                reason.setPrefRowCount(3);
                reason.setWrapText(true);
                box.getChildren().add(new FieldBox(label, reason));
            });
            var cancel = KeyButton.ghost(ask.words.text("part.cancel"), () -> close.run())
                    .key("Esc");
            var buttons = Lay.row(8, Lay.gap(), cancel);
            question.verb().ifPresent(word -> buttons.getChildren().add(verb));
            box.getChildren().add(buttons);
            return box;
        }

        /// What still waits for the person: the choice, then the words, then the verb.
        private Node missing() {
            if (chosen < 0 && !buttons.isEmpty()) {
                return buttons.getFirst();
            }
            return question.reason().isPresent() && reason.getText().isBlank() ? reason : verb;
        }

        private Button button(int at) {
            var choice = choices.get(at);
            var text = Lay.column(0, Lay.label(choice.word(), Style.STRONG));
            if (!choice.detail().isBlank()) {
                var detail = Lay.wrapped(choice.detail(), Style.SMALL, Style.MUTED);
                Lay.wide(WORDS, detail); // a button asks how high its words are before it knows how wide
                text.getChildren().add(detail);
            }
            var content = Lay.row(12, text, Lay.gap());
            if (at < DIGITS) {
                content.getChildren().add(new KeyCap(Integer.toString(at + 1)));
            }
            var button = Style.all(new Button("", content), Style.CARD, Style.CHOICE);
            button.getStyleClass().remove("button");
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setAlignment(Pos.CENTER_LEFT);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPadding(new Insets(8, 16, 8, 16));
            content.prefWidthProperty().bind(button.widthProperty().subtract(32));
            button.setAccessibleText(
                    choice.detail().isBlank() ? choice.word() : choice.word() + ". " + choice.detail());
            button.setOnAction(event -> choose(at));
            buttons.add(button);
            return button;
        }

        private void move(int step) {
            var focused = buttons.stream().filter(Node::isFocused).findFirst().map(buttons::indexOf);
            if (!buttons.isEmpty()) {
                var to = Math.clamp(focused.orElse(chosen) + step, 0, buttons.size() - 1);
                buttons.get(to).requestFocus();
                list.setVvalue((double) to / Math.max(1, buttons.size() - 1));
            }
        }

        private void choose(int at) {
            chosen = at;
            for (var each = 0; each < buttons.size(); each++) {
                buttons.get(each).pseudoClassStateChanged(CHOSEN, each == at);
            }
            ready();
            if (question.verb().isEmpty()) {
                accept();
            } else {
                missing().requestFocus();
            }
        }

        private void ready() {
            if (chosen < 0 && !choices.isEmpty()) {
                verb.notYet(ask.words.text("part.choice-missing"), ask.words);
            } else if (question.reason().isPresent() && reason.getText().isBlank()) {
                verb.notYet(ask.words.text("part.reason-missing"), ask.words);
            } else {
                verb.ready();
            }
        }

        /// Ctrl Enter: with the focus on a choice that answers by itself, that one.
        private void next() {
            var focused = buttons.stream().filter(Node::isFocused).findFirst();
            if (question.verb().isEmpty() && focused.isPresent()) {
                focused.get().fire();
            } else {
                verb.fire();
            }
        }

        private void accept() {
            close.run();
            var choice = choices.isEmpty()
                    ? Optional.<T>empty()
                    : Optional.of(choices.get(chosen).value());
            then.accept(choice, reason.getText().strip());
        }
    }
}
