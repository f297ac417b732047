// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.utils.TaggedPdfReaderTool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A table in a letter is read as a table, and on paper every page of it says what its columns are.
class TableTest {

    private static final Press PRESS = new Press();

    @Test
    void theHeadComesAgainOnEveryPageAndNoRowIsLostOrParted() {
        var pages = PdfText.pages(print(stays(150)));
        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("Day What was booked Amount"));
        var all = String.join("\n", pages);
        for (var i = 1; i <= 150; i++) {
            assertThat(all).containsOnlyOnce("Room " + (1000 + i) + " ");
        }
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.split("Room 1", -1).length)
                        .as("two rows or more stand together")
                        .isGreaterThan(2));
    }

    @Test
    void aReaderWhoCannotSeeHearsCaptionHeadAndCells() throws Exception {
        var pdf = print(stays(150));
        assertThat(xml(pdf))
                .contains("<Table><Caption>Your stays</Caption><THead><TR><TH o=\"/Table\" scope=\"/Column\">Day</TH>")
                .contains("<TD>2 May 2026</TD><TD>Room 1001 at the Larkmere Dublin</TD><TD>129.01</TD></TR>")
                .containsOnlyOnce("<THead>");
        assertThat(Judge.faults(pdf)).isEmpty();
        assertThat(new Press().print(Drafts.answer().withParts(List.of(Drafts.part(stays(150)))), Drafts.LARKMERE))
                .isEqualTo(pdf);
    }

    @Test
    void amountsStandUnderOneAnotherAtTheRight() throws Exception {
        var table = "| What | Amount |\n|---|---:|\n| Room | 1,129.00 |\n| Breakfast | 9.50 |";
        var ends = Glyphs.of(print(table), 1).stream()
                .filter(glyph -> glyph.text().equals("0") && glyph.top() > 95)
                .mapToDouble(Glyphs.Glyph::right)
                .max();
        assertThat(Glyphs.of(print(table), 1).stream()
                        .filter(glyph -> glyph.text().equals("0"))
                        .filter(glyph -> Math.abs(glyph.right() - ends.orElseThrow()) < 0.01))
                .hasSize(2);
    }

    @Test
    void aRowThatIsLongerThanAPageGoesOnOverThePageUnderTheSameHead() throws Exception {
        var words = "A message that somebody wrote to guest relations at great length. ".repeat(160);
        var pdf = print("| Day | Message |\n|---|---|\n| 1 May | short |\n| 2 May | " + words + " |\n| 3 May | end |");
        var pages = PdfText.pages(pdf);
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("Day Message"));
        assertThat(String.join(" ", pages).replaceAll("\\s+", " ").split("at great length", -1))
                .hasSize(161);
        assertThat(Judge.faults(pdf)).isEmpty();
    }

    @Test
    void cellsWithoutWordsRowsThatAreShortAndBarsInWordsAreTakenAsTheyAre() throws Exception {
        var pdf = print(
                "| A | B | C |\n|---|---|---|\n| one |\n| | | |\n| x \\| y | | z | more than there are columns |");
        assertThat(xml(pdf))
                .contains("<TR><TD>one</TD><TD></TD><TD></TD></TR>")
                .contains("<TR><TD>x | y</TD><TD></TD><TD>z</TD></TR>");
        assertThat(Judge.faults(pdf)).isEmpty();
    }

    @Test
    void wordsWithABarAreNoTable() throws Exception {
        assertThat(xml(print("| is a bar\nand | is another")))
                .doesNotContain("<Table>")
                .contains("| is a bar");
    }

    private static String stays(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "| 2 May 2026 | Room %d at the Larkmere Dublin | %d.01 |".formatted(1000 + i, 128 + i))
                .collect(Collectors.joining(
                        "\n", "| Day | What was booked | Amount |\n|-----|------|------:|\n", "\n: Your stays"));
    }

    private static byte[] print(String words) {
        return PRESS.print(Drafts.answer().withParts(List.of(Drafts.part(words))), Drafts.LARKMERE);
    }

    private static String xml(byte[] pdf) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            new TaggedPdfReaderTool(document).convertToXml(out);
        }
        return out.toString(StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ")
                .replaceAll("> ", ">")
                .replaceAll(" <", "<");
    }
}
