// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Style;
import io.casement.ui.settings.LawFolder.History;
import io.casement.ui.words.Words;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/// Who changed a law, when, why and what; and how it differs from the text of the program.
final class HistoryDialog {
    private static final double WIDTH = 640;
    private static final double TALLEST = 460;

    private HistoryDialog() {}

    /// @param back goes back to the text of the program; nothing where that cannot be done
    static void open(Overlay overlay, Words words, String name, History history, Optional<Runnable> back) {
        var lines = Lay.column(14);
        if (history.own()) {
            lines.getChildren()
                    .add(Lay.column(
                            4,
                            Lay.label(words.text("settings.from-shipped"), Style.STRONG),
                            WaitingCard.changes(history.fromShipped(), words)));
        }
        for (var past : history.past()) {
            var box = Lay.column(2, Lay.said(past.title(), past.why()));
            past.judged().forEach(line -> box.getChildren().add(Lay.wrapped(line, Style.SMALL, Style.MUTED)));
            box.getChildren().add(WaitingCard.changes(past.changes(), words));
            lines.getChildren().add(Style.ROW_LINE.on(Lay.pad(0, 0, 10, 0, box)));
        }
        if (history.past().isEmpty()) {
            lines.getChildren().add(Lay.wrapped(words.text("settings.no-history"), Style.MUTED));
        }
        var scroll = Lay.scroll(lines);
        scroll.setMaxHeight(TALLEST);
        scroll.setFocusTraversable(true);
        var close = KeyButton.outlined(words.text("settings.close"), () -> {}).key("Esc");
        var foot = Lay.row(8, Lay.gap());
        var keys = KeyMap.anywhere();
        var box = new VBox(14, Lay.wrapped(words.text("settings.history-of", name), Style.H2), scroll, foot);
        box.setPadding(new Insets(24));
        var shut = overlay.show(box, WIDTH, close, keys);
        back.filter(can -> history.own())
                .ifPresent(can -> foot.getChildren()
                        .add(KeyButton.outlined(words.text("settings.back-to-shipped"), () -> {
                            shut.run();
                            can.run();
                        })));
        foot.getChildren().add(close);
        close.setOnAction(event -> shut.run());
        close.requestFocus();
        keys.on("Esc", shut);
    }
}
