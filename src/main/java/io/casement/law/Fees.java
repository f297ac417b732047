// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;
import java.util.Set;

/// What a person may be asked to pay for a request.
///
/// @param free      how often a request costs nothing; empty if nobody has checked
/// @param charges   for what money may be asked otherwise; none if that was not seen
/// @param most      the highest sum, as the law names it
/// @param announced whether the sum has to be named first
public record Fees(
        Set<Right> rights,
        Optional<Free> free,
        Set<Charge> charges,
        Optional<String> most,
        boolean announced,
        Optional<Citation> citation,
        Optional<String> note,
        Origin origin) {

    public Fees {
        rights = Set.copyOf(rights);
        charges = Set.copyOf(charges);
    }

    /// How often a request costs nothing: so many times in so many months.
    ///
    /// @param times  0 if it always may cost something
    /// @param months 0 if it never costs anything, apart from what the charges name
    public record Free(int times, int months) {
        public static final Free ALWAYS = new Free(1, 0);
        public static final Free NEVER = new Free(0, 0);

        public Free {
            if (times < 0 || months < 0) {
                throw new IllegalArgumentException("a request is free a number of times in a number of months");
            }
        }
    }

    /// For what money may be asked.
    public enum Charge {
        UNFOUNDED_OR_EXCESSIVE,
        REPEATED,
        DISPROPORTIONATE_EFFORT,
        ACTUAL_COST,
        REASONABLE_COST,
        PRESCRIBED_FEE,
        MORE_PAGES
    }
}
