// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import io.casement.letters.batch.Batch;
import io.casement.letters.batch.EnvelopeSize;
import io.casement.letters.batch.Sides;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Stream;

/// Draws the sheet that lies on top of a batch: how much of what there is, and a line for each letter to tick. It
/// names references and no people.
final class CoverSheet {

    private static final double LEFT = mm(25);
    private static final double RIGHT_MARGIN = mm(20);
    private static final double TOP = mm(20);
    private static final double BOTTOM_MARGIN = mm(22);
    private static final double FACTS_INDENT = mm(52);
    private static final double FACT = 16;
    private static final double ROW = 17;
    private static final double BEFORE_GROUP = 16;
    private static final double AFTER_HEADING = 4;
    private static final double BOX = 8;

    /// Right edges of the columns, but the second's, which is its left one.
    private static final List<Double> COLUMNS = List.of(mm(12), mm(18), mm(75), mm(98), mm(124));

    private final Batch batch;
    private final String office;
    private final String seal;
    private final CoverWords words;
    private final Fonts fonts;
    private final LetterDocument document;
    private final Pen pen;
    private final TagTreePointer root;
    private final PageSize size;
    private PdfPage page;
    private double top = TOP;

    private CoverSheet(
            Batch batch,
            String office,
            String seal,
            CoverWords words,
            Fonts fonts,
            LetterDocument document,
            PageSize size) {
        this.batch = batch;
        this.office = office;
        this.seal = seal;
        this.words = words;
        this.fonts = fonts;
        this.document = document;
        this.size = size;
        this.pen = new Pen(fonts);
        this.page = document.addNewPage(size);
        this.root = new TagTreePointer(document);
    }

    /// @param seal fingerprint of the batch's manifest, in hexadecimal digits
    /// @param size of the batch's paper
    static byte[] print(Batch batch, String office, String seal, CoverWords words, Fonts fonts, PageSize size) {
        var out = new ByteArrayOutputStream(1 << 15);
        var provenance = new Provenance(
                words.locale().toLanguageTag(),
                words.text("title", Tidy.line(batch.name())),
                Tidy.line(office),
                batch.day(),
                "urn:sha256:" + seal,
                "batch");
        try (var document = new LetterDocument(out, provenance)) {
            new CoverSheet(batch, office, seal, words, fonts, document, size).draw();
        }
        return SameBytes.of(out.toByteArray());
    }

    private void draw() {
        write(StandardRoles.P, Type.BODY, office);
        top += 4;
        write(StandardRoles.H1, Type.LETTERHEAD, words.text("title", batch.name()));
        top += 10;
        facts();
        top += 8;
        write(StandardRoles.P, Type.SMALL, words.text("note"));
        for (var envelope : EnvelopeSize.values()) {
            var slots = batch.in(envelope);
            if (!slots.isEmpty()) {
                group(envelope, slots);
            }
        }
        for (var number = 1; number <= document.getNumberOfPages(); number++) {
            foot(document.getPage(number), number);
        }
    }

    private void facts() {
        var list = new TagTreePointer(root).addTag(StandardRoles.L);
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
        fact(list, words.text("sealed"), batch.day().format(days));
        fact(list, words.text("letters"), String.valueOf(batch.letters()));
        var printed = String.valueOf(batch.sheets());
        fact(
                list,
                words.text("sheets"),
                batch.sides() == Sides.TWO ? words.text("two-sided", printed) : words.text("one-sided", printed));
        fact(
                list,
                words.text("dl"),
                batch.in(EnvelopeSize.DL).size() + ", " + words.text("fold", String.valueOf(batch.folded())));
        fact(list, words.text("c4"), batch.in(EnvelopeSize.C4).size() + ", " + words.text("flat"));
        var half = seal.length() / 2;
        fact(list, words.text("seal"), seal.substring(0, half), seal.substring(half));
    }

    private void fact(TagTreePointer list, String label, String... values) {
        var item = new TagTreePointer(list).addTag(StandardRoles.LI);
        var before = new TagTreePointer(item).addTag(StandardRoles.LBL);
        pen.write(page, before, Type.LABEL, LEFT, top, lines(Type.LABEL, label));
        var body = new TagTreePointer(item).addTag(StandardRoles.LBODY);
        pen.write(page, body, Type.REFERENCE, LEFT + FACTS_INDENT, top, lines(Type.REFERENCE, values));
        top += FACT + (values.length - 1) * Type.REFERENCE.leading();
    }

