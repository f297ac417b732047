// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Lines that are read one after the other and taken along: arrows move, with Shift they extend, a click chooses.
/// Each has the focus in its turn, so that a screen reader says it.
public final class Passages {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("current");

    /// A line and its words as plain text.
    private record Passage(Region shown, String text) {}

    private final ScrollPane around;
    private final Runnable onChosen;
    private final List<Passage> lines = new ArrayList<>();
    private Optional<Integer> anchor = Optional.empty();
    private int at = -1;

    /// `around` scrolls so that the line that is read stays in sight; `onChosen` is told when the choice changes.
    public Passages(ScrollPane around, Runnable onChosen) {
        this.around = around;
        this.onChosen = onChosen;
    }

    /// Adds the next line; returns it.
    public <R extends Region> R add(R shown, String text) {
        int number = lines.size();
        lines.add(new Passage(Style.PASSAGE.on(shown), text));
        shown.setFocusTraversable(true);
        shown.setAccessibleText(text);
        shown.setOnMousePressed(event -> {
            to(number, event.isShiftDown());
            event.consume();
        });
        return shown;
    }

    /// Forgets all lines.
    public void clear() {
        lines.clear();
        anchor = Optional.empty();
        at = -1;
        onChosen.run();
    }

    /// One line on or back, and further than the last only scrolls.
    public void move(int step, boolean extend) {
        if (!lines.isEmpty()) {
            to(Math.clamp(at < 0 && step < 0 ? 0 : (long) at + step, 0, lines.size() - 1), extend);
        }
    }

    /// How many lines are chosen; none until somebody moves.
    public int chosen() {
        return anchor.map(from -> Math.abs(at - from) + 1).orElse(0);
    }

    /// The words of the chosen lines.
    public String text() {
        return anchor.map(from -> lines.subList(Math.min(from, at), Math.max(from, at) + 1).stream()
                        .map(Passage::text)
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private void to(int number, boolean extend) {
        at = number;
        anchor = Optional.of(extend ? anchor.orElse(number) : number);
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i)
                    .shown()
                    .pseudoClassStateChanged(
                            CHOSEN, i >= Math.min(anchor.get(), at) && i <= Math.max(anchor.get(), at));
        }
        Region line = lines.get(number).shown();
        line.requestFocus();
        reveal(line, number);
        onChosen.run();
    }

    private void reveal(Region line, int number) {
        double all = around.getContent().getLayoutBounds().getHeight();
        double seen = around.getViewportBounds().getHeight();
        if (all <= seen) {
            return;
        }
        Bounds place = around.getContent().sceneToLocal(line.localToScene(line.getLayoutBounds()));
        double top = around.getVvalue() * (all - seen);
        if (number == 0) {
            around.setVvalue(0);
        } else if (number == lines.size() - 1) {
            around.setVvalue(1);
        } else if (place.getMinY() < top) {
            around.setVvalue(place.getMinY() / (all - seen));
        } else if (place.getMaxY() > top + seen) {
            around.setVvalue((place.getMaxY() - seen) / (all - seen));
        }
    }
}
