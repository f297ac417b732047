// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import io.casement.letters.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Turns a letter's words into the chunks of its column, from the subject to the enclosures.
///
/// In a part, an empty line begins a paragraph, and lines that begin with "- ", "• " or, counting from one, "1. "
/// are list items: what people write without being told. Tables are written with bars, see [TableSetter].
final class Manuscript {

    private static final Pattern BULLET = Pattern.compile("[-•*]\\s+(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})[.)]\\s+(?=\\S)");

    private static final double AFTER_SUBJECT = 10.5;
    private static final double PARAGRAPH = 6.75;
    private static final double BEFORE_HEADING = 9.75;
    private static final double AFTER_HEADING = 2.25;
    private static final double ITEM = 3;
    private static final double ITEM_INDENT = 14;
    private static final double BEFORE_CLOSING = 10.5;

    /// Room for a signature by hand.
    private static final double SIGNATURE = Box.mm(14);

    private static final double BEFORE_ENCLOSURES = 9;

    private final LineBreaker breaker;
    private final double measure;
    private final List<Chunk> chunks = new ArrayList<>();
    private double gap;

    private Manuscript(LineBreaker breaker, double measure) {
        this.breaker = breaker;
        this.measure = measure;
    }

    /// @param measure width of the column in points
    static List<Chunk> of(
            Letter letter, Organisation organisation, PaperWords words, LineBreaker breaker, double measure) {
        var manuscript = new Manuscript(breaker, measure);
        manuscript.opening(letter);
        letter.printed().forEach(manuscript::part);
        manuscript.ending(letter, organisation, words);
        return List.copyOf(manuscript.chunks);
    }

    private void opening(Letter letter) {
        add(Chunk.Role.SUBJECT, Type.SUBJECT, 0, Tidy.line(letter.subject()), true);
        add(Chunk.Role.PARAGRAPH, Type.BODY, AFTER_SUBJECT, Tidy.line(letter.salutation()), true);
        gap = PARAGRAPH;
    }

    private void part(Part part) {
        part.heading().map(Tidy::line).filter(heading -> !heading.isEmpty()).ifPresent(heading -> {
            add(Chunk.Role.HEADING, Type.HEADING, BEFORE_HEADING, heading, true);
            gap = AFTER_HEADING;
        });
        for (var paragraph : Tidy.text(part.text()).split("\n\\s*\n", -1)) {
            paragraph(paragraph
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList());
        }
    }

    private void paragraph(List<String> lines) {
        var plain = new ArrayList<String>();
        var items = 0;
        for (var i = 0; i < lines.size(); i++) {
            var table = TableSetter.length(lines, i);
            if (table > 0) {
                flush(plain);
                table(lines.subList(i, i + table));
                i += table - 1;
                items = 0;
                continue;
            }
            var label = label(lines, i, items);
            if (label.isEmpty()) {
                plain.add(lines.get(i));
                items = 0;
            } else {
                flush(plain);
                item(label, lines.get(i).substring(label.length()).strip(), items == 0);
                items++;
            }
        }
        flush(plain);
        keepLastItems();
    }

    private void table(List<String> lines) {
        chunks.addAll(new TableSetter(breaker, measure).of(lines));
        gap = BEFORE_HEADING;
    }

    /// Two items of a list stay together at its end, as they do with the words before it at its beginning.
    private void keepLastItems() {
        var last = chunks.size() - 1;
        if (last > 0 && chunks.get(last).role() == Chunk.Role.ITEM) {
            chunks.set(last - 1, chunks.get(last - 1).holdingNext());
        }
    }

    private void flush(List<String> plain) {
        if (!plain.isEmpty()) {
            add(Chunk.Role.PARAGRAPH, Type.BODY, gap, String.join("\n", plain), false);
            plain.clear();
            gap = PARAGRAPH;
        }
    }

    private void item(String mark, String text, boolean first) {
        var label = BULLET.matcher(mark + " x").lookingAt() ? "•" : mark;
        var lines = breaker.lines(text, Type.BODY, measure - ITEM_INDENT);
        var role = first ? Chunk.Role.FIRST_ITEM : Chunk.Role.ITEM;
        if (first && !chunks.isEmpty()) {
            chunks.set(chunks.size() - 1, chunks.getLast().holdingNext());
        }
        var above = first ? Math.min(gap, ITEM) : ITEM;
        chunks.add(new Chunk(role, Type.BODY, above, ITEM_INDENT, label, lines, first));
        gap = PARAGRAPH;
    }

    /// The bullet or number that a line begins with, if it begins a list item.
    ///
    /// "3. Mai 2026" is a date, so numbers count only where they go on from one and at least to two.
    private static String label(List<String> lines, int at, int items) {
        var line = lines.get(at);
        var bullet = BULLET.matcher(line);
        if (bullet.lookingAt()) {
            return bullet.group().strip();
        }
        var goesOn =
                number(line) == items + 1 && (items > 0 || (at + 1 < lines.size() && number(lines.get(at + 1)) == 2));
        return goesOn ? line.substring(0, line.indexOf(' ')) : "";
    }

    private static int number(String line) {
        var number = NUMBER.matcher(line);
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
    }

    private void ending(Letter letter, Organisation organisation, PaperWords words) {
        if (!chunks.isEmpty()) {
            chunks.set(chunks.size() - 1, chunks.getLast().holdingNext());
        }
        var enclosures = enclosures(letter, words);
        add(Chunk.Role.PARAGRAPH, Type.BODY, BEFORE_CLOSING, Tidy.line(letter.closing()), true);
        add(Chunk.Role.PARAGRAPH, Type.HEADING, SIGNATURE, Tidy.line(organisation.signatory()), true);
        add(Chunk.Role.PARAGRAPH, Type.BODY, 0, Tidy.line(organisation.signatoryRole()), !enclosures.isEmpty());
        add(Chunk.Role.PARAGRAPH, Type.SMALL, BEFORE_ENCLOSURES, enclosures, false);
    }

    private static String enclosures(Letter letter, PaperWords words) {
        if (letter.enclosures().isEmpty()) {
            return "";
        }
        var label = letter.enclosures().size() == 1 ? words.enclosure() : words.enclosures();
        var list = letter.enclosures().stream().map(Tidy::line).toList();
        return label + ": " + String.join(" · ", list);
    }

    private void add(Chunk.Role role, Type type, double before, String text, boolean holdsNext) {
        var lines = breaker.lines(text, type, measure);
        if (!lines.isEmpty()) {
            chunks.add(new Chunk(role, type, before, 0, "", lines, holdsNext));
        }
    }
}
