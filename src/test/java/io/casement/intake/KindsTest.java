// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every kind of file that is dropped on the window is taken in or refused with its reason.
class KindsTest {
    private static final String PDF =
            "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nxref\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";

    @Test
    void anEmptyFileIsRefusedByItsEnding() {
        assertThat(Given.file("scan.PDF", "")).isEqualTo(new Outcome.Unreadable(Reason.EMPTY_FILE, "pdf"));
        assertThat(Given.file("mail.eml", "")).isEqualTo(new Outcome.Unreadable(Reason.EMPTY_FILE, "eml"));
    }

    @Test
    void aPdfIsKeptAsItCame() {
        Slip slip = Given.understood(Given.file("brief.pdf", PDF));
        assertThat(slip.document().kind()).isEqualTo(Document.Kind.PDF);
        assertThat(slip.document().bytes()).isEqualTo(PDF.length());
        assertThat(slip.text()).isEmpty();
        assertThat(slip.rights()).isEmpty();
        assertThat(slip.notTold()).contains(Item.TEXT, Item.RIGHTS, Item.RECEIVED, Item.FROM);
    }

    @Test
    void aPdfIsOneWhateverItIsCalled() {
        assertThat(Given.understood(Given.file("brief.eml", PDF)).document().mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void aPdfThatBreaksOffIsRefused() {
        assertThat(Given.unreadable(Given.file("brief.pdf", "%PDF-1.7\n1 0 obj<</Type/Cata")))
                .isEqualTo(Reason.PDF_CUT_OFF);
        assertThat(Given.unreadable(Given.file("brief.pdf", "%PDF-1.7"))).isEqualTo(Reason.PDF_CUT_OFF);
    }

    @Test
    void aLockedPdfIsRefused() {
        assertThat(Given.unreadable(Given.file("brief.pdf", PDF.replace("/Root", "/Encrypt 5 0 R/Root"))))
                .isEqualTo(Reason.PDF_LOCKED);
    }

    @Test
    void aPdfThatOnlySpeaksOfEncryptionIsNotLocked() {
        assertThat(Given.file("brief.pdf", PDF.replace("endobj", "(the key /Encrypt is optional)endobj")))
                .isInstanceOf(Outcome.Understood.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \\u00ff\\u00d8\\u00ff\\u00e0\\u0000\\u0010JFIF | image/jpeg
            \\u0089PNG\\u000d\\u000a\\u001a\\u000a         | image/png
            GIF89a                                         | image/gif
            II*\\u0000                                     | image/tiff
            """)
    void imagesAreKeptAsTheyCame(String start, String mediaType) {
        Slip slip = Given.understood(Given.file("scan.dat", unescaped(start) + "\0\1\2\3"));
        assertThat(slip.document().kind()).isEqualTo(Document.Kind.IMAGE);
        assertThat(slip.document().mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x\\u009f>\\"\\u0001      | winmail.dat | OUTLOOK_WRAPPER |
            PK\\u0003\\u0004files    | a.zip       | ARCHIVE         | zip
            PK\\u0003\\u0004word/    | a.docx      | OFFICE_FILE     | docx
            \\u001f\\u008b\\u0008    | a.gz        | ARCHIVE         | gzip
            {\\\\rtf1                | a.rtf       | OFFICE_FILE     | rtf
            \\u007fELF\\u0002        | a           | UNKNOWN_KIND    | elf
            \\u0000\\u0001\\u0002\\u0003\\u0000\\u0001\\u0002\\u0003\\u0000\\u0007 | a.bin | UNKNOWN_KIND |
            """)
    void otherKindsAreRefusedWithTheirReason(String start, String name, Reason reason, String detail) {
        assertThat(Given.file(name, unescaped(start)))
                .isEqualTo(new Outcome.Unreadable(reason, detail == null ? "" : detail));
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (text.charAt(i) == '\\') {
                out.append(text.charAt(++i));
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    @Test
    void anOutlookMessageIsToldFromAnOldDocument() {
        byte[] message = concat(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0},
                "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE));
        byte[] document = concat(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0},
                "WordDocument".getBytes(StandardCharsets.UTF_16LE));
        assertThat(Given.unreadable(Given.file("a", message))).isEqualTo(Reason.OUTLOOK_MESSAGE);
        assertThat(Given.file("a.doc", document)).isEqualTo(new Outcome.Unreadable(Reason.OFFICE_FILE, "doc"));
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] joined = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void textIsReadInEveryUsualCharacterSet(String charset) {
        String text = "Bitte löschen Sie meine Daten. Schöne Grüße";
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(Given.understood(Given.file("brief.txt", bytes)).text()).isEqualTo(text);
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheText() {
        assertThat(Given.understood(Given.file("a.txt", "\ufeffHello you".getBytes(StandardCharsets.UTF_8)))
                        .text())
                .isEqualTo("Hello you");
    }

    @Test
    void aMailIsOneWhateverItIsCalled() {
        Slip slip = Given.understood(Given.file(
                "request.txt", "Return-Path: <a@example.org>\r\nFrom: a@example.org\r\nSubject: x\r\n\r\nText\r\n"));
        assertThat(slip.document().kind()).isEqualTo(Document.Kind.MAIL);
        assertThat(slip.from().orElseThrow().value()).isEqualTo("a@example.org");
    }

    @Test
    void aFileWithColonsIsNoMail() {
        assertThat(Given.understood(Given.file("settings", "*.eml: binary\nkey: value\nother: thing\n"))
                        .document()
                        .kind())
                .isEqualTo(Document.Kind.TEXT);
    }

    @Test
    void aFileOnDiskIsReadLikeItsBytes(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "Please delete my data.");
        assertThat(Reading.read(file, Given.OFFICE, Limits.usual()))
                .isEqualTo(Given.file("a.txt", "Please delete my data."));
    }

    @Test
    void aFileThatIsNotThereOrAFolderIsNotReadable(@TempDir Path folder) {
        assertThat(Given.unreadable(Reading.read(folder.resolve("none.eml"), Given.OFFICE, Limits.usual())))
                .isEqualTo(Reason.NOT_READABLE);
        assertThat(Given.unreadable(Reading.read(folder, Given.OFFICE, Limits.usual())))
                .isEqualTo(Reason.NOT_READABLE);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedUnread() {
        Limits narrow = new Limits(10, 32, 100, 1000, 100, 1000, 1000, 1000, 1000);
        assertThat(Reading.read("a.txt", new byte[11], Given.OFFICE, narrow))
                .isEqualTo(new Outcome.Unreadable(Reason.TOO_LARGE, "10"));
    }

    @Test
    void loneSurrogatesInPastedTextBecomeReplacementCharacters() {
        assertThat(Given.text("Please delete \ud800 my data \udc00").text())
                .isEqualTo("Please delete \ufffd my data \ufffd");
    }
}
