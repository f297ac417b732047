// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.acts;

import io.casement.cases.Means;
import io.casement.desk.Dossier;
import io.casement.letters.Letter;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.util.List;
import javafx.scene.layout.VBox;

/// To whom a letter goes, as large as on the envelope, beside what was verified of it.
///
/// @param safe whether data may go there
public record Recipient(List<String> lines, String checked, boolean safe) {

    public Recipient {
        lines = List.copyOf(lines);
    }

    /// Reads it off the letter, and what was verified off the case.
    public static Recipient of(Dossier dossier, Letter letter, Words words) {
        var to = !letter.addressee().isEmpty() && letter.addressee().getLast().contains("@")
                ? Means.EMAIL
                : Means.ADDRESS;
        var delivery = dossier.standing().delivery();
        var safe = delivery.isSafe(to, dossier.standing().identity().means());
        var checked = delivery.confirmed()
                .map(entry -> words.text(
                        "acts.recipient.confirmed",
                        words.text("casefile.means." + entry.through().id()),
                        words.day(entry.on(), dossier.today())))
                .orElseGet(() -> words.text(
                        safe
                                ? "acts.recipient.matched"
                                : delivery.hasChanged() ? "acts.recipient.changed" : "acts.recipient.unchecked"));
        return new Recipient(letter.addressee(), checked, safe);
    }

    /// The card that shows it.
    public VBox card(Words words) {
        var box = Style.CARD.on(Lay.pad(12, 14, 12, 14, Lay.column(2)));
        lines.forEach(line -> box.getChildren().add(Lay.wrapped(line, Style.H3)));
        box.getChildren()
                .add(Lay.pad(
                        6,
                        0,
                        0,
                        0,
                        Lay.row(
                                8,
                                safe ? Icon.CHECKMARK_16.at(16, Tone.OK) : Icon.WARNING_16.at(16, Tone.WARN),
                                Lay.grow(Lay.wrapped(checked, Style.MUTED)))));
        box.setAccessibleText(words.text("acts.recipient", String.join(", ", lines), checked));
        return box;
    }
}
