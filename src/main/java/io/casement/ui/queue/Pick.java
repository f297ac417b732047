// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyCap;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.RowView;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A small dialog that asks for one of a list: digits choose, arrows and Enter too.
final class Pick {

    private static final double WIDTH = 400;
    private static final double ROW = 34;
    private static final int TALL = 10;
    private static final int DIGITS = 9;

    private Pick() {}

    /// A choice; `beside` says more about it.
    record Choice<T>(String name, String beside, T value) {}

    private record Line<T>(int number, Choice<T> choice) {}

    static <T> void open(
            Overlay overlay, Words words, String title, List<Choice<T>> choices, Consumer<? super T> then) {
        var lines = FXCollections.<Line<T>>observableArrayList();
        choices.forEach(choice -> lines.add(new Line<>(lines.size() + 1, choice)));
        var list = new ListView<>(lines);
        RowView.draw(list, Row<T>::new);
        Lay.high(ROW * Math.min(TALL, Math.max(1, choices.size())) + 2, list);
        list.getSelectionModel().select(0);
        list.setAccessibleText(title);
        var close = new AtomicReference<Runnable>(() -> {});
        Consumer<Line<T>> choose = line -> {
            close.get().run();
            then.accept(line.choice().value());
        };
        Runnable chosen = () -> lines.stream()
                .filter(line -> line.equals(list.getSelectionModel().getSelectedItem()))
                .findFirst()
                .ifPresent(choose);
        var keys = KeyMap.anywhere()
                .on("Esc", () -> close.get().run())
                .on("Enter", chosen)
                .on("Ctrl Enter", chosen)
                .on("J", () -> move(list, 1))
                .on("K", () -> move(list, -1));
        for (var digit = 1; digit <= Math.min(DIGITS, choices.size()); digit++) {
            var line = lines.get(digit - 1);
            keys.on(Integer.toString(digit), () -> choose.accept(line));
        }
        list.setOnMouseClicked(event -> chosen.run());
        var cancel = KeyButton.ghost(
                        words.text("part.cancel"), () -> close.get().run())
                .compact()
                .key("Esc");
        var buttons = Lay.row(8, cancel);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        close.set(overlay.show(Lay.column(8, Lay.wrapped(title, Style.H3), list, buttons), WIDTH, list, keys));
    }

    private static void move(ListView<?> list, int step) {
        var at = Math.clamp(
                list.getSelectionModel().getSelectedIndex() + step,
                0,
                list.getItems().size() - 1);
        list.getSelectionModel().select(at);
        list.scrollTo(at);
    }

    private static final class Row<T> implements RowView<Line<T>> {
        private final Label name = Lay.label("", Style.MEDIUM);
        private final Label beside = Lay.label("", Style.SMALL, Style.SUBTLE);
        private final KeyCap cap = new KeyCap("");
        private final HBox row = Style.ROW.on(new HBox(12, name, Lay.gap(), beside, cap));

        @Override
        public Region show(Line<T> line) {
            name.setText(line.choice().name());
            beside.setText(line.choice().beside());
            cap.setText(Integer.toString(line.number()));
            cap.setVisible(line.number() <= DIGITS);
            return row;
        }

        @Override
        public String spoken(Line<T> line) {
            return line.choice().name() + ", " + line.choice().beside();
        }
    }
}
