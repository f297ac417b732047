// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.ui.words.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The eight stages in a line: ticks behind, the present one in the accent, dashes ahead.
public final class StageBar extends HBox {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Words words;
    private final Map<CaseStage, StageRing> rings = new EnumMap<>(CaseStage.class);
    private final Map<CaseStage, Label> labels = new EnumMap<>(CaseStage.class);

    public StageBar(Words words) {
        super(6);
        this.words = words;
        Style.STAGES.on(this);
        setAccessibleRole(AccessibleRole.TEXT);
        for (CaseStage stage : CaseStage.values()) {
            StageRing ring = new StageRing();
            Label label = Style.STAGE.on(new Label(stage.name(words), ring));
            label.setMinWidth(Region.USE_PREF_SIZE);
            rings.put(stage, ring);
            labels.put(stage, label);
            if (stage != CaseStage.RECEIVED) {
                getChildren().add(Style.STAGE_LINE.on(new Region()));
            }
            getChildren().add(label);
        }
    }

    /// The case is in `present`; `behind` are the stages that are done, in whatever order they were.
    public void show(CaseStage present, Set<CaseStage> behind) {
        for (CaseStage stage : CaseStage.values()) {
            boolean now = stage == present;
            boolean done = now ? stage == CaseStage.CLOSED : behind.contains(stage);
            StageRing ring = ring(stage);
            if (done) {
                ring.done();
            } else if (now) {
                ring.now(stage);
            } else {
                ring.ahead();
            }
            Label label = label(stage);
            label.pseudoClassStateChanged(NOW, now);
            label.pseudoClassStateChanged(DONE, done);
        }
        setAccessibleText(words.text("stage.of", present.sevenths() + 1, CaseStage.values().length, present.name(words)));
    }

    private StageRing ring(CaseStage stage) {
        return java.util.Objects.requireNonNull(rings.get(stage));
    }

    private Label label(CaseStage stage) {
        return java.util.Objects.requireNonNull(labels.get(stage));
    }
}
