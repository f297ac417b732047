// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the letter's column. A chunk that goes on over the page keeps its one tag.
final class Column {

    private final Proof proof;
    private final Layout layout;
    private final LetterDocument document;
    private final Pen pen;
    private final TagTreePointer root;

    /// Where the chunk in hand and the list in hand are in the tree of tags.
    private Optional<TagTreePointer> tag = Optional.empty();

    private Optional<TagTreePointer> list = Optional.empty();

    Column(Proof proof, LetterDocument document, Pen pen, TagTreePointer root) {
        this.proof = proof;
        this.layout = proof.layout();
        this.document = document;
        this.pen = pen;
        this.root = root;
    }

    void draw() {
        for (var number = 1; number <= proof.pages().size(); number++) {
            var page = document.getPage(number);
            var top = number == 1 ? layout.subjectTop() : Layout.NEXT_BODY_TOP;
            for (var stretch : stretches(proof.pages().get(number - 1))) {
                draw(page, top, stretch);
            }
        }
    }

    /// The placed lines of a page, chunk by chunk.
    private static List<List<Pages.Placed>> stretches(List<Pages.Placed> page) {
        var stretches = new ArrayList<List<Pages.Placed>>();
        for (var placed : page) {
            if (stretches.isEmpty() || placed.index() == 0) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(placed);
        }
        return stretches;
    }

    private void draw(PdfPage page, double columnTop, List<Pages.Placed> stretch) {
        var first = stretch.getFirst();
        var chunk = first.chunk();
        var top = columnTop + first.top();
        if (first.index() == 0) {
            tag = Optional.of(open(page, top, chunk));
        }
        var lines = stretch.stream().map(Pages.Placed::line).toList();
        pen.write(page, tag.orElseThrow(), chunk.type(), layout.left() + chunk.indent(), top, lines);
    }

    private TagTreePointer open(PdfPage page, double top, Chunk chunk) {
        return switch (chunk.role()) {
            case SUBJECT -> new TagTreePointer(root).addTag(StandardRoles.H1);
            case HEADING -> new TagTreePointer(root).addTag(StandardRoles.H2);
            case PARAGRAPH -> new TagTreePointer(root).addTag(StandardRoles.P);
            case FIRST_ITEM -> {
                list = Optional.of(new TagTreePointer(root).addTag(StandardRoles.L));
                yield item(page, top, chunk);
            }
            case ITEM -> item(page, top, chunk);
        };
    }

    private TagTreePointer item(PdfPage page, double top, Chunk chunk) {
        var item = new TagTreePointer(list.orElseThrow()).addTag(StandardRoles.LI);
        var label = new TagTreePointer(item).addTag(StandardRoles.LBL);
        pen.write(page, label, chunk.type(), layout.left(), top, List.of(proof.line(chunk.type(), chunk.label())));
        return new TagTreePointer(item).addTag(StandardRoles.LBODY);
    }
}
