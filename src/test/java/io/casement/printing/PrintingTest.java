// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.casement.cases.Sha256;
import io.casement.letters.batch.PrintFact;
import io.casement.letters.batch.Sides;
import io.casement.pdf.Drafts;
import io.casement.pdf.Press;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Printing without a printer: to the JDK's own service that writes PostScript and takes no PDF.
class PrintingTest {

    private static final PaperPath PLAIN = new PaperPath(Sides.ONE, Optional.empty(), Optional.empty());

    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private final byte[] letter = new Press().print(Drafts.germanAnswer(), Drafts.LARKMERE);
    private final List<Progress> told = new ArrayList<>();
    private final Printing printing = new Printing(Duration.ofSeconds(60), told::add);

    private Printer printer() {
        var factories = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript");
        return new Printer(factories[0].getPrintService(paper));
    }

    private static Sha256 fingerprint(byte[] bytes) throws Exception {
        return new Sha256(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void a_printer_that_takes_no_pdf_gets_every_page_drawn() throws Exception {
        assertThat(printer().takesPdf()).isFalse();
        var result = printing.print(printer(), new PrintOrder("26-0385", letter, fingerprint(letter), PLAIN));
        assertThat(result).isEqualTo(new PrintResult.HandedOver());
        var drawn = paper.toString(StandardCharsets.ISO_8859_1);
        assertThat(drawn).startsWith("%!PS-Adobe").contains("%%Page: 1 1", "%%Page: 2 2");
        assertThat(drawn).doesNotContain("%%Page: 3 3");
        assertThat(drawn).as("A4, in points").containsPattern("PageSize \\[?595(\\.\\d+)? 84[12]");
    }

    @Test
    void other_bytes_than_those_approved_are_not_printed() throws Exception {
        var approved = fingerprint(letter);
        letter[900] ^= 1;
        assertThat(printing.print(printer(), new PrintOrder("26-0385", letter, approved, PLAIN)))
                .isEqualTo(new PrintResult.NothingPrinted(Fault.CHANGED));
        assertThat(paper.size()).isZero();
    }

    @Test
    void what_is_no_pdf_is_not_printed() throws Exception {
        var words = "This is no PDF.".getBytes(StandardCharsets.UTF_8);
        assertThat(printing.print(printer(), new PrintOrder("26-0385", words, fingerprint(words), PLAIN)))
                .isEqualTo(new PrintResult.NothingPrinted(Fault.UNREADABLE));
        assertThat(paper.size()).isZero();
    }

    @Test
    void only_what_surely_did_not_come_out_may_be_printed_again_without_asking() {
        assertThat(new PrintResult.Printed().fact(3, 2)).isEqualTo(new PrintFact.Printed(3, 2));
        assertThat(new PrintResult.HandedOver().fact(3, 2)).isEqualTo(new PrintFact.Printed(3, 2));
        assertThat(new PrintResult.Unsure(Fault.PAPER_OUT).fact(3, 2)).isEqualTo(new PrintFact.Stopped(3, 2));
        assertThat(new PrintResult.NothingPrinted(Fault.GONE).fact(3, 2)).isEqualTo(new PrintFact.NothingPrinted(3, 2));
    }

    @Test
    void only_a_letter_of_several_sheets_parts_at_the_letterhead() {
        var letterhead = new PaperPath(Sides.TWO, Optional.empty(), Optional.of("2-tray"));
        assertThat(letterhead.parts(2)).isFalse();
        assertThat(letterhead.parts(3)).isTrue();
        assertThat(letterhead.first().tray()).contains("2-tray");
        assertThat(letterhead.rest().tray()).isEmpty();
        var same = new PaperPath(Sides.ONE, Optional.of("2-tray"), Optional.of("2-tray"));
        assertThat(same.parts(9)).isFalse();
    }

    @Test
    void a_job_counts_as_begun_unless_the_queue_denies_it() throws Exception {
        var denied = new byte[] {1, 1, 0, 0, 0, 0, 0, 1, 2, 0x13, 0, 1, 't', 0, 0, 3};
        var told = new byte[] {1, 1, 0, 0, 0, 0, 0, 1, 2, 0x21, 0, 1, 't', 0, 4, 0x6B, 0, 0, 0, 3};
        var silent = new byte[] {1, 1, 0, 0, 0, 0, 0, 1, 2, 3};
        assertThat(Ipp.read(new ByteArrayInputStream(denied)).saysNone("t")).isTrue();
        assertThat(Ipp.read(new ByteArrayInputStream(told)).saysNone("t")).isFalse();
        assertThat(Ipp.read(new ByteArrayInputStream(silent)).saysNone("t")).isFalse();
    }

    static Stream<byte[]> answersOfNoPrinter() {
        return Stream.of(
                new byte[0],
                new byte[] {1, 1, 0, 0, 0, 0, 0, 1},
                new byte[] {1, 1, 0, 0, 0, 0, 0, 1, 0x21, 0, 1, 'a', 0, 4, 0, 0, 0, 1, 3},
                new byte[] {1, 1, 0, 0, 0, 0, 0, 1, 2, 0x21, 0, 1, 'a', (byte) 0xFF, (byte) 0xFF, 0},
                "HTTP/1.1 404 Not Found".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("answersOfNoPrinter")
    void an_answer_that_makes_no_sense_is_no_answer(byte[] answer) {
        assertThat(catchThrowable(() -> Ipp.read(new ByteArrayInputStream(answer))))
                .isInstanceOf(IOException.class);
    }
}
