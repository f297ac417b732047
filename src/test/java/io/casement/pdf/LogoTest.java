// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.letters.Envelope;
import io.casement.letters.Logo;
import io.casement.letters.Organisation;
import io.casement.letters.Stationery;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The logo of an office: drawn with what it shows in words, and nothing but lines and areas taken from it.
class LogoTest {

    private static final Press PRESS = new Press();

    private static final String LARK = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 80" xmlns:ink="http://ink.example/ns">
              <title>Lark</title>
              <style>.leg, .beak { fill: none; stroke: #1F4B43; stroke-width: 5; stroke-linecap: round }</style>
              <ink:view zoom="3"><ink:deep/></ink:view>
              <g transform="translate(0 5)" fill="#1f4b43">
                <path d="M5 40q20-5 35-25a22 22 0 0 1 40-3l14 3-12 8c2 30-15 42-38 42-22 0-34-10-39-25z" fill-rule="evenodd"/>
                <circle cx="70" cy="14" r="3" fill="white"/>
                <polyline class="leg" points="40,62 36,74"/>
                <line class="leg" x1="52" y1="63" x2="50" y2="74"/>
              </g>
              <rect x="300" y="0" width="900" height="900" fill="red"/>
            </svg>
            """;

    @ParameterizedTest
    @EnumSource
    void aLogoKeepsBothStandardsAndSaysWhatItShowsInEveryLayout(Envelope envelope) throws Exception {
        var pdf = PRESS.print(Drafts.germanAnswer(), office(LARK, envelope));
        assertThat(Judge.faults(pdf)).isEmpty();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("/Alt(A lark)");
        assertThat(new Press().print(Drafts.germanAnswer(), office(LARK, envelope)))
                .isEqualTo(pdf);
    }

    @ParameterizedTest
    @EnumSource
    void itStandsInTheLetterheadOfTheFirstPageAndNowhereElse(Envelope envelope) {
        var layout = Layout.of(envelope);
        try (var with = new Raster(PRESS.print(Drafts.germanAnswer(), office(LARK, envelope)));
                var without = new Raster(PRESS.print(
                        Drafts.germanAnswer(), Drafts.LARKMERE.on(new Stationery(envelope, Optional.empty()))))) {
            var sheet = new Sheet(with, 1);
            var left = layout.letterhead().leftMm();
            var top = layout.letterhead().topMm();
            assertThat(sheet.inked(left, top - 2, left + 12.5, top + 9)).isTrue();
            assertThat(sheet.inked(0, 0, left, top + 12)).as("left of it").isFalse();
            assertThat(sheet.inked(0, 0, layout.paper().widthMm(), 10))
                    .as("above it")
                    .isFalse();
            assertThat(with.page(2, 1).argbPre()).isEqualTo(without.page(2, 1).argbPre());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            not xml at all ~ UNREADABLE
            <html><body/></html> ~ UNREADABLE
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' ~ UNREADABLE
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0 L1'/></svg> ~ UNREADABLE
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/> ~ EMPTY
            <svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg> ~ EMPTY
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>x()</script></svg> ~ SCRIPT
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' onload='x()'/> ~ SCRIPT
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><defs><script/></defs></svg> ~ SCRIPT
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='data:image/png;base64,AA'/></svg> ~ OUTSIDE
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image width='99999' height='99999'/></svg> ~ PICTURE
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><use href='http://tracker.example/a.svg#b'/></svg> ~ OUTSIDE
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect fill='url(http://tracker.example/x)'/></svg> ~ OUTSIDE
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><style>@import 'http://x.example'</style></svg> ~ OUTSIDE
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>Larkmere</text></svg> ~ WORDS
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='5' height='5' fill='url(#g)'/></svg> ~ BEYOND
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><foreignObject/></svg> ~ BEYOND
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='1e300' height='5'/></svg> ~ TOO_LARGE
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 NaN 9'><rect width='1' height='5'/></svg> ~ UNREADABLE
            """)
    void whatIsNoPlainDrawingIsRefusedWithTheReason(String svg, LogoFlaw.Kind kind) {
        assertThat(Drawing.flaw(svg)).map(LogoFlaw::kind).contains(kind);
    }

    @Test
    void aDrawingThatGrowsWithoutEndIsRefused() {
        var deep = "<g>".repeat(100_000);
        assertThat(Drawing.flaw("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + deep))
                .map(LogoFlaw::kind)
                .contains(LogoFlaw.Kind.TOO_LARGE);
        var laughs = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
                + "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><title>&b;</title></svg>";
        assertThat(Drawing.flaw(laughs)).isPresent();
        var outside = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
                + "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><title>&a;</title></svg>";
        assertThat(Drawing.flaw(outside)).isPresent();
    }

    @Test
    void aLogoThatCannotBeDrawnKeepsALetterFromBeingPrintedWithoutIt() {
        assertThat(PRESS.misfits(Drafts.answer(), office("<svg/>", Envelope.DIN_5008_B)))
                .containsExactly(new Misfit.Crowded(Misfit.Zone.LETTERHEAD));
    }

    private static Organisation office(String svg, Envelope envelope) {
        return Drafts.LARKMERE.on(new Stationery(envelope, Optional.of(new Logo(svg, "A lark"))));
    }
}
