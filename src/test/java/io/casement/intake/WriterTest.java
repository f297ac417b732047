// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who writes: e-mail, name, address, date of birth, phone and numbers, each with its words.
class WriterTest {
    private static final String BRENNAN = """
            From: Caoimhe Brennan <caoimhe.brennan@mail.example>
            To: privacy@larkmere.example
            Date: Tue, 9 Jun 2026 08:14:00 +0100
            Subject: Subject access request

            Dear data protection team,

            I was a guest in October 2024 and again this April. Under Article 15 of the GDPR I would like a copy of all
            the personal data you have about me, and the names of any companies you passed it to.

            My Circle number is LC 5520 1187. I was born on 2 November 1987 and my mobile is +353 85 555 0164. If you
            write by post, the address has changed, it is now 7 Hawthorn Rise, Tramore, Co. Waterford, X91 K5P8.

            I also still wait for the refund of the minibar charge, €38.50, please.

            Thank you,
            Caoimhe Brennan
            """;

    @Test
    void everyPointOfALetterIsFoundWithItsWords() {
        Slip slip = Given.mail(BRENNAN);
        expect(slip, Point.EMAIL, "caoimhe.brennan@mail.example", Certainty.CLEAR);
        expect(slip, Point.NAME, "Caoimhe Brennan", Certainty.CLEAR);
        expect(slip, Point.CUSTOMER_NUMBER, "LC 5520 1187", Certainty.LIKELY);
        expect(slip, Point.BIRTH_DATE, "1987-11-02", Certainty.CLEAR);
        expect(slip, Point.PHONE, "+353 85 555 0164", Certainty.CLEAR);
        expect(slip, Point.ADDRESS, "7 Hawthorn Rise, Tramore, Co. Waterford, X91 K5P8", Certainty.CLEAR);
        assertThat(slip.law().orElseThrow().value().value()).isEqualTo("EU-IE");
        assertThat(slip.law().orElseThrow().certainty()).isEqualTo(Certainty.CLEAR);
        assertThat(slip.received().orElseThrow().value()).hasToString("2026-06-09");
        assertThat(slip.subject().orElseThrow().value()).isEqualTo("Subject access request");
        assertThat(slip.scope().orElseThrow().value())
                .contains("a copy of all the personal data")
                .doesNotContain("minibar");
        assertThat(slip.notTold()).isEmpty();
        assertThat(Given.words(slip, slip.point(Point.BIRTH_DATE).orElseThrow()))
                .isEqualTo("2 November 1987");
    }

    private static void expect(Slip slip, Point point, String value, Certainty certainty) {
        Field<String> field = slip.point(point).orElseThrow(() -> new AssertionError(point + " was not found"));
        assertThat(field.value()).isEqualTo(value);
        assertThat(field.certainty()).as(point.name()).isEqualTo(certainty);
    }

    @Test
    void whatNoWordsTellIsAbsentAndListed() {
        Slip slip = Given.text("Please delete my account.");
        assertThat(slip.points()).isEmpty();
        assertThat(slip.law()).isEmpty();
        assertThat(slip.received()).isEmpty();
        assertThat(slip.notTold())
                .contains(
                        Item.FROM,
                        Item.NAME,
                        Item.RECEIVED,
                        Item.LAW,
                        Item.SUBJECT,
                        Item.ADDRESS,
                        Item.PHONE,
                        Item.BIRTH_DATE)
                .doesNotContain(Item.RIGHTS, Item.TEXT);
    }

    @Test
    void aLetterNamesItsSubjectInALineOfItsOwn() {
        Slip slip =
                Given.text("Example GmbH\n\nBetreff: Auskunft nach Art. 15 DSGVO\n\nSehr geehrte Damen und Herren,\n");
        assertThat(slip.subject().orElseThrow().value()).isEqualTo("Auskunft nach Art. 15 DSGVO");
        assertThat(Given.words(slip, slip.subject().orElseThrow())).isEqualTo("Auskunft nach Art. 15 DSGVO");
    }

