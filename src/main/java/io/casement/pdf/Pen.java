// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.CanvasTag;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Draws on the pages of one document, with fonts of its own. Places are in points from the upper left corner of
/// the page.
final class Pen {

    /// What an added hyphen stands for, in UTF-16 with its mark: nothing that belongs to the word.
    private static final byte[] SOFT_HYPHEN = {(byte) 0xFE, (byte) 0xFF, 0, (byte) Tidy.SOFT_HYPHEN};

    private final Fonts fonts;
    private final Map<Face, PdfFont> faces = new EnumMap<>(Face.class);

    Pen(Fonts fonts) {
        this.fonts = fonts;
    }

    /// Draws lines one under the other as content of the tag that the pointer is at.
    void write(PdfPage page, TagTreePointer tag, Type type, double left, double top, List<Line> lines) {
        write(page, tag, type, left, top, lines, false);
    }

    /// @param goesOn whether more of the same words follow after the last of these lines
    void write(PdfPage page, TagTreePointer tag, Type type, double left, double top, List<Line> lines, boolean goesOn) {
        var canvas = new PdfCanvas(page);
        canvas.openTag(tag.setPageForTagging(page).getTagReference());
        for (var i = 0; i < lines.size(); i++) {
            show(page, canvas, type, left, top + i * type.leading(), lines.get(i), goesOn || i < lines.size() - 1);
        }
        canvas.closeTag();
    }

    /// Draws lines that are no part of the letter's content: what repeats on every page.
    void stamp(PdfPage page, Type type, double left, double top, List<Line> lines) {
        var canvas = new PdfCanvas(page).openTag(artifact("Pagination"));
        for (var i = 0; i < lines.size(); i++) {
            show(page, canvas, type, left, top + i * type.leading(), lines.get(i), false);
        }
        canvas.closeTag();
    }

    /// Draws a logo as the figure that the pointer is at, with what it shows in words.
    void draw(PdfPage page, TagTreePointer figure, Emblem logo, double left, double top) {
        var bottom = height(page) - top - logo.height();
        var box = new float[] {
            (float) left, (float) bottom, (float) (left + logo.width()), (float) (bottom + logo.height())
        };
        var place = new PdfDictionary();
        place.put(PdfName.O, PdfName.Layout);
        place.put(PdfName.BBox, new PdfArray(box));
        figure.getProperties()
                .setAlternateDescription(logo.alternative())
                .addAttributes(new PdfStructureAttributes(place));
        var canvas = new PdfCanvas(page);
        canvas.openTag(figure.setPageForTagging(page).getTagReference());
        logo.drawing().fill(canvas, left, bottom, logo.scale());
        canvas.closeTag();
    }

    /// Draws a rule to the right of a place.
    void rule(PdfPage page, Ink ink, double left, double top, double length) {
        new PdfCanvas(page)
                .openTag(artifact("Layout"))
                .saveState()
                .setLineWidth(0.5f)
                .setStrokeColorRgb(ink.level(), ink.level(), ink.level())
                .moveTo(left, height(page) - top)
                .lineTo(left + length, height(page) - top)
                .stroke()
                .restoreState()
                .closeTag();
    }

    /// Draws an empty square to tick.
    void box(PdfPage page, Ink ink, double left, double top, double side) {
        new PdfCanvas(page)
                .openTag(artifact("Layout"))
                .saveState()
                .setLineWidth(0.5f)
                .setStrokeColorRgb(ink.level(), ink.level(), ink.level())
                .rectangle(left, height(page) - top - side, side, side)
                .stroke()
                .restoreState()
                .closeTag();
    }

    void code(PdfPage page, String text, double left, double top, double side) {
        var canvas = new PdfCanvas(page).openTag(artifact("Pagination")).saveState();
        canvas.setFillColorRgb(Ink.TEXT.level(), Ink.TEXT.level(), Ink.TEXT.level());
        new Code(text).fill(canvas, left, height(page) - top - side, side);
        canvas.restoreState().closeTag();
    }

    private void show(PdfPage page, PdfCanvas canvas, Type type, double left, double top, Line line, boolean goesOn) {
        canvas.setFillColorRgb(
                        type.ink().level(), type.ink().level(), type.ink().level())
                .beginText()
                .setFontAndSize(face(type.face()), (float) type.size())
                .moveText(left, height(page) - top - type.baseline());
        Marks.show(canvas, goesOn && line.spaced() ? line.text() + " " : line.text(), face(type.face()));
        if (line.hyphenated()) {
            canvas.openTag(new CanvasTag(PdfName.Span).addProperty(PdfName.ActualText, new PdfString(SOFT_HYPHEN)))
                    .showText("-")
                    .closeTag();
        }
        canvas.endText();
    }

    private static double height(PdfPage page) {
        return page.getPageSize().getHeight();
    }

    private static CanvasArtifact artifact(String type) {
        var artifact = new CanvasArtifact();
        artifact.addProperty(PdfName.Type, new PdfName(type));
        return artifact;
    }

    private PdfFont face(Face face) {
        return faces.computeIfAbsent(face, it -> {
            var font = PdfFontFactory.createFont(
                    fonts.program(it), PdfEncodings.IDENTITY_H, PdfFontFactory.EmbeddingStrategy.FORCE_EMBEDDED);
            font.setSubset(true);
            return font;
        });
    }
}
