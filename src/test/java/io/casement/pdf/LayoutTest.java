// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.casement.letters.ComposedLetters;
import io.casement.letters.Envelope;
import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every window envelope shows the whole address and nothing else, however the letter slides about in it.
class LayoutTest {

    private static final Press PRESS = new Press();

    @ParameterizedTest
    @EnumSource
    void theWholeAddressShowsAndNothingElseDoesHoweverTheLetterSlides(Envelope envelope) throws Exception {
        var layout = Layout.of(envelope);
        var pdf = PRESS.print(full(layout), office(envelope));
        var shown = Glyphs.of(pdf, 1).stream()
                .filter(glyph -> positions(layout.window()).anyMatch(glyph::touches))
                .toList();
        assertThat(bare(shown.stream().map(Glyphs.Glyph::text).collect(Collectors.joining())))
                .as("what any position of the letter shows")
                .isEqualTo(bare(inTheWindow(layout)));
        assertThat(shown.stream().filter(glyph -> !glyph.text().isBlank()))
                .as("what is shown is shown whole in every position")
                .allSatisfy(glyph -> assertThat(positions(layout.window()))
                        .allMatch(window -> glyph.isIn(window, layout.window().clear())));
    }

    @ParameterizedTest
    @EnumSource
    void noMarkNorRuleShowsInTheWindow(Envelope envelope) {
        var layout = Layout.of(envelope);
        try (var raster = new Raster(PRESS.print(full(layout), office(envelope)))) {
            var sheet = new Sheet(raster, 1);
            positions(layout.window())
                    .forEach(window -> assertThat(cells(window)
                                    .filter(cell -> !meets(cell, layout.address())
                                            && layout.sender()
                                                    .filter(box -> meets(cell, box))
                                                    .isEmpty())
                                    .filter(cell -> sheet.inked(
                                            cell.leftMm(),
                                            cell.topMm(),
                                            cell.leftMm() + cell.widthMm(),
                                            cell.topMm() + cell.heightMm())))
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void foldsAndPunchAreMarkedWhereTheLayoutHasThem(Envelope envelope) {
        var layout = Layout.of(envelope);
        var marks = Stream.concat(layout.foldsMm().stream(), layout.punchMm().stream())
                .sorted()
                .toList();
        try (var raster = new Raster(PRESS.print(Drafts.longList(), office(envelope)))) {
            var sheet = new Sheet(raster, 1);
            for (var tenth = 150; tenth < (layout.paper().heightMm() - 15) * 10; tenth++) {
                var at = tenth / 10.0;
                var near = marks.stream().anyMatch(mark -> Math.abs(mark - at) < 0.25);
                if (!near) {
                    assertThat(sheet.inked(4, at, 10, at + 0.1)).as("at %s", at).isFalse();
                }
            }
            assertThat(marks).allMatch(mark -> sheet.inked(4, mark - 0.2, 7, mark + 0.2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLayoutIsTaggedArchivalAndGivesTheSameBytesTwice(Envelope envelope) throws Exception {
        var pdf = PRESS.print(Drafts.germanAnswer(), office(envelope));
        assertThat(Judge.faults(pdf)).isEmpty();
        assertThat(new Press().print(Drafts.germanAnswer(), office(envelope))).isEqualTo(pdf);
    }

    static Stream<Arguments> everyLayoutWithEveryLetter() {
        var letters = Stream.concat(StandardsTest.everyLetter(), ComposedLetters.everyKind())
                .toList();
        return Stream.of(Envelope.values())
                .flatMap(envelope -> letters.stream().map(letter -> Arguments.of(envelope, letter)));
    }

    @Tag("long")
    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("everyLayoutWithEveryLetter")
    void everyKindOfLetterKeepsBothStandardsInEveryLanguageAndLayout(Envelope envelope, Letter letter)
            throws Exception {
        assertThat(Judge.faults(PRESS.print(letter, office(envelope)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsPrintedWhereAPrinterCannot(Envelope envelope) {
        var paper = Layout.of(envelope).paper();
        try (var raster = new Raster(PRESS.print(Drafts.longList(), office(envelope)))) {
            for (var page = 1; page <= raster.pages(); page++) {
                var sheet = new Sheet(raster, page);
                assertThat(sheet.widthMm()).isCloseTo(paper.widthMm(), within(0.1));
                assertThat(sheet.heightMm()).isCloseTo(paper.heightMm(), within(0.1));
                assertThat(sheet.inked(0, 0, 3.9, paper.heightMm())).isFalse();
                assertThat(sheet.inked(paper.widthMm() - 15, 0, paper.widthMm(), paper.heightMm()))
                        .isFalse();
                assertThat(sheet.inked(0, 0, paper.widthMm(), 10)).isFalse();
                assertThat(sheet.inked(0, paper.heightMm() - 10.5, paper.widthMm(), paper.heightMm()))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneLineMoreThanTheWindowHoldsIsRefused(Envelope envelope) {
        var layout = Layout.of(envelope);
        var room = layout.address().rows(layout.addressType());
        assertThat(room).isGreaterThanOrEqualTo(5);
        var more = new ArrayList<>(full(layout).addressee());
        more.add("COUNTRY");
        assertThat(PRESS.misfits(Drafts.withAddress(Drafts.answer(), more), office(envelope)))
                .containsExactly(new Misfit.AddressTooLong(room + 1, room));
    }

    /// A mailing house's own measure: 33 high and 85 wide, from 55 and 110 (edics.fr).
    @Test
    void theFrenchAddressStandsWhereAFrenchMailingHouseWantsIt() {
        var address = Layout.of(Envelope.FR_RIGHT).address();
        assertThat(address.leftMm()).isBetween(110.0, 111.0);
        assertThat(address.leftMm() + address.widthMm()).isLessThan(110 + 85);
        assertThat(address.topMm()).isBetween(55.0, 57.0);
        assertThat(address.topMm() + address.heightMm()).isLessThan(55 + 33);
    }

    /// DIN 5008 counts the address field from the upper left corner of the page: 85 wide, 45 high, at 20 and 45 in
    /// form B, at 27 in form A.
    @Test
    void theGermanWindowsLieOverTheAddressFieldsOfTheStandard() {
        assertThat(Layout.of(Envelope.DIN_5008_B).window().atRest()).isEqualTo(new Box(20, 45, 90, 45));
        assertThat(Layout.of(Envelope.DIN_5008_A).window().atRest()).isEqualTo(new Box(20, 27, 90, 45));
    }

    /// The fullest address that the layout takes: wide lines with letters as high and as deep as letters get.
    private static Letter full(Layout layout) {
        var wide = "Ÿgjq WWWWWWWWWWWWWWWWWWWWWWWWWWWW"
                .substring(0, layout.address().widthMm() < 70 ? 21 : 24);
        var lines = new ArrayList<String>();
        while (lines.size() < layout.address().rows(layout.addressType())) {
            lines.add(wide);
        }
        return Drafts.withAddress(Drafts.answer(), lines);
    }

    private static String inTheWindow(Layout layout) {
        var sender = layout.sender().isPresent() ? Drafts.LARKMERE.senderLine() : "";
        return sender + String.join("", full(layout).addressee());
    }

    /// Without spaces, and without the points between the members of the sender line, which also parts there.
    private static String bare(String text) {
        return text.replaceAll("[\\s·]+", "");
    }

    private static Organisation office(Envelope envelope) {
        return Drafts.LARKMERE.on(Drafts.LARKMERE.stationery().in(envelope));
    }

    /// The window over the page with the letter in each corner of the envelope.
    private static Stream<Box> positions(Window window) {
        var box = window.atRest();
        return Stream.of(0.0, window.playRight())
                .flatMap(right -> Stream.of(0.0, window.playUp())
                        .map(up -> new Box(box.leftMm() - right, box.topMm() + up, box.widthMm(), box.heightMm())));
    }

    private static Stream<Box> cells(Box box) {
        var cells = new ArrayList<Box>();
        for (var top = box.topMm(); top < box.topMm() + box.heightMm(); top++) {
            for (var left = Math.max(0, box.leftMm()); left < box.leftMm() + box.widthMm(); left++) {
                cells.add(new Box(left, top, 1, 1));
            }
        }
        return List.copyOf(cells).stream();
    }

    private static boolean meets(Box cell, Box box) {
        return cell.leftMm() < box.leftMm() + box.widthMm()
                && cell.leftMm() + cell.widthMm() > box.leftMm()
                && cell.topMm() < box.topMm() + box.heightMm()
                && cell.topMm() + cell.heightMm() > box.topMm();
    }
}
