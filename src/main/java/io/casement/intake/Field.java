// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.List;

/// A proposed value with the words it came from; there is no field without evidence.
public record Field<T>(T value, List<Mark> evidence, Certainty certainty) {
    public Field {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a field needs the words it came from");
        }
        evidence = List.copyOf(evidence);
    }

    Field<T> atMost(Certainty most) {
        return new Field<>(value, evidence, certainty.atMost(most));
    }
}
