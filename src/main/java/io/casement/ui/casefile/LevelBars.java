// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Identification;
import io.casement.cases.Level;
import io.casement.cases.Means;
import io.casement.ui.parts.Chip;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Meter;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// How far what is counted reaches: one bar for each level on the way, the last being the one that is needed.
final class LevelBars extends HBox {

    private static final double NARROWEST = 90;

    private final Words words;

    LevelBars(Words words) {
        super(12);
        this.words = words;
    }

    void show(List<IdentityPage.Bar> bars, Set<Means> counted) {
        getChildren().setAll(bars.stream().map(bar -> bar(bar, counted)).toList());
        setVisible(!bars.isEmpty());
        setManaged(!bars.isEmpty());
    }

    private Node bar(IdentityPage.Bar bar, Set<Means> counted) {
        var reached = Identification.reached(counted).compareTo(bar.level()) >= 0;
        var meter = new Meter(100, 6);
        meter.setMaxWidth(Double.MAX_VALUE);
        meter.setMinWidth(0);
        var spoken = words.text(reached ? "casefile.level-reached" : "casefile.level-open", bar.name(), bar.detail());
        meter.show(share(bar.level(), counted), Tone.OK, spoken);
        var icon = reached ? Icon.CHECKMARK_CIRCLE_16.at(16, Tone.OK) : Icon.CIRCLE_16.at(16);
        // beside the name where there is room, below it where there is none: what is needed is never cut
        var said = Lay.grow(Lay.said(bar.name(), bar.detail(), Style.SMALL, Style.MUTED));
        said.setMinWidth(NARROWEST);
        var line = new HBox(6, Lay.pad(4, 0, 0, 0, Lay.column(0, icon)), said);
        if (bar.needed()) {
            line.getChildren().add(Chip.of(words.text("casefile.level-needed"), Tone.ACCENT));
        }
        line.setMinHeight(24);
        var column = Lay.column(6, meter, line);
        // what is left goes to the one that is needed
        HBox.setHgrow(column, bar.needed() ? Priority.ALWAYS : Priority.NEVER);
        return column;
    }

    /// How much of a level is there: three points and a declaration are four steps.
    private static double share(Level level, Set<Means> counted) {
        var points = (double) Identification.points(counted);
        return switch (level) {
            case NONE -> 1;
            case KNOWN_CHANNEL -> Identification.reached(counted) == Level.NONE ? 0 : 1;
            case TWO_POINTS -> points / 2;
            case THREE_POINTS -> (Math.min(points, 3) + (counted.contains(Means.DECLARATION) ? 1 : 0)) / 4;
            case DOCUMENT_SEEN -> counted.contains(Means.DOCUMENT) ? 1 : 0;
        };
    }
}
