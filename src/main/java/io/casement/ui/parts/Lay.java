// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;

/// Short ways to lay out nodes, so that a view reads like its mockup.
public final class Lay {
    /// The line that each size of letters stands on, in px; JavaFX has no line height of its own.
    private static final Map<Style, Integer> LINES = Map.of(
            Style.MICRO,
            16,
            Style.SMALL,
            18,
            Style.READ,
            22,
            Style.H3,
            22,
            Style.H2,
            26,
            Style.H1,
            30,
            Style.FIGURE,
            36);

    private static final int BODY_LINE = 20;

    private Lay() {}

    /// Side by side, centred on one line.
    public static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        for (Node node : nodes) {
            if (node instanceof VBox column) {
                column.setAlignment(Pos.CENTER_LEFT); // it is stretched to the row, so its lines must find the middle
            }
        }
        return row;
    }

    /// Side by side, aligned by the first line of their text.
    public static HBox line(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.setMaxHeight(Region.USE_PREF_SIZE); // stretched, its text would hang at the top
        return row;
    }

    /// One below the other.
    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /// Takes the room that is left, in a row or column.
    public static Region gap() {
        return grow(new Region());
    }

    /// Lets `node` take the room that is left.
    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        if (node instanceof Control control) {
            control.setMaxWidth(Double.MAX_VALUE); // of themselves controls stay as wide as they like to be
        }
        return node;
    }

    /// A hairline from side to side.
    public static Region hairline() {
        return Style.HAIRLINE.on(new Region());
    }

    /// A label of one line that gives way with an ellipsis.
    public static Label label(String text, Style... styles) {
        Label label = Style.all(new Label(text), styles);
        label.setMinHeight(line(styles));
        return label;
    }

    /// A label that never gives way.
    public static Label firm(String text, Style... styles) {
        Label label = label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Text of several lines that wraps at the width it is given (13 on 20).
    public static Label wrapped(String text, Style... styles) {
        Label label = Style.all(new Label(text), styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setPadding(new Insets(2, 0, 2, 0)); // half the line spacing above the first line and below the last
        return (line(styles) > BODY_LINE ? Style.READING : line(styles) < BODY_LINE ? Style.FLOW_SMALL : Style.FLOW)
                .on(label);
    }

    /// A bold first sentence and a plain second one that wrap together.
    public static TextFlow said(String bold, String plain, Style... plainStyles) {
        Text first = Style.STRONG.on(new Text(plain.isEmpty() ? bold : bold + " "));
        TextFlow flow = Style.FLOW.on(new TextFlow(first, Style.all(new Text(plain), plainStyles)));
        return pad(2, 0, 0, 0, flow);
    }

    private static int line(Style... styles) {
        return Arrays.stream(styles)
                .map(LINES::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(BODY_LINE);
    }

    /// Fixes the width.
    public static <R extends Region> R wide(double width, R region) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
        return region;
    }

    /// Fixes the height.
    public static <R extends Region> R high(double height, R region) {
        region.setMinHeight(height);
        region.setPrefHeight(height);
        region.setMaxHeight(height);
        return region;
    }

    /// Padding as CSS orders it: top, right, bottom, left.
    public static <R extends Region> R pad(double top, double right, double bottom, double left, R region) {
        region.setPadding(new Insets(top, right, bottom, left));
        return region;
    }

    /// A pane that scrolls downwards only, draws no frame, and takes the room that is left.
    public static ScrollPane scroll(Region content) {
        ScrollPane pane = Style.SCROLL.on(new ScrollPane(content));
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return grow(pane);
    }

    /// Explains a node once the mouse comes to it. A tooltip is a window with a style of its own, and a list of
    /// cases would make a hundred that nobody asks for.
    public static void tip(Node node, String text) {
        node.setOnMouseEntered(event -> {
            Tooltip.install(node, tip(text));
            node.setOnMouseEntered(null);
        });
    }

    /// A word of explanation that comes soon. In code and not in the style sheet, whose binary form cannot keep a
    /// duration.
    public static Tooltip tip(String text) {
        var tip = new Tooltip(text);
        tip.setShowDelay(Duration.millis(400));
        tip.setConsumeAutoHidingEvents(false); // else Esc takes the tip away and has to be pressed again
        return tip;
    }
}
