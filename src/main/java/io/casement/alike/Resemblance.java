// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.alike;

import java.util.Optional;

/// How what was told compares with what is on file.
///
/// @param nuance in which way they differ, where that can be said; empty for the same
public record Resemblance(Degree degree, Optional<Nuance> nuance) {

    /// From harmless to foreign.
    public enum Degree {
        SAME,
        /// The same, written otherwise: without marks, with a middle name, in another script; or too little to tell.
        VARIANT,
        /// Easily taken for the same, and not the same.
        ALIKE,
        OTHER
    }

    public static final Resemblance SAME = new Resemblance(Degree.SAME, Optional.empty());

    static final Resemblance OTHER = new Resemblance(Degree.OTHER, Optional.empty());

    static Resemblance variant(Nuance how) {
        return new Resemblance(Degree.VARIANT, Optional.of(how));
    }

    static Resemblance alike(Nuance how) {
        return new Resemblance(Degree.ALIKE, Optional.of(how));
    }

    static Resemblance other(Nuance how) {
        return new Resemblance(Degree.OTHER, Optional.of(how));
    }

    /// Whether it tells nothing against whoever wrote it.
    public boolean isHarmless() {
        return degree == Degree.SAME || degree == Degree.VARIANT;
    }

    public boolean is(Nuance how) {
        return nuance.filter(how::equals).isPresent();
    }
}
