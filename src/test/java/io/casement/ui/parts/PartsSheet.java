// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.cases.Step.Stage;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Every part in every state on one sheet, as the design draws it.
final class PartsSheet {
    private static final PseudoClass FOCUS = PseudoClass.getPseudoClass("focus-visible");
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private final Words words = Words.in(Locale.UK);

    Parent draw() {
        VBox left = Lay.column(22, clocks(), stages(), signs(), tooltip());
        VBox middle = Lay.column(22, buttons(), fields(), toast());
        VBox right = Lay.column(22, type(), notes(), history());
        HBox columns = new HBox(44, Lay.wide(452, left), Lay.wide(440, middle), Lay.wide(380, right));
        HBox head =
                Lay.line(12, Lay.label("Components", Style.H1), Lay.label("every state the screens use", Style.SUBTLE));
        return Lay.pad(24, 40, 24, 40, Lay.column(18, head, columns));
    }

    Parent drawRows() {
        return Lay.pad(24, 40, 24, 40, new VBox(rows()));
    }

    private VBox block(String title, Node... nodes) {
        VBox block = Lay.column(10, Lay.label(title, Style.STRONG));
        block.getChildren().addAll(nodes);
        return block;
    }

    private Node clocks() {
        VBox lines = Lay.column(
                0,
                clock("On time", ClockFace.onTime(words, 20, 0.35)),
                clock("Receipt due", ClockFace.receiptDue(words, 41, 0.093, 0.35)),
                clock("Soon", ClockFace.soon(words, 3, 0.9)),
                clock("Overdue", ClockFace.overdue(words, 3, 0.78)),
                clock("Paused", ClockFace.paused(words, 16, 0.5)),
                clock("Extended", ClockFace.extended(words, 20, 0.79, 0.33)),
                clock("Answered", ClockFace.answered(words, 12, 0.6)));
        return block("The clock", lines);
    }

    private Node clock(String name, ClockFace face) {
        ClockBar bar = new ClockBar(140, 8);
        ClockLabel label = new ClockLabel();
        bar.show(face);
        label.show(face);
        HBox line = Lay.row(12, Lay.wide(74, Lay.label(name)), bar, label);
        return Style.ROW_LINE.on(Lay.high(38, line));
    }

    private Node stages() {
        FlowPane flow = new FlowPane(18, 10);
        flow.setPrefWrapLength(452);
        for (Stage stage : Stage.values()) {
            StageRing ring = new StageRing();
            ring.show(stage);
            flow.getChildren().add(Lay.row(6, ring, Lay.label(StageBar.name(stage, words), Style.SMALL, Style.MUTED)));
        }
        return block("Stage", flow);
    }

    private Node signs() {
        FlowPane flow = new FlowPane(8, 8);
        flow.setPrefWrapLength(452);
        for (Sign sign : Sign.values()) {
            flow.getChildren().add(sign.chip(words));
        }
        return block("Flags, each with its own shape and word", flow);
    }

    private Node tooltip() {
        Label shown = new Label("Extend the clock", new KeyCap(Chord.of("E")));
        shown.getStyleClass().add("tooltip");
        return block(
                "Tooltip, after 400 ms", Lay.row(12, shown, Lay.label("name, then key", Style.SMALL, Style.SUBTLE)));
    }

    private Node named(String name, Node node) {
        return Lay.column(5, Lay.label(name, Style.MICRO, Style.SUBTLE), node);
    }

    private Node buttons() {
        KeyButton focused = KeyButton.primary("Log it", () -> {}).key("Ctrl Enter");
        focused.pseudoClassStateChanged(FOCUS, true);
        KeyButton notYet = KeyButton.primary("Accept", () -> {}).key("Ctrl Enter");
        notYet.notYet("Three data points are not counted", words);
        HBox first = Lay.row(
                16,
                named("primary", KeyButton.primary("Log it", () -> {}).key("Ctrl Enter")),
                named("focused", focused),
                named("default", KeyButton.outlined("Send back", () -> {}).key("R")));
        HBox second = Lay.row(
                16,
                named("ghost", KeyButton.ghost("Later", () -> {}).key("Esc")),
                named("small", KeyButton.outlined("Link", () -> {}).compact().key("Ctrl L")),
                named("not yet", notYet),
                named("no undo", KeyButton.outlined("Erase", () -> {}).noUndo()));
        second.setAlignment(Pos.BOTTOM_LEFT);
        return block("Buttons", first, second);
    }

