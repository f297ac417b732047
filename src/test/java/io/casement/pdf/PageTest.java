// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.casement.letters.Letter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A printed page measured as if with a ruler: the window of the envelope, the marks, the code, the page's number.
class PageTest {

    private static final Press PRESS = new Press();

    @Test
    void thePageIsA4() {
        try (var raster = raster(Drafts.answer())) {
            var sheet = new Sheet(raster, 1);
            assertThat(sheet.widthMm()).isCloseTo(210, within(0.1));
            assertThat(sheet.heightMm()).isCloseTo(297, within(0.1));
        }
    }

    @Test
    void marksToFoldAndPunchAreWhereTheyBelong() {
        try (var raster = raster(Drafts.germanAnswer())) {
            var first = new Sheet(raster, 1);
            assertThat(marks(first)).containsExactly(105.0, 148.5, 210.0);
            assertThat(first.inked(10, 100, 20, 220))
                    .as("marks stay in the margin")
                    .isFalse();
            assertThat(marks(new Sheet(raster, 2))).containsExactly(148.5);
        }
    }

    @Test
    void nothingIsPrintedWhereAPrinterCannot() {
        try (var raster = raster(Drafts.longList())) {
            for (var page = 1; page <= raster.pages(); page++) {
                var sheet = new Sheet(raster, page);
                assertThat(sheet.inked(0, 0, 3.9, 297)).isFalse();
                assertThat(sheet.inked(190.2, 0, 210, 297)).isFalse();
                assertThat(sheet.inked(0, 0, 210, 10)).isFalse();
                assertThat(sheet.inked(0, 286.5, 210, 297)).isFalse();
                assertThat(sheet.inked(25, 265.5, 190, 269))
                        .as("gap above the footer")
                        .isFalse();
            }
        }
    }

    @Test
    void theCodeOfEveryPageNamesCaseLetterAndPage() throws Exception {
        try (var raster = raster(Drafts.longList())) {
            assertThat(raster.pages()).isGreaterThan(2);
            for (var page = 1; page <= raster.pages(); page++) {
                assertThat(new Sheet(raster, page).code())
                        .isEqualTo("CSM:26-0385:6F0F7C1E-3C5A-4C57-9D0C-2D6B2F8F1A11:" + page + "/" + raster.pages());
            }
        }
    }

    @Test
    void everyPageSaysWhichOfHowManyItIs() {
        var pages = PdfText.pages(PRESS.print(Drafts.longList(), Drafts.LARKMERE));
        assertThat(pages).hasSizeGreaterThan(2);
        for (var page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1).strip()).endsWith("26-0385\n" + page + " / " + pages.size());
        }
    }

    @Test
    void aLetterOfExactlyOneFullPageSpillsNoPageAndOneLineMoreTakesASecondWithItsSignature() {
        var most = IntStream.rangeClosed(1, 60)
                .filter(lines -> pages(Drafts.ofLines(lines)) == 1)
                .max()
                .orElseThrow();
        assertThat(most).isBetween(8, 30);
        var full = PdfText.pages(PRESS.print(Drafts.ofLines(most), Drafts.LARKMERE));
        assertThat(full).hasSize(1);
        var over = PdfText.pages(PRESS.print(Drafts.ofLines(most + 1), Drafts.LARKMERE));
        assertThat(over).hasSize(2);
        assertThat(over.getLast())
                .as("the signature comes with words of the letter")
                .startsWith("One line of a letter")
                .contains("Yours sincerely,")
                .contains("Tomasz Wiśniewski");
    }

    @Test
    void aPictureIsAsLargeAsAskedForAndLeavesNoFileBehind() throws Exception {
        var cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        var before = Files.exists(cache);
        try (var raster = raster(Drafts.answer())) {
            var picture = raster.page(1, 96 / 72.0);
            assertThat(picture.width()).isEqualTo(794);
            assertThat(picture.height()).isEqualTo(1123);
            assertThat(picture.argbPre()).hasSize(794 * 1123).contains(0xFFFFFFFF);
        }
        assertThat(Files.exists(cache)).isEqualTo(before);
    }

    private static List<Double> marks(Sheet sheet) {
        return IntStream.range(500, 2900)
                .filter(tenth -> sheet.inked(4, tenth / 10.0, 7, tenth / 10.0 + 0.1))
                .mapToObj(tenth -> Math.round(tenth / 10.0 * 2) / 2.0)
                .distinct()
                .toList();
    }

    private static int pages(Letter letter) {
        return PdfText.pages(PRESS.print(letter, Drafts.LARKMERE)).size();
    }

    private static Raster raster(Letter letter) {
        return new Raster(PRESS.print(letter, Drafts.LARKMERE));
    }
}
