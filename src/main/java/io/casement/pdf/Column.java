// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the letter's column. A chunk that goes on over the page keeps its one tag.
final class Column {

    private static final double UNDER_ROW = 1.5;

    private final Proof proof;
    private final Layout layout;
    private final LetterDocument document;
    private final Pen pen;
    private final TagTreePointer root;

    /// Where the chunk in hand and the list in hand are in the tree of tags.
    private Optional<TagTreePointer> tag = Optional.empty();

    private Optional<TagTreePointer> list = Optional.empty();

    /// The table in hand, and the cells of the row in hand.
    private Optional<TagTreePointer> table = Optional.empty();

    private Optional<TagTreePointer> body = Optional.empty();
    private List<TagTreePointer> cells = List.of();

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
            if (stretches.isEmpty()
                    || placed.index() == 0
                    || placed.again() != stretches.getLast().getLast().again()) {
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
        if (chunk.cells().isPresent()) {
            row(page, top, stretch, chunk.cells().get());
            return;
        }
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
            case CAPTION -> new TagTreePointer(beginTable()).addTag(StandardRoles.CAPTION);
            case TABLE_HEAD, TABLE_ROW -> throw new IllegalStateException("a row is tagged cell by cell");
        };
    }

    private TagTreePointer beginTable() {
        var begun = new TagTreePointer(root).addTag(StandardRoles.TABLE);
        table = Optional.of(begun);
        body = Optional.empty();
        return begun;
    }

    /// The part of a row that stands on a page; a head that comes again is not content a second time.
    private void row(PdfPage page, double top, List<Pages.Placed> stretch, Cells row) {
        var first = stretch.getFirst();
        var type = first.chunk().type();
        var isHead = first.chunk().role() == Chunk.Role.TABLE_HEAD;
        if (first.index() == 0 && !first.again()) {
            cells = isHead ? head(row) : bodyRow(row);
        }
        for (var i = 0; i < row.lines().size(); i++) {
            var lines = row.lines().get(i);
            for (var index = first.index(); index < Math.min(lines.size(), first.index() + stretch.size()); index++) {
                var line = lines.get(index);
                var left = layout.left() + row.columns().get(i).leftOf(line);
                var at = top + (index - first.index()) * type.leading();
                if (first.again()) {
                    pen.stamp(page, type, left, at, List.of(line));
                } else {
                    pen.write(page, cells.get(i), type, left, at, List.of(line), index < lines.size() - 1);
                }
            }
        }
        var bottom = top + stretch.size() * type.leading() + UNDER_ROW;
        pen.rule(page, isHead ? Ink.MARK : Ink.RULE, layout.left(), bottom, layout.measure());
    }

    private List<TagTreePointer> head(Cells row) {
        var begun = body.isEmpty() && table.isPresent() ? table.get() : beginTable();
        var head = new TagTreePointer(begun).addTag(StandardRoles.THEAD).addTag(StandardRoles.TR);
        body = Optional.of(new TagTreePointer(begun).addTag(StandardRoles.TBODY));
        return row.lines().stream().map(each -> columnHead(head)).toList();
    }

    private static TagTreePointer columnHead(TagTreePointer row) {
        var cell = new TagTreePointer(row).addTag(StandardRoles.TH);
        cell.getProperties().addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", "Column"));
        return cell;
    }

    private List<TagTreePointer> bodyRow(Cells row) {
        var tag = new TagTreePointer(body.orElseThrow()).addTag(StandardRoles.TR);
        return row.columns().stream()
                .map(each -> new TagTreePointer(tag).addTag(StandardRoles.TD))
                .toList();
    }

    private TagTreePointer item(PdfPage page, double top, Chunk chunk) {
        var item = new TagTreePointer(list.orElseThrow()).addTag(StandardRoles.LI);
        var label = new TagTreePointer(item).addTag(StandardRoles.LBL);
        pen.write(page, label, chunk.type(), layout.left(), top, List.of(proof.line(chunk.type(), chunk.label())));
        return new TagTreePointer(item).addTag(StandardRoles.LBODY);
    }
}
