// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

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
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/// Asks for the day on which a new version begins.
final class DayDialog {
    private DayDialog() {}

    /// @param fits whether a version may begin on a day
    static void open(
            Overlay overlay,
            Words words,
            Supplier<LocalDate> today,
            Predicate<LocalDate> fits,
            Consumer<LocalDate> then) {
        var day = new DateField(words, today);
        day.field().setId("begins");
        var box = new FieldBox(words.text("settings.begins"), day, day.field());
        var close = new Runnable[] {() -> {}};
        Runnable accept = () -> day.day()
                .filter(fits)
                .ifPresentOrElse(
                        chosen -> {
                            close[0].run();
                            then.accept(chosen);
                        },
                        () -> {
                            box.error(words.text("settings.begins-wrong"));
                            day.field().requestFocus();
                        });
        var verb = KeyButton.primary(words.text("settings.begin"), accept).key("Ctrl Enter");
        var cancel = KeyButton.outlined(words.text("part.cancel"), () -> close[0].run())
                .key("Esc");
        var all = new VBox(
                14,
                Lay.wrapped(words.text("settings.new-version"), Style.H2),
                Lay.wrapped(words.text("settings.new-version-text"), Style.MUTED),
                box,
                Lay.row(8, Lay.gap(), cancel, verb));
        all.setPadding(new Insets(24));
        var keys = KeyMap.anywhere().on("Ctrl Enter", verb::fire);
        close[0] = overlay.show(all, 460, day.field(), keys);
        keys.on("Esc", close[0]);
    }
}
