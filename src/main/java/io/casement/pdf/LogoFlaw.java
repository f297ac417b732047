// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// Why a drawing cannot stand in a letterhead.
///
/// @param what the name of the thing in the drawing that is at fault, such as "image"; empty where there is none
public record LogoFlaw(Kind kind, String what) {

    /// What is the matter.
    public enum Kind {
        /// It is no SVG, or broken.
        UNREADABLE,
        /// It has more bytes, parts or points than a logo needs.
        TOO_LARGE,
        /// It wants to run a program.
        SCRIPT,
        /// It wants something from outside itself.
        OUTSIDE,
        /// It holds a picture of pixels.
        PICTURE,
        /// It holds words, which would need a font.
        WORDS,
        /// It uses what letters do not draw: gradients, masks, filters, copies.
        BEYOND,
        /// It does not say how large it is, or draws nothing.
        EMPTY
    }
}
