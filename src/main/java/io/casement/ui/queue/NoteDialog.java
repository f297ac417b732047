// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;

/// Asks for the words of a note.
final class NoteDialog {

    private static final double WIDTH = 480;

    private NoteDialog() {}

    /// @param name whose case it is
    static void open(Overlay overlay, Words words, String name, Consumer<String> then) {
        var text = new TextArea();
        text.setWrapText(true);
        text.setPrefRowCount(4);
        var field = new FieldBox(words.text("queue.note-label"), text);
        var close = new AtomicReference<Runnable>(() -> {});
        Runnable save = () -> {
            if (text.getText().isBlank()) {
                field.error(words.text("queue.note-empty"));
                text.requestFocus();
                return;
            }
            close.get().run();
            then.accept(text.getText().strip());
        };
        var verb = KeyButton.primary(words.text("queue.note-save"), save).key("Ctrl Enter");
        var cancel = KeyButton.ghost(
                        words.text("part.cancel"), () -> close.get().run())
                .key("Esc");
        var buttons = Lay.row(8, verb, Lay.gap(), cancel);
        buttons.setAlignment(Pos.CENTER_LEFT);
        var keys = KeyMap.anywhere().on("Esc", cancel::fire).on("Ctrl Enter", verb::fire);
        close.set(overlay.show(
                Lay.column(12, Lay.wrapped(words.text("queue.note-title", name), Style.H3), field, buttons),
                WIDTH,
                text,
                keys));
    }
}
