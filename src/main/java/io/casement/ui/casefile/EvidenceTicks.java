// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Reasoning;
import io.casement.cases.SignalId;
import io.casement.ui.casefile.SignalsPage.Line;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.StrengthBars;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The signals as evidence for the file: ticked, not typed again. The letter never sees them.
final class EvidenceTicks extends VBox {

    private final Words words;
    private final Runnable changed;
    private final Set<SignalId> left = new HashSet<>();
    private List<Line> lines = List.of();

    EvidenceTicks(Words words, Runnable changed) {
        super(6);
        this.words = words;
        this.changed = changed;
        show(List.of());
    }

    void show(List<Line> now) {
        if (lines.equals(now) && !getChildren().isEmpty()) {
            return;
        }
        lines = now;
        setVisible(!now.isEmpty());
        setManaged(!now.isEmpty());
        getChildren()
                .setAll(Lay.row(
                        8,
                        Lay.label(words.text("signal.pane.evidence"), Style.SMALL, Style.MUTED),
                        Lay.label(words.text("signal.pane.evidence-hint"), Style.SMALL, Style.SUBTLE)));
        now.forEach(line -> getChildren().add(row(line)));
    }

    /// Ticks what the file names; all, as long as it names none.
    void lay(Reasoning written) {
        left.clear();
        var named = written.evidence();
        if (!named.isEmpty()) {
            lines.stream()
                    .filter(line -> named.stream()
                            .noneMatch(each -> each.key().equals(answer(line).key())))
                    .map(Line::id)
                    .forEach(left::add);
        }
        var now = lines;
        lines = List.of();
        show(now);
    }

    List<Reasoning.Answer> ticked() {
        return lines.stream()
                .filter(line -> !left.contains(line.id()))
                .map(EvidenceTicks::answer)
                .toList();
    }

    private static Reasoning.Answer answer(Line line) {
        return Reasoning.evidence(line.id(), line.title() + " (" + line.word() + ")", line.says());
    }

    private HBox row(Line line) {
        var box = new CheckBox();
        box.setSelected(!left.contains(line.id()));
        box.setAccessibleText(line.title() + ", " + line.word() + ". " + line.says());
        box.setOnAction(event -> {
            if (box.isSelected()) {
                left.remove(line.id());
            } else {
                left.add(line.id());
            }
            changed.run();
        });
        var tone = switch (line.strength()) {
            case WEAK -> Tone.NEUTRAL;
            case MEDIUM -> Tone.WARN;
            case STRONG -> Tone.DANGER;
        };
        var bars = Lay.pad(4, 0, 0, 0, Lay.column(0, new StrengthBars(SignalsPane.steps(line.strength()), tone)));
        return new HBox(8, box, bars, Lay.grow(Lay.said(line.title(), line.says(), Style.SMALL, Style.MUTED)));
    }
}
