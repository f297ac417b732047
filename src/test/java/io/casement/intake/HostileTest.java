// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.intake.Note.Limit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files made to break a reader: each ends within its limits, with what was understood so far and the limit by
/// name.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileTest {
    private static final String TOP = "From: a@example.org\r\nSubject: Please delete my data\r\n";

    private static void met(Slip slip, Limit limit) {
        assertThat(slip.notes()).contains(new Note.LimitMet(limit)).doesNotContain(new Note.NotStudied());
        assertThat(slip.from().orElseThrow().value()).isEqualTo("a@example.org");
    }

    @Test
    void tenThousandNestedPartsEndAtTheDepthLimit() {
        StringBuilder mail = new StringBuilder(TOP + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 0; i < 10_000; i++) {
            mail.append("--b")
                    .append(i)
                    .append("\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\r\n\r\n");
        }
        met(Given.understood(Given.file("a.eml", mail.toString())), Limit.NESTING);
    }

    @Test
    void halfAMillionPartsEndAtThePartLimitAndTheFirstOnesAreKept() {
        StringBuilder mail = new StringBuilder(TOP + "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        mail.append("--b\r\n\r\nPlease delete my account.\r\n").append("--b\r\n\r\nx\r\n".repeat(500_000));
        Slip slip = Given.understood(Given.file("a.eml", mail.toString()));
        met(slip, Limit.PARTS);
        assertThat(slip.text()).startsWith("Please delete my account.");
    }

    @Test
    void aHeaderLineOfFiftyMegabytesEndsAtItsLimit() {
        met(
                Given.understood(Given.file("a.eml", TOP + "X-Long: " + "x".repeat(50 << 20) + "\r\n\r\nText")),
                Limit.HEADER_LENGTH);
    }

    @Test
    void aMillionFoldsEndAtTheHeaderLimit() {
        met(
                Given.understood(Given.file("a.eml", TOP + "X-Long: x" + "\r\n x".repeat(1_000_000) + "\r\n\r\nText")),
                Limit.HEADER_LENGTH);
    }

    @Test
    void aHundredThousandHeadersEndAtTheHeaderCount() {
        met(Given.understood(Given.file("a.eml", TOP + "X-A: b\r\n".repeat(100_000) + "\r\nText")), Limit.HEADER_COUNT);
    }

    @Test
    void aHundredMegabytesOfBase64ArePassedThroughWithoutBeingHeld(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("big.eml");
        String line = "QUJD".repeat(19) + "\r\n";
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(
                    TOP
                            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nPlease delete my account.\r\n--b\r\n");
            out.write("Content-Type: application/pdf; name=big.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n");
            for (int i = 0; i < (100 << 20) / line.length(); i++) {
                out.write(line);
            }
            out.write("\r\n--b--\r\n");
        }
        Slip slip = Given.understood(Reading.read(file, Given.OFFICE, Limits.usual()));
        assertThat(slip.attachments())
                .singleElement()
                .satisfies(a -> assertThat(a.bytes()).isGreaterThan(70L << 20));
        assertThat(slip.text()).isEqualTo("Please delete my account.");
    }

    @Test
    void whatIsDecodedBeyondTheAllowanceIsNotRead() {
        Limits narrow = new Limits(1 << 20, 32, 100, 1 << 16, 100, 1000, 1 << 16, 1 << 16, 1 << 16);
        String mail =
                TOP + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nPlease delete my account.\r\n--b\r\n"
                        + "Content-Type: image/png\r\n\r\n" + "x".repeat(200_000) + "\r\n--b--\r\n";
        Slip slip =
                Given.understood(Reading.read("a.eml", mail.getBytes(StandardCharsets.US_ASCII), Given.OFFICE, narrow));
        met(slip, Limit.DECODED_BYTES);
        assertThat(slip.text()).isEqualTo("Please delete my account.");
        assertThat(slip.attachments()).isEmpty();
    }

    @Test
    void aTextOfFiftyMegabytesIsCutAndSaysSo() {
        Slip slip = Given.understood(Given.file("a.txt", "Please delete my data. ".repeat(2_200_000)));
        assertThat(slip.notes())
                .contains(new Note.LimitMet(Limit.TEXT_LENGTH), new Note.LimitMet(Limit.STUDIED_LENGTH));
        assertThat(slip.text()).hasSize(Limits.usual().textChars());
        assertThat(slip.rights()).isNotEmpty();
    }

    @Test
    void tenThousandPiecesOfAFileNameAreJoinedAndCut() {
        StringBuilder mail = new StringBuilder(
                TOP + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment");
        for (int i = 0; i < 10_000; i++) {
            mail.append(";\r\n filename*").append(i).append("*=%41");
        }
        Slip slip = Given.understood(Given.file("a.eml", mail + "\r\n\r\nx\r\n--b--\r\n"));
        assertThat(slip.attachments())
                .singleElement()
                .satisfies(a -> assertThat(a.name()).startsWith("AAAA").hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void twoHundredThousandNestedElementsOfHtmlAreReadFlat() {
        String html = "<div>".repeat(200_000) + "Please delete my account.";
        Slip slip = Given.understood(Given.file("a.eml", TOP + "Content-Type: text/html\r\n\r\n" + html));
        assertThat(slip.notes()).doesNotContain(new Note.Broken());
    }

    @Test
    void htmlBeyondItsLimitIsCutAndSaysSo() {
        String html = "<p>Please delete my account.</p>".repeat(100_000);
        met(Given.understood(Given.file("a.eml", TOP + "Content-Type: text/html\r\n\r\n" + html)), Limit.HTML_LENGTH);
    }

    @Test
    void wordsThatMakePatternsTurnBackDoNotHoldTheReaderUp() {
        for (String bait : new String[] {
            "1 A ",
            "a@",
            "a.a",
            "Am ",
            "12345 Aa ",
            "1.1.",
            "=?UTF-8?Q?",
            "name: A ",
            "+1 ",
            "> ",
            "what you hold ",
            "A,",
            "§ 1 ",
            "please delete my ",
            "copy copy ",
            "From: ",
            "my number is A ",
            "\n\n",
            "9 Aa Bb Cc ",
            "geboren ",
            "Dear, "
        }) {
            String text = "I " + bait.repeat(100_000 / bait.length());
            assertThat(Given.understood(Given.file("a.txt", text)).notes()).doesNotContain(new Note.NotStudied());
            assertThat(Given.file(
                            "a.eml", TOP + "To: " + bait.strip().repeat(20_000 / bait.length()) + "\r\n\r\n" + text))
                    .isInstanceOf(Outcome.Understood.class);
        }
    }

    @Test
    void bytesWithoutMeaningEndInAnOutcome() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(3_000)];
            random.nextBytes(noise);
            studied(Given.file("a.eml", noise));
            studied(Given.file("a.eml", TOP + "\r\n" + new String(noise, StandardCharsets.ISO_8859_1)));
        }
    }

    private static void studied(Outcome outcome) {
        if (outcome instanceof Outcome.Understood(Slip slip)) {
            assertThat(slip.notes()).doesNotContain(new Note.NotStudied());
        }
    }

    @Test
    void zerosInTheTextAreShownAsReplacementCharacters() {
        Slip slip = Given.understood(Given.file("a.eml", TOP + "\r\nPlease\0 delete my data\r\n"));
        assertThat(slip.text()).isEqualTo("Please\ufffd delete my data");
    }
}
