// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.frame;

import io.casement.ui.parts.Chord;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyCap;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.StatusBar;
import io.casement.ui.parts.Style;
import io.casement.ui.place.Tools;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// F1: the keys that work here, and those that work anywhere.
final class KeyHelp {

    private static final List<String> ANYWHERE = List.of(
            "Ctrl N",
            "Ctrl V",
            "Ctrl Enter",
            "Ctrl Z",
            "Ctrl Y",
            "/",
            "Ctrl 1",
            "Ctrl 9",
            "F6",
            "Esc",
            "Ctrl B",
            "Ctrl ,",
            "Ctrl Shift L",
            "F1");

    /// So many keys stand one below the other where there is room for columns.
    private static final int TALL = 14;

    private static final double COLUMN = 280;
    private static final double GAP = 24;
    private static final double PAD = 24;
    /// What the dialog keeps from the edges of the window.
    private static final double EDGE = 48;
    /// What stands above and below the keys.
    private static final double AROUND = 240;

    private static final double LOWEST = 200;
    /// The height of a line with what parts it from the next.
    private static final double LINE = 29;

    private static final double SCROLLED = 0.25;

    private final Tools tools;
    private final Overlay overlay;
    private final Region host;

    /// @param host the window that it has to fit into
    KeyHelp(Tools tools, Overlay overlay, Region host) {
        this.tools = tools;
        this.overlay = overlay;
        this.host = host;
    }

    void open(List<StatusBar.Hint> here) {
        var words = tools.words();
        var right = Lay.column(8, Lay.label(words.text("frame.help.anywhere"), Style.H3));
        for (var key : ANYWHERE) {
            var id = key.equals("/")
                    ? "slash"
                    : key.toLowerCase(Locale.ROOT).replace(' ', '-').replace(",", "comma");
            right.getChildren().add(line(List.of(key), words.text("frame.help." + id)));
        }
        var close = KeyButton.outlined(words.text("frame.help.close"), () -> {}).key("Esc");
        // as many columns as the window has room for, and as few as the keys need
        var room = (int) ((host.getWidth() - 2 * EDGE + GAP) / (COLUMN + GAP)) - 1;
        var count = Math.clamp(Math.ceilDiv(here.size(), TALL), 1, Math.max(1, room));
        var rows = Math.ceilDiv(here.size(), count);
        var columns = new HBox(GAP);
        for (var at = 0; at < count; at++) {
            // the heading stands over the first, a blank over the others
            var column = Lay.column(8, Lay.label(at == 0 ? words.text("frame.help.here") : "", Style.H3));
            here.stream()
                    .skip((long) at * rows)
                    .limit(rows)
                    .forEach(hint -> column.getChildren().add(line(hint.keys(), hint.word())));
            columns.getChildren().add(Lay.wide(COLUMN, column));
        }
        columns.getChildren().add(Lay.wide(COLUMN, right));
        var scroll = Lay.scroll(columns);
        scroll.setPrefHeight(
                Math.min(Math.max(rows, ANYWHERE.size()) * LINE + LINE, Math.max(LOWEST, host.getHeight() - AROUND)));
        var box = new VBox(
                16,
                Lay.label(words.text("frame.help"), Style.H2),
                Lay.wrapped(words.text("frame.help.rules"), Style.MUTED),
                scroll,
                Lay.row(0, Lay.gap(), close));
        box.setPadding(new Insets(PAD));
        var keys = KeyMap.anywhere();
        var shut = overlay.show(box, (count + 1) * (COLUMN + GAP) - GAP + 2 * PAD, close, keys);
        close.setOnAction(event -> shut.run());
        keys.on("Esc", shut).on("F1", shut);
        keys.on("Down", () -> scroll.setVvalue(scroll.getVvalue() + SCROLLED))
                .on("Up", () -> scroll.setVvalue(scroll.getVvalue() - SCROLLED));
    }

    private static Node line(List<String> keys, String word) {
        var caps = Lay.row(4);
        keys.forEach(key -> caps.getChildren().add(key.equals("–") ? new KeyCap(key) : new KeyCap(Chord.of(key))));
        caps.setMinWidth(110);
        return Lay.row(8, caps, Lay.label(word));
    }
}
