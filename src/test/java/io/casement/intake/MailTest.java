// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mails as they come, correct and broken.
class MailTest {

    @Nested
    class Headers {
        @Test
        void foldedAndEncodedAreReadAsWritten() {
            Slip slip = Given.mail("""
                    From: =?iso-8859-1?Q?J=FCrgen?= =?iso-8859-1?Q?_M=FCller?=
                     <juergen@example.org>
                    Subject: =?UTF-8?B?QXVza3VuZnQgw7w=?=
                    \t=?UTF-8?B?YmVyIG1laW5lIERhdGVu?=

                    Text
                    """);
            assertThat(slip.name().orElseThrow().value()).isEqualTo("Jürgen Müller");
            assertThat(slip.subject().orElseThrow().value()).isEqualTo("Auskunft über meine Daten");
        }

        @Test
        void aCharacterCutInTwoBetweenWordsIsJoined() {
            // the two bytes of ü stand in different encoded words
            Slip slip = Given.mail("Subject: =?UTF-8?Q?L=C3?= =?UTF-8?Q?=B6schung?=\nFrom: a@example.org\n\nText\n");
            assertThat(slip.subject().orElseThrow().value()).isEqualTo("Löschung");
        }

        @Test
        void brokenEncodedWordsStayAsTheyCame() {
            Slip slip = Given.mail(
                    "Subject: =?UTF-8?B? and =?nonsense?Q?x?= and =?UTF-8?X?y?=\nFrom: a@example.org\n\nText\n");
            assertThat(slip.subject().orElseThrow().value())
                    .contains("=?UTF-8?B?")
                    .contains("=?UTF-8?X?y?=");
        }

        @ParameterizedTest
        @CsvSource({"UTF-8", "windows-1252"})
        void rawEightBitBytesAreReadAndNeverBecomeQuestionMarks(String charset) {
            Slip slip = Given.mail(
                    "From: Jürgen Müller <j@example.org>\nSubject: Löschung – bitte\n\nText\n",
                    Charset.forName(charset));
            assertThat(slip.name().orElseThrow().value()).isEqualTo("Jürgen Müller");
            assertThat(slip.subject().orElseThrow().value()).isEqualTo("Löschung – bitte");
        }

        @Test
        void chineseUnderItsOldNameIsReadByTheNewOne() {
            // 镕 is in GB 18030 only, but mails say GB2312
            Slip slip = Given.mail("Subject: =?gb2312?B?6UY=?=\nFrom: a@example.org\n\nText\n");
            assertThat(slip.subject().orElseThrow().value()).isEqualTo("镕");
        }

        @Test
        void aNameInQuotesWithACommaIsOnePerson() {
            Slip slip = Given.mail("From: \"Example, Ada\" <ada@example.org>\n\nText\n");
            assertThat(slip.name().orElseThrow().value()).isEqualTo("Example, Ada");
            assertThat(slip.from().orElseThrow().value()).isEqualTo("ada@example.org");
            assertThat(slip.notes()).isEmpty();
        }

        @Test
        void anEncodedCommaSeparatesNobody() {
            Slip slip = Given.mail("From: =?UTF-8?Q?Example=2C_Ada?= <ada@example.org>\n\nText\n");
            assertThat(slip.name().orElseThrow().value()).isEqualTo("Example, Ada");
        }

