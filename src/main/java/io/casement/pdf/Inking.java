// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// Draws a proof as a tagged PDF, in the order in which a letter is read.
final class Inking {

    private final Proof proof;
    private final LetterDocument document;
    private final Pen pen;
    private final TagTreePointer root;

    private Inking(Proof proof, LetterDocument document, Fonts fonts) {
        this.proof = proof;
        this.document = document;
        this.pen = new Pen(fonts);
        this.root = new TagTreePointer(document);
    }

    static byte[] ink(Proof proof, Fonts fonts) {
        var out = new ByteArrayOutputStream(1 << 16);
        try (var document = new LetterDocument(out, proof.letter(), proof.organisation())) {
            new Inking(proof, document, fonts).draw();
        }
        return out.toByteArray();
    }

    private void draw() {
        for (var i = 0; i < proof.pages().size(); i++) {
            document.addNewPage(new PageSize((float) A4.WIDTH, (float) A4.HEIGHT));
        }
        head();
        new Column(proof, document, pen, root).draw();
        for (var number = 1; number <= proof.pages().size(); number++) {
            frame(number);
        }
    }

    private void head() {
        var page = document.getPage(1);
        var zones = proof.zones();
        paragraph(page, Type.LETTERHEAD, A4.LEFT, A4.LETTERHEAD_TOP, zones.letterhead());
        paragraph(page, Type.SENDER, A4.LEFT, A4.SENDER_TOP, zones.sender());
        paragraph(page, Type.ADDRESS, A4.LEFT, A4.ADDRESS_TOP, zones.address());
        references(page);
    }

    /// The reference block is a list of labels with their values, which is what a dictionary list is in a tagged
    /// PDF.
    private void references(PdfPage page) {
        var zones = proof.zones();
        if (zones.references().isEmpty()) {
            return;
        }
        var list = new TagTreePointer(root).addTag(StandardRoles.L);
        var top = A4.REFERENCES_TOP;
        for (var row : zones.references()) {
            var item = new TagTreePointer(list).addTag(StandardRoles.LI);
            if (!row.label().isEmpty()) {
                var label = new TagTreePointer(item).addTag(StandardRoles.LBL);
                pen.write(page, label, Type.LABEL, A4.REFERENCES_LEFT, top, row.label());
            }
            var body = new TagTreePointer(item).addTag(StandardRoles.LBODY);
            pen.write(page, body, row.type(), zones.valueLeft(), top, row.values());
            top += row.height() * Type.REFERENCE.leading();
        }
    }

    private void frame(int number) {
        var page = document.getPage(number);
        if (number == 1) {
            pen.rule(page, Ink.MARK, A4.MARK_LEFT, A4.FIRST_FOLD, A4.FOLD_LENGTH);
            pen.rule(page, Ink.MARK, A4.MARK_LEFT, A4.SECOND_FOLD, A4.FOLD_LENGTH);
        } else {
            runningHeader(page);
        }
        pen.rule(page, Ink.MARK, A4.MARK_LEFT, A4.PUNCH, A4.PUNCH_LENGTH);
        footer(page, number);
    }

    private void runningHeader(PdfPage page) {
        var name = proof.line(Type.SMALL, proof.organisation().name());
        var subject = proof.line(Type.SMALL, proof.letter().subject());
        pen.stamp(page, Type.SMALL, A4.LEFT, A4.NEXT_HEADER_TOP, List.of(name));
        if (name.width() + subject.width() + A4.mm(6) <= A4.MEASURE) {
            var left = A4.LEFT + A4.MEASURE - subject.width();
            pen.stamp(page, Type.SMALL, left, A4.NEXT_HEADER_TOP, List.of(subject));
        }
        var bottom = A4.NEXT_HEADER_TOP + Type.SMALL.leading() + A4.mm(1.5);
        pen.rule(page, Ink.RULE, A4.LEFT, bottom, A4.MEASURE);
    }

    /// The company's lines are content once, at the end of the first page's; elsewhere they only repeat.
    private void footer(PdfPage page, int number) {
        pen.rule(page, Ink.RULE, A4.LEFT, A4.FOOTER_RULE, A4.MEASURE);
        pen.code(page, proof.code(number), A4.LEFT, A4.FOOTER_BOTTOM - A4.CODE_SIDE, A4.CODE_SIDE);
        var lines = proof.zones().footer();
        var top = A4.FOOTER_BOTTOM - lines.size() * Type.FOOTER.leading();
        if (number == 1) {
            paragraph(page, Type.FOOTER, A4.FOOTER_TEXT_LEFT, top, lines);
        } else {
            pen.stamp(page, Type.FOOTER, A4.FOOTER_TEXT_LEFT, top, lines);
        }
        right(page, Type.FOOTER, 2, proof.reference());
        right(page, Type.PAGE, 1, number + " / " + proof.pages().size());
    }

    private void right(PdfPage page, Type type, int fromBottom, String text) {
        var line = proof.line(type, text);
        var left = A4.LEFT + A4.MEASURE - line.width();
        pen.stamp(page, type, left, A4.FOOTER_BOTTOM - fromBottom * Type.FOOTER.leading(), List.of(line));
    }

    private void paragraph(PdfPage page, Type type, double left, double top, List<Line> lines) {
        if (!lines.isEmpty()) {
            pen.write(page, new TagTreePointer(root).addTag(StandardRoles.P), type, left, top, lines);
        }
    }
}
