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
    private final Layout layout;
    private final LetterDocument document;
    private final Pen pen;
    private final TagTreePointer root;

    private Inking(Proof proof, LetterDocument document, Fonts fonts) {
        this.proof = proof;
        this.layout = proof.layout();
        this.document = document;
        this.pen = new Pen(fonts);
        this.root = new TagTreePointer(document);
    }

    static byte[] ink(Proof proof, Fonts fonts) {
        var out = new ByteArrayOutputStream(1 << 16);
        try (var document = new LetterDocument(out, Provenance.of(proof.letter(), proof.organisation()))) {
            new Inking(proof, document, fonts).draw();
        }
        return out.toByteArray();
    }

    private void draw() {
        for (var i = 0; i < proof.pages().size(); i++) {
            document.addNewPage(new PageSize((float) layout.width(), (float) layout.height()));
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
        var letterhead = layout.letterhead();
        zones.logo().ifPresent(logo -> logo(page, logo));
        var nameLeft = letterhead.left() + zones.logo().map(Emblem::advance).orElse(0.0);
        paragraph(page, Type.LETTERHEAD, nameLeft, letterhead.top(), zones.letterhead());
        layout.sender().ifPresent(box -> paragraph(page, Type.SENDER, box.left(), box.top(), zones.sender()));
        paragraph(
                page,
                layout.addressType(),
                layout.address().left(),
                layout.address().top(),
                zones.address());
        references(page);
    }

    /// The logo is as a figure part of what is read; its middle is that of the name's first line.
    private void logo(PdfPage page, Emblem logo) {
        var top = layout.letterhead().top() + (Type.LETTERHEAD.leading() - logo.height()) / 2;
        var tag = new TagTreePointer(root).addTag(StandardRoles.FIGURE);
        pen.draw(page, tag, logo, layout.letterhead().left(), top);
    }

    /// The reference block is a list of labels with their values, which is what a dictionary list is in a tagged
    /// PDF.
    private void references(PdfPage page) {
        var zones = proof.zones();
        if (zones.references().isEmpty()) {
            return;
        }
        var list = new TagTreePointer(root).addTag(StandardRoles.L);
        var top = layout.references().top();
        for (var row : zones.references()) {
            var item = new TagTreePointer(list).addTag(StandardRoles.LI);
            if (!row.label().isEmpty()) {
                var label = new TagTreePointer(item).addTag(StandardRoles.LBL);
                pen.write(page, label, Type.LABEL, layout.references().left(), top, row.label());
            }
            var body = new TagTreePointer(item).addTag(StandardRoles.LBODY);
            pen.write(page, body, row.type(), zones.valueLeft(), top, row.values());
            top += row.height() * Type.REFERENCE.leading();
        }
    }

    private void frame(int number) {
        var page = document.getPage(number);
        if (number == 1) {
            layout.foldsMm().forEach(fold -> mark(page, fold, Layout.FOLD_LENGTH));
        } else {
            runningHeader(page);
        }
        layout.punchMm().ifPresent(punch -> mark(page, punch, Layout.PUNCH_LENGTH));
        footer(page, number);
    }

    private void mark(PdfPage page, double topMm, double length) {
        pen.rule(page, Ink.MARK, Layout.MARK_LEFT, Box.mm(topMm), length);
    }

    private void runningHeader(PdfPage page) {
        var name = proof.line(Type.SMALL, proof.organisation().name());
        var subject = proof.line(Type.SMALL, proof.letter().subject());
        pen.stamp(page, Type.SMALL, layout.left(), Layout.NEXT_HEADER_TOP, List.of(name));
        if (name.width() + subject.width() + Box.mm(6) <= layout.measure()) {
            var left = layout.right() - subject.width();
            pen.stamp(page, Type.SMALL, left, Layout.NEXT_HEADER_TOP, List.of(subject));
        }
        var bottom = Layout.NEXT_HEADER_TOP + Type.SMALL.leading() + Box.mm(1.5);
        pen.rule(page, Ink.RULE, layout.left(), bottom, layout.measure());
    }

    /// The company's lines are content once, at the end of the first page's; elsewhere they only repeat.
    private void footer(PdfPage page, int number) {
        pen.rule(page, Ink.RULE, layout.left(), layout.footerRule(), layout.measure());
        pen.code(page, proof.code(number), layout.left(), layout.footerBottom() - Layout.CODE_SIDE, Layout.CODE_SIDE);
        var lines = proof.zones().footer();
        var top = layout.footerBottom() - lines.size() * Type.FOOTER.leading();
        if (number == 1) {
            paragraph(page, Type.FOOTER, layout.footerTextLeft(), top, lines);
        } else {
            pen.stamp(page, Type.FOOTER, layout.footerTextLeft(), top, lines);
        }
        right(page, Type.FOOTER, 2, proof.reference());
        right(page, Type.PAGE, 1, number + " / " + proof.pages().size());
    }

    private void right(PdfPage page, Type type, int fromBottom, String text) {
        var line = proof.line(type, text);
        var left = layout.right() - line.width();
        pen.stamp(page, type, left, layout.footerBottom() - fromBottom * Type.FOOTER.leading(), List.of(line));
    }

    private void paragraph(PdfPage page, Type type, double left, double top, List<Line> lines) {
        if (!lines.isEmpty()) {
            pen.write(page, new TagTreePointer(root).addTag(StandardRoles.P), type, left, top, lines);
        }
    }
}
