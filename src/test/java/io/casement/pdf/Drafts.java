// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import io.casement.cases.CaseNumber;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import io.casement.letters.Part;
import io.casement.letters.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Letters as an office writes them, with plainly fictional people.
public final class Drafts {

    private static final LetterId ID = LetterId.of("6f0f7c1e-3c5a-4c57-9d0c-2d6b2f8f1a11");

    public static final Organisation LARKMERE = new Organisation(
            "Larkmere Hotels",
            "Larkmere Hotels B.V.",
            "Privacy Office",
            List.of("Herenkade 41", "1011 AB Amsterdam", "Netherlands"),
            "NL",
            "privacy@larkmere.example",
            Optional.of("+31 20 555 0137"),
            Optional.of("Trade register 71430082"),
            Optional.of("Dr Ingrid Halvorsen"),
            "Tomasz Wiśniewski",
            "Legal counsel, for the Privacy Office",
            "Europe/Amsterdam",
            Optional.of("NL"));

    private Drafts() {}

    /// The answer of one page that the design shows.
    public static Letter answer() {
        return letter(
                LetterKind.ANSWER,
                "en",
                List.of("Aoife Ní Dhomhnaill", "14 Bóthar na Trá", "Salthill", "Galway H91 X2K7", "IRELAND"),
                "Your request for a copy of your personal data",
                "Dear Aoife Ní Dhomhnaill,",
                List.of(
                        part("On 18 May 2026 you asked us for a copy of your personal data and for the lobby camera"
                                + " footage of 2 May at Larkmere Dublin. We confirmed your identity on 21 May. This"
                                + " letter answers your request."),
                        part(
                                "What you receive",
                                "Enclosure 1 is a copy of your data on 18 pages: your Circle profile, seven stays"
                                        + " since 2023, payments with card numbers masked, and two messages to guest"
                                        + " relations. Enclosure 2 says what we use each kind of data for, who receives"
                                        + " it and how long we keep it."),
                        part(
                                "What we cannot send",
                                "The camera footage of 2 May 2026. Cameras in the Dublin lobby overwrite after 14"
                                        + " days. When your request reached us on day 16, the footage no longer existed,"
                                        + " so there is nothing we could copy or withhold."),
                        part(
                                "Your rights",
                                "You can ask us to correct or delete your data, to limit its use, or object to it. If"
                                        + " you disagree with this answer, write to us and quote 26-0385; a person who"
                                        + " has not worked on your request will look at it again. You can also complain"
                                        + " to the Data Protection Commission, 6 Pembroke Row, Dublin 2, D02 X963, and"
                                        + " you can go to court (Articles 77 and 79 GDPR).")),
                "Yours sincerely,",
                List.of("1 Copy of your data, 18 pages", "2 Purposes, recipients and retention, 2 pages"));
    }

    /// A German answer that needs a second page: long words, a list, a numbered list.
    public static Letter germanAnswer() {
        var reasons = "Die Datenschutz-Grundverordnung erlaubt es, die Auskunft über die"
                + " Videoüberwachungsaufzeichnungen zu verweigern, soweit Rechte anderer beeinträchtigt würden."
                + " Eine Unkenntlichmachung der übrigen Personen wäre nur mit unverhältnismäßigem Aufwand möglich,"
                + " weil die Aufzeichnungsgeräte des Dienstleistungsunternehmens keine Nachbearbeitung zulassen.";
        var parts = new ArrayList<Part>();
        parts.add(part("Sie haben uns am 18. Mai 2026 um Auskunft über Ihre personenbezogenen Daten gebeten."
                + " Wir haben Ihre Identität am 21. Mai festgestellt."));
        parts.add(part(
                "Was Sie erhalten",
                "Wir legen bei:\n- eine Kopie Ihrer Kundenstammdaten\n- die Buchungen seit 2023 mit"
                        + " Zahlungsverkehrsangaben, in denen die Kartennummern bis auf die letzten vier Ziffern"
                        + " unkenntlich gemacht sind\n- zwei Nachrichten an die Gästebetreuung"));
        parts.add(part("Was wir nicht herausgeben", reasons + "\n\n" + reasons + "\n\n" + reasons));
        parts.add(part(
                "Wie wir geprüft haben",
                "Wir sind so vorgegangen:\n1. Suche im Buchungssystem\n2. Suche im Postfach der Gästebetreuung\n3. Anfrage"
                        + " beim Dienstleister"));
        parts.add(part(
                "Ihre Rechte",
                "Sie können sich bei der Berliner Beauftragten für Datenschutz und Informationsfreiheit beschweren,"
                        + " Alt-Moabit 59-61, 10555 Berlin (Art. 77 DSGVO), und vor Gericht gehen (Art. 79 DSGVO)."));
        return letter(
                LetterKind.ANSWER,
                "de",
                List.of("Frau Jürgena Müßiggang-Ähnlich", "Straße des Übergangs 7", "10115 Berlin", "GERMANY"),
                "Ihr Antrag auf Auskunft über Ihre personenbezogenen Daten",
                "Sehr geehrte Frau Müßiggang-Ähnlich,",
                parts,
                "Mit freundlichen Grüßen",
                List.of("1 Kopie Ihrer Daten", "2 Zwecke, Empfänger und Speicherdauer"));
    }

