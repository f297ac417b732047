// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Logo;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.ThinProgress;
import io.casement.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The empty page before a register is open: the mark, a greeting, and in the middle what is asked.
final class Threshold extends StackPane {

    static final double WIDTH = 380;
    private static final double HIGH = 40;
    private static final double LINKS = 560;

    private final Label greeting = Lay.label("", Style.H1);
    private final Label where = Lay.label("", Style.MUTED);
    private final ThinProgress progress;

    Threshold(Words words, String program, Node... parts) {
        Style.SIDE.on(this);
        progress = new ThinProgress(words);
        progress.setMaxWidth(Double.MAX_VALUE);
        StackPane.setAlignment(progress, Pos.TOP_LEFT);
        var heading = new VBox(2, greeting, where);
        heading.setAlignment(Pos.CENTER);
        var column = new VBox(22, new Logo(64), heading);
        column.getChildren().addAll(parts);
        column.setAlignment(Pos.CENTER);
        column.setMaxSize(LINKS, Region.USE_PREF_SIZE);
        column.setTranslateY(-34);
        var foot = Lay.label(program, Style.SMALL, Style.SUBTLE);
        StackPane.setAlignment(foot, Pos.BOTTOM_LEFT);
        getChildren().addAll(column, Lay.pad(0, 0, 12, 24, new HBox(foot)), progress);
        getChildren().get(1).setMouseTransparent(true);
        ((HBox) getChildren().get(1)).setAlignment(Pos.BOTTOM_LEFT);
    }

    void greet(String sentence, String place) {
        greeting.setText(sentence);
        where.setText(place);
    }

    void place(String place) {
        where.setText(place);
    }

    ThinProgress progress() {
        return progress;
    }

    static HBox links() {
        var links = Lay.row(14);
        links.setAlignment(Pos.CENTER);
        return links;
    }

    static Button link(String text, Runnable action) {
        var link = Style.LINK.on(new Button(text));
        link.getStyleClass().removeAll("button");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> action.run());
        return link;
    }

    /// As high as the field above it, and as wide.
    static <B extends Button> B tall(B button) {
        button.setMaxWidth(Double.MAX_VALUE);
        button.setStyle(
                "-fx-min-height: " + HIGH + "px; -fx-pref-height: " + HIGH + "px; -fx-max-height: " + HIGH + "px;");
        return button;
    }
}
