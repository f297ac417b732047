// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.law.Confidence;
import io.casement.lawbook.LawDraft.Backing;
import io.casement.ui.parts.Choice;
import io.casement.ui.parts.DateField;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks where a value comes from: the words that name the source, the day on which it was seen, and how good it is.
final class SourceRow extends VBox {
    private final TextField text = Style.COMPACT.on(new TextField());
    private final DateField seen;
    private final Choice<Confidence> confidence;
    private final FieldBox textBox;
    private final HBox row;
    private final Supplier<LocalDate> today;

    /// @param id     knows the row's fields again after the page was made anew
    /// @param before what the source was, to begin with
    SourceRow(Words words, String id, String before, Supplier<LocalDate> today) {
        super(6);
        this.today = today;
        text.setText(before);
        text.setId(id + "-source");
        text.setPromptText(words.text("settings.source-prompt"));
        seen = new DateField(words, today);
        seen.show(today.get());
        seen.field().setId(id + "-seen");
        Style.COMPACT.on(seen.field());
        confidence = new Choice<Confidence>(
                List.of(Confidence.values()), one -> words.text("settings.confidence." + id(one)), chosen -> {});
        confidence.show(Confidence.HIGH);
        confidence.setId(id + "-confidence");
        Style.COMPACT.on(confidence);
        textBox = new FieldBox(words.text("settings.source-asked"), text);
        row = new HBox(
                8,
                Lay.wide(168, new FieldBox(words.text("settings.seen"), seen, seen.field())),
                Lay.wide(168, new FieldBox(words.text("settings.how-good"), confidence)));
        getChildren().addAll(textBox, row);
    }

    /// The same with a button and Enter in the field, for one value.
    SourceRow on(Words words, Consumer<Backing> told) {
        Runnable tell = () -> read(words).ifPresent(told);
        text.setOnAction(event -> tell.run());
        var button = KeyButton.outlined(words.text("settings.source-is"), tell)
                .key("Enter")
                .compact();
        var box = Lay.pad(24, 0, 0, 0, new HBox(button));
        row.getChildren().add(box);
        return this;
    }

    /// What stands there; empty, and said at the field, if something is missing.
    Optional<Backing> read(Words words) {
        if (text.getText().isBlank()) {
            textBox.error(words.text("settings.source-missing"));
            text.requestFocus();
            return Optional.empty();
        }
        textBox.right();
        var day = seen.day().filter(one -> !one.isAfter(today.get()));
        if (day.isEmpty()) {
            textBox.error(words.text("settings.seen-missing"));
            seen.field().requestFocus();
            return Optional.empty();
        }
        return Optional.of(new Backing(
                text.getText().strip(), day.get(), confidence.chosen().orElse(Confidence.MEDIUM)));
    }

    private static String id(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }
}
