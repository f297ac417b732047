// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

/// How what was told compares with what is on file.
///
/// @param detail in which way
record Likeness(Degree degree, String detail) {

    /// From harmless to foreign.
    enum Degree {
        SAME,
        /// The same, written otherwise: without marks, with a middle name, in another script.
        VARIANT,
        /// Easily taken for the same, and not the same.
        ALIKE,
        OTHER
    }

    static final Likeness SAME = new Likeness(Degree.SAME, "same");

    static Likeness variant(String how) {
        return new Likeness(Degree.VARIANT, how);
    }

    static Likeness alike(String how) {
        return new Likeness(Degree.ALIKE, how);
    }

    static Likeness other(String how) {
        return new Likeness(Degree.OTHER, how);
    }

    boolean isHarmless() {
        return degree == Degree.SAME || degree == Degree.VARIANT;
    }
}
