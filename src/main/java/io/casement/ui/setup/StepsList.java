// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Logo;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// The steps at the left: what is done, where one is, what comes.
final class StepsList extends VBox {

    private static final double WIDTH = 250;
    private static final double MARK = 18;

    private final Words words;
    private final VBox steps = new VBox(4);

    StepsList(Words words, Runnable signIn) {
        super(4);
        this.words = words;
        Style.all(Lay.wide(WIDTH, this), Style.SIDE, Style.LINE_RIGHT);
        Lay.pad(40, 28, 40, 28, this);
        var name = Lay.pad(0, 0, 26, 0, Lay.row(10, new Logo(30), Lay.label(words.text("frame.name"), Style.H3)));
        var there = Style.LINK.on(new Button(words.text("setup.sign-in")));
        there.getStyleClass().removeAll("button");
        there.setTranslateX(-3); // the room for its focus ring would set it off the line of the others
        there.setOnAction(event -> signIn.run());
        getChildren()
                .addAll(
                        name,
                        steps,
                        Lay.gap(),
                        there,
                        Lay.pad(8, 0, 0, 0, Lay.wrapped(words.text("setup.minutes"), Style.SMALL, Style.SUBTLE)));
    }

    void show(List<Question> all, int now) {
        steps.getChildren().clear();
        for (var at = 0; at < all.size(); at++) {
            var label = Lay.label(words.text("setup.step." + all.get(at).id()));
            (at == now ? Style.STRONG : at < now ? Style.MEDIUM : Style.SUBTLE).on(label);
            var mark = new StackPane(at < now ? Icon.CHECKMARK_CIRCLE_20.at(20) : circle(at == now));
            var row = Lay.high(32, Lay.row(10, Lay.wide(MARK, mark), label));
            row.setAccessibleText(
                    words.text(at < now ? "setup.done" : at == now ? "setup.now" : "setup.ahead", label.getText()));
            steps.getChildren().add(row);
        }
    }

    private static Node circle(boolean full) {
        var circle = new Circle((MARK - 1.5) / 2);
        circle.setStyle(
                full
                        ? "-fx-fill: -color-accent-emphasis; -fx-stroke: -color-accent-emphasis; -fx-stroke-width: 1.5;"
                        : "-fx-fill: transparent; -fx-stroke: -color-border-control; -fx-stroke-width: 1.5;");
        return circle;
    }
}
