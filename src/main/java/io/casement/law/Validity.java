// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.Optional;

/// From which day to which day, both included, a version of a law holds.
public record Validity(LocalDate from, Optional<LocalDate> to) {
    public Validity {
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("ends " + to.get() + " before it begins " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
    }
}
