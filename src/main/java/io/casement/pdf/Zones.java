// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands in fixed places: letterhead, window, reference block and footer, set into lines.
///
/// @param logo stands before the name
/// @param letterhead the name as a word mark
/// @param sender the sender line in the window
/// @param address the address in the window
/// @param references the rows of the reference block
/// @param valueLeft where the values of the reference block begin, in points from the left edge of the page
/// @param footer the company's lines beside the code
record Zones(
        Optional<Emblem> logo,
        List<Line> letterhead,
        List<Line> sender,
        List<Line> address,
        List<Reference> references,
        double valueLeft,
        List<Line> footer) {

    private static final double LABEL_WIDTH = Box.mm(24);
    private static final double WIDEST_LABEL = Box.mm(34);
    private static final double LABEL_GAP = Box.mm(2.5);

    /// A row of the reference block; a row without a label goes on with the one above.
    record Reference(List<Line> label, Type type, List<Line> values) {

        int height() {
            return Math.max(label.size(), values.size());
        }
    }

    static Zones of(Letter letter, Organisation organisation, Layout layout, PaperWords words, LineBreaker breaker) {
        var labelWidth = letter.references().stream()
                .mapToDouble(
                        row -> breaker.line(Tidy.line(row.label()), Type.LABEL).width() + LABEL_GAP)
                .reduce(LABEL_WIDTH, Math::max);
        var valueLeft = layout.references().left() + Math.min(labelWidth, WIDEST_LABEL);
        var logo = organisation.stationery().logo().flatMap(Emblem::of);
        var nameRoom = layout.letterhead().width() - logo.map(Emblem::advance).orElse(0.0);
        return new Zones(
                logo,
                breaker.lines(Tidy.line(organisation.name()), Type.LETTERHEAD, nameRoom),
                layout.sender()
                        .map(box -> sender(organisation, box.width(), breaker))
                        .orElse(List.of()),
                address(letter, layout, breaker),
                references(letter, layout.references(), valueLeft, breaker),
                valueLeft,
                footer(organisation, layout, words, breaker));
    }

    private static List<Line> address(Letter letter, Layout layout, LineBreaker breaker) {
        return letter.addressee().stream()
                .flatMap(
                        line -> breaker
                                .lines(
                                        Tidy.line(line),
                                        layout.addressType(),
                                        layout.address().width())
                                .stream())
                .toList();
    }

    /// The sender line, broken only between its members where it is wider than the window.
    private static List<Line> sender(Organisation organisation, double room, LineBreaker breaker) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var member : Tidy.line(organisation.senderLine()).split(" · ", -1)) {
            var longer = line.isEmpty() ? member : line + " · " + member;
            if (!line.isEmpty() && breaker.line(longer, Type.SENDER).width() > room) {
                lines.add(line);
                longer = member;
            }
            line = longer;
        }
        lines.add(line);
        return lines.stream()
                .flatMap(text -> breaker.lines(text, Type.SENDER, room).stream())
                .toList();
    }

    private static List<Reference> references(Letter letter, Box box, double valueLeft, LineBreaker breaker) {
        var room = box.right() - valueLeft;
        var rows = new ArrayList<Reference>();
        for (var row : letter.references()) {
            var type = row.strong() ? Type.STRONG_REFERENCE : Type.REFERENCE;
            var values = breaker.lines(Tidy.line(row.value()), type, room);
            var label = Tidy.line(row.label());
            if (label.isEmpty() && !rows.isEmpty()) {
                var above = rows.removeLast();
                values = Stream.concat(above.values().stream(), values.stream()).toList();
                rows.add(new Reference(above.label(), above.type(), values));
            } else {
                var labelRoom = valueLeft - box.left() - LABEL_GAP;
                rows.add(new Reference(breaker.lines(label, Type.LABEL, labelRoom), type, values));
            }
        }
        return rows;
    }

    private static List<Line> footer(Organisation organisation, Layout layout, PaperWords words, LineBreaker breaker) {
        var room = layout.right() - Layout.FOOTER_PAGE_WIDTH - layout.footerTextLeft();
        var reach = Stream.of(
                        organisation.registration().stream(),
                        Stream.of(organisation.email()),
                        organisation.phone().stream())
                .flatMap(lines -> lines);
        return Stream.of(
                        Stream.of(organisation.legalName() + ", " + String.join(", ", organisation.address())),
                        Stream.of(String.join(" · ", reach.toList())),
                        organisation.officer().map(name -> words.officer() + ": " + name).stream())
                .flatMap(lines -> lines)
                .flatMap(line -> breaker.lines(Tidy.line(line), Type.FOOTER, room).stream())
                .toList();
    }

    /// What does not fit its place.
    List<Misfit> misfits(Layout layout, Organisation organisation) {
        var misfits = new ArrayList<Misfit>();
        crowded(organisation.stationery().logo().isPresent() && logo.isEmpty(), Misfit.Zone.LETTERHEAD, misfits);
        var room = layout.address().rows(layout.addressType());
        if (address.size() > room) {
            misfits.add(new Misfit.AddressTooLong(address.size(), room));
        }
        crowded(letterhead.size() > layout.letterhead().rows(Type.LETTERHEAD), Misfit.Zone.LETTERHEAD, misfits);
        crowded(
                layout.sender()
                        .filter(box -> sender.size() > box.rows(Type.SENDER))
                        .isPresent(),
                Misfit.Zone.SENDER,
                misfits);
        crowded(footer.size() > Layout.FOOTER_LINES, Misfit.Zone.FOOTER, misfits);
        var height = references.stream().mapToInt(Reference::height).sum() * Type.REFERENCE.leading();
        crowded(height > layout.references().height(), Misfit.Zone.REFERENCES, misfits);
        return misfits;
    }

    private static void crowded(boolean itIs, Misfit.Zone zone, List<Misfit> misfits) {
        if (itIs) {
            misfits.add(new Misfit.Crowded(zone));
        }
    }
}
