// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Means;
import io.casement.cases.Person;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Records;
import io.casement.cases.identity.RecordsCsv;
import io.casement.desk.RecordsFile;
import io.casement.ui.parts.Ask;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// What our records say, typed in or taken from a table: one line a point, beside what the person told.
final class RecordsDialog {

    private static final double WIDTH = 760;

    /// A line of the form.
    private record Row(Means point, TextField told, TextField value, TextField source) {}

    private final Words words;
    private final Sentences sentences;
    private final LocalDate today;
    private final BiConsumer<Map<Means, String>, Records> then;
    private final List<Row> rows = new ArrayList<>();
    /// Older values of a point, which the form does not show and keeps.
    private final List<Held> older = new ArrayList<>();
    private final Label error = Style.FIELD_ERROR.on(Lay.wrapped(""));
    private Runnable close = () -> {};

    private RecordsDialog(
            Words words,
            Person person,
            Records records,
            LocalDate today,
            BiConsumer<Map<Means, String>, Records> then) {
        this.words = words;
        this.sentences = new Sentences(words);
        this.today = today;
        this.then = then;
        for (var point : IdentityPage.compared()) {
            rows.add(row(point, person));
        }
        fill(records);
    }

    /// @param then gets what the person told since, and the records
    static void open(
            Overlay overlay,
            Words words,
            Person person,
            Records records,
            LocalDate today,
            BiConsumer<Map<Means, String>, Records> then) {
        new RecordsDialog(words, person, records, today, then).show(overlay);
    }

    private Row row(Means point, Person person) {
        var told = new TextField(person.told().getOrDefault(point, ""));
        // what has a field of its own in the request is not retold here
        var own = !told.getText().isEmpty() && !person.points().containsKey(point);
        told.setDisable(own || point == Means.NAME);
        var row = new Row(point, told, new TextField(), new TextField());
        row.value().setId("records-" + point.id());
        row.source().setId("records-source-" + point.id());
        told.setId("records-told-" + point.id());
        return row;
    }

    private void fill(Records records) {
        older.clear();
        for (var row : rows) {
            var held = records.of(row.point());
            row.value().setText(held.isEmpty() ? "" : held.getFirst().value());
            row.source().setText(held.isEmpty() ? "" : held.getFirst().source());
            held.stream().skip(1).forEach(older::add);
        }
    }

    private void show(Overlay overlay) {
        hideError();
        var box = new VBox(
                12,
                Lay.wrapped(words.text("casefile.records.title"), Style.H3),
                Lay.wrapped(words.text("casefile.records.text"), Style.MUTED),
                Lay.column(6, form()),
                error);
        var cancel =
                KeyButton.ghost(words.text("part.cancel"), () -> close.run()).key("Esc");
        var table = KeyButton.outlined(words.text("casefile.records.import"), () -> importTable(box))
                .key("Ctrl O");
        var save = KeyButton.primary(words.text("casefile.records.save"), this::save)
                .key("Ctrl Enter");
        box.getChildren().add(Lay.row(8, table, Lay.gap(), cancel, save));
        var keys = KeyMap.anywhere().on("Ctrl Enter", save::fire).on("Ctrl O", table::fire);
        close = overlay.show(box, WIDTH, rows.getFirst().value(), keys);
        keys.on("Esc", close);
    }

    private Region form() {
        var form = Lay.column(
                6,
                line(
                        head("casefile.identity.point"),
                        head("casefile.identity.told"),
                        head("casefile.identity.in-records"),
                        head("casefile.records.source")));
        for (var row : rows) {
            var name = Lay.label(words.text("casefile.means." + row.point().id()), Style.STRONG);
            name.setLabelFor(row.value());
            row.told().setAccessibleText(name.getText() + ", " + words.text("casefile.identity.told"));
            row.value().setAccessibleText(name.getText() + ", " + words.text("casefile.identity.in-records"));
            row.source().setAccessibleText(name.getText() + ", " + words.text("casefile.records.source"));
            form.getChildren().add(line(name, row.told(), row.value(), row.source()));
        }
        return form;
    }

    private Label head(String key) {
        return Lay.label(words.text(key), Style.SMALL, Style.MUTED);
    }

    private static HBox line(Region name, Region told, Region value, Region source) {
        var line = Lay.row(8, Lay.wide(120, name), told, value, source);
        for (var each : List.of(told, value, source)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setPrefWidth(100);
            each.setMaxWidth(Double.MAX_VALUE);
        }
        return line;
    }

    private void importTable(Region from) {
        Ask.file(
                        from.getScene().getWindow(),
                        words.text("casefile.records.import"),
                        List.of(new FileChooser.ExtensionFilter("CSV", "*.csv", "*.txt")))
                .ifPresent(this::read);
    }

    private void read(Path file) {
        try {
            switch (RecordsFile.read(file, today)) {
                case RecordsCsv.Result.Read(Records records) -> {
                    hideError();
                    fill(records);
                }
                case RecordsCsv.Result.Unfit unfit -> say(sentences.of(unfit));
            }
        } catch (IOException unreadable) {
            say(words.text("casefile.records.unreadable", String.valueOf(file.getFileName())));
        }
    }

    private void save() {
        var told = new EnumMap<Means, String>(Means.class);
        var held = new ArrayList<Held>();
        for (var row : rows) {
            var value = row.value().getText().strip();
            if (!row.told().isDisabled()) {
                told.put(row.point(), row.told().getText());
            }
            if (value.isEmpty()) {
                continue;
            }
            var fault = row.point() == Means.BIRTH_DATE
                    ? RecordsCsv.birthDate(value, today)
                    : Optional.<RecordsCsv.Fault>empty();
            if (fault.isPresent()) {
                say(words.text("casefile.records.fault." + fault.get().id(), value));
                row.value().requestFocus();
                return;
            }
            held.add(new Held(row.point(), value, row.source().getText()));
        }
        held.addAll(older);
        close.run();
        then.accept(told, new Records(held));
    }

    private void say(String sentence) {
        error.setText(sentence);
        Tone.DANGER.ink(error);
        error.setVisible(true);
        error.setManaged(true);
    }

    private void hideError() {
        error.setVisible(false);
        error.setManaged(false);
    }
}
