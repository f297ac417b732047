// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.ui.parts.DateField;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;

/// On which day our own systems say that an account was changed.
final class AccountDialog {

    private static final double WIDTH = 440;

    private final Words words;
    private final Supplier<LocalDate> today;
    private final DateField day;
    private final FieldBox box;
    private final Consumer<LocalDate> then;
    private Runnable close = () -> {};

    private AccountDialog(Words words, Supplier<LocalDate> today, Consumer<LocalDate> then) {
        this.words = words;
        this.today = today;
        this.then = then;
        day = new DateField(words, today);
        day.field().setId("account-day");
        box = new FieldBox(words.text("casefile.account.day"), day, day.field());
    }

    static void open(Overlay overlay, Words words, String what, Supplier<LocalDate> today, Consumer<LocalDate> then) {
        new AccountDialog(words, today, then).show(overlay, what);
    }

    private void show(Overlay overlay, String what) {
        var cancel =
                KeyButton.ghost(words.text("part.cancel"), () -> close.run()).key("Esc");
        var save = KeyButton.primary(words.text("casefile.account.keep"), this::save)
                .key("Ctrl Enter");
        var content = new VBox(
                12,
                Lay.wrapped(what, Style.H3),
                Lay.wrapped(words.text("casefile.account.text"), Style.MUTED),
                box,
                Lay.row(8, Lay.gap(), cancel, save));
        var keys = KeyMap.anywhere().on("Ctrl Enter", save::fire);
        close = overlay.show(content, WIDTH, day.field(), keys);
        keys.on("Esc", close);
    }

    private void save() {
        var changed = day.day();
        if (changed.isEmpty()) {
            box.error(words.text("part.date-unread"));
            day.field().requestFocus();
        } else if (changed.get().isAfter(today.get())) {
            box.error(words.text("casefile.account.future"));
            day.field().requestFocus();
        } else {
            close.run();
            then.accept(changed.get());
        }
    }
}
