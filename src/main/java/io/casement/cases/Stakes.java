// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.RegimeId;

/// What the proof that a request needs depends on, besides the right that is asked for.
///
/// @param child somebody answers for a child
/// @param doubt there is reasonable doubt who asks, beyond not knowing them yet
/// @param exhausted what they could show short of a document was tried and did not do
public record Stakes(RegimeId law, Sensitivity sensitivity, boolean child, boolean doubt, boolean exhausted) {

    /// Nothing is known but the law.
    public static Stakes ordinary(RegimeId law) {
        return new Stakes(law, Sensitivity.ORDINARY, false, false, false);
    }

    boolean isSpecial() {
        return sensitivity == Sensitivity.SPECIAL;
    }

    boolean isLow() {
        return sensitivity == Sensitivity.LOW;
    }

    boolean isCalifornian() {
        return law.value().equals("US-CA");
    }
}