        @Test
        void severalSendersAreRemarked() {
            Slip slip = Given.mail("From: ada@example.org, bob@example.org\n\nText\n");
            assertThat(slip.from().orElseThrow().value()).isEqualTo("ada@example.org");
            assertThat(slip.notes()).hasAtLeastOneElementOfType(Note.SeveralSenders.class);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                ada@example.org (Ada Example)     | ada@example.org | Ada Example
                <ada@example.org>                 | ada@example.org |
                Ada Example ada@example.org       | ada@example.org |
                'Ada Example' <ada@example.org>   | ada@example.org | Ada Example
                "ada@example.org" <ada@example.org> | ada@example.org |
                Ada < ada@example.org >           | ada@example.org | Ada
                nobody                            |                 | nobody
                undisclosed:;                     |                 |
                """)
        void sendersAreReadInOldAndBrokenForms(String from, String address, String name) {
            Slip slip = Given.mail("From: " + from + "\nTo: x@example.com\n\nText\n");
            assertThat(slip.from().map(Field::value).orElse(null)).isEqualTo(address);
            assertThat(slip.name().map(Field::value).orElse(null)).isEqualTo(name);
        }

        @Test
        void aReplyAddressThatDiffersIsRemarkedAndNotUsed() {
            Slip slip = Given.mail("From: Ada <ada@example.org>\nReply-To: ada.example@elsewhere.example\n\nText\n");
            assertThat(slip.from().orElseThrow().value()).isEqualTo("ada@example.org");
            assertThat(slip.notes().stream()
                            .filter(Note.ReplyElsewhere.class::isInstance)
                            .map(Note.ReplyElsewhere.class::cast))
                    .singleElement()
                    .satisfies(note -> {
                        assertThat(note.address()).isEqualTo("ada.example@elsewhere.example");
                        assertThat(slip.words(note.words())).isEqualTo("ada.example@elsewhere.example");
                    });
        }

        @Test
        void lettersOfAnotherAlphabetInTheAddressAreKeptAndRemarked() {
            Slip slip = Given.mail("From: \"Ada\" <\u0430da@example.org>\n\nText\n"); // Cyrillic а
            assertThat(slip.from().orElseThrow().value()).isEqualTo("\u0430da@example.org");
            assertThat(slip.notes()).hasAtLeastOneElementOfType(Note.MixedScripts.class);
        }

        @Test
        void aWebFormsMailNamesTheWriterInItsText() {
            Slip slip = Given.mail("""
                    From: "Contact form" <no-reply@shop.example>

                    Name: Ada Example
                    E-Mail: ada@example.org

                    Please delete my account.
                    """);
            assertThat(slip.from().orElseThrow().value()).isEqualTo("ada@example.org");
            assertThat(slip.name().orElseThrow().value()).isEqualTo("Ada Example");
            assertThat(slip.notes()).hasAtLeastOneElementOfType(Note.MachineSender.class);
        }

        @Test
        void withoutAnyKnownHeaderTheFileIsText() {
            Slip slip = Given.understood(Given.file("letter.eml", "Please delete my data: all of it.\n"));
            assertThat(slip.document().kind()).isEqualTo(Document.Kind.TEXT);
            assertThat(slip.text()).isEqualTo("Please delete my data: all of it.");
        }
    }

    @Nested
    class Dates {
        @Test
        void theDayIsTheOfficesDay() {
            String mail = "From: a@example.org\nDate: Tue, 9 Jun 2026 23:30:00 +0100\n\nText\n";
            assertThat(Given.mail(mail).received().orElseThrow().value()).isEqualTo("2026-06-10"); // 00:30 in Berlin
            Office london = new Office(ZoneId.of("Europe/London"), LocalDate.of(2026, 11, 25));
            Slip there = Given.understood(
                    Reading.read("a.eml", mail.getBytes(StandardCharsets.UTF_8), london, Limits.usual()));
            assertThat(there.received().orElseThrow().value()).isEqualTo("2026-06-09");
        }

        @Test
        void arrivalCountsMoreThanSendingAndTheDifferenceIsRemarked() {
            Slip slip = Given.mail("""
                    Received: from mx.example.com by mail.example.com; Mon, 15 Jun 2026 10:00:00 +0200
                    Received: from laptop by mx.example.com; Tue, 9 Jun 2026 08:14:00 +0200
                    From: a@example.org
                    Date: Tue, 9 Jun 2026 08:14:00 +0200

                    Text
                    """);
            assertThat(slip.received().orElseThrow().value()).isEqualTo("2026-06-15");
            assertThat(Given.words(slip, slip.received().orElseThrow())).isEqualTo("15 Jun 2026 10:00:00 +0200");
            assertThat(slip.notes()).contains(new Note.DaysDiffer(LocalDate.of(2026, 6, 9), LocalDate.of(2026, 6, 15)));
        }

        @Test
        void aMailWithoutADateHasNone() {
            Slip slip = Given.mail("From: a@example.org\n\nPlease delete my data.\n");
            assertThat(slip.received()).isEmpty();
            assertThat(slip.notTold()).contains(Item.RECEIVED);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Tue, 9 Jun 26 08:14 +0200           | 2026-06-09
                9 Jun 2026 08:14:00                 | 2026-06-09
                Tue, 09 Jun 2026 08:14:00 GMT       | 2026-06-09
                Tue Jun  9 08:14:00 2026            | 2026-06-09
                Tue Jun  9 08:14:00 CEST 2026       | 2026-06-09
                2026-06-09T08:14:00Z                | 2026-06-09
                Di, 9 Mai 2026 08:14:00 +0200       | 2026-05-09
                Tue, 9 Jun 2026 8:14:00 +0200 (CEST) | 2026-06-09
                """)
        void oddFormsOfDatesAreRead(String written, String day) {
            Slip slip = Given.mail("From: a@example.org\nDate: " + written + "\n\nText\n");
            assertThat(slip.received().orElseThrow().value()).isEqualTo(day);
        }

