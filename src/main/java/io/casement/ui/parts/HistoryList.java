// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What happened, newest first: one line what, one line when and who, on a thread.
public final class HistoryList extends VBox {
    private static final PseudoClass LATEST = PseudoClass.getPseudoClass("latest");

    /// What happened, and when by whom ("Today 10:40 · Amara"); what the machine did names its rule there.
    public record Line(String what, String when) {}

    public HistoryList() {
        super(14);
        Style.HISTORY.on(this);
    }

    /// Shows `lines`, newest first.
    public void show(List<Line> lines) {
        getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            getChildren().add(node(lines.get(i), i == 0, i == lines.size() - 1));
        }
    }

    private static HBox node(Line line, boolean latest, boolean last) {
        Label what = Lay.wrapped(line.what());
        VBox words = Lay.column(0, what, Lay.wrapped(line.when(), Style.SMALL, Style.SUBTLE));
        words.setMinWidth(0);
        HBox row = new HBox(10, new Dot(latest, last), Lay.grow(words));
        row.setAccessibleText(line.what() + ", " + line.when());
        return row;
    }

    /// The dot of an event, and the thread down to the next.
    private static final class Dot extends Region {
        private final Region dot = new Region();
        private final Region thread = new Region();

        Dot(boolean latest, boolean last) {
            Lay.wide(8, this);
            dot.getStyleClass().add("dot");
            dot.pseudoClassStateChanged(LATEST, latest);
            thread.getStyleClass().add("thread");
            thread.setVisible(!last);
            getChildren().addAll(thread, dot);
        }

        @Override
        protected void layoutChildren() {
            dot.resizeRelocate(0, 7, 7, 7);
            thread.resizeRelocate(3, 18, 1, Math.max(0, getHeight() - 18 + 14 - 1));
        }
    }
}
