// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.law.Citation;
import io.casement.law.Question;
import io.casement.law.Wait;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What may be said of the clock while a question waits for its answer: the truth for every right that was asked for.
final class Waiting {

    private Waiting() {}

    /// Of several rights the one whose clock waits least decides what may be said about all.
    static Wait.Effect effect(Pen pen, Question question) {
        var effects = effects(pen, question);
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

    /// The place in the law that gives the clock this effect.
    static Optional<Citation> citation(Pen pen, Question question, Wait.Effect effect) {
        return pen.file().rights().stream()
                .sorted()
                .flatMap(right -> pen.law().waitFor(question, right).stream())
                .filter(wait -> wait.effect() == effect)
                .flatMap(wait -> wait.citation().stream())
                .findFirst();
    }

    private static Set<Wait.Effect> effects(Pen pen, Question question) {
        var effects = EnumSet.noneOf(Wait.Effect.class);
        pen.file()
                .rights()
                .forEach(right -> effects.add(
                        pen.law().waitFor(question, right).map(Wait::effect).orElse(Wait.Effect.UNKNOWN)));
        return effects;
    }
}
