// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.cases.Step.Stage;
import io.casement.ui.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<Stage, StageRing> rings = new EnumMap<>(Stage.class);
    private final Map<Stage, Label> labels = new EnumMap<>(Stage.class);

    public StageBar(Words words) {
        super(6);
        this.words = words;
        Style.STAGES.on(this);
        setAccessibleRole(AccessibleRole.TEXT);
        for (Stage stage : Stage.values()) {
            StageRing ring = new StageRing();
            Label label = Style.STAGE.on(new Label(name(stage, words), ring));
            label.setMinWidth(Region.USE_PREF_SIZE);
            rings.put(stage, ring);
            labels.put(stage, label);
            if (stage != Stage.RECEIVED) {
                getChildren().add(Style.STAGE_LINE.on(new Region()));
            }
            getChildren().add(label);
        }
    }

    /// The case is in `present`; `behind` are the stages that are done, in whatever order they were.
    public void show(Stage present, Set<Stage> behind) {
        for (Stage stage : Stage.values()) {
            boolean now = stage == present;
            boolean done = now ? stage == Stage.CLOSED : behind.contains(stage);
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
        setAccessibleText(words.text(
                "stage.of", List.of(Stage.values()).indexOf(present) + 1, Stage.values().length, name(present, words)));
    }

    /// "Assessment".
    public static String name(Stage stage, Words words) {
        return words.text("stage." + stage.id());
    }

    private StageRing ring(Stage stage) {
        return Objects.requireNonNull(rings.get(stage));
    }

    private Label label(Stage stage) {
        return Objects.requireNonNull(labels.get(stage));
    }
}
