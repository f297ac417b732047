// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/// All periods of a law, and what moves them.
public record Clocks(
        List<Clock> running, List<Absent> absent, List<Wait> waits, List<Extension> extensions, Counting counting) {

    public Clocks {
        running = List.copyOf(running);
        absent = List.copyOf(absent);
        waits = List.copyOf(waits);
        extensions = List.copyOf(extensions);
    }

    /// A duty for which the law was found to name no period.
    ///
    /// @param owed whether the duty is there all the same; else the law knows no such duty
    public record Absent(Duty duty, Set<Right> rights, boolean owed, Optional<Citation> citation, Origin origin) {
        public Absent {
            rights = Set.copyOf(rights);
        }
    }

    /// The clock of a duty where nothing in particular is known of the case.
    public Optional<Clock> of(Duty duty, Right right) {
        return of(duty, right, Set.of());
    }

    /// The clock of a duty; the extended answer is the answer's clock with the further period.
    public Optional<Clock> of(Duty duty, Right right, Set<Circumstance> circumstances) {
        Optional<Clock> plain = Optional.empty();
        for (Clock clock : running) {
            if (clock.duty() == duty && clock.rights().contains(right)) {
                if (clock.when().isEmpty()) {
                    plain = Optional.of(clock);
                } else if (circumstances.contains(clock.when().get())) {
                    return Optional.of(clock);
                }
            }
        }
        return duty == Duty.EXTENDED_ANSWER && plain.isEmpty() ? extended(right, circumstances) : plain;
    }

    public Optional<Absent> absent(Duty duty, Right right) {
        return absent.stream()
                .filter(a -> a.duty() == duty && a.rights().contains(right))
                .findFirst();
    }

    public Optional<Wait> waitFor(Question question, Right right) {
        return waits.stream()
                .filter(w -> w.question() == question && w.rights().contains(right))
                .findFirst();
    }

    /// How the answer may take longer; a rule for a circumstance of the case goes before the general one.
    public Optional<Extension> extension(Right right, Set<Circumstance> circumstances) {
        Optional<Extension> plain = Optional.empty();
        for (Extension extension : extensions) {
            if (extension.rights().contains(right)) {
                if (extension.when().isEmpty()) {
                    plain = Optional.of(extension);
                } else if (circumstances.contains(extension.when().get())) {
                    return Optional.of(extension);
                }
            }
        }
        return plain;
    }

    private Optional<Clock> extended(Right right, Set<Circumstance> circumstances) {
        Optional<Clock> answer = of(Duty.ANSWER, right, circumstances);
        return extension(right, circumstances)
                .flatMap(e -> answer.map(a -> new Clock(
                        Duty.EXTENDED_ANSWER,
                        a.rights(),
                        a.when(),
                        e.further().map(a.within()::plus).orElse(a.within()),
                        Optional.empty(),
                        a.start(),
                        a.rollOver(),
                        Clock.Moves.WITHOUT_EXTENSION,
                        a.cautions(),
                        e.citation(),
                        weaker(a.origin(), e.origin()))));
    }

    /// A date is as weak as the weakest of what it rests on; of two equally weak ones either will do.
    private static Origin weaker(Origin first, Origin further) {
        return BinaryOperator.maxBy(Comparator.comparing(Origin::confidence)).apply(first, further);
    }
}
