// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One step of a derivation, as data: the date it led to, by which rule, with which figures, and where the law
/// says so.
public record Reckoning(LocalDate date, Rule rule, List<Argument> arguments, Optional<Citation> citation) {
    public Reckoning {
        arguments = List.copyOf(arguments);
    }

    /// What a step counted with.
    public sealed interface Argument {
        record Count(int value) implements Argument {}

        /// The id of a calendar.
        record Calendar(String id) implements Argument {}

        record Asked(Question value) implements Argument {}
    }
}
