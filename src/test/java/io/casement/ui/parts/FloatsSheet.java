// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// A list, a page, long text and a question over them all.
final class FloatsSheet {
    private final Words words = Words.in(Locale.UK);

    StackPane draw(boolean asking) {
        ListView<String> list = new ListView<>(FXCollections.observableArrayList(
                "Overdue", "Oluwaseun Adeyemi", "This week", "Kim Min-ji", "Giulia Ferraris", "Katarzyna Wójcik"));
        RowView.draw(list, Row::new);
        list.getSelectionModel().select(4);
        TextArea area = new TextArea("Both bookings were made by Giulia Ferraris but name a second guest.");
        area.setWrapText(true);
        area.setPrefRowCount(3);
        Choice<String> lives = new Choice<>(List.of("Ireland", "Italy"), s -> s, s -> {});
        lives.show("Italy");
        Sheet sheet = new Sheet();
        WritableImage page = new WritableImage(210, 297);
        page.getPixelWriter().setColor(3, 3, Color.BLACK);
        sheet.show(page, 210, "Page 1 of 1");
        VBox form = Lay.column(
                16,
                CapField.search("Search names, refs, text", 220),
                new FieldBox("Reasoning for the file", area),
                new FieldBox("Where she lives", lives),
                new CapField("Write a note", "M", Optional.empty()),
                Lay.scroll(Lay.wrapped("Scrolled text. ".repeat(60), Style.READ)));
        HBox columns = new HBox(Lay.grow(list), Lay.pad(20, 20, 20, 20, Lay.wide(380, form)), Lay.wide(300, sheet));
        StackPane root = new StackPane(columns);
        if (asking) {
            Scene scene = new Scene(new StackPane());
            Ask ask = new Ask(new Overlay(root, new Keys(scene, System::nanoTime)), words);
            ask.confirm(
                    new Ask.Question(
                            "Post the letter to Giulia Ferraris?",
                            "It leaves the house today. A letter that is posted cannot be called back.",
                            "Post it",
                            false),
                    () -> {});
        }
        return root;
    }

    private static final class Row implements RowView<String> {
        private final Label name = Lay.label("", Style.MEDIUM);
        private final ClockBar bar = new ClockBar(48, 6);
        private final HBox row = Style.ROW.on(Lay.row(0, Lay.grow(name), bar));
        private final Label head = Lay.label("", Style.SMALL, Style.STRONG);
        private final HBox group = Style.GROUP.on(Lay.row(8, Icon.CHEVRON_DOWN_16.at(12), head));

        @Override
        public Region show(String item) {
            name.setText(item);
            head.setText(item);
            bar.show(new ClockFace(ClockFace.State.ON_TIME, 0.6, OptionalDouble.of(0.4), "6 days"));
            return item.equals("Overdue") || item.equals("This week") ? group : row;
        }

        @Override
        public String spoken(String item) {
            return item + ", six days left";
        }
    }
}
