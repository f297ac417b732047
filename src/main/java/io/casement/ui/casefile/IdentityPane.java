// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Identification;
import io.casement.cases.Level;
import io.casement.cases.Means;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyCap;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Meter;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who is asking? Each proof is counted by a digit; what is counted is a person's act, never the machine's.
final class IdentityPane extends VBox {

    private final Words words;
    private final Sentences sentences;
    private final Label why = Lay.wrapped("", Style.MUTED);
    private final Meter meter = new Meter(200, 6);
    private final Label reached = Lay.label("", Style.SMALL);
    private final VBox table = Style.CARD.on(new VBox());
    private final KeyButton ask;
    private final Label asked = Lay.wrapped("", Style.MUTED);
    private final Runnable changed;
    private final List<CheckBox> boxes = new ArrayList<>();
    private Set<Means> counted = EnumSet.noneOf(Means.class);
    private IdentityPage page =
            new IdentityPage(Level.NONE, Set.of(), List.of(), false, "", java.util.Optional.empty());
    private String shownFor = "";

    IdentityPane(Words words, CaseActions actions, Runnable changed) {
        super(12);
        this.words = words;
        this.sentences = new Sentences(words);
        this.changed = changed;
        this.ask = KeyButton.outlined(words.text("casefile.ask-proof"), actions::askForProof)
                .key("Q");
        meter.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(meter, Priority.ALWAYS);
        var foot = Lay.row(12, ask, asked);
        HBox.setHgrow(asked, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Lay.column(4, Lay.label(words.text("casefile.identity.title"), Style.H3), why),
                        Lay.column(6, meter, reached),
                        table,
                        Lay.wrapped(words.text("casefile.identity.rule"), Style.SMALL, Style.SUBTLE),
                        foot);
    }

    /// @param caseKey changes when another case is shown; what is counted so far stays while it does not
    void show(IdentityPage now, String caseKey) {
        if (!caseKey.equals(shownFor) || !now.counted().equals(page.counted())) {
            counted = EnumSet.noneOf(Means.class);
            counted.addAll(now.counted());
            shownFor = caseKey;
        }
        page = now;
        why.setText(now.why());
        now.ask().ifPresentOrElse(obstacle -> ask.notYet(sentences.of(obstacle), words), ask::ready);
        asked.setText(now.asked() ? words.text("casefile.identity.asked") : "");
        rows();
        told();
    }

    Set<Means> counted() {
        return Set.copyOf(counted);
    }

    boolean enough() {
        return page.enough(counted);
    }

    /// What is still missing, in words.
    String missing() {
        return words.text(
                "casefile.identity.missing",
                words.text("obstacle.level." + page.needed().id()));
    }

    void keys(KeyMap map) {
        for (var digit = 1; digit <= 9; digit++) {
            var number = digit;
            map.on(Integer.toString(digit), () -> turn(number));
        }
    }

    Region first() {
        return boxes.isEmpty() ? ask : boxes.getFirst();
    }

    private void turn(int digit) {
        if (digit <= boxes.size()) {
            boxes.get(digit - 1).fire();
        }
    }

    private void rows() {
        var had =
                boxes.stream().filter(javafx.scene.Node::isFocused).findFirst().map(boxes::indexOf);
        boxes.clear();
        table.getChildren().setAll(head());
        for (var point : page.points()) {
            table.getChildren().add(row(point));
        }
        had.filter(at -> at < boxes.size()).ifPresent(at -> boxes.get(at).requestFocus());
    }

    private Region head() {
        var row = Lay.row(
                12,
                Lay.wide(26, new Region()),
                Lay.wide(170, Lay.label(words.text("casefile.identity.point"), Style.SMALL, Style.MUTED)),
                Lay.label(words.text("casefile.identity.in-request"), Style.SMALL, Style.MUTED));
        row.setMinHeight(28);
        return Style.LINE_BELOW.on(Lay.pad(0, 12, 0, 12, row));
    }

    private Region row(IdentityPage.Point point) {
        var box = new CheckBox();
        box.setSelected(counted.contains(point.means()));
        box.setAccessibleText(words.text("casefile.identity.count", point.name(), point.told()));
        box.setOnAction(event -> {
            if (box.isSelected()) {
                counted.add(point.means());
            } else {
                counted.remove(point.means());
            }
            told();
        });
        boxes.add(box);
        var told = Lay.label(point.told());
        HBox.setHgrow(told, Priority.ALWAYS);
        told.setMaxWidth(Double.MAX_VALUE);
        var row =
                Lay.row(12, Lay.wide(26, Lay.row(0, box)), Lay.wide(170, Lay.label(point.name(), Style.STRONG)), told);
        if (point.digit() <= 9) {
            row.getChildren().add(new KeyCap(Integer.toString(point.digit())));
        }
        row.setMinHeight(38);
        row.setOnMouseClicked(event -> box.fire());
        var line = Lay.pad(0, 12, 0, 12, row);
        return point.digit() == page.points().size() ? line : Style.ROW_LINE.on(line);
    }

    private void told() {
        var level = Identification.reached(counted);
        var enough = page.enough(counted);
        var share = page.needed() == Level.NONE
                ? 1
                : Math.min(1, (double) steps(level) / Math.max(1, steps(page.needed())));
        var text = words.text(
                enough ? "casefile.identity.enough" : "casefile.identity.so-far",
                words.text("obstacle.level." + level.id()));
        meter.show(share, enough ? Tone.OK : Tone.NEUTRAL, text);
        reached.setText(text);
        (enough ? Tone.OK : Tone.NEUTRAL).ink(reached);
        changed.run();
    }

    private static int steps(Level level) {
        return switch (level) {
            case NONE -> 0;
            case KNOWN_CHANNEL -> 1;
            case TWO_POINTS -> 2;
            case THREE_POINTS -> 3;
            case DOCUMENT_SEEN -> 4;
        };
    }
}
