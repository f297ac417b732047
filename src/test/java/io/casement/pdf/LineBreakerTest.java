// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Where lines end, and where they never do.
class LineBreakerTest {

    private static final Fonts FONTS = new Fonts();

    @Test
    void linesEndAtSpacesAndAreNeverWiderThanTheirMeasure() {
        var lines = english("You can ask us to correct or delete your data, to limit its use, or object to it.", 120);
        assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> line.width() <= 120);
        assertThat(joined(lines))
                .isEqualTo("You can ask us to correct or delete your data, to limit its use, or object to it.");
    }

    @Test
    void aNonBreakingSpaceHoldsArticleAndNumberTogether() {
        for (var width = 60; width < 260; width++) {
            assertThat(english("under the law that is Art.\u00A015 GDPR and s.\u202F45 DPA", width))
                    .noneMatch(
                            line -> line.text().endsWith("Art.") || line.text().endsWith("s."));
        }
    }

    @Test
    void referencesDatesAndMailAddressesAreNotTornApart() {
        var text = "Quote 26-0385, write to privacy@larkmere-hotels.example or e-mail us by 3/4/2026";
        for (var width = 170; width < 300; width++) {
            var lines = english(text, width);
            assertThat(List.of("26-0385", "privacy@larkmere-hotels.example", "e-mail", "3/4/2026"))
                    .as("at " + width)
                    .allMatch(
                            whole -> lines.stream().anyMatch(line -> line.text().contains(whole)));
        }
    }

    @Test
    void noLineBeginsWithADash() {
        for (var width = 60; width < 260; width++) {
            assertThat(english("We looked – as the law asks – in all of the systems – twice", width))
                    .noneMatch(line -> line.text().startsWith("–"));
        }
    }

    @Test
    void aWordWiderThanTheLineIsChoppedAndNothingOfItIsLost() {
        var word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
        var lines = english(word, 80);
        assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> line.width() <= 80);
        assertThat(lines.stream().map(Line::text).collect(Collectors.joining())).isEqualTo(word);
    }

    @Test
    void anAddressThatHasToBePartedIsPartedBetweenItsMembers() {
        assertThat(english("privacy.office@larkmere-hotels-and-resorts.example", 150))
                .extracting(Line::text)
                .containsExactly("privacy.office", "@larkmere-hotels-and-resorts", ".example");
    }

    @Test
    void aMeasureNarrowerThanALetterStillEnds() {
        assertThat(english("abc", 1)).extracting(Line::text).containsExactly("a", "b", "c");
    }

    @Test
    void aSoftHyphenShowsOnlyWhereALineEndsAtIt() {
        assertThat(english("Donau\u00ADdampf", 40))
                .extracting(Line::text, Line::hyphenated)
                .satisfies(lines -> {
                    assertThat(lines).hasSize(2);
                    assertThat(lines.getFirst().toList()).containsExactly("Donau", true);
                });
        assertThat(english("Donau\u00ADdampf", 400)).extracting(Line::text).containsExactly("Donaudampf");
    }

    @Test
    void germanWordsAreDividedByTheirSyllablesAndEnglishOnesNever() {
        var german = new LineBreaker(FONTS, Hyphens.GERMAN)
                .lines("Die Videoüberwachungsaufzeichnungen der Gästebetreuung", Type.BODY, 130);
        assertThat(german).anyMatch(Line::hyphenated).allMatch(line -> line.width() <= 130);
        assertThat(joined(german)).isEqualTo("Die Videoüberwachungsaufzeichnungen der Gästebetreuung");
        assertThat(english("The representativeness of incomprehensibilities", 130))
                .noneMatch(Line::hyphenated);
    }

    @Test
    void whateverIsWrittenNothingIsLostOrWiderThanTheLine() {
        var random = new Random(20261125);
        var alphabet = "abcdeéß ÄÖ  -–/.,()  Ωжя\u00A0\u00AD1234567890\u0301";
        for (var round = 0; round < 2000; round++) {
            var text = random.ints(random.nextInt(1, 120), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1))
                    .collect(Collectors.joining());
            var width = random.nextInt(30, 200);
            var lines = new LineBreaker(FONTS, Hyphens.GERMAN).lines(Tidy.line(text), Type.BODY, width);
            assertThat(lines).allMatch(line -> line.width() <= width + 0.01);
            assertThat(lines.stream()
                            .map(Line::text)
                            .collect(Collectors.joining())
                            .replace(" ", ""))
                    .isEqualTo(Tidy.printed(Tidy.line(text)).replace(" ", ""));
        }
    }

    private static List<Line> english(String text, double width) {
        return new LineBreaker(FONTS, Hyphens.NONE).lines(text, Type.BODY, width);
    }

    private static String joined(List<Line> lines) {
        return lines.stream()
                .map(line -> line.text() + (line.hyphenated() || !line.spaced() ? "" : " "))
                .collect(Collectors.joining())
                .strip();
    }
}
