// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.Optional;

/// A question to the person and the day on which its answer came, if it came.
public record Pause(LocalDate asked, Optional<LocalDate> answered) {
    public Pause {
        if (answered.isPresent() && answered.get().isBefore(asked)) {
            throw new IllegalArgumentException("answered " + answered.get() + " before it was asked " + asked);
        }
    }

    public static Pause open(LocalDate asked) {
        return new Pause(asked, Optional.empty());
    }

    public static Pause of(LocalDate asked, LocalDate answered) {
        return new Pause(asked, Optional.of(answered));
    }

    public boolean isOpen() {
        return answered.isEmpty();
    }
}