    @Test
    void anAddressOfTheOfficeInTheTextIsNotTheWriters() {
        Slip slip = Given.text("To: privacy@shop.example\n\nPlease delete my data. My e-mail is ada@example.org.\n");
        assertThat(slip.from().orElseThrow().value()).isEqualTo("ada@example.org");
        assertThat(slip.from().orElseThrow().certainty()).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void ofTwoAddressesInTheTextNoneIsTakenOverWithoutALook() {
        Slip slip = Given.text("Please delete my data: ada@example.org, ada.old@example.org.");
        assertThat(slip.from().orElseThrow().certainty()).isEqualTo(Certainty.WEAK);
        assertThat(slip.notes()).contains(new Note.SeveralValues(Item.FROM));
    }

    @Nested
    class Addresses {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Ich wohne Lindenweg 4, 80331 München.                      | Lindenweg 4, 80331 München              | EU-DE
                Anschrift: Große Straße 12 a, 10115 Berlin, Deutschland    | Große Straße 12 a, 10115 Berlin | EU-DE
                Meine Adresse: Mozartgasse 3/12, A-1010 Wien               | Mozartgasse 3/12, A-1010 Wien           | EU
                Mon adresse : 12 rue de la Paix, 75002 Paris               | 12 rue de la Paix, 75002 Paris          | EU-FR
                Abito in Via Roma 12, 00184 Roma                           | Via Roma 12, 00184 Roma                 | EU-IT
                Vivo en Calle Mayor 5, 28013 Madrid                        | Calle Mayor 5, 28013 Madrid             | EU
                Mijn adres is Keizersgracht 100, 1015 AA Amsterdam         | Keizersgracht 100, 1015 AA Amsterdam    | EU
                Morada: Rua das Flores 7, 1200-194 Lisboa                  | Rua das Flores 7, 1200-194 Lisboa       | EU
                Adress: Storgatan 5, 111 22 Stockholm                      | Storgatan 5, 111 22 Stockholm           | EU
                I live at 21 Baker Lane, London NW1 6XE                    | 21 Baker Lane, London NW1 6XE           | GB
                My address is 500 Example Ave, San Jose, CA 95112          | 500 Example Ave, San Jose, CA 95112     | US-CA
                My address is 12 Elm Street, Austin, TX 78701              | 12 Elm Street, Austin, TX 78701         | OTHER
                Ich wohne Seestrasse 9, CH-8002 Zürich                     | Seestrasse 9, CH-8002 Zürich            | OTHER
                """)
        void ofManyCountriesGiveTheLaw(String text, String address, String law) {
            Slip slip = Given.text(text);
            assertThat(slip.point(Point.ADDRESS).map(Field::value)).contains(address);
            assertThat(slip.law().map(f -> f.value().value())).contains(law);
        }

        @Test
        void theCountryIsToldByItsNameOrByTheFormOfTheAddress() {
            Slip named = Given.text("Meine Anschrift: Lindenweg 4, 1010 Wien, Österreich");
            assertThat(named.country().orElseThrow().value()).isEqualTo("AT");
            assertThat(Given.words(named, named.country().orElseThrow())).isEqualTo("Österreich");
            assertThat(named.law().orElseThrow().value().value()).isEqualTo("EU");
            Slip formed = Given.text("My address is 500 Example Ave, San Jose, CA 95112");
            assertThat(formed.country().orElseThrow().value()).isEqualTo("US");
        }

        @Test
        void inABlockUnderTheNameIsTheWriters() {
            Slip slip = Given.text("""
                    Example Hotels GmbH
                    Datenschutz
                    Hauptstraße 1
                    60311 Frankfurt am Main

                    Guten Tag, ich bitte um Auskunft über meine Daten.

                    Mit freundlichen Grüßen

                    Erika Beispiel
                    Birkenallee 7
                    10999 Berlin
                    """);
            assertThat(slip.name().orElseThrow().value()).isEqualTo("Erika Beispiel");
            assertThat(slip.point(Point.ADDRESS).orElseThrow().value()).isEqualTo("Birkenallee 7, 10999 Berlin");
        }

        @Test
        void aPriceAndAYearAreNone() {
            Slip slip = Given.text("Ich habe 2018 Berlin besucht und 12345 Euro bezahlt. Das Hotel hatte 20000 Gäste.");
            assertThat(slip.point(Point.ADDRESS)).isEmpty();
        }

        @Test
        void theLawCitedAgainstTheAddressIsRemarked() {
            Slip slip = Given.text("""
                    I am exercising my rights under the CCPA and request a copy of my data.
                    My address: Lindenweg 4, 80331 München, Germany
                    """);
            assertThat(slip.law().orElseThrow().value().value()).isEqualTo("EU-DE");
            assertThat(slip.law().orElseThrow().certainty()).isEqualTo(Certainty.LIKELY);
            assertThat(slip.notes()).hasAtLeastOneElementOfType(Note.LawsDiffer.class);
        }
    }

    @Nested
    class LawWithoutAddress {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Ich bitte um Auskunft nach § 34 BDSG.                       | EU-DE | CLEAR
                I make this request under the UK GDPR.                      | GB    | CLEAR
                This is a request under the CCPA.                           | US-CA | CLEAR
                Ich bitte um Auskunft nach Art. 15 DSGVO.                   | EU    | LIKELY
                I request access under the GDPR, call me on +44 20 5555 0100 | GB   | LIKELY
                Please call me on +49 30 5550 100.                          | EU-DE | WEAK
                """)
        void comesFromWhatIsCited(String text, String law, Certainty certainty) {
            Field<io.casement.law.RegimeId> field = Given.text(text).law().orElseThrow();
            assertThat(field.value().value()).isEqualTo(law);
            assertThat(field.certainty()).isEqualTo(certainty);
        }

        @Test
        void isOnlyHintedAtByTheEndingOfTheAddress() {
            Slip slip = Given.mail(
                    "From: erika@beispiel.de\nDate: Tue, 9 Jun 2026 08:14:00 +0200\n\nBitte löschen Sie meine Daten.\n");
            assertThat(slip.law().orElseThrow().value().value()).isEqualTo("EU-DE");
            assertThat(slip.law().orElseThrow().certainty()).isEqualTo(Certainty.WEAK);
        }

        @Test
        void anAverageIsNotTheDutchLaw() {
            assertThat(Given.text("My avg. rating is bad and my ico file is broken, please help me.")
                            .law())
                    .isEmpty();
        }
    }

