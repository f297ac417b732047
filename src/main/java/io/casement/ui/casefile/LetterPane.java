// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Obstacle;
import io.casement.letters.Letter;
import io.casement.letters.Part;
import io.casement.letters.Span;
import io.casement.pdf.Picture;
import io.casement.ui.parts.Choosing;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Mark;
import io.casement.ui.parts.MarkedText;
import io.casement.ui.parts.Paper;
import io.casement.ui.parts.Sheet;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The letter: its parts with their origin at the left, the real page at the right, and what it still lacks.
final class LetterPane extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final Duration SAVE = Duration.millis(400);

    private final Tools tools;
    private final Words words;
    private final Label title = Lay.label("", Style.STRONG);
    private final Label language = Lay.label("", Style.MUTED);
    private final KeyButton gloss;
    private final VBox parts = new VBox(4);
    private final ScrollPane scroll = Lay.scroll(parts);
    private final VBox pages = new VBox(16);
    private final VBox checks = new VBox(10);
    private final Label pageCount = Lay.label("", Style.MUTED);
    private final PauseTransition typed = new PauseTransition(SAVE);
    private final List<Sheet> sheets = new ArrayList<>();
    private Optional<LetterPage> page = Optional.empty();
    private Optional<TextArea> editor = Optional.empty();
    private Optional<String> editing = Optional.empty();
    private boolean glossed = true;
    private int current;

    LetterPane(Tools tools, Runnable savePdf) {
        this.tools = tools;
        this.words = tools.words();
        this.gloss = KeyButton.ghost(words.text("letter.gloss"), this::turnGloss)
                .key("Ctrl G")
                .compact();
        var save = KeyButton.ghost(words.text("letter.save-pdf"), savePdf)
                .key("Ctrl P")
                .compact();
        typed.setOnFinished(event -> save());
        var head = Style.LINE_BELOW.on(Lay.pad(0, 16, 0, 20, Lay.row(8, title, language, Lay.gap(), gloss)));
        head.setMinHeight(42);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.text("letter.editor"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Lay.pad(16, 16, 24, 16, parts);
        var foot = Style.LINE_ABOVE.on(Lay.pad(
                0,
                20,
                0,
                20,
                Lay.row(
                        16,
                        legend(Icon.DOCUMENT_ARROW_LEFT_16, "letter.legend.filled"),
                        legend(Icon.LOCK_16, "letter.legend.required"),
                        Lay.gap(),
                        Lay.label(words.text("letter.legend.kept"), Style.SMALL, Style.MUTED))));
        foot.setMinHeight(38);
        var left = Style.LINE_RIGHT.on(new VBox(head, scroll, foot));
        left.setMinWidth(440);
        left.setPrefWidth(620);
        HBox.setHgrow(left, Priority.SOMETIMES);
        var bar = Lay.pad(
                0,
                16,
                0,
                24,
                Lay.row(12, Lay.label(words.text("letter.preview"), Style.MUTED), Lay.gap(), pageCount, save));
        bar.setMinHeight(42);
        pages.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        var desk = Lay.scroll(pages);
        VBox.setVgrow(desk, Priority.ALWAYS);
        var middle = new VBox(bar, desk);
        Lay.wide(LetterPage.WIDTH + 48, middle);
        var list = Lay.pad(14, 20, 20, 0, Lay.column(12, Lay.label(words.text("letter.before"), Style.STRONG), checks));
        list.setMinWidth(180);
        HBox.setHgrow(list, Priority.ALWAYS);
        var right = Style.DESK.on(new HBox(middle, list));
        right.setFillHeight(true);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
    }

    void show(LetterPage now) {
        var other =
                page.map(old -> !old.letter().id().equals(now.letter().id())).orElse(true);
        page = Optional.of(now);
        if (other) {
            editing = Optional.empty();
            current = firstBlank(now);
        }
        title.setText(now.title());
        language.setText(
                words.text("letter.language." + (words.has("letter.language." + short2(now)) ? short2(now) : "other")));
        gloss.setVisible(!now.gloss().isEmpty());
        if (editing.isEmpty() || !now.state().isOpen()) {
            fill(now);
        }
        checks.getChildren().setAll(now.checks().stream().map(LetterPane::check).toList());
        now.returned()
                .ifPresent(why -> checks.getChildren()
                        .addFirst(Lay.column(
                                2, Lay.wrapped(words.text("letter.returned"), Style.WARN), Lay.wrapped(why))));
        preview(now);
    }

    private static String short2(LetterPage now) {
        return now.letter().language().substring(0, 2);
    }

    void keys(KeyMap map) {
        map.on("F2", this::edit)
                .on("Tab", () -> go(current + 1))
                .on("Shift Tab", () -> go(current - 1))
                .on("J", () -> go(current + 1))
                .on("K", () -> go(current - 1))
                .on("Down", () -> go(current + 1))
                .on("Up", () -> go(current - 1))
                .on("Enter", this::edit)
                .on("Ctrl G", this::turnGloss);
    }

    Node first() {
        return scroll;
    }

    // ---- parts ---------------------------------------------------------------------------------------------------

    private void fill(LetterPage now) {
        parts.getChildren().clear();
        editor = Optional.empty();
        var at = 0;
        for (var part : now.letter().parts()) {
            parts.getChildren().add(part(now, part, at));
            at++;
        }
    }

    private VBox part(LetterPage now, Part part, int at) {
        var head = Lay.row(
                8,
                Lay.label(part.heading().orElse(at == 0 ? words.text("letter.opening") : ""), Style.STRONG),
                Lay.gap(),
                origin(part));
        var box = new VBox(2, head);
        if (editing.equals(Optional.of(part.key())) && now.state().isOpen()) {
            box.getChildren().add(area(part));
        } else {
            var text = new MarkedText(Style.READ);
            text.show(part.text(), values(part));
            box.getChildren().add(text);
        }
        if (glossed) {
            Optional.ofNullable(now.gloss().get(part.key()))
                    .ifPresent(words -> box.getChildren().add(Lay.wrapped(words, Style.SMALL, Style.SUBTLE)));
        }
        Lay.pad(10, 14, 10, 14, box);
        Style.CARD.on(box);
        Style.CHOICE.on(box);
        box.pseudoClassStateChanged(CURRENT, at == current);
        box.setOnMouseClicked(event -> {
            go(at);
            if (event.getClickCount() == 2) {
                edit();
            }
        });
        return box;
    }

    private TextArea area(Part part) {
        var area = new TextArea(part.text());
        area.setWrapText(true);
        area.setPrefRowCount(Math.max(3, part.text().length() / 70 + 2));
        area.setAccessibleText(part.heading().orElse(words.text("letter.editor")));
        area.textProperty().addListener((value, was, is) -> typed.playFromStart());
        area.focusedProperty().addListener((value, was, is) -> {
            if (!is) {
                save();
                editing = Optional.empty();
                page.ifPresent(this::fill);
            }
        });
        editor = Optional.of(area);
        return area;
    }

    private Label origin(Part part) {
        return switch (part.origin()) {
            case TEMPLATE -> icon(Icon.DOCUMENT_ARROW_LEFT_16, words.text("letter.origin.template"));
            case DECISION -> icon(Icon.DOCUMENT_ARROW_LEFT_16, words.text("letter.origin.decision"));
            case EDITED -> icon(Icon.EDIT_16, words.text("letter.origin.edited"));
            case REQUIRED ->
                icon(
                        Icon.LOCK_16,
                        words.text(
                                "letter.origin.required",
                                part.requiredBy().map(each -> each.text()).orElse("")));
        };
    }

    private static Label icon(Icon icon, String text) {
        var label = Lay.firm(text, Style.SMALL, Style.MUTED);
        label.setGraphic(icon.at(14));
        return label;
    }

    private Label legend(Icon icon, String key) {
        return icon(icon, words.text(key));
    }

    private static List<Mark> values(Part part) {
        var marks = new ArrayList<Mark>();
        var at = 0;
        for (var span : part.spans()) {
            var end = at + span.text().length();
            if (span instanceof Span.Value) {
                marks.add(new Mark(at, end, Mark.Kind.VALUE));
            } else if (span instanceof Span.Blank) {
                marks.add(new Mark(at, end, Mark.Kind.FOCUSED));
            }
            at = end;
        }
        return marks;
    }

    private void go(int to) {
        page.map(LetterPage::letter)
                .map(Letter::parts)
                .filter(all -> to >= 0 && to < all.size())
                .ifPresent(all -> {
                    current = to;
                    for (var at = 0; at < parts.getChildren().size(); at++) {
                        parts.getChildren().get(at).pseudoClassStateChanged(CURRENT, at == to);
                    }
                });
    }

    /// Opens the current part for writing; a part that the law demands says why it cannot be changed.
    private void edit() {
        page.ifPresent(now -> {
            var part = now.letter().parts().get(current);
            if (!now.state().isOpen()) {
                tools.nav().tell(new Obstacle.LetterFrozen(now.state().stage()));
            } else if (blank(part).isPresent()) {
                blank(part).ifPresent(name -> fill(now, name));
            } else if (part.isRequired()) {
                tools.nav()
                        .tell(
                                words.text(
                                        "letter.required",
                                        part.requiredBy()
                                                .map(each -> each.text())
                                                .orElse("")),
                                false);
            } else {
                editing = Optional.of(part.key());
                fill(now);
                editor.ifPresent(TextArea::requestFocus);
            }
        });
    }

    /// The first thing that a person must look at has the focus.
    private static int firstBlank(LetterPage now) {
        var parts = now.letter().parts();
        return Math.max(
                0,
                parts.stream()
                        .filter(part -> blank(part).isPresent())
                        .findFirst()
                        .map(parts::indexOf)
                        .orElse(0));
    }

    private static Optional<String> blank(Part part) {
        return part.spans().stream()
                .filter(Span.Blank.class::isInstance)
                .map(Span.Blank.class::cast)
                .map(Span.Blank::name)
                .findFirst();
    }

    /// Asks for what only a person can know: a blank may be filled even in a part that may not be reworded.
    private void fill(LetterPage now, String name) {
        new Choosing<String>(tools.nav().overlay(), words)
                .ask(
                        Choosing.Question.of(
                                        words.text("letter.fill.title"),
                                        words.text("letter.fill.text"),
                                        words.text("letter.fill.verb"))
                                .because(name.replace('-', ' ')),
                        value -> tools.desk()
                                .ask(
                                        work -> work.fill(now.id(), now.letter().id(), name, value),
                                        barred -> barred.ifPresent(tools.nav()::tell)));
    }

    /// Saves what is typed in the open part.
    void save() {
        typed.stop();
        page.ifPresent(now -> editing.ifPresent(key -> editor.ifPresent(area -> {
            var text = area.getText();
            var changed = now.letter().parts().stream()
                    .anyMatch(part -> part.key().equals(key) && !part.text().equals(text));
            if (changed) {
                tools.desk()
                        .ask(
                                work -> work.write(now.id(), now.letter().id(), key, text),
                                barred -> barred.ifPresent(tools.nav()::tell));
            }
        })));
    }

    private void turnGloss() {
        glossed = !glossed;
        page.ifPresent(this::fill);
    }

    // ---- the page ------------------------------------------------------------------------------------------------

    private void preview(LetterPage now) {
        if (now.pages().isEmpty()) {
            pageCount.setText(words.text("letter.no-preview"));
        } else {
            lay(now.pages());
        }
    }

    private void lay(List<Picture> pictures) {
        while (sheets.size() < pictures.size()) {
            sheets.add(new Sheet());
        }
        for (var at = 0; at < pictures.size(); at++) {
            sheets.get(at)
                    .show(
                            Paper.image(pictures.get(at)),
                            LetterPage.WIDTH,
                            words.text("part.page", at + 1, pictures.size()));
        }
        pages.getChildren().setAll(sheets.subList(0, pictures.size()));
        pageCount.setText(words.count("letter.pages", pictures.size()));
    }

    private static Node check(LetterPage.Check check) {
        var icon = check.good() ? Icon.CHECKMARK_16.at(16, Tone.OK) : Icon.WARNING_16.at(16, Tone.WARN);
        var text = Lay.column(0, Lay.wrapped(check.what()));
        if (!check.detail().isBlank()) {
            text.getChildren().add(Lay.wrapped(check.detail(), Style.SMALL, Style.MUTED));
        }
        var row = new HBox(10, icon, text);
        HBox.setHgrow(text, Priority.ALWAYS);
        return row;
    }
}
