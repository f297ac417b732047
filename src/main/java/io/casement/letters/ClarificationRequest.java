// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.law.Question;
import io.casement.law.Wait;
import java.util.ArrayList;
import java.util.List;

/// The question what exactly is meant: a question that helps the search, never why somebody asks, and the truth about
/// the clock.
final class ClarificationRequest {

    private ClarificationRequest() {}

    static List<Part> of(Pen pen) {
        var parts = new ArrayList<Part>();
        parts.add(pen.part("clarification.opening", pen.values()));
        parts.addAll(pen.section(
                "heading.question",
                List.of(
                        pen.part("clarification.question", pen.values()),
                        pen.part("clarification.examples", pen.values()),
                        pen.part("clarification.free", pen.values()))));
        parts.add(
                pen.part("identity.reply", pen.values().with("reply-by", pen.deadline(IdentityRequest.replyBy(pen)))));
        parts.addAll(pen.section("heading.clock", List.of(clock(pen))));
        return parts;
    }

    private static Part clock(Pen pen) {
        var effect = Waiting.effect(pen, Question.CLARIFICATION);
        return pen.part(
                "clarification.clock",
                paragraph(effect),
                pen.cited(Deadlines.values(pen), Waiting.citation(pen, Question.CLARIFICATION, effect)));
    }

    private static String paragraph(Wait.Effect effect) {
        return switch (effect) {
            case RESTART -> "clarification.clock.restart";
            case EXCLUDE -> "clarification.clock.exclude";
            case SUSPEND -> "clarification.clock.suspend";
            case NO_EFFECT, NOT_APPLICABLE, REFLECTION, UNKNOWN -> "clarification.clock.runs-on";
        };
    }
}