    private Node fields() {
        TextField focused = new TextField("Sør");
        focused.pseudoClassStateChanged(FOCUSED, true);
        FieldBox address = new FieldBox("Postal address", new TextField("7 Hawthorn Rise, Tramore"));
        address.message(Icon.QUESTION_CIRCLE_16, "Differs from our record", Tone.WARN);
        DateField day = new DateField(words, () -> LocalDate.of(2026, 6, 9));
        day.show(LocalDate.of(2026, 6, 12));
        FieldBox received = new FieldBox("Received", day, day.field());
        received.message(Icon.ERROR_CIRCLE_16, "After today", Tone.DANGER);
        received.error("The clock cannot start in the future. Did you mean 12 May?");
        CheckBox on = new CheckBox("Confirm receipt");
        on.setSelected(true);
        RadioButton complex = new RadioButton("Complex");
        complex.setSelected(true);
        Segments<String> segments = new Segments<>(List.of("Give", "Withhold", "Not held"), s -> s);
        segments.show("Give");
        Switch lit = new Switch("on", is -> {});
        lit.setSelected(true);
        Toggles<String> rights = new Toggles<>(List.of("Access", "Correction", "Deletion"), s -> s);
        rights.show(List.of("Access"));
        ComboBox<String> lives = new ComboBox<>();
        lives.getItems().add("Ireland");
        lives.getSelectionModel().selectFirst();
        SecretField secret = new SecretField(words);
        secret.field().appendText("gravel otter");
        return block(
                "Fields",
                Lay.row(
                        12,
                        Lay.grow(new FieldBox("Requester", new TextField("Søren Kjeldgaard"))),
                        Lay.grow(new FieldBox("Focused", focused))),
                address,
                received,
                Lay.row(18, on, new CheckBox("Confirm receipt"), complex, new RadioButton("Many")),
                Lay.row(16, segments, lit, new Switch("off", is -> {})),
                Lay.row(8, rights, Chip.removable("Open", words, () -> {}), Chip.opening("Any law", () -> {})),
                Lay.row(12, Lay.wide(150, lives), Lay.grow(secret)));
    }

    private Node toast() {
        Toasts toasts = new Toasts(words);
        toasts.show("Case 26-0383 given to Jonas", () -> {});
        toasts.setPadding(Insets.EMPTY);
        return toasts;
    }

    private Node type() {
        return block(
                "Type: Casement Sans (Inter, tabular figures)",
                Lay.column(
                        4,
                        Lay.label("98.4 %", Style.FIGURE),
                        Lay.label("Choose a passphrase", Style.H1),
                        Lay.label("Giulia Ferraris", Style.H2),
                        Lay.label("Who is asking?", Style.H3),
                        Lay.label("A copy of all the personal data", Style.READ),
                        Lay.label("Identity reasonable, three of three"),
                        Lay.label("One month from receipt", Style.SMALL, Style.MUTED),
                        Lay.label("Circle profile", Style.MICRO, Style.MUTED)));
    }

    private Node notes() {
        MarkedText text = new MarkedText(Style.READ);
        String mail = "Under Article 15 of the GDPR I would like a copy of all the personal data you have about me. "
                + "The address has changed, it is now 7 Hawthorn Rise, X91 K5P8, not 3 Quay St.";
        text.show(
                mail,
                List.of(
                        mark(mail, "Article 15 of the GDPR", Mark.Kind.READ),
                        mark(mail, "a copy of all the personal data", Mark.Kind.READ),
                        mark(mail, "7 Hawthorn Rise, X91 K5P8", Mark.Kind.FOCUSED),
                        mark(mail, "not 3 Quay St", Mark.Kind.DELETED)));
        return block(
                "Notes and marked text",
                new Note(
                                Icon.LIGHTBULB_20,
                                Tone.NEUTRAL,
                                "The refund is not a privacy request.",
                                "Send that line to guest relations?")
                        .offer(KeyButton.outlined("Split off", () -> {})
                                .compact()
                                .key("Ctrl R")),
                new Note(
                        Icon.HISTORY_20,
                        Tone.ACCENT,
                        "Same e-mail address as 25-0931.",
                        "Access, answered in November."),
                text);
    }

