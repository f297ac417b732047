// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import static io.casement.cases.LetterKind.ANSWER;
import static io.casement.cases.LetterKind.APPEAL_ANSWER;
import static io.casement.cases.LetterKind.AUTHORITY_REQUEST;
import static io.casement.cases.LetterKind.CLARIFICATION;
import static io.casement.cases.LetterKind.COMPLAINT_ANSWER;
import static io.casement.cases.LetterKind.COMPLAINT_RECEIPT;
import static io.casement.cases.LetterKind.EXTENSION;
import static io.casement.cases.LetterKind.FRAUD_NOTICE;
import static io.casement.cases.LetterKind.IDENTITY_REQUEST;
import static io.casement.cases.LetterKind.PERMISSION_CHECK;
import static io.casement.cases.LetterKind.PROCESSOR_NOTICE;
import static io.casement.cases.LetterKind.RECEIPT;
import static io.casement.cases.LetterKind.RECIPIENT_NOTICE;
import static io.casement.cases.LetterKind.REFERRAL;
import static io.casement.law.Right.ACCESS;
import static io.casement.law.Right.CONSENT_WITHDRAWAL;
import static io.casement.law.Right.CORRECTION;
import static io.casement.law.Right.DELETION;
import static io.casement.law.Right.MARKETING_OPT_OUT;
import static io.casement.law.Right.OBJECTION;
import static io.casement.law.Right.PORTABILITY;
import static io.casement.letters.Samples.AOIFE;
import static io.casement.letters.Samples.JANNIK;
import static io.casement.letters.Samples.MARCUS;
import static io.casement.letters.Samples.PRIYA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.casement.cases.Channel;
import io.casement.cases.Entry;
import io.casement.cases.ExtensionGround;
import io.casement.cases.LetterId;
import io.casement.cases.Means;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.cases.ReopenGround;
import io.casement.cases.Representative;
import io.casement.cases.identity.Held;
import io.casement.law.Circumstance;
import io.casement.law.Ground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Letters as they leave the house, read by a person and kept. `-Dcasement.golden=write` writes them anew for
/// reading.
class GoldenLetterTest {

    private static final Path SHELF = Path.of("src/test/resources/letters");

