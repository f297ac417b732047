// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;

/// Where a law says how a period is counted.
///
/// @param start    that the day of the event does not count
/// @param months   that a month ends on the day of the same number, or on the last day of the month
/// @param rollOver what becomes of a period that ends on a free day
public record Counting(Optional<Citation> start, Optional<Citation> months, Optional<Citation> rollOver) {
    public static Counting unknown() {
        return new Counting(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