    private void group(EnvelopeSize envelope, List<Batch.Slot> slots) {
        top += BEFORE_GROUP;
        if (!roomFor(Type.HEADING.leading() + AFTER_HEADING + 3 * ROW)) {
            turn();
        }
        write(StandardRoles.H2, Type.HEADING, words.text(envelope.id()) + " · " + slots.size());
        top += AFTER_HEADING;
        var table = new TagTreePointer(root).addTag(StandardRoles.TABLE);
        heads(new TagTreePointer(table).addTag(StandardRoles.TR));
        for (var slot : slots) {
            if (!roomFor(ROW)) {
                turn();
                repeatHeads();
            }
            row(new TagTreePointer(table).addTag(StandardRoles.TR), slot);
        }
    }

    private List<String> headWords() {
        return List.of(
                words.text("number"),
                words.text("reference"),
                words.text("pages"),
                words.text("print-sheets"),
                words.text("enclosed"));
    }

    private void heads(TagTreePointer row) {
        var heads = headWords();
        for (var i = 0; i < heads.size(); i++) {
            pen.write(
                    page,
                    head(row),
                    Type.LABEL,
                    left(i, Type.LABEL, heads.get(i)),
                    top,
                    lines(Type.LABEL, heads.get(i)));
        }
        pen.write(page, head(row), Type.LABEL, boxLeft(), top, lines(Type.LABEL, words.text("there")));
        underHeads();
    }

    private static TagTreePointer head(TagTreePointer row) {
        var head = new TagTreePointer(row).addTag(StandardRoles.TH);
        head.getProperties().addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", "Column"));
        return head;
    }

    /// On the next page the heads only repeat.
    private void repeatHeads() {
        var heads = headWords();
        for (var i = 0; i < heads.size(); i++) {
            pen.stamp(page, Type.LABEL, left(i, Type.LABEL, heads.get(i)), top, lines(Type.LABEL, heads.get(i)));
        }
        pen.stamp(page, Type.LABEL, boxLeft(), top, lines(Type.LABEL, words.text("there")));
        underHeads();
    }

    private void underHeads() {
        top += Type.LABEL.leading() + 2;
        pen.rule(page, Ink.RULE, LEFT, top, measure());
        top += 3;
    }

    private void row(TagTreePointer row, Batch.Slot slot) {
        var cells = List.of(
                String.valueOf(slot.place()),
                slot.letter().number().toString(),
                String.valueOf(slot.letter().pages()),
                String.valueOf(slot.sheets()),
                slot.letter().enclosed() == 0
                        ? "–"
                        : String.valueOf(slot.letter().enclosed()));
        for (var i = 0; i < cells.size(); i++) {
            var cell = new TagTreePointer(row).addTag(StandardRoles.TD);
            pen.write(page, cell, Type.BODY, left(i, Type.BODY, cells.get(i)), top, lines(Type.BODY, cells.get(i)));
        }
        new TagTreePointer(row).addTag(StandardRoles.TD);
        box();
        top += ROW;
        pen.rule(page, Ink.RULE, LEFT, top - 1.5, measure());
    }

    /// A box to tick by pen: two rules and two more.
    private void box() {
        var from = top + (Type.BODY.leading() - BOX) / 2;
        pen.box(page, Ink.MARK, boxLeft(), from, BOX);
    }

    private void foot(PdfPage on, int number) {
        var foot = lines(Type.FOOTER, batch.name() + "   " + number + " / " + document.getNumberOfPages());
        var left = LEFT + measure() - foot.getFirst().width();
        pen.stamp(on, Type.FOOTER, left, size.getHeight() - mm(14), foot);
    }

    private void write(String role, Type type, String text) {
        pen.write(page, new TagTreePointer(root).addTag(role), type, LEFT, top, lines(type, text));
        top += type.leading();
    }

    private List<Line> lines(Type type, String... texts) {
        return Stream.of(texts)
                .map(Tidy::line)
                .map(text -> new Line(text, false, false, fonts.width(type, text)))
                .toList();
    }

    /// Numbers end at their column's edge, references begin there.
    private double left(int column, Type type, String text) {
        var edge = LEFT + COLUMNS.get(column);
        return column == 1 ? edge : edge - fonts.width(type, Tidy.line(text));
    }

    private double boxLeft() {
        return LEFT + mm(140);
    }

    private double measure() {
        return size.getWidth() - LEFT - RIGHT_MARGIN;
    }

    private boolean roomFor(double height) {
        return top + height <= size.getHeight() - BOTTOM_MARGIN;
    }

    private void turn() {
        page = document.addNewPage(size);
        top = TOP;
    }

    private static double mm(double millimetres) {
        return millimetres * 72 / 25.4;
    }
}
