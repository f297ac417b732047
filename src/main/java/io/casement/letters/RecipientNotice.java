// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.cases.LetterKind;
import io.casement.cases.Outcome;
import io.casement.cases.Standing;
import io.casement.law.Citation;
import io.casement.law.Clock;
import io.casement.law.Clocks;
import io.casement.law.Duty;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The notice to those who have the data from us: what was done, what is expected of them, and a slip to confirm it.
///
/// A recipient decides for itself and is told; whoever processes for us is instructed. Neither learns anything about
/// the request beyond that.
final class RecipientNotice {

    /// Time to find the data and answer; no law names a number.
    private static final int DAYS_TO_CONFIRM = 14;

    private RecipientNotice() {}

    static List<Part> of(Pen pen, LetterKind kind) {
        var shape = kind == LetterKind.PROCESSOR_NOTICE ? "processor-notice." : "recipient-notice.";
        var name = Typography.line(pen.matter().person().name());
        var parts = new ArrayList<Part>();
        parts.add(pen.part(shape + "opening", pen.values()));
        parts.add(pen.part("notice.whose", pen.values().with("person", name)));
        var heading = kind == LetterKind.PROCESSOR_NOTICE ? "heading.instruction" : "heading.done";
        parts.addAll(pen.section(heading, done(pen, shape)));
        parts.addAll(pen.section("heading.expected", List.of(pen.part(shape + "expected", replyBy(pen)), slip(pen))));
        parts.add(pen.part("notice.care", pen.values()));
        return parts;
    }

    private static List<Part> done(Pen pen, String shape) {
        var parts = new ArrayList<Part>();
        Standing.of(pen.file()).decided().forEach((right, decision) -> {
            if (Standing.PASSED_ON.contains(right) && isGiven(decision)) {
                var key = shape + right.id();
                parts.add(pen.decided(key, key, pen.cited(pen.values(), citation(pen, right))));
            }
        });
        return parts;
    }

    private static boolean isGiven(Entry.Decided decision) {
        return switch (decision.outcome()) {
            case Outcome.Granted(), Outcome.GrantedInPart _ -> true;
            case Outcome.Refused _, Outcome.NothingHeld(), Outcome.Withdrawn(), Outcome.Forwarded(), Outcome.Lapsed() ->
                false;
        };
    }

    /// What has others told, else what the right rests on.
    private static Optional<Citation> citation(Pen pen, Right right) {
        var clocks = pen.law().clocks();
        return clocks.of(Duty.TELLING_RECIPIENTS, right)
                .flatMap(Clock::citation)
                .or(() -> clocks.absent(Duty.TELLING_RECIPIENTS, right).flatMap(Clocks.Absent::citation))
                .or(() -> pen.law().article(right));
    }

    private static Values replyBy(Pen pen) {
        LocalDate day = pen.law().calendar().nextWorkingDay(pen.date().plusDays(DAYS_TO_CONFIRM));
        return pen.values().with("reply-by", pen.deadline(day));
    }

    private static Part slip(Pen pen) {
        var lines = new ArrayList<List<Span>>();
        for (var line : List.of("notice.slip", "notice.slip.done", "notice.slip.not-done", "notice.slip.who")) {
            lines.add(pen.fragment(line, pen.values()));
        }
        return pen.lines("notice.slip", lines);
    }
}
