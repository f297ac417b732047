// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.law.Citation;
import io.casement.law.Clock;
import java.util.Optional;

/// What letters say about the last day and where it is written.
final class Deadlines {

    private Deadlines() {}

    /// The rule by which the answer is due: that of the first right that has one.
    static Optional<Citation> citation(Pen pen) {
        var law = pen.law();
        return pen.file().rights().stream()
                .sorted()
                .flatMap(right -> law.clocks().of(law.mainDuty(right), right).stream())
                .map(Clock::citation)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The citation that somebody entered with a last day under another law.
    static Optional<String> byHand(Pen pen) {
        return pen.file()
                .last(Entry.LastDayEntered.class)
                .map(entered -> pen.matter().notes().getOrDefault(entered.citation(), ""))
                .filter(text -> !text.isBlank())
                .map(Typography::line);
    }

    /// The values {due} and {citation} for a sentence that names the last day.
    static Values values(Pen pen) {
        var values = pen.values().with("due", pen.clock().due().map(due -> pen.deadline(due.lastDay())));
        return byHand(pen).map(text -> values.with("citation", text)).orElseGet(() -> pen.cited(values, citation(pen)));
    }
}
