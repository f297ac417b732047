// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.acts;

import io.casement.law.Duty;
import io.casement.ui.acts.WhyPage.Section;
import io.casement.ui.acts.WhyPage.Step;
import io.casement.ui.parts.DateField;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.Passages;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.TabsRow;
import io.casement.ui.parts.Tone;
import io.casement.ui.place.Nav;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// "Why this date?": the steps that led to it, to read, to walk through and to take along; and where nobody knows
/// the day, the place to enter it.
public final class WhyPanel {
    /// The key that asks for it, wherever a clock is shown.
    public static final String KEY = "Y";

    private static final double WIDTH = 640;
    private static final double TALLEST = 520;
    private static final double DAYS = 132;
    private static final double CITATIONS = 168;

    private final Words words;
    private final Nav nav;
    private final WhyPage page;
    private final BiConsumer<LocalDate, String> enter;
    private final Label title = Lay.label("", Style.H3);
    private final Label citation = Lay.firm("", Style.SMALL, Style.SUBTLE);
    private final VBox content = new VBox(12);
    private final ScrollPane scroll = Lay.scroll(content);
    private final Passages lines = new Passages(scroll, this::chosen);
    private final KeyButton copy;
    private final KeyButton enterIt;
    private final DateField day;
    private final TextField place = new TextField();
    private final FieldBox dayBox;
    private final FieldBox placeBox;
    private final TabsRow<Duty> tabs;
    private Section shown;
    private Runnable close = () -> {};

    private WhyPanel(Words words, Nav nav, WhyPage page, LocalDate today, BiConsumer<LocalDate, String> enter) {
        this.words = words;
        this.nav = nav;
        this.page = page;
        this.enter = enter;
        this.shown = page.sections().getFirst();
        this.copy = KeyButton.outlined("", this::copy).key("Ctrl C");
        this.enterIt = KeyButton.primary(words.text("why.enter"), this::enter).key("Ctrl Enter");
        this.day = new DateField(words, () -> today);
        this.dayBox = new FieldBox(words.text("why.enter-day"), day, day.field());
        this.placeBox = new FieldBox(words.text("why.enter-citation"), place);
        var names = new LinkedHashMap<Duty, String>();
        page.sections().forEach(section -> names.put(section.duty(), section.tab()));
        this.tabs = new TabsRow<>(names, duty -> show(page.section(duty)));
    }

    /// Opens the panel at the clock of `duty`, under `anchor` where that is shown. `enter` takes a last day with its
    /// place in the law, where nobody knew it.
    public static void open(
            Nav nav,
            Words words,
            WhyPage page,
            Duty duty,
            LocalDate today,
            Optional<Node> anchor,
            BiConsumer<LocalDate, String> enter) {
        new WhyPanel(words, nav, page, today, enter).open(page.section(duty), anchor);
    }

    private void open(Section section, Optional<Node> anchor) {
        var shut = KeyButton.ghost(words.text("why.close"), () -> close.run()).key("Esc");
        var buttons = Lay.row(8, copy, Lay.gap(), shut, enterIt);
        var head = Lay.row(12, title, Lay.gap(), citation);
        var box = Lay.column(12, head);
        if (page.sections().size() > 1) {
            VBox.setMargin(tabs, new Insets(-8, -20, 0, -20)); // its words begin where the title does
            box.getChildren().add(tabs);
        }
        box.getChildren().addAll(scroll, buttons);
        scroll.setFocusTraversable(true);
        scroll.setPrefHeight(TALLEST);
        // as high as it needs to be, up to where it scrolls
        content.heightProperty()
                .addListener(height -> scroll.setPrefHeight(Math.min(TALLEST, content.getHeight() + 2)));
        var keys = KeyMap.anywhere()
                .on("Esc", () -> close.run())
                .on(KEY, () -> close.run())
                .on("Ctrl C", this::copy)
                .on("Ctrl Enter", this::step);
        for (var key : new String[] {"Down", "J"}) {
            keys.on(key, () -> lines.move(1, false)).on("Shift " + key, () -> lines.move(1, true));
        }
        for (var key : new String[] {"Up", "K"}) {
            keys.on(key, () -> lines.move(-1, false)).on("Shift " + key, () -> lines.move(-1, true));
        }
        for (var at = 0; at < Math.min(9, page.sections().size()); at++) {
            var duty = page.sections().get(at).duty();
            keys.on(Integer.toString(at + 1), () -> tabs.show(duty));
        }
        tabs.show(section.duty());
        show(section);
        close = nav.overlay().show(box, WIDTH, anchor, section.mayEnter() ? day.field() : scroll, keys);
    }

