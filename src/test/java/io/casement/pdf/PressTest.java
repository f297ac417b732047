// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.utils.TaggedPdfReaderTool;
import io.casement.letters.Letter;
import io.casement.letters.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is printed is what was composed: nothing lost, nothing invented, in the order of reading.
class PressTest {

    private static final Press PRESS = new Press();

    static Stream<Letter> lettersOfOnePage() {
        return Stream.of(Drafts.answer(), Drafts.receipt(), Drafts.identityRequest(), Drafts.extension());
    }

    @ParameterizedTest
    @MethodSource("lettersOfOnePage")
    void theWordsReadBackAreTheWordsComposed(Letter letter) {
        var pages = PdfText.pages(print(letter));
        assertThat(pages).hasSize(1);
        var expected = composed(letter, "Enclosures: ") + footer("Data protection officer") + "26-0385" + "1 / 1";
        assertThat(bare(pages.getFirst())).isEqualTo(bare(expected));
    }

    @Test
    void aGermanLetterReadsBackWholeOverTwoPagesWithItsDividedWordsJoined() {
        var pages = PdfText.pages(print(Drafts.germanAnswer()));
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst()).as("a divided word").contains("aufzeich\nnungen");
        var furniture = footer("Datenschutzbeauftragte Person") + "26-0385";
        var first = bare(pages.getFirst()).replace(bare(furniture + "1 / 2"), "");
        var header = Drafts.LARKMERE.name() + Drafts.germanAnswer().subject();
        var second = bare(pages.getLast()).replace(bare(header + furniture + "2 / 2"), "");
        assertThat(first + second).isEqualTo(bare(composed(Drafts.germanAnswer(), "Anlagen: ")));
    }

    @Test
    void aReaderWhoCannotSeeMeetsTheLetterInItsOrder() throws Exception {
        assertThat(tags(print(Drafts.answer())))
                .startsWith("P", "P", "P", "L")
                .containsSubsequence("L", "H1", "P", "P", "H2", "P", "H2", "P", "H2", "P", "P", "P", "P", "P", "P")
                .endsWith("P");
    }

    @Test
    void aParagraphThatGoesOnOverThePageStaysOneParagraph() throws Exception {
        var words = "This sentence is repeated until the paragraph is longer than a page. ".repeat(60);
        var pdf = print(Drafts.answer().withParts(List.of(Drafts.part(words))));
        assertThat(PdfText.pages(pdf)).hasSize(2);
        // letterhead, sender, address, salutation, the paragraph, closing, name, role, enclosures, company
        assertThat(tags(pdf)).filteredOn("P"::equals).hasSize(10);
    }

    @Test
    void listsAreTaggedAsListsAndDatesAtTheBeginningOfALineAreNot() throws Exception {
        var letter = Drafts.answer()
                .withParts(List.of(
                        Drafts.part("- one\n- two"),
                        Drafts.part("1. first\n2. second\n3. third"),
                        Drafts.part("3. Mai 2026\n21. Mai 2026")));
        var pdf = print(letter);
        assertThat(xml(pdf)).containsPattern("<L>.*<Lbl>&#8226;</Lbl><LBody>two</LBody>.*</L>");
        assertThat(xml(pdf)).containsPattern("<L>.*<Lbl>3.</Lbl><LBody>third</LBody>.*</L>");
        assertThat(xml(pdf)).containsPattern("<P>3. Mai 2026 21. Mai 2026</P>");
    }

    @Test
    void theSameLetterGivesTheSameBytesWhateverWasPrintedBefore() {
        var first = print(Drafts.germanAnswer());
        for (var round = 0; round < 30; round++) {
            var press = new Press();
            press.print(round % 2 == 0 ? Drafts.receipt() : Drafts.identityRequest(), Drafts.LARKMERE);
            assertThat(press.print(Drafts.germanAnswer(), Drafts.LARKMERE)).isEqualTo(first);
        }
    }

    @Test
    void anotherWordGivesAnotherFileWithAnIdAndFontNamesOfItsOwn() {
        var one = latin(print(Drafts.answer()));
        var other = latin(print(Drafts.answer().withWords("words", "No.")));
        var id = Pattern.compile("/ID ?\\[ ?<([0-9a-f]{32})> ?<\\1>");
        assertThat(one).containsPattern(id);
        assertThat(found(id, one)).isNotEqualTo(found(id, other)).doesNotContain("00000000");
        var prefix = Pattern.compile("/([A-Z]{6})\\+CasementSans");
        assertThat(found(prefix, one)).isNotEqualTo(found(prefix, other));
    }

    @Test
    void theFileSaysWhatItIsAndFromWhichTemplate() {
        var file = new String(print(Drafts.answer()), StandardCharsets.UTF_8);
        assertThat(file)
                .contains("Your request for a copy of your personal data</rdf:li>")
                .contains("<rdf:li>Larkmere Hotels B.V.</rdf:li>")
                .contains("dc:source=\"answer/en@1\"")
                .contains("dc:identifier=\"urn:uuid:6f0f7c1e-3c5a-4c57-9d0c-2d6b2f8f1a11\"")
                .contains("xmp:CreateDate=\"2026-06-10T12:00:00Z\"")
                .contains("xmp:ModifyDate=\"2026-06-10T12:00:00Z\"");
    }

    @Test
    void sixLinesOfAddressArePrintedAndSevenAreRefused() {
        var six = List.of("Name", "Company", "Floor", "Street 1", "12345 Town", "COUNTRY");
        assertThat(PdfText.pages(print(Drafts.withAddress(Drafts.answer(), six)))
                        .getFirst())
                .contains("COUNTRY");
        var seven = new ArrayList<>(six);
        seven.add(1, "Department");
        assertRefused(Drafts.withAddress(Drafts.answer(), seven), new Misfit.AddressTooLong(7, 6));
    }

    @Test
    void anAddressLineThatIsTooWideCountsAsTheLinesItTakes() {
        var wide = List.of(
                "The Honourable Association for the Preservation of Long Names in Postal Addresses and Elsewhere",
                "Floor",
                "Street 1",
                "12345 Town",
                "COUNTRY");
        assertRefused(Drafts.withAddress(Drafts.answer(), wide), new Misfit.AddressTooLong(7, 6));
    }

    @Test
    void aCharacterThatCannotBePrintedIsNamedAndRefused() {
        var letter = Drafts.withAddress(Drafts.answer(), List.of("Smiling 😀 Person", "王小明", "Town"));
        assertThat(PRESS.unprintable(letter))
                .extracting(Misfit.Unprintable::label)
                .containsExactly(
                        "U+1F600 GRINNING FACE",
                        "U+738B CJK UNIFIED IDEOGRAPHS 738B",
                        "U+5C0F CJK UNIFIED IDEOGRAPHS 5C0F",
                        "U+660E CJK UNIFIED IDEOGRAPHS 660E");
        assertThatThrownBy(() -> print(letter)).isInstanceOf(CannotPrint.class);
    }

    @Test
    void theRefusalSaysNoWordOfTheLetter() {
        var letter = Drafts.withAddress(Drafts.answer(), List.of("Very Private Name 😀"));
        assertThatThrownBy(() -> print(letter))
                .isInstanceOf(CannotPrint.class)
                .hasMessageNotContaining("Private")
                .hasMessageContaining("ADDRESS");
    }

    @Test
    void accentsInPiecesAndInvisibleMarksArePrintedAsTheLettersTheyMean() {
        var letter = Drafts.withAddress(Drafts.answer(), List.of("Zoe\u0308 \u200EMu\u0308ller\uFEFF", "Town"));
        assertThat(PRESS.misfits(letter, Drafts.LARKMERE)).isEmpty();
        assertThat(PdfText.pages(print(letter)).getFirst()).contains("Zoë Müller");
    }

    @Test
    void lettersWithAccentsThatNoFontHasAsOneArePrintedAndReadBack() throws Exception {
        var pdf = print(Drafts.withAddress(Drafts.answer(), List.of("Ọ̀ṣun Adébáyọ̀", "Town")));
        assertThat(PdfText.pages(pdf).getFirst()).contains("Ọ̀ṣun Adébáyọ̀");
        assertThat(Judge.faults(pdf)).isEmpty();
    }

    @Test
    void aReferenceBlockThatIsTooLongIsRefused() {
        var rows = Collections.nCopies(11, new Letter.Reference("Row", "value", false));
        var it = Drafts.answer();
        var letter = new Letter(
                it.id(),
                it.kind(),
                it.number(),
                it.language(),
                it.date(),
                it.addressee(),
                rows,
                it.subject(),
                it.salutation(),
                it.parts(),
                it.closing(),
                it.enclosures(),
                it.template());
        assertRefused(letter, new Misfit.Crowded(Misfit.Zone.REFERENCES));
    }

    @Test
    void warmingUpPrintsNothingThatStays() {
        var press = new Press();
        press.warmUp();
        assertThat(press.print(Drafts.receipt(), Drafts.LARKMERE)).isEqualTo(print(Drafts.receipt()));
    }

    private static void assertRefused(Letter letter, Misfit misfit) {
        assertThat(PRESS.misfits(letter, Drafts.LARKMERE)).containsExactly(misfit);
        assertThatThrownBy(() -> print(letter))
                .isInstanceOfSatisfying(
                        CannotPrint.class, it -> assertThat(it.misfits()).containsExactly(misfit));
    }

    private static byte[] print(Letter letter) {
        return PRESS.print(letter, Drafts.LARKMERE);
    }

    private static String composed(Letter letter, String enclosures) {
        var text = new StringBuilder(Drafts.LARKMERE.name())
                .append(Drafts.LARKMERE.senderLine().replace("Herenkade 41 ·", "Herenkade 41"));
        letter.addressee().forEach(text::append);
        letter.references().forEach(row -> text.append(row.label()).append(row.value()));
        text.append(letter.subject()).append(letter.salutation());
        for (Part part : letter.parts()) {
            text.append(part.heading().orElse("")).append(part.text().replaceAll("(?m)^- ", "•"));
        }
        text.append(letter.closing()).append(Drafts.LARKMERE.signatory()).append(Drafts.LARKMERE.signatoryRole());
        if (!letter.enclosures().isEmpty()) {
            text.append(enclosures).append(String.join(" · ", letter.enclosures()));
        }
        return text.toString();
    }

    private static String footer(String officer) {
        return "Larkmere Hotels B.V., Herenkade 41, 1011 AB Amsterdam, Netherlands"
                + "Trade register 71430082 · privacy@larkmere.example · +31 20 555 0137" + officer
                + ": Dr Ingrid Halvorsen";
    }

    /// Without spaces and line ends, which depend on how lines are read back, and without hyphens added in
    /// setting.
    private static String bare(String text) {
        return text.replaceAll("[\\s\u00AD]+", "");
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String latin(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }

    /// The tags right below the document, in the order of the tree.
    private static List<String> tags(byte[] pdf) throws Exception {
        return Pattern.compile("<(/?)(\\w+)>")
                .matcher(xml(pdf))
                .results()
                .collect(Tags::new, Tags::add, (a, b) -> {})
                .below;
    }

    /// The tree of tags as iText writes it, without line ends.
    private static String xml(byte[] pdf) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            new TaggedPdfReaderTool(document).convertToXml(out);
        }
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ").replaceAll("> ", ">");
    }

    private static final class Tags {

        private final List<String> below = new ArrayList<>();
        private int depth;

        void add(MatchResult tag) {
            if (tag.group(1).isEmpty() && depth++ == 1) {
                below.add(tag.group(2));
            } else if (!tag.group(1).isEmpty()) {
                depth--;
            }
        }
    }
}