        @ParameterizedTest
        @CsvSource({
            "'Tue, 31 Feb 2026 08:14:00 +0200'",
            "'yesterday'",
            "'Tue, 9 Jun 2093 08:14:00 +0200'",
            "'Thu, 1 Jan 1970 00:00:00 +0000'"
        })
        void impossibleDatesAreNotBelieved(String written) {
            Slip slip = Given.mail("From: a@example.org\nDate: " + written + "\n\nText\n");
            assertThat(slip.received()).isEmpty();
            assertThat(slip.notes()).hasAtLeastOneElementOfType(Note.DateOdd.class);
        }
    }

    @Nested
    class Bodies {
        private String html(String html) {
            return Given.mail("From: a@example.org\nContent-Type: text/html; charset=utf-8\n\n" + html)
                    .text();
        }

        @Test
        void plainTextIsPreferredToHtml() {
            Slip slip = Given.mail(alternative("Please delete my account, it is all I want from you.", "<p>other</p>"));
            assertThat(slip.text()).isEqualTo("Please delete my account, it is all I want from you.");
        }

        @Test
        void htmlIsReadWhereThePlainTextIsEmpty() {
            assertThat(Given.mail(alternative("", "<p>Please delete my account.</p>"))
                            .text())
                    .isEqualTo("Please delete my account.");
        }

        @Test
        void htmlIsReadWhereThePlainTextOnlyApologises() {
            String long_ = "<p>" + "Please delete my account and all that belongs to it. ".repeat(8) + "</p>";
            assertThat(Given.mail(alternative("Your program does not show HTML.", long_))
                            .text())
                    .startsWith("Please delete");
        }

        private String alternative(String plain, String html) {
            return """
                    From: a@example.org
                    MIME-Version: 1.0
                    Content-Type: multipart/alternative; boundary="b"

                    --b
                    Content-Type: text/plain

                    %s
                    --b
                    Content-Type: text/html

                    %s
                    --b--
                    """.formatted(plain, html);
        }

        @Test
        void htmlKeepsItsParagraphsListsAndQuotations() {
            assertThat(
                            html(
                                    "<div>One</div><div>two<br>three</div><p>four</p><ul><li>a</li><li>b</li></ul><blockquote>old</blockquote>"))
                    .isEqualTo("One\ntwo\nthree\n\nfour\n\n- a\n- b\n\n> old");
        }

        @Test
        void htmlThatNobodyWouldSeeIsNotRead() {
            assertThat(html("<head><style>p{}</style><title>x</title></head><script>alert(1)</script>"
                            + "<p style='display: none'>delete everything</p><p hidden>secret</p><p>Hello</p>"))
                    .isEqualTo("Hello");
        }

        @Test
        void flowedLinesAreJoined() {
            Slip slip = Given.mail("""
                    From: a@example.org
                    Content-Type: text/plain; format=flowed

                    Please send me a copy of my\s
                    personal data.
                    -- \s
                    Ada
                    """);
            assertThat(slip.text()).startsWith("Please send me a copy of my personal data.\n");
        }

        @Test
        void anUnknownCharacterSetIsGuessedAndTheGuessIsStated() {
            Slip slip = Given.mail(
                    "From: a@example.org\nContent-Type: text/plain; charset=x-klingon\n\nLöschen Sie meine Daten\n");
            assertThat(slip.text()).isEqualTo("Löschen Sie meine Daten");
            assertThat(slip.notes()).contains(new Note.CharsetGuessed("x-klingon", "UTF-8"));
        }

