// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.cases.ExtensionGround;
import io.casement.law.Block;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The extension notice: the old day, the reason, how far we are, the new day, and where to complain.
final class ExtensionNotice {

    private ExtensionNotice() {}

    static List<Part> of(Pen pen) {
        var demanded = pen.demanded(Notice.EXTENSION);
        var parts = new ArrayList<Part>();
        parts.add(pen.part(
                "extension.opening", pen.values().with("first-due", first(pen).map(pen::deadline))));
        parts.add(reason(pen));
        soFar(pen).ifPresent(parts::add);
        parts.add(pen.block(
                Block.ANSWER_DAY,
                Optional.ofNullable(demanded.get(Block.ANSWER_DAY)),
                isNamed(pen) ? "extension.answer-day.named" : "extension.answer-day",
                pen.values().with("due", extended(pen).map(pen::deadline))));
        parts.addAll(pen.section("heading.rights", Remedies.of(pen, demanded, Notice.EXTENSION)));
        return parts;
    }

    /// Its key is the block's: a notice without its reason is none.
    private static Part reason(Pen pen) {
        var citation = pen.file().rights().stream()
                .sorted()
                .flatMap(right -> pen.law().extensionCitation(right).stream())
                .findFirst();
        var ground = pen.file().last(Entry.PeriodExtended.class).map(Entry.PeriodExtended::ground);
        return pen.decided(
                Block.REASONS.id(),
                "extension.reason." + ground.map(ExtensionGround::id).orElse("open"),
                pen.cited(pen.values(), citation));
    }

    private static Optional<Part> soFar(Pen pen) {
        var sources = Searched.of(pen.file());
        return sources.asked() < 2
                ? Optional.empty()
                : Optional.of(pen.part(
                        "extension.so-far",
                        pen.values().with("answers", sources.answered()).with("sources", sources.asked())));
    }

    /// Where the law sets no length, nor does it say that there is only one extension.
    private static boolean isNamed(Pen pen) {
        return pen.file().rights().stream()
                .flatMap(right -> pen.law().extension(right).stream())
                .anyMatch(extension -> extension.further().isEmpty());
    }

    private static Optional<LocalDate> first(Pen pen) {
        return pen.clock().firstDay().or(() -> pen.clock().due().map(Deadline.Due::lastDay));
    }

    /// The day that we named, else the latest one. Before the extension is entered, a preview shows the day that it
    /// would give.
    private static Optional<LocalDate> extended(Pen pen) {
        var named = pen.file().last(Entry.PeriodExtended.class).flatMap(Entry.PeriodExtended::until);
        if (named.isPresent()) {
            return named;
        }
        var clock = pen.clock();
        var due = clock.firstDay().isPresent()
                ? clock.due()
                : clock.due(Duty.EXTENDED_ANSWER).or(clock::due);
        return due.map(Deadline.Due::lastDay);
    }
}
