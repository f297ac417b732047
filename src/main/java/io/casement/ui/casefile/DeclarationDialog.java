// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.ui.parts.DateField;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Segments;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;

/// When the declaration came, and whether it is signed; nothing is proposed for the signature.
final class DeclarationDialog {

    private static final double WIDTH = 440;

    private final Words words;
    private final DateField day;
    private final FieldBox dayBox;
    private final Segments<Boolean> signed;
    private final FieldBox signedBox;
    private final BiConsumer<LocalDate, Boolean> then;
    private Runnable close = () -> {};

    private DeclarationDialog(Words words, Supplier<LocalDate> today, BiConsumer<LocalDate, Boolean> then) {
        this.words = words;
        this.then = then;
        day = new DateField(words, today);
        day.show(today.get());
        dayBox = new FieldBox(words.text("casefile.declaration.day"), day, day.field());
        signed = new Segments<>(
                List.of(true, false),
                each -> words.text(each ? "casefile.declaration.yes" : "casefile.declaration.no"));
        signed.showNone();
        signedBox = new FieldBox(
                words.text("casefile.declaration.signature"),
                signed,
                signed.getChildren().getFirst());
    }

    static void open(Overlay overlay, Words words, Supplier<LocalDate> today, BiConsumer<LocalDate, Boolean> then) {
        new DeclarationDialog(words, today, then).show(overlay);
    }

    private void show(Overlay overlay) {
        var cancel =
                KeyButton.ghost(words.text("part.cancel"), () -> close.run()).key("Esc");
        var save = KeyButton.primary(words.text("casefile.declaration.keep"), this::save)
                .key("Ctrl Enter");
        var box = new VBox(
                12,
                Lay.wrapped(words.text("casefile.declaration.title"), Style.H3),
                Lay.wrapped(words.text("casefile.declaration.rule"), Style.MUTED),
                dayBox,
                signedBox,
                Lay.row(8, Lay.gap(), cancel, save));
        var keys = KeyMap.anywhere()
                .on("Ctrl Enter", save::fire)
                .on("1", () -> signed.choose(true))
                .on("2", () -> signed.choose(false));
        close = overlay.show(box, WIDTH, signed.getChildren().getFirst(), keys);
        keys.on("Esc", close);
    }

    private void save() {
        var came = day.day();
        if (came.isEmpty()) {
            dayBox.error(words.text("part.date-unread"));
            day.field().requestFocus();
        } else if (signed.chosen().isEmpty()) {
            signedBox.error(words.text("casefile.declaration.choose"));
            signed.getChildren().getFirst().requestFocus();
        } else {
            close.run();
            then.accept(came.get(), signed.chosen().get());
        }
    }
}