    @TestFactory
    Stream<DynamicTest> everyLetterReadsAsItWasApproved() {
        return letters().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(each.getKey(), each.getValue())));
    }

    private static void check(String name, Letter letter) throws IOException {
        var file = SHELF.resolve(name + ".txt");
        var written = Samples.written(letter);
        if ("write".equals(System.getProperty("casement.golden"))) {
            Files.writeString(file, written);
        }
        assertEquals(Files.readString(file), written);
    }

    static Map<String, Letter> letters() {
        Map<String, Letter> letters = new TreeMap<>();
        receipts(letters);
        questions(letters);
        extensions(letters);
        grants(letters);
        refusals(letters);
        notices(letters);
        toOthers(letters);
        lastWords(letters);
        forOthers(letters);
        return letters;
    }

    private static void notices(Map<String, Letter> letters) {
        letters.put(
                "fraud-notice-ie-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS)
                        .held(
                                new Held(Means.NAME, "Aoife Ní Dhomhnaill", "Circle profile"),
                                new Held(Means.ADDRESS, "3 Céide na Mara, Bearna, Galway H91 A1B2", "Circle profile"))
                        .decided("2026-06-09", ACCESS, new Outcome.Refused(Set.of(Ground.FRAUD)))
                        .letter(FRAUD_NOTICE, "2026-06-10"));
        letters.put(
                "fraud-notice-de-de",
                Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.EMAIL, ACCESS, DELETION)
                        .held(
                                new Held(Means.ADDRESS, "Ahornstraße 9, 50765 Köln, Deutschland", "Kundenkonto"),
                                new Held(Means.EMAIL, "j.oberlaender@postkasten.example", "Kundenkonto"))
                        .decided("2026-06-09", ACCESS, new Outcome.Refused(Set.of(Ground.FRAUD)))
                        .decided("2026-06-09", DELETION, new Outcome.Refused(Set.of(Ground.FRAUD)))
                        .letter(FRAUD_NOTICE, "2026-06-10"));
    }

    private static void toOthers(Map<String, Letter> letters) {
        letters.put(
                "clarification-gb-en",
                Samples.request("GB", PRIYA, "2026-06-01", Channel.EMAIL, ACCESS)
                        .letter(CLARIFICATION, "2026-06-02")
                        .filled("question", "Which of our hotels, and which years, is your request about?"));
        letters.put(
                "clarification-de-de",
                Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.EMAIL, ACCESS)
                        .letter(CLARIFICATION, "2026-05-20")
                        .filled("question", "Um welche unserer Häuser und um welche Jahre geht es Ihnen?"));
        letters.put(
                "recipient-notice-ie-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, CORRECTION, DELETION)
                        .identified("2026-05-21")
                        .decided("2026-06-09", CORRECTION, new Outcome.Granted())
                        .decided("2026-06-09", DELETION, new Outcome.GrantedInPart(Set.of(Ground.MUST_KEEP)))
                        .to("Larkmere Spa Ltd.\nPrivacy contact\n8 Quay Road\nLimerick V94 X0X0\nIreland")
                        .letter(RECIPIENT_NOTICE, "2026-06-10")
                        .filled("identifier", "guest number 40318")
                        .filled("corrected-data", "the surname is Ní Dhomhnaill, not Ni Donnell"));
        letters.put(
                "processor-notice-de-de",
                Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.EMAIL, DELETION, MARKETING_OPT_OUT)
                        .identified("2026-05-21")
                        .decided("2026-06-09", DELETION, new Outcome.Granted())
                        .decided("2026-06-09", MARKETING_OPT_OUT, new Outcome.Granted())
                        .to("Postwurf Nord GmbH; Hafenweg 3; 20457 Hamburg; Deutschland")
                        .letter(PROCESSOR_NOTICE, "2026-06-10")
                        .filled("identifier", "Kundennummer 40318"));
        letters.put(
                "processor-notice-california-en",
                Samples.request("US-CA", MARCUS, "2026-06-05", Channel.EMAIL, DELETION, OBJECTION)
                        .identified("2026-06-12")
                        .decided("2026-06-29", DELETION, new Outcome.Granted())
                        .decided("2026-06-29", OBJECTION, new Outcome.Granted())
                        .to("Mailworks Inc.; 12 Pier Ave; Oakland, CA 94607; US")
                        .letter(PROCESSOR_NOTICE, "2026-06-30")
                        .filled("identifier", "member number 40318"));
        letters.put(
                "referral-ie-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS)
                        .letter(REFERRAL, "2026-05-20")
                        .filled("responsible", "Larkmere Spa Ltd.")
                        .filled("responsible-address", "8 Quay Road, Limerick, privacy@spa.example"));
        letters.put(
                "referral-processor-hong-kong-de",
                Samples.request("HK", JANNIK, "2026-10-05", Channel.EMAIL, ACCESS)
                        .with(new Entry.CircumstanceFound(LocalDate.parse("2026-10-06"), Circumstance.PROCESSOR))
                        .letter(REFERRAL, "2026-10-07")
                        .filled("responsible", "Larkmere Spa Ltd.")
                        .filled("responsible-address", "8 Harbour Row, Hong Kong"));
    }

    private static void forOthers(Map<String, Letter> letters) {
        var law = Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS)
                .spokenForBy(Representative.LAWYER, "Fiona Roche\nRoche & Daly Solicitors\n2 Quay Lane\nGalway\nIE");
        letters.put("receipt-to-lawyer-en", law.letter(RECEIPT, "2026-05-19"));
        letters.put(
                "answer-to-lawyer-en",
                law.identified("2026-05-21")
                        .searched("2026-05-22", 3)
                        .decided("2026-06-09", ACCESS, new Outcome.GrantedInPart(Set.of(Ground.OTHER_PEOPLE)))
                        .letter(ANSWER, "2026-06-10"));
        letters.put("authority-to-agent-california-en", agent().letter(AUTHORITY_REQUEST, "2026-06-08"));
        letters.put(
                "permission-check-california-en",
                agent().held(new Held(Means.ADDRESS, "418 Juniper St, Oakland, CA 94607", "Circle profile"))
                        .letter(PERMISSION_CHECK, "2026-06-08"));
        var guardian = Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.EMAIL, ACCESS)
                .spokenForBy(Representative.GUARDIAN, "Maren Oberländer; Ahornstraße 9; 50765 Köln; DE");
        letters.put("authority-to-guardian-de", guardian.letter(AUTHORITY_REQUEST, "2026-05-19"));
        letters.put(
                "answer-to-guardian-de",
                guardian.identified("2026-05-21")
                        .decided("2026-06-09", ACCESS, new Outcome.Granted())
                        .letter(ANSWER, "2026-06-10"));
        letters.put(
                "receipt-to-child-en",
                Samples.request(
                                "EU-IE",
                                AOIFE.telling(Map.of(Means.BIRTH_DATE, "2 March 2012")),
                                "2026-05-18",
                                Channel.EMAIL,
                                ACCESS)
                        .letter(RECEIPT, "2026-05-19"));
    }

    private static Samples agent() {
        return Samples.request("US-CA", MARCUS, "2026-06-05", Channel.EMAIL, DELETION)
                .spokenForBy(Representative.AGENT, "Clean Slate Inc.; requests@cleanslate.example");
    }

    private static void lastWords(Map<String, Letter> letters) {
        var complained = Samples.request("GB", PRIYA, "2026-06-25", Channel.EMAIL, ACCESS)
                .identified("2026-06-28")
                .decided("2026-07-15", ACCESS, new Outcome.GrantedInPart(Set.of(Ground.OTHER_PEOPLE)))
                .answered("2026-07-16")
                .with(new Entry.Reopened(LocalDate.parse("2026-08-03"), ReopenGround.COMPLAINT));
        letters.put("complaint-receipt-gb-en", complained.letter(COMPLAINT_RECEIPT, "2026-08-05"));
        letters.put(
                "complaint-answer-gb-en",
                complained
                        .letter(COMPLAINT_ANSWER, "2026-08-20")
                        .filled("finding", "We left out more of the letters of 2024 than was needed.")
                        .filled("what-follows", "Enclosed you find them again, with only two names blacked out."));
        letters.put(
                "complaint-answer-de-de",
                Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.EMAIL, DELETION)
                        .identified("2026-05-21")
                        .decided("2026-06-09", DELETION, new Outcome.Refused(Set.of(Ground.CLAIMS)))
                        .letter(COMPLAINT_ANSWER, "2026-07-01")
                        .filled("complained", "20. Juni 2026")
                        .filled("finding", "Unsere Entscheidung war richtig.")
                        .filled("what-follows", "Es bleibt dabei, bis der Rechtsstreit beendet ist."));
        letters.put(
                "appeal-answer-colorado-en",
                appealed("US-CO", MARCUS, "2026-10-05")
                        .letter(APPEAL_ANSWER, "2026-11-20")
                        .filled("authority-contact", "https://ag-colorado.example/complaints"));
        letters.put(
                "appeal-answer-virginia-changed-en",
                appealed("US-VA", MARCUS, "2026-10-05")
                        .decided("2026-11-18", ACCESS, new Outcome.Granted())
                        .letter(APPEAL_ANSWER, "2026-11-20")
                        .filled("authority-contact", "https://ag-virginia.example/complaints"));
        letters.put(
                "appeal-answer-korea-de",
                appealed("KR", JANNIK, "2026-10-05")
                        .letter(APPEAL_ANSWER, "2026-11-20")
                        .filled("citation", "Art. 35 PIPA")
                        .filled("authority", "die Datenschutzkommission (PIPC)")
                        .filled("authority-contact", "https://pipc.example/"));
    }

    private static Samples appealed(String law, Person person, String received) {
        return Samples.request(law, person, received, Channel.WEB_FORM, ACCESS, DELETION)
                .identified("2026-10-08")
                .decided("2026-10-30", ACCESS, new Outcome.Refused(Set.of(Ground.OTHER_PEOPLE)))
                .decided("2026-10-30", DELETION, new Outcome.Refused(Set.of(Ground.CLAIMS)))
                .answered("2026-11-02")
                .with(new Entry.AppealReceived(LocalDate.parse("2026-11-10")));
    }

    private static void receipts(Map<String, Letter> letters) {
        letters.put(
                "receipt-ie-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS)
                        .letter(RECEIPT, "2026-05-19"));
        letters.put(
                "receipt-de-de-three-rights",
                Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.POST, ACCESS, DELETION, MARKETING_OPT_OUT)
                        .letter(RECEIPT, "2026-05-19"));
        letters.put(
                "receipt-california-en",
                Samples.request("US-CA", MARCUS, "2026-06-05", Channel.EMAIL, ACCESS)
                        .letter(RECEIPT, "2026-06-08"));
        letters.put(
                "receipt-california-opt-out-en",
                Samples.request("US-CA", MARCUS, "2026-06-05", Channel.WEB_FORM, MARKETING_OPT_OUT)
                        .letter(RECEIPT, "2026-06-08"));
        letters.put(
                "receipt-other-law-en",
                Samples.request("OTHER", PRIYA, "2026-06-01", Channel.POST, ACCESS)
                        .lastDay("2026-06-02", "2026-07-01", "s. 12 Example Privacy Act")
                        .letter(RECEIPT, "2026-06-02"));
    }

    private static void questions(Map<String, Letter> letters) {
        letters.put(
                "identity-ie-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS)
                        .identityAsked("2026-05-19")
                        .letter(IDENTITY_REQUEST, "2026-05-19"));
        letters.put(
                "identity-de-de",
                Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.EMAIL, DELETION)
                        .identityAsked("2026-05-19")
                        .letter(IDENTITY_REQUEST, "2026-05-19"));
        letters.put(
                "identity-gb-en",
                Samples.request("GB", PRIYA, "2026-06-01", Channel.EMAIL, ACCESS)
                        .identityAsked("2026-06-02")
                        .letter(IDENTITY_REQUEST, "2026-06-02"));
        letters.put(
                "identity-california-en",
                Samples.request("US-CA", MARCUS, "2026-06-05", Channel.EMAIL, ACCESS)
                        .identityAsked("2026-06-08")
                        .letter(IDENTITY_REQUEST, "2026-06-08"));
    }

    private static void extensions(Map<String, Letter> letters) {
        letters.put(
                "extension-ie-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS)
                        .identified("2026-05-21")
                        .searched("2026-05-22", 6)
                        .with(new Entry.PeriodExtended(
                                LocalDate.parse("2026-06-10"),
                                ExtensionGround.COMPLEXITY,
                                new LetterId(new UUID(0, 5))))
                        .letter(EXTENSION, "2026-06-10"));
        letters.put(
                "extension-de-de",
                Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.EMAIL, ACCESS, CORRECTION)
                        .identified("2026-05-21")
                        .with(new Entry.PeriodExtended(
                                LocalDate.parse("2026-06-10"), ExtensionGround.NUMBER, new LetterId(new UUID(0, 5))))
                        .letter(EXTENSION, "2026-06-10"));
        letters.put(
                "extension-california-en",
                Samples.request("US-CA", MARCUS, "2026-06-05", Channel.EMAIL, DELETION)
                        .identified("2026-06-21")
                        .with(new Entry.PeriodExtended(
                                LocalDate.parse("2026-07-10"),
                                ExtensionGround.COMPLEXITY,
                                new LetterId(new UUID(0, 5))))
                        .letter(EXTENSION, "2026-07-10"));
    }

    private static void grants(Map<String, Letter> letters) {
        letters.put(
                "granted-access-ie-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS)
                        .identified("2026-05-21")
                        .searched("2026-05-22", 6)
                        .decided("2026-06-09", ACCESS, new Outcome.Granted())
                        .letter(ANSWER, "2026-06-10"));
        letters.put(
                "granted-deletion-and-opt-out-de-de",
                Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.POST, DELETION, MARKETING_OPT_OUT)
                        .identified("2026-05-21")
                        .decided("2026-06-09", DELETION, new Outcome.Granted())
                        .decided("2026-06-09", MARKETING_OPT_OUT, new Outcome.Granted())
                        .letter(ANSWER, "2026-06-10"));
        letters.put(
                "granted-access-california-en",
                Samples.request("US-CA", MARCUS, "2026-06-05", Channel.EMAIL, ACCESS, PORTABILITY)
                        .identified("2026-06-12")
                        .decided("2026-06-29", ACCESS, new Outcome.Granted())
                        .decided("2026-06-29", PORTABILITY, new Outcome.Granted())
                        .letter(ANSWER, "2026-06-30")
                        .filled("format", "CSV"));
        letters.put(
                "granted-consent-and-correction-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.PHONE, CORRECTION, CONSENT_WITHDRAWAL)
                        .identified("2026-05-21")
                        .decided("2026-06-09", CORRECTION, new Outcome.Granted())
                        .decided("2026-06-09", CONSENT_WITHDRAWAL, new Outcome.Granted())
                        .letter(ANSWER, "2026-06-10"));
        letters.put(
                "nothing-held-gb-en",
                Samples.request("GB", PRIYA, "2026-06-01", Channel.EMAIL, ACCESS, DELETION)
                        .identified("2026-06-04")
                        .decided("2026-06-22", ACCESS, new Outcome.NothingHeld())
                        .decided("2026-06-22", DELETION, new Outcome.NothingHeld())
                        .letter(ANSWER, "2026-06-23"));
    }

    /// Laws that want something in the letter which no law of Europe or California wants.
    private static void abroad(Map<String, Letter> letters) {
        letters.put(
                "refused-elsewhere-hong-kong-en",
                Samples.request("HK", AOIFE, "2026-10-05", Channel.EMAIL, ACCESS)
                        .identified("2026-10-07")
                        .decided("2026-10-19", ACCESS, new Outcome.Refused(Set.of(Ground.NOT_THE_CONTROLLER)))
                        .letter(ANSWER, "2026-10-20")
                        .filled("responsible", "Larkmere Spa Ltd.")
                        .filled("responsible-address", "8 Harbour Row, Hong Kong"));
        letters.put(
                "nothing-held-hong-kong-en",
                Samples.request("HK", AOIFE, "2026-10-05", Channel.EMAIL, ACCESS)
                        .identified("2026-10-07")
                        .searched("2026-10-08", 3)
                        .decided("2026-10-19", ACCESS, new Outcome.NothingHeld())
                        .letter(ANSWER, "2026-10-20"));
        letters.put(
                "refused-turkey-de",
                Samples.request("TR", JANNIK, "2026-10-05", Channel.EMAIL, ACCESS)
                        .identified("2026-10-07")
                        .decided("2026-10-19", ACCESS, new Outcome.Refused(Set.of(Ground.OTHER_PEOPLE)))
                        .letter(ANSWER, "2026-10-20")
                        .filled("citation", "Art. 28 KVKK"));
        letters.put(
                "refused-british-columbia-en",
                Samples.request("CA-BC", PRIYA, "2026-10-05", Channel.POST, ACCESS)
                        .identified("2026-10-07")
                        .decided("2026-10-19", ACCESS, new Outcome.Refused(Set.of(Ground.OTHER_PEOPLE)))
                        .letter(ANSWER, "2026-10-20")
                        .filled("citation", "s. 23 PIPA"));
        letters.put(
                "refused-correction-south-africa-de",
                Samples.request("ZA", JANNIK, "2026-10-05", Channel.EMAIL, CORRECTION)
                        .identified("2026-10-07")
                        .decided("2026-10-19", CORRECTION, new Outcome.Refused(Set.of(Ground.NOT_COVERED)))
                        .letter(ANSWER, "2026-10-20")
                        .filled("citation", "s. 24 POPIA"));
        letters.put(
                "refused-colorado-en",
                Samples.request("US-CO", MARCUS, "2026-10-05", Channel.WEB_FORM, ACCESS)
                        .identityAsked("2026-10-07")
                        .decided("2026-10-30", ACCESS, new Outcome.Refused(Set.of(Ground.IDENTITY_OPEN)))
                        .letter(ANSWER, "2026-11-02"));
        letters.put(
                "granted-access-argentina-en",
                Samples.request("AR", AOIFE, "2026-10-05", Channel.EMAIL, ACCESS)
                        .identified("2026-10-07")
                        .decided("2026-10-12", ACCESS, new Outcome.Granted())
                        .letter(ANSWER, "2026-10-12"));
    }

    private static void refusals(Map<String, Letter> letters) {
        var british = Samples.request("GB", PRIYA, "2026-05-25", Channel.EMAIL, ACCESS)
                .identified("2026-05-28")
                .searched("2026-06-01", 3)
                .decided("2026-06-15", ACCESS, new Outcome.GrantedInPart(Set.of(Ground.OTHER_PEOPLE)));
        letters.put("part-access-gb-en-18-june", british.letter(ANSWER, "2026-06-18"));
        letters.put("part-access-gb-en-19-june", british.letter(ANSWER, "2026-06-19"));
        letters.put(
                "part-access-de-de",
                Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.EMAIL, ACCESS)
                        .identified("2026-05-21")
                        .decided(
                                "2026-06-09",
                                ACCESS,
                                new Outcome.GrantedInPart(Set.of(Ground.OTHER_PEOPLE, Ground.SECRET)))
                        .letter(ANSWER, "2026-06-10"));
        letters.put(
                "refused-fraud-ie-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS, CORRECTION)
                        .identityAsked("2026-05-19")
                        .decided("2026-06-09", ACCESS, new Outcome.Refused(Set.of(Ground.FRAUD)))
                        .decided("2026-06-09", CORRECTION, new Outcome.Refused(Set.of(Ground.FRAUD)))
                        .letter(ANSWER, "2026-06-10"));
        letters.put(
                "refused-infeasible-and-granted-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS, MARKETING_OPT_OUT)
                        .identified("2026-05-21")
                        .searched("2026-05-22", 4)
                        .decided("2026-06-09", ACCESS, new Outcome.Refused(Set.of(Ground.INFEASIBLE)))
                        .decided("2026-06-09", MARKETING_OPT_OUT, new Outcome.Granted())
                        .letter(ANSWER, "2026-06-10"));
        letters.put(
                "refused-must-keep-de-de",
                Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.EMAIL, DELETION)
                        .identified("2026-05-21")
                        .decided(
                                "2026-06-09",
                                DELETION,
                                new Outcome.GrantedInPart(Set.of(Ground.MUST_KEEP, Ground.CLAIMS)))
                        .letter(ANSWER, "2026-06-10")
                        .filled("duty-to-keep", "§ 147 AO")
                        .filled("kept-until", "31. Dezember 2032"));
        letters.put(
                "refused-must-keep-alone-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, DELETION)
                        .identified("2026-05-21")
                        .decided("2026-06-09", DELETION, new Outcome.Refused(Set.of(Ground.MUST_KEEP)))
                        .letter(ANSWER, "2026-06-10"));
        letters.put(
                "refused-infeasible-california-en",
                Samples.request("US-CA", MARCUS, "2026-06-05", Channel.EMAIL, DELETION)
                        .identified("2026-06-12")
                        .searched("2026-06-15", 3)
                        .decided("2026-07-10", DELETION, new Outcome.Refused(Set.of(Ground.INFEASIBLE)))
                        .letter(ANSWER, "2026-07-13")
                        .filled("why-infeasible", "the pages of the paper guest books name many people each"));
        letters.put(
                "refused-excessive-de-de",
                Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.EMAIL, ACCESS)
                        .identified("2026-05-21")
                        .decided("2026-06-09", ACCESS, new Outcome.Refused(Set.of(Ground.EXCESSIVE)))
                        .letter(ANSWER, "2026-06-10")
                        .filled("why-excessive", "Sie haben seit Januar vierzehn gleichlautende Anfragen gestellt"));
        letters.put(
                "refused-objection-compelling-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, OBJECTION)
                        .identified("2026-05-21")
                        .decided("2026-06-09", OBJECTION, new Outcome.Refused(Set.of(Ground.COMPELLING)))
                        .letter(ANSWER, "2026-06-10")
                        .filled("compelling-reason", "we need it to prevent payment fraud"));
        letters.put(
                "refused-identity-california-en",
                Samples.request("US-CA", MARCUS, "2026-06-05", Channel.EMAIL, ACCESS, DELETION)
                        .identityAsked("2026-06-08")
                        .decided("2026-07-10", ACCESS, new Outcome.Refused(Set.of(Ground.IDENTITY_OPEN)))
                        .decided("2026-07-10", DELETION, new Outcome.Refused(Set.of(Ground.IDENTITY_OPEN)))
                        .letter(ANSWER, "2026-07-13"));
        abroad(letters);
        letters.put(
                "left-ie-en",
                Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS, CORRECTION, DELETION)
                        .identityAsked("2026-05-19")
                        .decided("2026-06-09", ACCESS, new Outcome.Lapsed())
                        .decided("2026-06-09", CORRECTION, new Outcome.Forwarded())
                        .decided("2026-06-09", DELETION, new Outcome.Withdrawn())
                        .letter(ANSWER, "2026-06-10")
                        .filled("responsible", "Larkmere Spa Ltd."));
        letters.put(
                "left-de-de",
                Samples.request("EU-DE", JANNIK, "2026-05-18", Channel.EMAIL, ACCESS, CORRECTION, DELETION)
                        .identityAsked("2026-05-19")
                        .decided("2026-06-09", ACCESS, new Outcome.Lapsed())
                        .decided("2026-06-09", CORRECTION, new Outcome.Forwarded())
                        .decided("2026-06-09", DELETION, new Outcome.Withdrawn())
                        .letter(ANSWER, "2026-06-10")
                        .filled("responsible", "die Larkmere Spa Ltd."));
    }
}
