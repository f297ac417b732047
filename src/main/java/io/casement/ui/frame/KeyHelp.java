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

    private final Tools tools;
    private final Overlay overlay;

    KeyHelp(Tools tools, Overlay overlay) {
        this.tools = tools;
        this.overlay = overlay;
    }

    void open(List<StatusBar.Hint> here) {
        var words = tools.words();
        var left = Lay.column(8, Lay.label(words.text("frame.help.here"), Style.H3));
        here.forEach(hint -> left.getChildren().add(line(hint.keys(), hint.word())));
        var right = Lay.column(8, Lay.label(words.text("frame.help.anywhere"), Style.H3));
        for (var key : ANYWHERE) {
            var id = key.equals("/")
                    ? "slash"
                    : key.toLowerCase(Locale.ROOT).replace(' ', '-').replace(",", "comma");
            right.getChildren().add(line(List.of(key), words.text("frame.help." + id)));
        }
        var close = KeyButton.outlined(words.text("frame.help.close"), () -> {}).key("Esc");
        var columns = new HBox(40, left, right);
        var box = new VBox(
                16,
                Lay.label(words.text("frame.help"), Style.H2),
                Lay.wrapped(words.text("frame.help.rules"), Style.MUTED),
                columns,
                Lay.row(0, Lay.gap(), close));
        box.setPadding(new Insets(24));
        var keys = KeyMap.anywhere();
        var shut = overlay.show(box, 640, close, keys);
        close.setOnAction(event -> shut.run());
        keys.on("Esc", shut).on("F1", shut);
    }

    private static Node line(List<String> keys, String word) {
        var caps = Lay.row(4);
        keys.forEach(key -> caps.getChildren().add(key.equals("–") ? new KeyCap(key) : new KeyCap(Chord.of(key))));
        caps.setMinWidth(110);
        return Lay.row(8, caps, Lay.label(word));
    }
}
