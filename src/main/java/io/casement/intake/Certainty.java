// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

/// How sure a proposed field is; everything that is not clear is for the clerk to check.
public enum Certainty {
    /// The words leave no doubt.
    CLEAR,
    /// The words say it, but something is missing or conditional.
    LIKELY,
    /// A hint only; never to be taken over without a look.
    WEAK;

    /// The less sure of the two.
    Certainty atMost(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
