// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import io.casement.letters.Logo;
import java.util.Optional;

/// A logo as large as it stands in the letterhead.
///
/// @param scale points a unit of the drawing
record Emblem(Drawing drawing, String alternative, double scale) {

    private static final double HIGHEST = Box.mm(10);
    private static final double WIDEST = Box.mm(50);
    private static final double GAP = Box.mm(3);

    /// None for a drawing that cannot be used, see [Drawing#flaw].
    static Optional<Emblem> of(Logo logo) {
        try {
            var drawing = Drawing.of(logo.svg());
            var scale = Math.min(HIGHEST / drawing.height(), WIDEST / drawing.width());
            return Optional.of(new Emblem(drawing, Tidy.line(logo.alternative()), scale));
        } catch (CannotDraw e) {
            return Optional.empty();
        }
    }

    double width() {
        return drawing.width() * scale;
    }

    double height() {
        return drawing.height() * scale;
    }

    /// How far to the right of its left edge the name begins.
    double advance() {
        return width() + GAP;
    }
}
