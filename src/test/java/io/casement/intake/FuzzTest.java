// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Mails that were changed at random places, always the same ones: every outcome is whole, every mark points to
/// words.
class FuzzTest {
    private static final int ROUNDS = Integer.getInteger("casement.mutations", 5_000);

    private static final String MAIL = """
            Received: from a.example by b.example; Tue, 9 Jun 2026 10:00:00 +0200
            From: =?UTF-8?Q?J=C3=BCrgen_M=C3=BCller?= <juergen@example.de>
            Reply-To: "Other" <other@elsewhere.example>
            Date: Tue, 9 Jun 2026 08:14:00 +0200
            Subject: =?iso-8859-1?B?TPZzY2h1bmc=?= meiner Daten
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="one"

            --one
            Content-Type: multipart/alternative; boundary=two

            --two
            Content-Type: text/plain; charset=utf-8; format=flowed
            Content-Transfer-Encoding: quoted-printable

            Guten Tag, bitte l=C3=B6schen Sie meine Daten nach Art. 17 DSGVO. Meine Kundennummer ist =
            4711-22, geboren am 2.11.1987, Tel. +49 30 5550 100.
            Mit freundlichen Gr=C3=BC=C3=9Fen
            J=C3=BCrgen M=C3=BCller
            Lindenweg 4, 80331 M=C3=BCnchen
            --two
            Content-Type: text/html

            <html><body><p>Guten Tag, <b>bitte</b> l&ouml;schen Sie</p><blockquote>alt</blockquote></body></html>
            --two--
            --one
            Content-Type: application/pdf; name*=utf-8''Ausweis%20M%C3%BC.pdf
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename*0="Aus"; filename*1="weis.pdf"

            JVBERi0xLjcK
            --one
            Content-Type: message/rfc822

            From: inner@example.org

            Hello
            --one--
            """;

    /// Pieces that a mutation may put anywhere.
    private static final List<String> BAIT = List.of(
            "\r\n",
            "\r",
            "\n\n",
            "\0",
            "--one",
            "--two--",
            "=?",
            "?=",
            "=?UTF-8?B?",
            "=",
            "%",
            "\"",
            "<",
            ">",
            "(",
            ";",
            ":",
            "charset=x",
            "charset=utf-16",
            "Content-Type: text/html\r\n",
            "\u00ff\u00fe",
            "\u00ed\u00a0\u0080",
            "2026-13-45",
            "99999999999",
            "§ 17",
            "Art. 15",
            "boundary=",
            "base64",
            "\u001b$B",
            " ".repeat(200),
            "filename*99999999=x",
            "&#55296;",
            "<div>",
            "@",
            "+49",
            "80331 M");

    @Test
    void everyMutationEndsInAWholeOutcome() {
        byte[] original = MAIL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20261125);
        int understood = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] mutant = mutated(original, random);
            Outcome outcome = Given.file(i % 7 == 0 ? "a.txt" : "a.eml", mutant);
            if (outcome instanceof Outcome.Understood(Slip slip)) {
                understood++;
                checkMarks(slip, i);
            }
        }
        assertThat(understood).isGreaterThan(ROUNDS * 8 / 10);
    }

    private static byte[] mutated(byte[] original, Random random) {
        StringBuilder text = new StringBuilder(new String(original, StandardCharsets.ISO_8859_1));
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(Math.max(1, text.length()));
            int other = Math.min(text.length(), at + random.nextInt(60));
            switch (random.nextInt(6)) {
                case 0 -> text.replace(at, Math.min(text.length(), at + 1), "" + (char) random.nextInt(256));
                case 1 -> text.delete(at, other);
                case 2 -> text.insert(at, BAIT.get(random.nextInt(BAIT.size())));
                case 3 -> text.insert(at, text.substring(at, other));
                case 4 -> text.setLength(Math.max(1, at));
                default -> text.replace(at, other, BAIT.get(random.nextInt(BAIT.size())));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void checkMarks(Slip slip, int round) {
        List<Field<?>> fields = new ArrayList<>(slip.rights());
        fields.addAll(slip.mentioned());
        fields.addAll(slip.points().values());
        Stream.of(slip.received(), slip.language(), slip.law(), slip.country(), slip.subject(), slip.scope())
                .forEach(field -> field.ifPresent(fields::add));
        slip.notes()
                .forEach(note -> note.place()
                        .ifPresent(mark -> assertThat(slip.words(mark)).isNotNull()));
        for (Field<?> field : fields) {
            for (Mark mark : field.evidence()) {
                assertThat(slip.words(mark))
                        .as("round %d, %s", round, field.value())
                        .isNotBlank();
            }
        }
        assertThat(slip.notes()).as("round %d", round).doesNotContain(new Note.NotStudied());
        assertThat(slip.text()).doesNotContain("\0", "\r");
    }
}
