// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Means;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyCap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The request beside our records; each point is counted by a digit, which is a person's act, never the machine's.
final class PointsTable extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double NAME = 94;
    private static final double RESULT = 92;
    private static final double KEY = 22;

    private final Words words;
    private final Consumer<String> say;
    private final Runnable changed;
    private final List<CheckBox> boxes = new ArrayList<>();
    private final List<Node> rows = new ArrayList<>();
    private final Set<Means> counted = EnumSet.noneOf(Means.class);
    private List<IdentityPage.Point> points = List.of();

    PointsTable(Words words, Consumer<String> say, Runnable changed) {
        this.words = words;
        this.say = say;
        this.changed = changed;
        Style.CARD.on(this);
        Lay.pad(1, 1, 1, 1, this);
    }

    Set<Means> counted() {
        return Set.copyOf(counted);
    }

    void count(Set<Means> means) {
        counted.clear();
        counted.addAll(means);
    }

    /// Counts a proof that stands beside the table, or takes it back.
    void turn(Means means) {
        if (!counted.remove(means)) {
            counted.add(means);
        }
        changed.run();
    }

    void show(List<IdentityPage.Point> now) {
        var had = boxes.stream().filter(Node::isFocused).findFirst().map(boxes::indexOf);
        points = now;
        boxes.clear();
        rows.clear();
        getChildren().setAll(head());
        for (var at = 0; at < now.size(); at++) {
            getChildren().add(row(now.get(at), at == now.size() - 1));
        }
        current();
        had.filter(at -> at < boxes.size()).ifPresent(at -> boxes.get(at).requestFocus());
    }

    /// Presses the box of a digit; false if no line has it.
    boolean press(int digit) {
        if (digit < 1 || digit > boxes.size()) {
            return false;
        }
        boxes.get(digit - 1).fire();
        return true;
    }

    Optional<Region> first() {
        return boxes.isEmpty() ? Optional.empty() : Optional.of(boxes.getFirst());
    }

    /// The line that has the focus, or the first that could be counted and is not.
    private void current() {
        var focused = boxes.stream().filter(Node::isFocused).findFirst().map(boxes::indexOf);
        var open = points.stream()
                .filter(point -> point.digit() > 0 && point.tone() == Tone.OK && !counted.contains(point.means()))
                .findFirst()
                .map(points::indexOf);
        var at = focused.or(() -> open).orElse(-1);
        for (var each = 0; each < rows.size(); each++) {
            rows.get(each).pseudoClassStateChanged(CURRENT, each == at);
        }
    }

    private Region head() {
        var row = Lay.row(
                12,
                Lay.wide(18, new Region()),
                Lay.wide(NAME, Lay.label(words.text("casefile.identity.point"), Style.SMALL, Style.MUTED)),
                half(Lay.label(words.text("casefile.identity.in-request"), Style.SMALL, Style.MUTED)),
                half(Lay.label(words.text("casefile.identity.in-records"), Style.SMALL, Style.MUTED)),
                Lay.wide(RESULT, Lay.label(words.text("casefile.identity.result"), Style.SMALL, Style.MUTED)),
                Lay.wide(KEY, new Region()));
        row.setMinHeight(28);
        return Style.LINE_BELOW.on(Lay.pad(0, 12, 0, 12, row));
    }

    private Region row(IdentityPage.Point point, boolean last) {
        var proof = !point.means().isCompared();
        var told = proof ? Lay.label(point.told(), Style.MUTED) : Lay.label(point.told());
        told.setTooltip(Lay.tip(point.told()));
        var row = Lay.row(12, box(point), Lay.wide(NAME, Lay.label(point.name(), Style.STRONG)), half(told));
        if (!proof) {
            row.getChildren().addAll(half(held(point)), Lay.wide(RESULT, result(point)));
        }
        row.getChildren()
                .add(Lay.wide(
                        KEY,
                        point.digit() > 0 && point.digit() <= 9
                                ? Lay.row(0, new KeyCap(Integer.toString(point.digit())))
                                : new Region()));
        row.setMinHeight(proof ? 34 : 40);
        var line = Lay.pad(0, 12, 0, 12, row);
        rows.add(line);
        Style.PASSAGE.on(line);
        return last ? line : Style.ROW_LINE.on(line);
    }

    private Region box(IdentityPage.Point point) {
        if (point.digit() == 0) {
            return Lay.wide(18, new Region());
        }
        var box = new CheckBox();
        box.setSelected(counted.contains(point.means()));
        box.setAccessibleText(words.text("casefile.identity.count", point.name(), point.told()) + " " + point.held()
                + ". " + point.result() + " " + point.nuance());
        point.barred().ifPresent(box::setAccessibleHelp);
        box.focusedProperty().addListener((property, was, is) -> current());
        box.setOnAction(event -> {
            if (box.isSelected() && point.barred().isPresent()) {
                box.setSelected(false);
                say.accept(point.barred().get());
            } else if (box.isSelected()) {
                counted.add(point.means());
            } else {
                counted.remove(point.means());
            }
            current();
            changed.run();
        });
        boxes.add(box);
        return Lay.wide(18, Lay.row(0, box));
    }

    private static Region held(IdentityPage.Point point) {
        var value = Lay.label(point.held());
        value.setTooltip(Lay.tip(point.held()));
        value.setMinHeight(16);
        if (point.source().isEmpty()) {
            return value;
        }
        var source = Lay.label(point.source(), Style.MICRO, Style.SUBTLE);
        source.setMinHeight(14);
        return Lay.column(0, value, source);
    }

    private static Region result(IdentityPage.Point point) {
        var word = Lay.label(point.result());
        point.tone().ink(word);
        if (point.tone() == Tone.NEUTRAL) {
            Style.SUBTLE.on(word);
        }
        word.setMinHeight(16);
        word.setTooltip(Lay.tip(point.result()));
        var text = Lay.column(0, word);
        if (!point.nuance().isEmpty()) {
            var nuance = Lay.label(point.nuance(), Style.MICRO, Style.SUBTLE);
            nuance.setMinHeight(14);
            nuance.setTooltip(Lay.tip(point.nuance()));
            text.getChildren().add(nuance);
        }
        return Lay.row(6, icon(point.tone()).at(16, point.tone()), text);
    }

    private static Icon icon(Tone tone) {
        return switch (tone) {
            case OK -> Icon.CHECKMARK_16;
            case DANGER -> Icon.DISMISS_16;
            case WARN -> Icon.WARNING_16;
            case NEUTRAL, ACCENT -> Icon.LINE_HORIZONTAL_1_20;
        };
    }

    /// Half of the room that the fixed columns leave.
    private static <R extends Region> R half(R region) {
        HBox.setHgrow(region, Priority.ALWAYS);
        region.setPrefWidth(100);
        region.setMinWidth(60);
        region.setMaxWidth(Double.MAX_VALUE);
        return region;
    }
}
