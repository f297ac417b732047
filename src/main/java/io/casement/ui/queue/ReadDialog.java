// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.MarkedText;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Scripts;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.concurrent.atomic.AtomicReference;

/// What the requester wrote, in full, over the list.
final class ReadDialog {

    private static final double WIDTH = 720;
    private static final double TEXT = 480;

    private ReadDialog() {}

    static void open(Overlay overlay, Words words, PreviewPage page, Runnable openCase) {
        var close = new AtomicReference<Runnable>(() -> {});
        var text = new MarkedText(Style.READ);
        text.show(page.whole().text(), page.whole().marks());
        var scroll = Lay.scroll(Lay.pad(0, 12, 0, 0, text));
        scroll.setMaxHeight(TEXT);
        scroll.setFocusTraversable(true);
        var open = KeyButton.primary(words.text("queue.open-case"), () -> {
                    close.get().run();
                    openCase.run();
                })
                .key("Enter");
        var back = KeyButton.ghost(
                        words.text("queue.read-close"), () -> close.get().run())
                .key("Esc");
        var keys = KeyMap.anywhere()
                .on("Esc", back::fire)
                .on("Space", back::fire)
                .on("Enter", open::fire)
                .on("Ctrl Enter", open::fire);
        close.set(overlay.show(
                Lay.column(
                        12,
                        Lay.row(
                                12,
                                Scripts.line(page.name(), Style.H3),
                                Lay.label(page.number(), Style.SUBTLE),
                                Lay.gap(),
                                Lay.label(page.source(), Style.SMALL, Style.SUBTLE)),
                        Lay.hairline(),
                        scroll,
                        Lay.row(8, open, Lay.gap(), back)),
                WIDTH,
                scroll,
                keys));
    }
}
