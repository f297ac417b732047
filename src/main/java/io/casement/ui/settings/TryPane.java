// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.law.Right;
import io.casement.ui.parts.Choice;
import io.casement.ui.parts.DateField;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A day of receipt to try, and what the rules make of it, live while they are written.
final class TryPane extends HBox {
    private final LawSpeech speech;
    private final DateField received;
    private final Choice<Right> right;
    private final TextFlow days = Style.FLOW.on(new TextFlow());

    TryPane(LawSpeech speech, Supplier<LocalDate> today, Runnable changed) {
        super(12);
        this.speech = speech;
        var words = speech.words();
        received = new DateField(words, today).onDay(day -> day.ifPresent(one -> changed.run()));
        received.show(today.get());
        received.field().setAccessibleText(words.text("settings.try.received"));
        received.field().setId("try");
        Style.COMPACT.on(received.field());
        Lay.wide(200, received);
        right = new Choice<Right>(List.of(Right.ACCESS), speech::right, chosen -> changed.run());
        right.show(Right.ACCESS);
        right.setId("try-right");
        right.setAccessibleText(words.text("settings.try.right"));
        Lay.wide(130, Style.COMPACT.on(right));
        var fields = Lay.row(8, Lay.firm(words.text("settings.try.received")), received, right);
        days.setMinWidth(0);
        HBox.setHgrow(days, Priority.ALWAYS);
        var box = new VBox(6, fields, days);
        HBox.setHgrow(box, Priority.ALWAYS);
        getChildren().addAll(Icon.CALCULATOR_20.at(20, Tone.ACCENT), box);
        setAlignment(Pos.TOP_LEFT);
        Style.all(this, Style.NOTE, Style.TONE_ACCENT);
    }

    /// Shows a day to begin with.
    void show(LocalDate day) {
        received.show(day);
    }

    LocalDate received(LocalDate otherwise) {
        return received.day().orElse(otherwise);
    }

    Right right() {
        return right.chosen().orElse(Right.ACCESS);
    }

    TextField field() {
        return received.field();
    }

    void show(LawPage page, Optional<Trial> trial) {
        var rights = page.rights().isEmpty() ? List.of(Right.values()) : page.rights();
        if (!List.copyOf(right.getItems()).equals(rights)) {
            right.offer(rights);
            if (right.chosen().isEmpty()) {
                right.show(rights.getFirst());
            }
        }
        days.getChildren().clear();
        if (trial.isEmpty()) {
            days.getChildren().add(Style.MUTED.on(new Text(speech.words().text("settings.try.nothing"))));
            return;
        }
        var first = true;
        for (var day : trial.get().days()) {
            days.getChildren().add(new Text((first ? "→ " : ",  ") + day.duty() + " "));
            days.getChildren()
                    .add(day.due() ? Style.STRONG.on(new Text(day.day())) : Style.MUTED.on(new Text(day.day())));
            day.safe()
                    .ifPresent(safe -> days.getChildren()
                            .add(Style.SUBTLE.on(new Text(" " + speech.words().text("settings.try.safe", safe)))));
            first = false;
        }
    }
}