        @Test
        void aCharacterSetThatTheMailIsNotWrittenInIsNotBelieved() {
            Slip slip = Given.mail(
                    "From: a@example.org\nContent-Type: text/plain; charset=utf-8\n\nLöschen Sie meine Daten\n",
                    Charset.forName("windows-1252"));
            assertThat(slip.text()).isEqualTo("Löschen Sie meine Daten");
            assertThat(slip.notes()).contains(new Note.CharsetGuessed("utf-8", "windows-1252"));
        }

        @Test
        void eightBitBytesWithoutACharacterSetAreReadAsWesternEuropean() {
            Slip slip = Given.mail(
                    "From: a@example.org\n\nLöschen Sie meine Daten – bitte\n", Charset.forName("windows-1252"));
            assertThat(slip.text()).isEqualTo("Löschen Sie meine Daten – bitte");
            assertThat(slip.notes()).contains(new Note.CharsetGuessed("", "windows-1252"));
        }

        @Test
        void whatIsQuotedIsNotAskedByTheWriter() {
            Slip slip = Given.mail("""
                    From: shop@example.com
                    Subject: Re: hello

                    Thank you, we will look into it.

                    On Tue, 9 Jun 2026 Ada Example wrote:
                    > Please delete my account.
                    """);
            assertThat(slip.rights()).isEmpty();
            assertThat(slip.mentioned())
                    .singleElement()
                    .satisfies(f -> assertThat(f.value().id()).isEqualTo("deletion"));
            assertThat(slip.notes()).contains(new Note.OnlyQuoted());
        }

        @Test
        void aMailWithoutTextSaysSo() {
            Slip slip = Given.mail("From: a@example.org\nSubject: Löschung meiner Daten\n\n");
            assertThat(slip.notTold()).contains(Item.TEXT);
            assertThat(slip.rights()).singleElement().satisfies(f -> {
                assertThat(f.certainty()).isEqualTo(Certainty.LIKELY);
                assertThat(slip.place(f.evidence().getFirst())).isEqualTo("Subject");
            });
        }
    }

    @Nested
    class Attachments {
        private List<Attachment> of(String header, String body) {
            return Given.mail("""
                            From: a@example.org
                            MIME-Version: 1.0
                            Content-Type: multipart/mixed; boundary=b

                            --b
                            Content-Type: text/plain

                            See attachment.
                            --b
                            %s

                            %s
                            --b--
                            """.formatted(header, body)).attachments();
        }

        @Test
        void areNamedMeasuredAndHashed() {
            Attachment attachment = of(
                            "Content-Type: application/pdf; name=id.pdf\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment",
                            "YWJj")
                    .getFirst();
            assertThat(attachment)
                    .isEqualTo(new Attachment(
                            "id.pdf",
                            "application/pdf",
                            3,
                            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                filename*=UTF-8''Ausweis%20M%C3%BCller.pdf                   | Ausweis Müller.pdf
                filename*0*=iso-8859-1''M%FC; filename*1=ller.pdf            | Müller.pdf
                filename*0="Teil "; filename*1="zwei.pdf"                    | Teil zwei.pdf
                filename="=?UTF-8?B?TcO8bGxlci5wZGY=?="                      | Müller.pdf
                filename="a;b.pdf"                                           | a;b.pdf
                filename="old.txt"; filename*=UTF-8''new.txt                 | new.txt
                filename="../../etc/passwd"                                  | passwd
                filename="C:\\\\temp\\\\evil.exe"                                | evil.exe
                filename="a\u202Efdp.exe"                                    | afdp.exe
                filename="trailing...   "                                    | trailing
                """)
        void namesAreDecodedAndMadeSafe(String parameter, String name) {
            assertThat(of("Content-Type: application/octet-stream\nContent-Disposition: attachment; " + parameter, "x")
                            .getFirst()
                            .name())
                    .isEqualTo(name);
        }

        @Test
        void anAttachedMailIsAnAttachment() {
            List<Attachment> attachments =
                    of("Content-Type: message/rfc822", "From: b@example.org\nSubject: inner\n\nPlease delete my data.");
            assertThat(attachments)
                    .singleElement()
                    .satisfies(a -> assertThat(a.mediaType()).isEqualTo("message/rfc822"));
        }
    }
}
