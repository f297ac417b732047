// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.ExtensionGround;
import io.casement.ui.parts.ClockBar;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyCap;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Takes more time: the new date on the bar, and because of what, 1 or 2.
final class ExtendDialog {

    private static final double WIDTH = 440;
    private static final double BAR = WIDTH - 48;

    private ExtendDialog() {}

    static void open(Overlay overlay, Words words, ExtendPage page, Consumer<ExtensionGround> then) {
        var bar = new ClockBar(BAR, 8);
        bar.show(page.clock());
        var grounds = new ToggleGroup();
        Map<ExtensionGround, RadioButton> buttons = new EnumMap<>(ExtensionGround.class);
        var rows = new VBox(4);
        for (var ground : ExtensionGround.values()) {
            var button = new RadioButton(words.text("queue.extend-because." + ground.id()));
            button.setToggleGroup(grounds);
            buttons.put(ground, button);
            rows.getChildren().add(Lay.row(8, button, Lay.gap(), new KeyCap(Integer.toString(buttons.size()))));
        }
        var close = new AtomicReference<Runnable>(() -> {});
        var verb = KeyButton.primary(
                        page.verb(),
                        () -> buttons.forEach((ground, button) -> {
                            if (button.isSelected()) {
                                close.get().run();
                                then.accept(ground);
                            }
                        }))
                .key("Ctrl Enter");
        verb.notYet(words.text("queue.extend-choose"), words);
        grounds.selectedToggleProperty().addListener(chosen -> verb.ready());
        var first = buttons.values().iterator().next();
        verb.onNotYet(why -> first.requestFocus());
        var cancel = KeyButton.ghost(
                        words.text("part.cancel"), () -> close.get().run())
                .key("Esc");
        var keys = KeyMap.anywhere().on("Esc", cancel::fire).on("Ctrl Enter", verb::fire);
        var number = 0;
        for (var button : buttons.values()) {
            keys.on(Integer.toString(++number), () -> {
                button.setSelected(true);
                button.requestFocus();
            });
        }
        close.set(
                overlay.show(content(words, page, bar, rows, Lay.row(8, verb, Lay.gap(), cancel)), WIDTH, first, keys));
    }

    private static VBox content(Words words, ExtendPage page, ClockBar bar, VBox grounds, Node buttons) {
        return Lay.column(
                14,
                Lay.row(
                        8,
                        Lay.label(words.text("queue.extend-title"), Style.H3),
                        Lay.gap(),
                        Lay.label(page.citation(), Style.SMALL, Style.SUBTLE)),
                Lay.column(
                        4,
                        bar,
                        Lay.row(
                                8,
                                Lay.firm(page.received(), Style.MICRO, Style.SUBTLE),
                                Lay.gap(),
                                Lay.firm(words.text("queue.extend-first", page.firstDay()), Style.MICRO, Style.SUBTLE),
                                Lay.gap(),
                                Lay.firm(page.newDay(), Style.MICRO, Style.STRONG))),
                Lay.column(6, Lay.label(words.text("queue.extend-because"), Style.FIELD_LABEL), grounds),
                Lay.row(8, Icon.MAIL_16.at(14), Lay.wrapped(page.notice(), Style.SMALL, Style.MUTED)),
                buttons);
    }
}