    private static Mark mark(String text, String phrase, Mark.Kind kind) {
        int from = text.indexOf(phrase);
        return new Mark(from, from + phrase.length(), kind);
    }

    private Node history() {
        TabsRow<String> tabs = new TabsRow<>(tabs(), tab -> {});
        tabs.count("Notes", OptionalInt.of(2));
        HistoryList history = new HistoryList();
        history.show(List.of(
                new HistoryList.Line("Withheld the second guest’s data", "Today 10:40 · Amara"),
                new HistoryList.Line("Identity reasonable: e-mail, birth date, booking", "8 June 16:02 · Amara"),
                new HistoryList.Line("Logged from e-mail", "11 May 08:30 · Amara")));
        return Lay.column(10, tabs, history);
    }

    private static Map<String, String> tabs() {
        Map<String, String> tabs = new LinkedHashMap<>();
        tabs.put("History", "History");
        tabs.put("Notes", "Notes");
        tabs.put("Files", "Files");
        return tabs;
    }

    private VBox rows() {
        VBox rows = Lay.column(
                0,
                row("26-0383", "Søren Kjeldgaard", ClockFace.onTime(words, 6, 0.81), Stage.FULFILMENT, ""),
                row("26-0388", "Beatriz Carvalho Nunes", ClockFace.onTime(words, 8, 0.47), Stage.IDENTITY, "hover"),
                row("26-0368", "Giulia Ferraris", ClockFace.extended(words, 2, 0.94, 0.4), Stage.ASSESSMENT, "current"),
                row("26-0377", "陈慧敏 Chen Huimin", ClockFace.soon(words, 3, 0.9), Stage.LETTER, "chosen"));
        StageBar bar = new StageBar(words);
        bar.show(Stage.ASSESSMENT, Set.of(Stage.RECEIVED, Stage.IDENTITY, Stage.FULFILMENT));
        StatusBar status = new StatusBar();
        status.hints(List.of(
                new StatusBar.Hint("Move", "J", "K"),
                new StatusBar.Hint("Item", "1", "–", "4"),
                new StatusBar.Hint("Do next step", "Ctrl Enter")));
        status.right(Icon.LOCK_16, "Saved 10:42");
        return Lay.wide(880, block("Rows, 34 px: resting, hovered, current, selected", rows, bar, status));
    }

    private Node row(String number, String name, ClockFace face, Stage stage, String state) {
        HBox row = Style.ROW.on(new HBox());
        Avatar avatar = new Avatar();
        avatar.show("Amara Okafor", true);
        ClockBar bar = new ClockBar(48, 6);
        ClockLabel label = new ClockLabel();
        bar.show(face);
        label.show(face);
        StageRing ring = new StageRing();
        ring.show(stage);
        row.pseudoClassStateChanged(PseudoClass.getPseudoClass(state.isEmpty() ? "resting" : state), true);
        row.getChildren()
                .addAll(
                        Lay.wide(68, Lay.label(number, Style.SUBTLE)),
                        Lay.grow(Scripts.line(name, Style.MEDIUM)),
                        Lay.wide(76, Lay.label("Access", Style.MUTED)),
                        Lay.wide(
                                147,
                                Lay.line(
                                        4,
                                        Lay.label("Italy", Style.MUTED),
                                        Lay.label("GDPR", Style.SMALL, Style.SUBTLE))),
                        Lay.wide(62, Lay.label("11 May", Style.SUBTLE)),
                        Lay.wide(
                                178,
                                Lay.row(
                                        0,
                                        Lay.wide(48, Lay.label("11 Jun", Style.MUTED)),
                                        bar,
                                        Lay.pad(0, 0, 0, 8, label))),
                        Lay.wide(
                                98, Lay.row(6, ring, Lay.label(StageBar.name(stage, words), Style.SMALL, Style.MUTED))),
                        Lay.wide(20, Lay.row(0, Sign.OTHER_PEOPLE.alone(words))),
                        avatar);
        return row;
    }
}
