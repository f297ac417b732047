// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An attachment is taken out of a mail, and all else stays as it came.
final class AttachmentsTest {

    private static final byte[] LICENCE = licence();

    private static byte[] licence() {
        var bytes = new byte[4000];
        new Random(11).nextBytes(bytes);
        return bytes;
    }

    private static String base64(String breaks) {
        return Base64.getMimeEncoder(76, breaks.getBytes(StandardCharsets.US_ASCII))
                .encodeToString(LICENCE);
    }

    private static byte[] mail(String breaks) {
        return """
                From: Marcus Whitfield <marcus@mail.example>
                Subject: CCPA request
                Date: Fri, 5 Jun 2026 21:47:00 -0700
                MIME-Version: 1.0
                Content-Type: multipart/mixed;
                  boundary="outer"

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8

                I attach my driver's license so there is no delay.
                --inner
                Content-Type: text/html; charset=utf-8

                <p>I attach my driver's license so there is no delay.</p>
                --inner--

                --outer
                Content-Type: image/jpeg; name="license.jpg"
                Content-Disposition: attachment; filename="license.jpg"
                Content-Transfer-Encoding: base64

                %s
                --outer
                Content-Type: application/pdf; name="booking.pdf"
                Content-Disposition: attachment; filename="booking.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjcK
                --outer--
                """.formatted(base64("\n")).replace("\n", breaks).getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] mail, String name) {
        return Attachments.of(mail).stream()
                .filter(each -> each.name().equals(name))
                .map(Attachment::sha256)
                .findFirst()
                .orElseThrow();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void whatWasTakenOutIsGoneAndTheRestIsByteForByteWhatCame(String breaks) {
        var mail = mail(breaks);
        var without = Attachments.without(mail, hash(mail, "license.jpg")).orElseThrow();
        assertThat(text(mail)).contains(base64(breaks).substring(100, 170), "license.jpg");
        assertThat(text(without))
                .doesNotContain(base64(breaks).substring(100, 170), "license.jpg")
                .contains("nobody had asked for it", hash(mail, "license.jpg"));
        var from = text(mail).indexOf("Content-Type: image/jpeg");
        assertThat(text(without)).startsWith(text(mail).substring(0, from));
        var rest = text(mail).substring(text(mail).indexOf("--outer" + breaks + "Content-Type: application/pdf"));
        assertThat(text(without)).endsWith(rest);
        assertThat(Attachments.of(without)).extracting(Attachment::name).containsExactly("removed.txt", "booking.pdf");
    }

    @Test
    void theSamePictureSentTwiceIsTakenOutTwice() {
        var once = text(mail("\n"));
        var part = once.substring(
                once.indexOf("--outer\nContent-Type: image"), once.indexOf("--outer\nContent-Type: app"));
        var twice = once.replace(part, part + part).getBytes(StandardCharsets.ISO_8859_1);
        var without = Attachments.without(twice, hash(twice, "license.jpg")).orElseThrow();
        assertThat(Attachments.of(without))
                .extracting(Attachment::name)
                .containsExactly("removed.txt", "removed.txt", "booking.pdf");
    }

    @Test
    void anotherAttachmentIsTakenOutAsWell() {
        var mail = mail("\r\n");
        var without = Attachments.without(mail, hash(mail, "booking.pdf")).orElseThrow();
        assertThat(Attachments.of(without)).extracting(Attachment::name).containsExactly("license.jpg", "removed.txt");
        assertThat(Attachments.without(without, hash(mail, "license.jpg"))).isPresent();
    }

    @Test
    void whatCannotBeTakenOutSafelyStays() {
        var mail = mail("\n");
        assertThat(Attachments.without(mail, "0".repeat(64))).as("not there").isEmpty();
        var picture =
                "From: a@mail.example\nContent-Type: image/jpeg; name=x.jpg\nContent-Transfer-Encoding: base64\n\n"
                        + base64("\n");
        var alone = picture.getBytes(StandardCharsets.US_ASCII);
        assertThat(Attachments.without(alone, hash(alone, "x.jpg")))
                .as("nothing would be left of the mail")
                .isEmpty();
        var broken = text(mail).replace("\n--outer--\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Attachments.without(broken, hash(broken, "booking.pdf")))
                .as("a mail that breaks off")
                .isEmpty();
        assertThat(Attachments.of(new byte[0])).isEmpty();
    }

    @Test
    void whateverIsDoneToAMailTheResultIsFaithfulOrNone() {
        var random = new Random(20261125);
        var taken = 0;
        for (var i = 0; i < 400; i++) {
            var mail = mail(i % 2 == 0 ? "\n" : "\r\n");
            for (var n = random.nextInt(6); n > 0; n--) {
                mail[random.nextInt(mail.length)] = (byte) random.nextInt(128);
            }
            for (var attachment : Attachments.of(mail)) {
                var without = Attachments.without(mail, attachment.sha256());
                if (without.isPresent()) {
                    taken++;
                    assertThat(Attachments.of(without.get()))
                            .extracting(Attachment::sha256)
                            .doesNotContain(attachment.sha256());
                }
            }
        }
        assertThat(taken).isGreaterThan(100);
        assertThat(List.of(taken)).isNotEmpty();
    }
}
