// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import atlantafx.base.controls.Calendar;
import io.casement.ui.words.DateWords;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/// A day, typed as people type it (see [DateWords]) or picked with Alt Down; what was understood is written back
/// in full.
public final class DateField extends StackPane {
    private final Words words;
    private final Supplier<LocalDate> today;
    private final TextField field = Style.WITH_END.on(new TextField());
    private final Popup popup = new Popup();
    private Optional<LocalDate> day = Optional.empty();
    private Consumer<Optional<LocalDate>> onDay = read -> {};

    /// `today` is asked each time, because a window may stay open over midnight.
    public DateField(Words words, Supplier<LocalDate> today) {
        this.words = words;
        this.today = today;
        Button calendar = KeyButton.icon(Icon.CALENDAR_EMPTY_16, words.text("part.choose-date"), this::pick)
                .compact();
        calendar.setFocusTraversable(false);
        StackPane.setAlignment(calendar, Pos.CENTER_RIGHT);
        StackPane.setMargin(calendar, new javafx.geometry.Insets(0, 3, 0, 0));
        field.setPromptText(words.day(today.get()));
        field.setTooltip(Lay.tip(words.text("part.date-unread")));
        field.setOnAction(event -> read());
        field.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                read();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
                pick();
                event.consume();
            }
        });
        popup.setAutoHide(true);
        getChildren().addAll(field, calendar);
    }

    /// The day that stands there; empty if nothing does or it cannot be read ([#unread] tells which).
    public Optional<LocalDate> day() {
        read();
        return day;
    }

    /// Whether something stands there that is no day.
    public boolean unread() {
        return !field.getText().isBlank()
                && DateWords.parse(field.getText(), today.get()).isEmpty();
    }

    /// Shows `day`; nobody is told.
    public void show(LocalDate day) {
        this.day = Optional.of(day);
        field.setText(words.weekday(day));
    }

    /// Empties the field; nobody is told.
    public void clear() {
        day = Optional.empty();
        field.clear();
    }

    /// Who is told when the day changes, or becomes unreadable (empty).
    public DateField onDay(Consumer<Optional<LocalDate>> told) {
        onDay = told;
        return this;
    }

    /// The text field, for label and focus.
    public TextField field() {
        return field;
    }

    private void read() {
        Optional<LocalDate> read = DateWords.parse(field.getText(), today.get());
        read.ifPresent(found -> field.setText(words.weekday(found)));
        if (!read.equals(day)) {
            day = read;
            onDay.accept(read);
        }
    }

    private void pick() {
        Calendar calendar = new Calendar(day.orElseGet(today));
        calendar.valueProperty().addListener((property, was, picked) -> {
            popup.hide();
            show(picked);
            onDay.accept(day);
            field.requestFocus();
        });
        StackPane shown = new StackPane(Style.FLOAT.on(new javafx.scene.layout.Region()), calendar);
        popup.getContent().setAll(shown);
        javafx.geometry.Bounds at = field.localToScreen(field.getBoundsInLocal());
        if (at != null) {
            popup.show(field, at.getMinX(), at.getMaxY() + 4);
        }
    }
}
