// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.intake.Document;
import io.casement.intake.Header;
import io.casement.intake.Slip;
import io.casement.ui.parts.Facts;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Mark;
import io.casement.ui.parts.MarkedText;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What arrived, unchanged, with the phrases that filled the form; or the place to drop or type it.
final class SourcePane extends VBox {

    private static final double WIDTH = 520;

    /// What the pane can ask for.
    record Acts(Runnable choose, Runnable read, Runnable skip) {}

    private final Words words;
    private final Acts acts;
    private final Label name = Lay.label("", Style.MEDIUM);
    private final Label kept = Lay.label("", Style.SMALL, Style.SUBTLE);
    private final VBox body = new VBox();
    private final ScrollPane scroll = Lay.scroll(body);
    private final MarkedText text = new MarkedText(Style.READ);
    private final TextArea typed = new TextArea();
    private final FieldBox typedBox;
    private final KeyButton read;
    private final KeyButton choose;
    private final KeyButton other;
    private Optional<Slip> slip = Optional.empty();

    SourcePane(Words words, Acts acts) {
        this.words = words;
        this.acts = acts;
        this.choose =
                KeyButton.outlined(words.text("intake.choose"), acts.choose()).key("Ctrl O");
        this.read = KeyButton.outlined(words.text("intake.read-text"), acts.read())
                .key("Ctrl R")
                .compact();
        this.typedBox = new FieldBox(words.text("intake.field.text"), typed);
        typed.setWrapText(true);
        typed.setPromptText(words.text("intake.text-prompt"));
        VBox.setVgrow(typed, Priority.ALWAYS);
        read.visibleProperty().bind(typed.textProperty().isNotEmpty());
        read.managedProperty().bind(read.visibleProperty());
        this.other = KeyButton.ghost(words.text("intake.choose-other"), acts.choose())
                .key("Ctrl O")
                .compact();
        var bar = Style.LINE_BELOW.on(
                Lay.pad(0, 16, 0, 20, Lay.row(8, Icon.MAIL_20.at(18), name, kept, Lay.gap(), other)));
        Lay.high(44, bar);
        scroll.setFocusTraversable(true);
        scroll.setFitToHeight(true);
        scroll.setAccessibleText(words.text("intake.source"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Style.LINE_RIGHT.on(this);
        getChildren().addAll(bar, scroll);
        Lay.wide(WIDTH, this);
        show(new Arrival.ByHand(), "");
    }

    void show(Arrival arrival, String typedText) {
        slip = arrival instanceof Arrival.Read read ? Optional.of(read.slip()) : Optional.empty();
        scroll.setVvalue(0);
        other.setVisible(!(arrival instanceof Arrival.ByHand));
        switch (arrival) {
            case Arrival.ByHand() -> byHand(typedText);
            case Arrival.Refused refused -> refused(refused);
            case Arrival.Read read -> {
                name.setText(read.name());
                kept.setText(words.text("intake.kept"));
                if (read.hasText()) {
                    mail(read.slip());
                } else {
                    paper(read);
                }
            }
        }
    }

    private void byHand(String typedText) {
        name.setText(words.text("intake.by-hand"));
        kept.setText("");
        if (!typed.getText().equals(typedText)) {
            typed.setText(typedText);
        }
        var title = Lay.label(words.text("intake.empty"), Style.H3);
        var hint = Lay.wrapped(words.text("intake.empty-text"), Style.MUTED);
        hint.setAlignment(Pos.CENTER);
        hint.setMaxWidth(380);
        hint.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        var drop = Style.INSET.on(
                Lay.pad(28, 24, 28, 24, new VBox(8, Icon.MAIL_INBOX_ADD_20.at(36, Tone.ACCENT), title, hint, choose)));
        drop.setAlignment(Pos.CENTER);
        var box = Lay.pad(20, 20, 20, 20, new VBox(16, drop, typedBox, Lay.row(8, read)));
        VBox.setVgrow(typedBox, Priority.ALWAYS);
        body(box);
    }

    private void refused(Arrival.Refused refused) {
        name.setText(refused.name());
        kept.setText("");
        var note =
                new Note(Icon.WARNING_20, Tone.WARN, words.text("intake.refused"), new Unread(words).of(refused.why()));
        var next = KeyButton.outlined(words.text("intake.go-on"), acts.skip());
        body(Lay.pad(
                20, 20, 20, 20, new VBox(12, note, Lay.wrapped(words.text("intake.refused-text"), Style.MUTED), next)));
    }

    private void mail(Slip slip) {
        var head = new Facts(64, 3);
        slip.headers().stream()
                .filter(header -> List.of("from", "to", "date", "subject")
                        .contains(header.name().toLowerCase(Locale.ROOT)))
                .forEach(header -> line(head, header));
        text.show(slip.text(), marks(slip, Optional.empty()));
        var box = new VBox();
        remarks(slip).ifPresent(note -> box.getChildren().add(Lay.pad(14, 20, 0, 20, new VBox(note))));
        if (!head.getChildren().isEmpty()) {
            var hairline = Lay.hairline();
            VBox.setMargin(hairline, new javafx.geometry.Insets(0, 20, 0, 20));
            box.getChildren().addAll(Lay.pad(14, 20, 12, 20, head), hairline);
        }
        box.getChildren().add(Lay.pad(14, 20, 14, 20, new VBox(text)));
        if (!slip.attachments().isEmpty()) {
            var files = Lay.pad(0, 20, 16, 20, new VBox(4, Lay.label(words.text("intake.attachments"), Style.STRONG)));
            slip.attachments()
                    .forEach(each -> files.getChildren()
                            .add(Lay.wrapped(
                                    words.text("intake.attachment", each.name(), size(each.bytes())),
                                    Style.SMALL,
                                    Style.MUTED)));
            box.getChildren().add(files);
        }
        body(box);
    }

    private Optional<Note> remarks(Slip slip) {
        var all = new Remarks(words).of(slip);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Note(Icon.WARNING_20, Tone.WARN, words.text("intake.remarks"), String.join(" ", all)));
    }

    private void line(Facts head, Header header) {
        var key = "intake.head." + header.name().toLowerCase(Locale.ROOT);
        if (header.name().equalsIgnoreCase("Subject")) {
            head.line(words.text(key), Lay.wrapped(header.value(), Style.SMALL, Style.MEDIUM));
        } else {
            head.line(
                    words.text(key), header.name().equalsIgnoreCase("Date") ? moment(header.value()) : header.value());
        }
    }

    /// The clock of the sender, in our words; a date line that keeps to no rule is shown as it stands.
    private String moment(String date) {
        try {
            var sent = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return words.weekday(sent.toLocalDate()) + " " + words.time(sent.toLocalTime());
        } catch (DateTimeParseException irregular) {
            return date;
        }
    }

    private void paper(Arrival.Read read) {
        var document = read.slip().document();
        var icon = document.kind() == Document.Kind.PDF ? Icon.DOCUMENT_PDF_20 : Icon.DOCUMENT_COPY_20;
        var facts = Lay.column(
                0,
                Lay.label(read.name(), Style.STRONG),
                Lay.label(
                        words.text("intake.paper", size(document.bytes()), document.mediaType()),
                        Style.SMALL,
                        Style.MUTED));
        var card = Style.CARD.on(Lay.pad(16, 16, 16, 16, Lay.row(12, icon.at(20), facts)));
        body(Lay.pad(20, 20, 20, 20, new VBox(12, card, Lay.wrapped(words.text("intake.paper-text"), Style.MUTED))));
    }

    private String size(long bytes) {
        return words.number(Math.max(1, bytes / 1024)) + " KB";
    }

    private void body(Node content) {
        body.getChildren().setAll(content);
        VBox.setVgrow(content, Priority.ALWAYS);
    }

    /// The phrases of this field stand out among the others.
    void emphasise(Optional<FormField> field) {
        slip.filter(known -> !known.text().isEmpty()).ifPresent(known -> text.show(known.text(), marks(known, field)));
    }

    private static List<Mark> marks(Slip slip, Optional<FormField> focused) {
        return Evidence.of(slip).stream()
                .map(each -> new Mark(
                        each.from(),
                        each.to(),
                        focused.filter(each.field()::equals).isPresent() ? Mark.Kind.FOCUSED : Mark.Kind.READ))
                .toList();
    }

    String typed() {
        return typed.getText();
    }

    /// Who wants to know that the typed text changes.
    void onTyped(Runnable told) {
        typed.textProperty().addListener(now -> told.run());
    }

    FieldBox typedBox() {
        return typedBox;
    }

    Node choose() {
        return choose;
    }

    Node focusable() {
        return scroll;
    }
}