    private void show(Section section) {
        shown = section;
        title.setText(section.title());
        citation.setText(section.citation());
        content.getChildren().clear();
        lines.clear();
        section.unknown()
                .ifPresent(no ->
                        content.getChildren().add(new Note(Icon.QUESTION_CIRCLE_20, Tone.WARN, no.said(), no.helps())));
        if (section.mayEnter()) {
            content.getChildren().add(Lay.line(12, Lay.wide(190, dayBox), Lay.grow(placeBox)));
        }
        content.getChildren().add(steps(section));
        section.safe().ifPresent(safe -> content.getChildren().add(safe(safe)));
        if (!section.changes().isEmpty()) {
            content.getChildren().add(changes(section));
        }
        var foot = new VBox();
        section.later().ifPresent(text -> foot.getChildren().add(line(text, Style.MUTED)));
        section.founded().ifPresent(text -> foot.getChildren().add(line(text, Style.SMALL, Style.SUBTLE)));
        foot.getChildren().add(line(page.law(), Style.SMALL, Style.SUBTLE));
        content.getChildren().add(foot);
        scroll.setVvalue(0);
        scroll.setAccessibleText(words.text(
                "why.spoken",
                section.title(),
                section.steps().size(),
                section.last().orElseGet(() -> words.text("why.no-date"))));
        enterIt.setVisible(section.mayEnter());
        enterIt.setManaged(section.mayEnter());
    }

    private VBox steps(Section section) {
        var card = Style.CARD.on(Lay.pad(1, 1, 1, 1, new VBox()));
        section.steps().forEach(step -> card.getChildren().add(Style.ROW_LINE.on(line(step))));
        section.last().ifPresent(last -> {
            var row = Lay.row(
                    12,
                    Icon.CALENDAR_CHECKMARK_20.at(18, Tone.ACCENT),
                    Lay.wide(DAYS - 30, Lay.label(words.text("why.last"), Style.MEDIUM)),
                    Lay.firm(last, Style.STRONG, Style.H3));
            Style.SIDE.on(Lay.pad(0, 14, 0, 14, Lay.high(44, row)));
            card.getChildren().add(lines.add(row, words.text("why.last") + ": " + last));
        });
        return card;
    }

    private VBox safe(WhyPage.Safe safe) {
        var head = Lay.row(
                12,
                Icon.CALENDAR_CLOCK_20.at(18),
                Lay.wide(DAYS - 30, Lay.label(words.text("why.safe"), Style.MEDIUM)),
                Lay.firm(safe.day(), Style.STRONG));
        Lay.pad(0, 14, 0, 14, Lay.high(36, head));
        var box = Style.CARD.on(Lay.pad(1, 1, 1, 1, new VBox()));
        box.getChildren().add(Style.ROW_LINE.on(lines.add(head, words.text("why.safe") + ": " + safe.day())));
        safe.steps().forEach(step -> box.getChildren().add(line(step)));
        return box;
    }

    private VBox changes(Section section) {
        var box = Style.CARD.on(Lay.pad(1, 1, 1, 1, new VBox()));
        section.changes().forEach(step -> box.getChildren().add(line(step)));
        var head = Lay.pad(0, 14, 0, 14, new VBox(Lay.label(words.text("why.changes"), Style.MEDIUM)));
        return Lay.column(4, head, box);
    }

    private Region line(Step step) {
        var where = Lay.wide(CITATIONS, Lay.wrapped(step.citation(), Style.SMALL, Style.SUBTLE));
        where.setAlignment(Pos.TOP_RIGHT);
        where.setTextAlignment(TextAlignment.RIGHT);
        var row = new HBox(
                12,
                Lay.wide(DAYS, Lay.wrapped(step.day(), Style.MEDIUM)),
                Lay.grow(Lay.wrapped(step.rule(), Style.MUTED)),
                where);
        return lines.add(Lay.pad(6, 14, 6, 14, row), step.whole());
    }

    private Region line(String text, Style... styles) {
        return lines.add(Lay.pad(2, 14, 2, 14, new VBox(Lay.wrapped(text, styles))), text);
    }

    private void chosen() {
        var count = lines.chosen();
        copy.say(count == 0 ? words.text("why.copy-all") : words.count("why.copy", count));
    }

    private void copy() {
        var copied = new ClipboardContent();
        copied.putString(lines.chosen() == 0 ? shown.text() : lines.text());
        Clipboard.getSystemClipboard().setContent(copied);
        nav.tell(words.text("why.copied"), false);
    }

    private void step() {
        if (shown.mayEnter()) {
            enter();
        }
    }

    private void enter() {
        dayBox.right();
        placeBox.right();
        if (day.day().isEmpty()) {
            dayBox.error(words.text("why.enter-day-missing"));
            day.field().requestFocus();
        } else if (place.getText().isBlank()) {
            placeBox.error(words.text("why.enter-citation-missing"));
            place.requestFocus();
        } else {
            close.run();
            enter.accept(day.day().get(), place.getText().strip());
        }
    }
}
