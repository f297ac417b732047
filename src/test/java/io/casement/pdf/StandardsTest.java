// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every letter is archival (PDF/A-3a) and accessible (PDF/UA-1), and the judge of that can say no.
class StandardsTest {

    private static final Press PRESS = new Press();

    static Stream<Letter> everyLetter() {
        return Stream.of(
                Drafts.answer(),
                Drafts.germanAnswer(),
                Drafts.receipt(),
                Drafts.identityRequest(),
                Drafts.extension(),
                Drafts.longList());
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void everyLetterKeepsBothStandards(Letter letter) throws Exception {
        var pdf = PRESS.print(letter, Drafts.LARKMERE);
        assertThat(Judge.faults(pdf)).isEmpty();
        assertThat(Judge.claims(pdf)).containsExactly("3a", "ua1");
    }

    @Test
    void aNameWithACommaKeepsBothStandards() throws Exception {
        var it = Drafts.LARKMERE;
        var american = new Organisation(
                "Larkmere",
                "Larkmere Hotels; Holdings, Inc.",
                it.office(),
                it.address(),
                "US",
                it.email(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                it.signatory(),
                it.signatoryRole(),
                it.zone(),
                it.region());
        assertThat(Judge.faults(PRESS.print(Drafts.answer(), american))).isEmpty();
    }

    @Test
    void aDrawingWithoutATagIsFoundOut() throws Exception {
        var faults = Judge.faults(tampered(pdf ->
                new PdfCanvas(pdf.getFirstPage()).rectangle(100, 100, 10, 10).fill()));
        assertThat(faults).anyMatch(fault -> fault.startsWith("ua1 7.1-3"));
    }

    @Test
    void aMissingLanguageIsFoundOut() throws Exception {
        assertThat(Judge.faults(tampered(pdf -> pdf.getCatalog().getPdfObject().remove(PdfName.Lang))))
                .anyMatch(fault -> fault.startsWith("ua1 7.2"));
    }

    @Test
    void aMissingColourProfileIsFoundOut() throws Exception {
        assertThat(Judge.faults(tampered(pdf -> pdf.getCatalog().getPdfObject().remove(PdfName.OutputIntents))))
                .anyMatch(fault -> fault.startsWith("3a 6.2.4"));
    }

    /// A good letter that somebody changed with a tool that checks nothing.
    private static byte[] tampered(Consumer<PdfDocument> change) throws Exception {
        var out = new ByteArrayOutputStream();
        var good = PRESS.print(Drafts.answer(), Drafts.LARKMERE);
        var untouched = new ByteArrayOutputStream();
        for (var step : List.<Consumer<PdfDocument>>of(pdf -> {}, change)) {
            out.reset();
            try (var pdf = new Unchecked(good, out)) {
                step.accept(pdf);
            }
            if (untouched.size() == 0) {
                untouched.write(out.toByteArray());
            }
        }
        assertThat(Judge.faults(untouched.toByteArray()))
                .as("copying alone breaks nothing")
                .isEmpty();
        return out.toByteArray();
    }

    /// An open PDF of which iText checks nothing.
    private static final class Unchecked extends PdfDocument {

        Unchecked(byte[] pdf, ByteArrayOutputStream out) throws Exception {
            super(new PdfReader(new ByteArrayInputStream(pdf)), new PdfWriter(out));
        }

        @Override
        public void checkIsoConformance(com.itextpdf.kernel.validation.IValidationContext context) {}
    }
}
