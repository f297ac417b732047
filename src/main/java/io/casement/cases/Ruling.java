// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A verdict in the making: the first obstacle stays.
record Ruling(Situation at, Optional<Obstacle> obstacle, List<Warning> warnings) {

    Ruling unless(boolean barred, Obstacle reason) {
        return unless(barred, () -> reason);
    }

    Ruling unless(boolean barred, Supplier<Obstacle> reason) {
        return obstacle.isPresent() || !barred ? this : new Ruling(at, Optional.of(reason.get()), warnings);
    }

    Ruling unless(Optional<Obstacle> reason) {
        return reason.map(why -> unless(true, why)).orElse(this);
    }

    Ruling letter(LetterId id, Predicate<LetterState> fits, Function<LetterState, Obstacle> otherwise) {
        var letter = at.standing().letters().get(id);
        if (letter == null) {
            return unless(true, new Obstacle.NoSuchLetter());
        }
        return unless(!fits.test(letter), () -> otherwise.apply(letter));
    }

    Ruling warn(Optional<? extends Warning> warning) {
        warning.ifPresent(warnings::add);
        return this;
    }

    Verdict then(Entry... entries) {
        return then(list -> list.addAll(List.of(entries)));
    }

    Verdict then(Consumer<List<Entry>> write) {
        if (obstacle.isPresent()) {
            return new Verdict.Barred(obstacle.get());
        }
        List<Entry> entries = new ArrayList<>();
        write.accept(entries);
        return new Verdict.Accepted(entries, warnings);
    }
}
