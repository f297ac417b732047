// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.List;
import javafx.scene.layout.VBox;

/// Who is kept from the case by a conflict of interest, and why.
final class KeptOutPane extends VBox {

    private final VBox lines = new VBox(2);

    KeptOutPane(Words words, Runnable change) {
        super(0);
        var head = Lay.row(
                8,
                Icon.EYE_HIDE_20.at(18),
                Lay.label(words.text("casefile.kept"), Style.STRONG),
                Lay.gap(),
                KeyButton.ghost(words.text("casefile.kept.change"), change)
                        .compact()
                        .key(ConflictActions.KEY));
        head.setMinHeight(36);
        Lay.pad(6, 16, 2, 20, head);
        Lay.pad(0, 16, 10, 20, lines);
        Style.LINE_RIGHT.on(this); // as the pane above it
        getChildren().addAll(Lay.hairline(), head, lines);
    }

    void show(List<String> kept) {
        lines.getChildren()
                .setAll(kept.stream()
                        .map(each -> Lay.wrapped(each, Style.SMALL, Style.MUTED))
                        .toList());
        setVisible(!kept.isEmpty());
        setManaged(!kept.isEmpty());
    }
}
