// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Identity;
import io.casement.cases.Level;
import io.casement.cases.Means;
import io.casement.law.Block;
import io.casement.law.Notice;
import io.casement.law.Question;
import io.casement.law.Wait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The request for proof of identity: the least intrusive way first, no word about what did not match, and the
/// truth about the clock.
final class IdentityRequest {

    /// Time enough for a letter there and back; no law names a number.
    private static final int DAYS_TO_REPLY = 14;

    private IdentityRequest() {}

    static List<Part> of(Pen pen) {
        var identity = Identity.of(pen.file());
        var needed = identity.needed();
        var asked = asked(identity);
        var parts = new ArrayList<Part>();
        parts.add(pen.part("identity.opening", pen.values()));
        parts.add(need(pen, needed));
        parts.addAll(pen.section("heading.ways", List.of(ways(pen, needed, asked))));
        parts.add(pen.part(
                "identity.care",
                // 11 CCR § 7062(c): the signed declaration is kept
                asked.contains(Means.DECLARATION) ? "identity.care.declaration" : "identity.care",
                pen.values()));
        parts.add(pen.part("identity.reply", pen.values().with("reply-by", pen.deadline(replyBy(pen)))));
        parts.add(pen.part("identity.silence", pen.values()));
        parts.addAll(pen.section("heading.clock", List.of(clock(pen))));
        return parts;
    }

    private static Part need(Pen pen, Level needed) {
        var demandedBy = Optional.ofNullable(pen.demanded(Notice.IDENTITY).get(Block.WHAT_IS_NEEDED));
        var paragraph =
                needed.compareTo(Level.THREE_POINTS) >= 0 ? "identity.what-is-needed.facts" : "identity.what-is-needed";
        return pen.block(Block.WHAT_IS_NEEDED, demandedBy, paragraph, pen.cited(pen.values(), demandedBy));
    }

    /// What the letter asks for, the least intrusive first: what was named when it was begun. A journal from before
    /// anything was named gets what the level needs.
    private static List<Means> asked(Identity identity) {
        var askable = identity.askable();
        return identity.asked().isEmpty()
                ? identity.proposed()
                : Stream.concat(askable.stream(), identity.asked().stream().sorted())
                        .filter(identity.asked()::contains)
                        .distinct()
                        .toList();
    }

    /// One paragraph with a numbered line for each way.
    private static Part ways(Pen pen, Level needed, List<Means> asked) {
        var lines = new ArrayList<List<Span>>();
        lines.add(pen.fragment(introduction(needed, asked), pen.values()));
        for (var means : asked) {
            var step = List.<Span>of(new Span.Words("" + lines.size()));
            lines.add(pen.fragment("identity.way." + means.id(), pen.values().with("step", step)));
        }
        return pen.lines("identity.ways", lines);
    }

    /// How many of the ways are enough. A letter that asks for one thing only says no more than that.
    private static String introduction(Level needed, List<Means> asked) {
        if (asked.size() == 1) {
            return "identity.ways.only";
        }
        return switch (needed) {
            case NONE, KNOWN_CHANNEL -> "identity.ways";
            case TWO_POINTS -> "identity.ways.two";
            case THREE_POINTS ->
                asked.contains(Means.DECLARATION) ? "identity.ways.three" : "identity.ways.three-facts";
            case DOCUMENT_SEEN -> asked.contains(Means.DOCUMENT) ? "identity.ways.document" : "identity.ways.three";
        };
    }

    /// A working day about two weeks on, and never after the day on which the answer is due anyway.
    static LocalDate replyBy(Pen pen) {
        var day = pen.law().calendar().nextWorkingDay(pen.date().plusDays(DAYS_TO_REPLY));
        return pen.clock()
                .due()
                .map(due -> due.lastDay())
                .filter(due -> due.isBefore(day) && !due.isBefore(pen.date()))
                .orElse(day);
    }

    private static Part clock(Pen pen) {
        var demandedBy = Optional.ofNullable(pen.demanded(Notice.IDENTITY).get(Block.CLOCK_RUNS_ON));
        var effect = demandedBy.isPresent() ? Wait.Effect.NO_EFFECT : Waiting.effect(pen, Question.IDENTITY);
        var values =
                pen.cited(Deadlines.values(pen), demandedBy.or(() -> Waiting.citation(pen, Question.IDENTITY, effect)));
        return demandedBy.isPresent()
                ? pen.block(Block.CLOCK_RUNS_ON, demandedBy, "identity.clock.runs-on", values)
                : pen.part("identity.clock", paragraph(effect), values);
    }

    private static String paragraph(Wait.Effect effect) {
        return switch (effect) {
            case RESTART -> "identity.clock.restart";
            case EXCLUDE -> "identity.clock.exclude";
            case SUSPEND -> "identity.clock.suspend";
            // What it does if fraud is suspected is no matter for a letter to the person.
            case NO_EFFECT, NOT_APPLICABLE -> "identity.clock.runs-on";
            case REFLECTION, UNKNOWN -> "identity.clock.unknown";
        };
    }
}
