// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All periods of a law, and what moves them.
public record Clocks(
        List<Clock> running, List<Absent> absent, List<Wait> waits, Optional<Extension> extension, Counting counting) {

    public Clocks {
        running = List.copyOf(running);
        absent = List.copyOf(absent);
        waits = List.copyOf(waits);
    }

    /// A duty that the law was found not to have for these rights.
    public record Absent(Duty duty, Set<Right> rights, Origin origin) {
        public Absent {
            rights = Set.copyOf(rights);
        }
    }

    public static Clocks none() {
        return new Clocks(List.of(), List.of(), List.of(), Optional.empty(), Counting.unknown());
    }

    /// The clock of a duty; the extended answer is the answer's clock with the further period.
    public Optional<Clock> of(Duty duty, Right right) {
        for (Clock clock : running) {
            if (clock.duty() == duty && clock.rights().contains(right)) {
                return Optional.of(clock);
            }
        }
        return duty == Duty.EXTENDED_ANSWER ? extended(right) : Optional.empty();
    }

    public boolean isAbsent(Duty duty, Right right) {
        return absent.stream().anyMatch(a -> a.duty() == duty && a.rights().contains(right));
    }

    public Optional<Wait> waitFor(Question question, Right right) {
        return waits.stream()
                .filter(w -> w.question() == question && w.rights().contains(right))
                .findFirst();
    }

    public Optional<Extension> extension(Right right) {
        return extension.filter(e -> e.rights().contains(right));
    }

    private Optional<Clock> extended(Right right) {
        Optional<Clock> answer = of(Duty.ANSWER, right);
        return extension(right)
                .flatMap(e -> answer.map(a -> new Clock(
                        Duty.EXTENDED_ANSWER,
                        a.rights(),
                        a.within().plus(e.further()),
                        a.start(),
                        a.rollOver(),
                        Clock.Moves.WITHOUT_EXTENSION,
                        a.cautions(),
                        e.citation(),
                        e.origin())));
    }
}
