// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.cases.Clerk;
import io.casement.ui.parts.Choosing;
import io.casement.ui.parts.Choosing.Choice;
import io.casement.ui.parts.DateField;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/// Somebody is away: until which day, if that is known, and who takes their open cases, if anybody does.
final class AbsenceDialog {

    private static final double WIDTH = 460;

    /// What was said of the absence.
    @FunctionalInterface
    interface Away {
        void take(Optional<LocalDate> until, Optional<Clerk> successor);
    }

    private final Overlay overlay;
    private final Words words;
    private final Supplier<LocalDate> today;
    private final PeoplePage.Row who;
    private final List<Clerk> others;
    private final Away then;
    private final DateField until;
    private final FieldBox box;
    private Runnable close = () -> {};

    private AbsenceDialog(
            Overlay overlay,
            Words words,
            Supplier<LocalDate> today,
            PeoplePage.Row who,
            List<Clerk> others,
            Away then) {
        this.overlay = overlay;
        this.words = words;
        this.today = today;
        this.who = who;
        this.others = others;
        this.then = then;
        until = new DateField(words, today);
        until.field().setId("away-until");
        box = new FieldBox(words.text("people.away-last"), until, until.field());
    }

    /// @param others who could take the open cases
    static void open(
            Overlay overlay,
            Words words,
            Supplier<LocalDate> today,
            PeoplePage.Row who,
            List<Clerk> others,
            Away then) {
        new AbsenceDialog(overlay, words, today, who, others, then).show();
    }

    private void show() {
        var verb =
                KeyButton.primary(words.text("people.away-keep"), this::accept).key("Ctrl Enter");
        var cancel =
                KeyButton.outlined(words.text("part.cancel"), () -> close.run()).key("Esc");
        var content = new VBox(
                14,
                Lay.wrapped(words.text("people.away-title", who.clerk().name()), Style.H2),
                Lay.wrapped(words.text("people.away-text"), Style.MUTED),
                box,
                Lay.row(8, Lay.gap(), cancel, verb));
        content.setPadding(new Insets(24));
        var keys = KeyMap.anywhere().on("Ctrl Enter", verb::fire);
        close = overlay.show(content, WIDTH, until.field(), keys);
        keys.on("Esc", close);
    }

    private void accept() {
        var day = until.day();
        if (until.unread()) {
            box.error(words.text("part.date-unread"));
            until.field().requestFocus();
        } else if (day.filter(last -> last.isBefore(today.get())).isPresent()) {
            box.error(words.text("people.away-past"));
            until.field().requestFocus();
        } else {
            close.run();
            if (who.openCases() == 0 || others.isEmpty()) {
                then.take(day, Optional.empty());
            } else {
                handOver(day);
            }
        }
    }

    private void handOver(Optional<LocalDate> day) {
        var choices = new ArrayList<Choice<Optional<Clerk>>>();
        choices.add(new Choice<>(Optional.empty(), words.text("people.away-wait"), words.text("people.away-waits")));
        others.forEach(each -> choices.add(new Choice<>(
                Optional.of(each), each.name(), words.text("role." + each.role().id()))));
        new Choosing<Optional<Clerk>>(overlay, words)
                .pick(
                        words.text("people.away-cases", who.clerk().name(), who.openCases()),
                        choices,
                        to -> then.take(day, to));
    }
}
