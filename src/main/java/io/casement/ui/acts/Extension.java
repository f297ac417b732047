// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.acts;

import io.casement.cases.CaseId;
import io.casement.desk.Dossier;
import io.casement.law.Citation;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.ui.parts.ClockBar;
import io.casement.ui.parts.ClockFace;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.scene.layout.Region;

/// What an extension would do: the new last day on the bar, by which article, and until when the notice must go.
record Extension(
        CaseId id,
        String citation,
        ClockFace clock,
        String received,
        String firstDay,
        String newDay,
        String verb,
        String notice) {

    private static final double BAR = 430;

    /// Empty where the law's dates are not known.
    static Optional<Extension> of(Dossier dossier, Words words) {
        var clock = dossier.clock();
        return clock.due(Duty.EXTENDED_ANSWER).map(Deadline.Due::lastDay).map(last -> {
            var from = dossier.file().received();
            var whole = Math.max(1, ChronoUnit.DAYS.between(from, last));
            var first = clock.due().map(Deadline.Due::lastDay).orElse(last);
            var told =
                    clock.due(Duty.EXTENSION_NOTICE).map(Deadline.Due::lastDay).orElse(first);
            return new Extension(
                    dossier.file().id(),
                    dossier.file().rights().stream()
                            .sorted()
                            .flatMap(right -> dossier.law().extensionCitation(right).stream())
                            .map(Citation::text)
                            .findFirst()
                            .orElse(""),
                    ClockFace.extended(
                            words,
                            ChronoUnit.DAYS.between(dossier.today(), last),
                            (double) ChronoUnit.DAYS.between(from, dossier.today()) / whole,
                            (double) ChronoUnit.DAYS.between(from, first) / whole),
                    words.day(from),
                    words.day(first),
                    words.shortWeekday(last),
                    words.text("acts.extend-to", words.day(last)),
                    words.text("acts.extend-notice", told));
        });
    }

    /// The bar with the day of receipt, the first date and the new one beneath. FX thread.
    Region drawn(Words words) {
        var bar = new ClockBar(BAR, 8);
        bar.show(clock);
        return Lay.column(
                4,
                bar,
                Lay.row(
                        8,
                        Lay.firm(received, Style.MICRO, Style.SUBTLE),
                        Lay.gap(),
                        Lay.firm(words.text("acts.extend-first", firstDay), Style.MICRO, Style.SUBTLE),
                        Lay.gap(),
                        Lay.firm(newDay, Style.MICRO, Style.STRONG)));
    }
}