    public static Letter receipt() {
        return letter(
                LetterKind.RECEIPT,
                "en-GB",
                List.of(
                        "Zażółcona Gęślą-Jaźń",
                        "c/o Łódź i Spółka",
                        "ul. Świętokrzyska 14",
                        "00-050 WARSZAWA",
                        "POLAND"),
                "We have received your request",
                "Dear Zażółcona Gęślą-Jaźń,",
                List.of(
                        part("Your request of 18 May 2026 reached us on the same day. We will answer by 18 June 2026."),
                        part("It carries the reference 26-0385. Please quote it when you write to us.")),
                "Yours sincerely,",
                List.of());
    }

    public static Letter identityRequest() {
        return letter(
                LetterKind.IDENTITY_REQUEST,
                "en",
                List.of("Ελένη Παπαδοπούλου", "Οδός Ερμού 5", "105 63 ΑΘΗΝΑ", "GREECE"),
                "We need to be sure who you are",
                "Dear Ελένη Παπαδοπούλου,",
                List.of(
                        part(
                                "Please tell us two of these:\n- your customer number\n- the dates of your last stay\n- the"
                                        + " last four digits of the card you paid with"),
                        part("We ask because we must not hand your data to somebody else. Пишите и по-русски.")),
                "Yours sincerely,",
                List.of());
    }

    public static Letter extension() {
        return letter(
                LetterKind.EXTENSION,
                "en",
                List.of("Mr. Thibault Ångström-Đorđević", "Rue de l’Œuvre 12", "1000 Bruxelles", "BELGIUM"),
                "We need more time for your request",
                "Dear Mr. Ångström-Đorđević,",
                List.of(part(
                        "Why it takes longer",
                        "You asked for data from eleven hotels. We will answer by 18 August 2026 at the latest.")),
                "Yours sincerely,",
                List.of());
    }

    /// An answer with a list that runs over three pages.
    public static Letter longList() {
        var items = new ArrayList<String>();
        for (var i = 1; i <= 90; i++) {
            items.add("- Stay " + i + " at the Larkmere Dublin, with the room, the rate, what was ordered and how it"
                    + " was paid"
                    + (i % 7 == 0 ? ", and the message that you wrote to guest relations afterwards" : ""));
        }
        return withParts(answer(), List.of(part("What we hold", "These are the stays:\n" + String.join("\n", items))));
    }

    /// The answer with as many one-line paragraphs as asked for instead of its parts.
    public static Letter ofLines(int lines) {
        var parts = Collections.nCopies(lines, part("One line of a letter that says nothing."));
        return withParts(answer(), List.copyOf(parts));
    }

    public static Letter withParts(Letter letter, List<Part> parts) {
        return letter.withParts(parts);
    }

    public static Letter withAddress(Letter it, List<String> address) {
        return new Letter(
                it.id(),
                it.kind(),
                it.number(),
                it.language(),
                it.date(),
                address,
                it.references(),
                it.subject(),
                it.salutation(),
                it.parts(),
                it.closing(),
                it.enclosures(),
                it.template());
    }

    public static Part part(String words) {
        return new Part(
                "words", Optional.empty(), List.of(new Span.Words(words)), Part.Origin.TEMPLATE, Optional.empty());
    }

    public static Part part(String heading, String words) {
        return new Part(
                "words", Optional.of(heading), List.of(new Span.Words(words)), Part.Origin.TEMPLATE, Optional.empty());
    }

    private static Letter letter(
            LetterKind kind,
            String language,
            List<String> address,
            String subject,
            String salutation,
            List<Part> parts,
            String closing,
            List<String> enclosures) {
        var german = language.startsWith("de");
        var references = List.of(
                new Letter.Reference(german ? "Unser Zeichen" : "Our reference", "26-0385", true),
                new Letter.Reference(german ? "Datum" : "Date", german ? "10. Juni 2026" : "10 June 2026", false),
                new Letter.Reference(
                        german ? "Ihr Antrag" : "Your request",
                        german ? "18. Mai 2026, E-Mail" : "18 May 2026, e-mail",
                        false),
                new Letter.Reference(german ? "Gesetz" : "Law", german ? "Artikel 15 DSGVO" : "Article 15 GDPR", false),
                new Letter.Reference(german ? "Kontakt" : "Contact", "Amara Okafor", false),
                new Letter.Reference("", "privacy@larkmere.example", false),
                new Letter.Reference("", "+31 20 555 0137", false));
        return new Letter(
                ID,
                kind,
                new CaseNumber(2026, 385),
                language,
                LocalDate.of(2026, 6, 10),
                address,
                references,
                subject,
                salutation,
                parts,
                closing,
                enclosures,
                kind.id() + "/" + language + "@1");
    }
}
