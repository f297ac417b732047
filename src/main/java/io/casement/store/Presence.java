// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.time.LocalDate;
import java.util.Optional;

/// Whether somebody works here, and is there.
///
/// @param awayFrom the first day of an absence
/// @param awayUntil the last day of it; without one nobody knows yet
/// @param left the day on which they left for good
public record Presence(Optional<LocalDate> awayFrom, Optional<LocalDate> awayUntil, Optional<LocalDate> left) {

    public static final Presence HERE = new Presence(Optional.empty(), Optional.empty(), Optional.empty());

    public static Presence away(LocalDate from, Optional<LocalDate> until) {
        return new Presence(Optional.of(from), until, Optional.empty());
    }

    public static Presence leftOn(LocalDate day) {
        return new Presence(Optional.empty(), Optional.empty(), Optional.of(day));
    }

    public boolean hasLeft() {
        return left.isPresent();
    }

    public boolean isAway(LocalDate today) {
        return awayFrom.filter(from -> !today.isBefore(from)).isPresent()
                && awayUntil.map(until -> !today.isAfter(until)).orElse(true);
    }
}
