// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.io.font.otf.Glyph;
import com.itextpdf.io.font.otf.GlyphLine;
import com.itextpdf.io.font.otf.GlyphLine.GlyphLinePart;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Sets accents that have no letter of their own, as in the Yoruba "Ọ̀" or the Lithuanian "ė́", over or under
/// their letter.
///
/// The fonts draw such marks for a lower-case letter of usual width; over a capital or an "i" they would be off.
/// Each letter with its marks also says what it means, because readers of a PDF order shifted glyphs by their
/// place.
final class Marks {

    /// Height of lower-case letters, over which the fonts draw their marks, in thousandths of the size.
    private static final int X_HEIGHT = 546;

    private static final int GAP = 40;

    private static final Pattern MARKED = Pattern.compile("\\P{Mn}\\p{Mn}+");

    private final PdfFont font;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<GlyphLinePart> parts = new ArrayList<>();
    private int advance;
    private int centre;
    private int top;

    private Marks(PdfFont font) {
        this.font = font;
    }

    static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /// Shows a text that may have such marks at the canvas's place.
    static void show(PdfCanvas canvas, String text, PdfFont font) {
        if (text.codePoints().noneMatch(Marks::isMark)) {
            canvas.showText(text);
            return;
        }
        var marks = new Marks(font);
        for (var part : MARKED.splitWithDelimiters(text, 0)) {
            marks.part(part);
        }
        canvas.showText(new GlyphLine(marks.glyphs), marks.parts.iterator());
    }

    private void part(String text) {
        var from = glyphs.size();
        text.codePoints().forEach(point -> add(font.getGlyph(point), isMark(point)));
        if (glyphs.size() > from) {
            var part = new GlyphLinePart(from, glyphs.size());
            parts.add(MARKED.matcher(text).matches() ? part.setActualText(text) : part);
        }
    }

    private void add(Glyph glyph, boolean mark) {
        var box = glyph.getBbox();
        if (!mark || box == null) {
            advance = glyph.getWidth();
            centre = box == null ? advance / 2 : (box[0] + box[2]) / 2;
            top = box == null ? X_HEIGHT : Math.max(X_HEIGHT, box[3]);
            glyphs.add(glyph);
            return;
        }
        var right = centre - advance - (box[0] + box[2]) / 2;
        var up = box[1] > X_HEIGHT ? top - X_HEIGHT : 0;
        if (box[1] > X_HEIGHT) {
            top = box[3] + up + GAP - (box[1] - X_HEIGHT);
        }
        glyphs.add(new Glyph(glyph, right, up, 0, 0, 0));
    }
}
