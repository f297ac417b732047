// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Identification;
import io.casement.cases.Level;
import io.casement.law.Block;
import io.casement.law.Citation;
import io.casement.law.Notice;
import io.casement.law.Question;
import io.casement.law.Wait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The request for proof of identity: the least intrusive way first, no word about what did not match, and the
/// truth about the clock.
final class IdentityRequest {

    /// Time enough for a letter there and back; no law names a number.
    private static final int DAYS_TO_REPLY = 14;

    private static final String DOCUMENT = "identity.way.document";

    private IdentityRequest() {}

    static List<Part> of(Pen pen) {
        var needed = Identification.needed(pen.file().rights(), pen.law().id());
        var parts = new ArrayList<Part>();
        parts.add(pen.part("identity.opening", pen.values()));
        parts.add(need(pen, needed));
        parts.addAll(pen.section("heading.ways", List.of(ways(pen, needed))));
        parts.add(pen.part(
                "identity.care",
                // 11 CCR § 7062(c): the signed declaration is kept
                needed == Level.THREE_POINTS ? "identity.care.declaration" : "identity.care",
                pen.values()));
        parts.add(pen.part("identity.reply", pen.values().with("reply-by", pen.deadline(replyBy(pen)))));
        parts.add(pen.part("identity.silence", pen.values()));
        parts.addAll(pen.section("heading.clock", List.of(clock(pen))));
        return parts;
    }

    private static Part need(Pen pen, Level needed) {
        var demandedBy = Optional.ofNullable(pen.demanded(Notice.IDENTITY).get(Block.WHAT_IS_NEEDED));
        var paragraph = needed == Level.THREE_POINTS ? "identity.what-is-needed.facts" : "identity.what-is-needed";
        return pen.block(Block.WHAT_IS_NEEDED, demandedBy, paragraph, pen.cited(pen.values(), demandedBy));
    }

    /// One paragraph with a numbered line for each way.
    private static Part ways(Pen pen, Level needed) {
        var ways = new ArrayList<>(paragraphs(needed));
        if (pen.law().country().equals("US")) {
            // 11 CCR § 7060: no new kinds of data where what we hold already will do
            ways.remove(DOCUMENT);
        }
        var lines = new ArrayList<List<Span>>();
        lines.add(pen.fragment(needed == Level.THREE_POINTS ? "identity.ways.facts" : "identity.ways", pen.values()));
        for (var way : ways) {
            lines.add(pen.fragment(way, pen.values().with("step", List.of(new Span.Words("" + lines.size())))));
        }
        return pen.lines("identity.ways", lines);
    }

    /// The least intrusive first; an identity document comes last, and only where nothing else will do.
    private static List<String> paragraphs(Level needed) {
        return switch (needed) {
            case NONE, KNOWN_CHANNEL -> List.of("identity.way.account", "identity.way.code");
            case TWO_POINTS, DOCUMENT_SEEN ->
                List.of("identity.way.account", "identity.way.code", "identity.way.facts.two", DOCUMENT);
            case THREE_POINTS -> List.of("identity.way.facts.three", "identity.way.declaration");
        };
    }

    /// A working day about two weeks on, and never after the day on which the answer is due anyway.
    private static LocalDate replyBy(Pen pen) {
        var day = pen.law().calendar().nextWorkingDay(pen.date().plusDays(DAYS_TO_REPLY));
        return pen.clock()
                .due()
                .map(due -> due.lastDay())
                .filter(due -> due.isBefore(day) && !due.isBefore(pen.date()))
                .orElse(day);
    }

    private static Part clock(Pen pen) {
        var demandedBy = Optional.ofNullable(pen.demanded(Notice.IDENTITY).get(Block.CLOCK_RUNS_ON));
        var effects = effects(pen);
        var effect = demandedBy.isPresent() ? Wait.Effect.NO_EFFECT : weakest(effects);
        var values = pen.cited(Deadlines.values(pen), demandedBy.or(() -> citation(pen, effect)));
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

    private static Set<Wait.Effect> effects(Pen pen) {
        var effects = EnumSet.noneOf(Wait.Effect.class);
        pen.file()
                .rights()
                .forEach(right -> effects.add(pen.law()
                        .waitFor(Question.IDENTITY, right)
                        .map(Wait::effect)
                        .orElse(Wait.Effect.UNKNOWN)));
        return effects;
    }

    /// Of several rights the one whose clock waits least decides what may be said about all.
    private static Wait.Effect weakest(Set<Wait.Effect> effects) {
        return List.of(
                        Wait.Effect.NO_EFFECT,
                        Wait.Effect.NOT_APPLICABLE,
                        Wait.Effect.UNKNOWN,
                        Wait.Effect.SUSPEND,
                        Wait.Effect.EXCLUDE)
                .stream()
                .filter(effects::contains)
                .findFirst()
                .orElse(Wait.Effect.RESTART);
    }

    private static Optional<Citation> citation(Pen pen, Wait.Effect effect) {
        return pen.file().rights().stream()
                .sorted()
                .flatMap(right -> pen.law().waitFor(Question.IDENTITY, right).stream())
                .filter(wait -> wait.effect() == effect)
                .flatMap(wait -> wait.citation().stream())
                .findFirst();
    }
}
