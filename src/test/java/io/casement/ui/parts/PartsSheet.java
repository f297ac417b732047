// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.cases.Step.Stage;
import io.casement.ui.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
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
        VBox left = Lay.column(22, clocks(), stages(), signs());
        VBox middle = Lay.column(22, buttons(), fields());
        HBox columns = new HBox(44, Lay.wide(452, left), Lay.wide(440, middle), type());
        Label head = Lay.label("Components", Style.H1);
        return Lay.pad(24, 40, 24, 40, Lay.column(18, head, columns, rows()));
    }

    private Node block(String title, Node... nodes) {
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
        for (Stage stage : Stage.values()) {
            StageRing ring = new StageRing();
            ring.show(stage);
            flow.getChildren().add(Lay.row(6, ring, Lay.label(StageBar.name(stage, words), Style.SMALL, Style.MUTED)));
        }
        StageBar bar = new StageBar(words);
        bar.show(Stage.ASSESSMENT, java.util.Set.of(Stage.RECEIVED, Stage.IDENTITY, Stage.FULFILMENT));
        return block("Stage", flow, bar);
    }

    private Node signs() {
        FlowPane flow = new FlowPane(8, 8);
        for (Sign sign : Sign.values()) {
            flow.getChildren().add(sign.chip(words));
        }
        return block("Flags, each with its own shape and word", flow);
    }

    private Node buttons() {
        KeyButton focused = KeyButton.primary("Log it", () -> {}).key("Ctrl Enter");
        focused.pseudoClassStateChanged(FOCUS, true);
        KeyButton notYet = KeyButton.primary("Accept", () -> {}).key("Ctrl Enter");
        notYet.notYet("Three data points are not counted", words);
        return block(
                "Buttons",
                Lay.row(
                        16,
                        KeyButton.primary("Log it", () -> {}).key("Ctrl Enter"),
                        focused,
                        KeyButton.outlined("Send back", () -> {}).key("R")),
                Lay.row(
                        16,
                        KeyButton.ghost("Later", () -> {}).key("Esc"),
                        KeyButton.outlined("Link", () -> {}).compact().key("Ctrl L"),
                        notYet,
                        KeyButton.outlined("Erase", () -> {}).noUndo()),
                Lay.row(
                        8,
                        Chip.removable("Assigned to me", words, () -> {}),
                        Chip.opening("Any law", () -> {}),
                        KeyButton.icon(Icon.ARROW_LEFT_20, "Previous", () -> {}),
                        KeyButton.icon(Icon.OPEN_16, "Open", () -> {}),
                        KeyButton.outlined("Fraud", () -> {}).compact().with(Icon.SHIELD_ERROR_20).key("F")));
    }

    private Node fields() {
        TextField focused = new TextField("Sør");
        focused.pseudoClassStateChanged(FOCUSED, true);
        FieldBox address = new FieldBox("Postal address", new TextField("7 Hawthorn Rise, Tramore"));
        address.message(Icon.QUESTION_CIRCLE_16, "Differs from our record", Tone.WARN);
        FieldBox received = new FieldBox("Received", new TextField("12 Jun 2026"));
        received.message(Icon.ERROR_CIRCLE_16, "After today", Tone.DANGER);
        received.error("The clock cannot start in the future. Did you mean 12 May?");
        CheckBox on = new CheckBox("Confirm receipt");
        on.setSelected(true);
        RadioButton complex = new RadioButton("Complex");
        complex.setSelected(true);
        Segments<String> segments = new Segments<>(List.of("Give", "Withhold", "Not held"), s -> s);
        segments.show("Give");
        Toggles<String> rights = new Toggles<>(List.of("Access", "Correction", "Deletion", "Objection"), s -> s);
        rights.show(List.of("Access"));
        return block(
                "Fields",
                Lay.row(
                        12,
                        Lay.grow(new FieldBox("Requester", new TextField("Søren Kjeldgaard"))),
                        Lay.grow(new FieldBox("Focused", focused))),
                address,
                received,
                Lay.row(18, on, new CheckBox("Confirm receipt"), complex, new RadioButton("Many")),
                Lay.row(16, segments),
                rights);
    }

    private Node type() {
        return block(
                "Type: Casement Sans (Inter, tabular figures)",
                Lay.label("98.4 %", Style.FIGURE),
                Lay.label("Choose a passphrase", Style.H1),
                Lay.label("Giulia Ferraris", Style.H2),
                Lay.label("Who is asking?", Style.H3),
                Lay.label("A copy of all the personal data", Style.READ),
                Lay.label("Identity reasonable, three of three"),
                Lay.label("One month from receipt", Style.SMALL, Style.MUTED),
                Lay.label("Circle profile", Style.MICRO, Style.MUTED),
                Lay.wide(
                        380,
                        new Note(
                                        Icon.LIGHTBULB_20,
                                        Tone.NEUTRAL,
                                        "The refund is not a privacy request.",
                                        "Send that line to guest relations and keep it out of this case?")
                                .offer(KeyButton.outlined("Split off", () -> {})
                                        .compact()
                                        .key("Ctrl R"))),
                Lay.wide(
                        380,
                        new Note(
                                Icon.HISTORY_20,
                                Tone.ACCENT,
                                "Same e-mail address as 25-0931.",
                                "Access, answered 14 November 2025.")));
    }

    private Node rows() {
        HBox row = Style.ROW.on(new HBox());
        Avatar avatar = new Avatar();
        avatar.show("Amara Okafor", true);
        ClockBar bar = new ClockBar(48, 6);
        ClockLabel label = new ClockLabel();
        ClockFace face = ClockFace.soon(words, 2, 0.94);
        bar.show(face);
        label.show(face);
        row.pseudoClassStateChanged(PseudoClass.getPseudoClass("current"), true);
        row.getChildren()
                .addAll(
                        Lay.wide(68, Lay.label("26-0368", Style.SUBTLE)),
                        Lay.wide(300, Lay.label("Giulia Ferraris", Style.MEDIUM)),
                        bar,
                        label,
                        Lay.gap(),
                        Sign.OTHER_PEOPLE.alone(words),
                        avatar);
        StatusBar status = new StatusBar();
        status.hints(List.of(
                new StatusBar.Hint("Move", "J", "K"),
                new StatusBar.Hint("Item", "1", "–", "4"),
                new StatusBar.Hint("Do next step", "Ctrl Enter")));
        status.right(Icon.LOCK_16, "Saved 10:42");
        return block("Rows, 34 px", row, status);
    }
}