    @Nested
    class Names {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Mit freundlichen Grüßen;Erika Beispiel           | Erika Beispiel
                Kind regards,;;Ada van der Example               | Ada van der Example
                Cordialement,;Camille Exemple                    | Camille Exemple
                Un saludo,;Lucía Ejemplo García                  | Lucía Ejemplo García
                Med vänliga hälsningar;Elsa Exempel              | Elsa Exempel
                Mein Name ist Erika Beispiel. Bitte um Auskunft. | Erika Beispiel
                Me llamo Lucía Ejemplo y pido acceso.            | Lucía Ejemplo
                Name: Ada Example;Kundennummer: 123456           | Ada Example
                """)
        void standUnderTheGreetingOrAfterALabel(String text, String name) {
            assertThat(Given.text(text.replace(';', '\n')).name().map(Field::value))
                    .contains(name);
        }

        @Test
        void aGreetingIsNoName() {
            assertThat(Given.text("Gracias por todo.\n\nMuchas gracias,\nAtentamente\n")
                            .name())
                    .isEmpty();
        }

        @Test
        void aSecondGreetingDoesNotHideTheName() {
            assertThat(Given.text("Vielen Dank!\n\nMit freundlichen Grüßen\n\nErika Beispiel\n")
                            .name()
                            .map(Field::value))
                    .contains("Erika Beispiel");
        }

        @Test
        void ofHeaderAndSignatureThatDifferAreBothRemarked() {
            Slip slip = Given.mail(
                    "From: Ada Example <ada@example.org>\n\nPlease delete my data.\n\nKind regards,\nBob Sample\n");
            assertThat(slip.name().orElseThrow().certainty()).isEqualTo(Certainty.LIKELY);
            assertThat(slip.notes()).contains(new Note.SeveralValues(Item.NAME));
        }

        @Test
        void aNicknameGivesWayToTheSignature() {
            Slip slip = Given.mail(
                    "From: adale <ada@example.org>\n\nPlease delete my data.\n\nKind regards,\nAda Example\n");
            assertThat(slip.name().orElseThrow().value()).isEqualTo("Ada Example");
        }
    }

    @Nested
    class DatesAndNumbers {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Geburtsdatum: 02.11.1987                 | 1987-11-02 | CLEAR
                Ich bin am 2. November 1987 geboren; geboren am 2. November 1987. | 1987-11-02 | CLEAR
                née le 2 novembre 1987                   | 1987-11-02 | CLEAR
                nacida el 2 de noviembre de 1987         | 1987-11-02 | CLEAR
                nato il 2/11/1987                        | 1987-11-02 | WEAK
                Date of birth: November 2, 1987          | 1987-11-02 | CLEAR
                DOB 11/23/1987                           | 1987-11-23 | CLEAR
                född 1987-11-02                          | 1987-11-02 | CLEAR
                """)
        void ofBirthAreReadInManyForms(String text, String date, Certainty certainty) {
            Field<String> field =
                    Given.text("Kind regards. " + text).point(Point.BIRTH_DATE).orElseThrow();
            assertThat(field.value()).isEqualTo(date);
            assertThat(field.certainty()).isEqualTo(certainty);
        }

