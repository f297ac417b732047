// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A page of the real PDF as an image, lying on the desk. The previous page stays until the next is ready, so it
/// never flashes.
public final class Sheet extends StackPane {
    private final ImageView page = new ImageView();
    private final StackPane paper = new StackPane(page);

    public Sheet() {
        Style.DESK.on(this);
        Style.PAPER.on(paper);
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        paper.setVisible(false);
        page.setSmooth(true);
        page.setPreserveRatio(true);
        Lay.pad(0, 24, 24, 24, this);
        setAlignment(javafx.geometry.Pos.TOP_CENTER);
        getChildren().add(paper);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /// Lays `image` down, drawn `width` px wide; `spoken` says what it is, such as "Page 1 of 2".
    public void show(Image image, double width, String spoken) {
        page.setImage(image);
        page.setFitWidth(width);
        paper.setVisible(true);
        setAccessibleText(spoken);
    }

    /// Takes the page away.
    public void clear() {
        page.setImage(null);
        paper.setVisible(false);
        setAccessibleText(null);
    }
}
