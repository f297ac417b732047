// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Optional;

/// A drawing of filled areas: all that is taken from a logo.
///
/// @param width of the drawing in units of its own; its areas lie between nothing and width and height
public record Drawing(double width, double height, List<Area> areas) {

    public Drawing {
        areas = List.copyOf(areas);
    }

    /// An area in one colour, red, green and blue in eight bits each; lines are areas as well.
    record Area(Path2D shape, int colour) {}

    /// What keeps a logo from being drawn.
    public static Optional<LogoFlaw> flaw(String svg) {
        try {
            of(svg);
            return Optional.empty();
        } catch (CannotDraw e) {
            return Optional.of(e.flaw());
        }
    }

    static Drawing of(String svg) throws CannotDraw {
        return new SvgReader().read(svg);
    }

    /// Fills the areas, as far as they lie in the drawing; left and bottom in points from the lower left corner of
    /// the page.
    void fill(PdfCanvas canvas, double left, double bottom, double scale) {
        var place = new AffineTransform(scale, 0, 0, -scale, left, bottom + height * scale);
        canvas.saveState()
                .rectangle(left, bottom, width * scale, height * scale)
                .clip()
                .endPath();
        for (var area : areas) {
            canvas.setFillColorRgb(
                    (area.colour() >> 16 & 0xFF) / 255f,
                    (area.colour() >> 8 & 0xFF) / 255f,
                    (area.colour() & 0xFF) / 255f);
            trace(canvas, area.shape().getPathIterator(place));
            if (area.shape().getWindingRule() == PathIterator.WIND_EVEN_ODD) {
                canvas.eoFill();
            } else {
                canvas.fill();
            }
        }
        canvas.restoreState();
    }

    private static void trace(PdfCanvas canvas, PathIterator path) {
        var at = new double[6];
        var x = 0.0;
        var y = 0.0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> canvas.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> canvas.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    canvas.curveTo(
                            x + 2 * (at[0] - x) / 3,
                            y + 2 * (at[1] - y) / 3,
                            at[2] + 2 * (at[0] - at[2]) / 3,
                            at[3] + 2 * (at[1] - at[3]) / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> canvas.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> canvas.closePath();
            }
            var last = last(path.currentSegment(at));
            if (last >= 0) {
                x = at[last];
                y = at[last + 1];
            }
        }
    }

    /// Where in its coordinates a segment says where it ends; nowhere for one that closes.
    private static int last(int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }
}