        @Test
        void aDateWithoutTheWordIsNoBirthday() {
            assertThat(Given.text("I stayed with you on 2 November 1987.").point(Point.BIRTH_DATE))
                    .isEmpty();
        }

        @Test
        void aBirthdayInTheFutureIsNotBelieved() {
            Slip slip = Given.text("I was born on 2 November 2087.");
            assertThat(slip.point(Point.BIRTH_DATE)).isEmpty();
            assertThat(slip.notes()).hasAtLeastOneElementOfType(Note.DateOdd.class);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Meine Kundennummer lautet 4711-22.        | CUSTOMER_NUMBER | 4711-22
                Kunden-Nr.: K 123 456                     | CUSTOMER_NUMBER | K 123 456
                Customer number: AB-99812                 | CUSTOMER_NUMBER | AB-99812
                my membership no. is 77 120 045           | CUSTOMER_NUMBER | 77 120 045
                Numéro de client : 123456                 | CUSTOMER_NUMBER | 123456
                Número de cliente 998877                  | CUSTOMER_NUMBER | 998877
                Codice cliente: XY12                      | CUSTOMER_NUMBER | XY12
                Klantnummer 554433                        | CUSTOMER_NUMBER | 554433
                Kundnummer: 8812                          | CUSTOMER_NUMBER | 8812
                Bestellnummer 2026-0815                   | ORDER_NUMBER    | 2026-0815
                Booking reference: QX7 88 12              | ORDER_NUMBER    | QX7 88 12
                Vertragsnummer: V-10020030                | CONTRACT_NUMBER | V-10020030
                Tel.: 030 / 555 01 00                     | PHONE           | 030 / 555 01 00
                Please ring +33 1 55 55 01 00 at noon     | PHONE           | +33 1 55 55 01 00
                """)
        void followTheirLabels(String text, Point point, String value) {
            Slip slip = Given.text(text);
            assertThat(slip.point(point).map(Field::value)).contains(value);
            assertThat(Given.words(slip, slip.point(point).orElseThrow())).isEqualTo(value);
        }

        @Test
        void thoseOfAQuotedLetterAreNotTheWriters() {
            Slip slip = Given.mail("""
                    From: Ada Example <ada@example.org>

                    Please delete my data.

                    On Tue, 9 Jun 2026 the shop wrote:
                    > Your customer number is 123456.
                    > Call us on +49 30 5550 100.
                    """);
            assertThat(slip.points()).containsOnlyKeys(Point.EMAIL, Point.NAME);
        }
    }
}
