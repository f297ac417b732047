// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Where every character of a printed page stands, read back out of its PDF, in millimetres from the upper left
/// corner.
final class Glyphs extends PDFTextStripper {

    /// How far letters reach above and below their baseline at most, as shares of their size: as far as the fonts
    /// themselves say.
    private static final double ASCENT = 0.968;

    private static final double DESCENT = 0.241;

    private final List<Glyph> found = new ArrayList<>();

    record Glyph(String text, double left, double top, double right, double bottom) {

        boolean isIn(Box box, double clear) {
            return left >= box.leftMm() + clear
                    && right <= box.leftMm() + box.widthMm() - clear
                    && top >= box.topMm() + clear
                    && bottom <= box.topMm() + box.heightMm() - clear;
        }

        boolean touches(Box box) {
            return right > box.leftMm()
                    && left < box.leftMm() + box.widthMm()
                    && bottom > box.topMm()
                    && top < box.topMm() + box.heightMm();
        }
    }

    static List<Glyph> of(byte[] pdf, int page) throws IOException {
        var glyphs = new Glyphs();
        try (var document = Loader.loadPDF(pdf)) {
            glyphs.setStartPage(page);
            glyphs.setEndPage(page);
            glyphs.getText(document);
        }
        return List.copyOf(glyphs.found);
    }

    @Override
    protected void processTextPosition(TextPosition it) {
        var size = it.getFontSizeInPt();
        found.add(new Glyph(
                it.getUnicode(),
                mm(it.getXDirAdj()),
                mm(it.getYDirAdj() - ASCENT * size),
                mm(it.getXDirAdj() + it.getWidthDirAdj()),
                mm(it.getYDirAdj() + DESCENT * size)));
    }

    private static double mm(double points) {
        return points * 25.4 / 72;
    }
}
