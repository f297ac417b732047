// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import static io.casement.cases.LetterKind.ANSWER;
import static io.casement.cases.LetterKind.EXTENSION;
import static io.casement.cases.LetterKind.IDENTITY_REQUEST;
import static io.casement.cases.LetterKind.RECEIPT;
import static io.casement.law.Right.ACCESS;
import static io.casement.law.Right.DELETION;
import static io.casement.law.Right.MARKETING_OPT_OUT;
import static io.casement.law.Right.OBJECTION;
import static io.casement.law.Right.PORTABILITY;
import static io.casement.letters.Samples.AOIFE;
import static io.casement.letters.Samples.JANNIK;
import static io.casement.letters.Samples.MARCUS;
import static io.casement.letters.Samples.PRIYA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.casement.cases.Channel;
import io.casement.cases.Entry;
import io.casement.cases.ExtensionGround;
import io.casement.cases.Level;
import io.casement.cases.Means;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.law.Block;
import io.casement.law.Citation;
import io.casement.law.Ground;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComposerTest {

    private static final List<String> LAWS = List.of("EU", "EU-DE", "GB", "US-CA", "OTHER");

    /// What only a person can know; everything else the case has to give.
    private static final Set<String> FOR_PEOPLE = Set.of(
            "format",
            "responsible",
            "why-fraudulent",
            "why-excessive",
            "why-unfounded",
            "why-infeasible",
            "duty-to-keep",
            "kept-until",
            "compelling-reason",
            "exemption");

    @Test
    void everyOutcomeOfEveryRightUnderEveryLawHasItsWordsInEveryLanguage() {
        for (var law : LAWS) {
            for (var right : Right.values()) {
                for (var outcome : outcomes()) {
                    for (var person : List.of(AOIFE, JANNIK)) {
                        var letter = decided(law, right, outcome).of(person).letter(ANSWER, "2026-07-01");
                        var told = law + " " + right + " " + outcome + "\n" + Samples.written(letter);
                        assertTrue(letter.parts().stream().anyMatch(part -> tells(part, right, outcome)), told);
                        assertOnlyPeoplesBlanks(letter, law, told);
                    }
                }
            }
        }
    }

    @Test
    void everyGroundOfTheLawStandsInOneSentenceWithItsReasonAndCitation() {
        for (var law : LAWS.subList(0, 4)) {
            for (var right : Right.values()) {
                for (var ground : Ground.values()) {
                    for (var person : List.of(AOIFE, JANNIK)) {
                        refusal(law, right, ground, person);
                    }
                }
            }
        }
    }

    private static void refusal(String law, Right right, Ground ground, Person person) {
        var sample = decided(law, right, new Outcome.Refused(Set.of(ground))).of(person);
        var citation = sample.regime().citation(ground, right);
        if (citation.isEmpty()) {
            return;
        }
        var part = part(sample.letter(ANSWER, "2026-07-01"), Refusal.key(right, ground));
        var words = Citations.written(
                citation.get(),
                Samples.TEMPLATES.in(person.language()),
                sample.regime().id());
        assertTrue(part.text().endsWith("(" + words + ")."), part.text());
        assertTrue(part.text().contains(person.equals(AOIFE) ? ", because " : ", weil "), part.text());
        assertEquals(1, sentences(part.text(), "(?<=[.])\\s+").size(), part.text());
        assertEquals(Part.Origin.DECISION, part.origin());
    }

    @Test
    void onlyTheUnitedKingdomsLettersFromTheNineteenthOfJuneTellOfAComplaintToUs() {
        var refused = decided("GB", ACCESS, new Outcome.Refused(Set.of(Ground.EXCESSIVE)))
                .of(PRIYA);

        var before = refused.letter(ANSWER, "2026-06-18");
        var after = refused.letter(ANSWER, "2026-06-19");

        assertFalse(has(before, "controller-complaint"));
        assertEquals(
                Optional.of(new Citation("s. 164A DPA 2018")),
                part(after, "controller-complaint").requiredBy());
        assertTrue(has(before, "complaint-body") && has(before, "court"));
        assertTrue(has(after, "complaint-body") && has(after, "court"));
        assertFalse(has(after, "rights.review"), "two ways to us side by side would confuse");
    }

    @Test
    void aRefusalNamesAuthorityWithAddressAndCourtAndNobodyCanTakeThemOut() {
        var letter = decided("EU-IE", DELETION, new Outcome.Refused(Set.of(Ground.CLAIMS)))
                .letter(ANSWER, "2026-06-10");

        var complaint = part(letter, "complaint-body");
        assertTrue(complaint.text().contains("Data Protection Commission, 21 Fitzwilliam Square South, Dublin 2"));
        assertEquals(Part.Origin.REQUIRED, complaint.origin());
        assertThrows(IllegalArgumentException.class, () -> letter.withWords("complaint-body", ""));
        assertThrows(IllegalArgumentException.class, () -> letter.withWords("court", "No court."));
        assertEquals(letter, letter.filled("no-such-blank", "x"));
    }

    @Test
    void theAuthorityIsThatOfTheOfficesOwnRegion() {
        var cologne = new Organisation(
                "Seehof",
                "Seehof GmbH",
                "Datenschutz",
                List.of("Rheinweg 2", "50667 Köln"),
                "DE",
                "ds@seehof.example",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Mara Lind",
                "Leitung",
                "Europe/Berlin",
                Optional.of("DE-NW"));

        var letter = decided("EU-DE", ACCESS, new Outcome.Granted())
                .of(JANNIK)
                .from(cologne)
                .letter(ANSWER, "2026-06-10");

        assertTrue(part(letter, "complaint-body").text().contains("Nordrhein-Westfalen, Kavalleriestraße 2"));
        assertEquals(List.of("Jannik Oberländer", "Ahornstraße 9", "50765 Köln"), letter.addressee(), "not abroad");
    }

    @Test
    void theBodyToComplainToIsThatOfTheLandWhereOneLives() {
        var potsdam = new Person(
                "Jannik Oberländer",
                Optional.empty(),
                List.of("Ahornstraße 9", "14467 Potsdam"),
                Optional.of("DE"),
                Optional.of("DE-BB"),
                Optional.empty(),
                "de",
                Map.of());
        var letter = decided("EU-DE", ACCESS, new Outcome.Granted()).of(potsdam).letter(ANSWER, "2026-06-10");
        assertTrue(part(letter, "complaint-body").text().contains("Brandenburg, Stahnsdorfer Damm 77"));
    }

    @Test
    void whoReadsAnotherLanguageThanTheAuthorityIsToldInWhichItTakesComplaints() {
        var english = decided("EU-DE", ACCESS, new Outcome.Granted()).of(AOIFE).letter(ANSWER, "2026-06-10");
        var german = decided("EU-DE", ACCESS, new Outcome.Granted()).of(JANNIK).letter(ANSWER, "2026-06-10");
        assertTrue(part(english, "complaint-body").text().endsWith("). It takes complaints in German."));
        assertFalse(part(german, "complaint-body").text().contains("Beschwerden auf"));
    }

    @Test
    void everyLanguageInWhichAnAuthorityTakesComplaintsHasAName() {
        for (var law : Samples.LAWS.catalogue()) {
            for (var authority : law.authorities()) {
                for (var texts : Samples.TEMPLATES.byLanguage().values()) {
                    authority
                            .complaintLanguage()
                            .ifPresent(language -> assertTrue(
                                    texts.find("language." + language, law.id()).isPresent(),
                                    language + " of " + authority.id()));
                }
            }
        }
    }

    @Test
    void aGrantedOptOutIsAShortLetterWithoutTheLawsBlocks() {
        var letter = decided("EU-IE", MARKETING_OPT_OUT, new Outcome.Granted()).letter(ANSWER, "2026-06-10");

        assertEquals(
                List.of("opening", "granted.marketing-opt-out", "rights.review"),
                letter.parts().stream().map(Part::key).toList());
    }

    @Test
    void californiasLettersNeverSayThatThePeriodWaits() {
        var waiting = Pattern.compile(
                "wait|paus|suspend|rests?\\b|resting|on hold|stops? running|ruht|ruhen|warte",
                Pattern.CASE_INSENSITIVE);
        var asked = Samples.request("US-CA", MARCUS, "2026-06-05", Channel.EMAIL, ACCESS, DELETION)
                .identityAsked("2026-06-08");
        for (var person : List.of(MARCUS, JANNIK)) {
            for (var kind : List.of(RECEIPT, IDENTITY_REQUEST, EXTENSION)) {
                var letter = asked.of(person).letter(kind, "2026-06-08");
                letter.parts()
                        .forEach(
                                part -> assertFalse(waiting.matcher(part.text()).find(), part.text()));
            }
            var clock = part(asked.of(person).letter(IDENTITY_REQUEST, "2026-06-08"), Block.CLOCK_RUNS_ON.id());
            assertTrue(clock.isRequired());
            assertTrue(
                    clock.text().contains("July\u00a020, 2026") || clock.text().contains("20.\u00a0Juli 2026"),
                    clock.text());
        }
    }

    @Test
    void californiasAnswersSpeakOfNoAuthorityAppealOrCourt() {
        var letter = decided("US-CA", DELETION, new Outcome.Refused(Set.of(Ground.IDENTITY_OPEN)))
                .of(MARCUS)
                .letter(ANSWER, "2026-07-10");

        for (var block : List.of("complaint-body", "court", "appeal", "controller-complaint")) {
            assertFalse(has(letter, block), block);
        }
        assertFalse(Samples.written(letter).contains("Agency"));
    }

    @Test
    void theRequestForProofNeverTellsWhichDataPointDidNotMatch() {
        var asked = Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS);
        var nothingMatched = asked.with(new Entry.IdentityJudged(LocalDate.parse("2026-05-19"), Level.NONE, Set.of()))
                .identityAsked("2026-05-19");
        var mailMatched = asked.with(new Entry.IdentityJudged(
                        LocalDate.parse("2026-05-19"), Level.KNOWN_CHANNEL, Set.of(Means.EMAIL)))
                .identityAsked("2026-05-19");

        assertEquals(
                nothingMatched.letter(IDENTITY_REQUEST, "2026-05-19"),
                mailMatched.letter(IDENTITY_REQUEST, "2026-05-19"));
    }

    @Test
    void theLeastIntrusiveProofComesFirstAndADocumentLastIfAtAll() {
        var irish = Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, DELETION)
                .identityAsked("2026-05-19")
                .letter(IDENTITY_REQUEST, "2026-05-19");
        var californian = Samples.request("US-CA", MARCUS, "2026-05-18", Channel.EMAIL, DELETION)
                .identityAsked("2026-05-19")
                .letter(IDENTITY_REQUEST, "2026-05-19");
        var objection = Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, OBJECTION)
                .identityAsked("2026-05-19")
                .letter(IDENTITY_REQUEST, "2026-05-19");

        var points = List.of("account", "code", "customer", "booking", "purchase");
        assertEquals(points, ways(irish));
        assertEquals(points, ways(californian));
        assertEquals(List.of("account", "code"), ways(objection));
    }

    @Test
    void aReplyIsAskedForByAWorkingDayAndNeverAfterTheAnswerIsDue() {
        var early = Samples.request("US-CA", MARCUS, "2026-04-20", Channel.EMAIL, ACCESS)
                .identityAsked("2026-05-11")
                .letter(IDENTITY_REQUEST, "2026-05-11");
        var late = Samples.request("US-CA", MARCUS, "2026-04-20", Channel.EMAIL, ACCESS)
                .identityAsked("2026-05-29")
                .letter(IDENTITY_REQUEST, "2026-05-29");

        // 25 May 2026 is Memorial Day
        assertTrue(part(early, "identity.reply").text().contains("Tuesday, May\u00a026, 2026"));
        assertTrue(part(late, "identity.reply").text().contains("Thursday, June\u00a04, 2026"));
    }

    @Test
    void aReceiptThatWaitsForAnAnswerPromisesNoDay() {
        var paused = Samples.request("GB", PRIYA, "2026-06-01", Channel.EMAIL, ACCESS)
                .identityAsked("2026-06-02")
                .letter(RECEIPT, "2026-06-03");

        assertFalse(
                part(paused, "answer-day").text().contains("2026"),
                part(paused, "answer-day").text());
        assertTrue(Preflight.check(paused, regime("GB"), LocalDate.parse("2026-06-03"))
                .isEmpty());
    }

    @Test
    void anExtensionIsTakenOnceAndSaysBothDays() {
        var letter = Samples.request("GB", PRIYA, "2026-06-01", Channel.EMAIL, ACCESS)
                .with(new Entry.PeriodExtended(LocalDate.parse("2026-06-20"), ExtensionGround.NUMBER, Samples.LETTER))
                .letter(EXTENSION, "2026-06-20");

        assertTrue(part(letter, "extension.opening").text().contains("Wednesday 1\u00a0July 2026"));
        assertTrue(part(letter, "answer-day").text().contains("Tuesday 1\u00a0September 2026"));
        assertTrue(part(letter, "reasons").text().contains("Art.\u00a012A(3) UK GDPR"));
        assertTrue(has(letter, "complaint-body"));
    }

    @Test
    void theSubjectSaysNothingAboutThePerson() {
        for (var letter : GoldenLetterTest.letters().values()) {
            for (var secret : List.of("Aoife", "Jannik", "Marcus", "Priya", "26-0385", "example")) {
                assertFalse(letter.subject().contains(secret), letter.subject());
            }
        }
    }

    @Test
    void lettersReadEasily() {
        for (var each : GoldenLetterTest.letters().entrySet()) {
            var sentences = each.getValue().parts().stream()
                    .flatMap(part -> sentences(part.text(), "(?<=[.;:])\\s+").stream())
                    .toList();
            var words = sentences.stream()
                    .mapToInt(sentence -> sentence.split("[\\s\u00a0]+").length)
                    .average()
                    .orElseThrow();
            assertTrue(words <= 18, each.getKey() + ": " + words + " words a sentence");
        }
    }

    @Test
    void aNameThatPosesAsABlankOrBreaksTheLineStaysAName() {
        var sly = new Person(
                "{due}\nBcc: all@mailbox.example\u202e",
                Optional.of("x@mailbox.example"),
                List.of(),
                Optional.of("IE"),
                Optional.empty(),
                "en",
                Map.of());

        var letter = decided("EU-IE", ACCESS, new Outcome.Granted()).of(sly).letter(ANSWER, "2026-06-10");

        assertEquals("Dear {due} Bcc: all@mailbox.example,", letter.salutation());
        assertEquals(List.of("{due} Bcc: all@mailbox.example", "x@mailbox.example"), letter.addressee());
        assertTrue(Preflight.check(letter, regime("EU-IE"), letter.date()).isEmpty());
    }

    @Test
    void whoGaveNoNameIsGreetedWithoutOne() {
        var nameless = new Person(
                " ", Optional.of("x@mailbox.example"), List.of(), Optional.empty(), Optional.empty(), "de", Map.of());

        var letter =
                decided("EU-DE", ACCESS, new Outcome.Granted()).of(nameless).letter(ANSWER, "2026-06-10");

        assertEquals("Guten Tag,", letter.salutation());
        assertEquals(List.of("x@mailbox.example"), letter.addressee());
    }

    @Test
    void citationsAreWrittenAsLawyersOfTheLanguageDo() {
        var german = Samples.TEMPLATES.in("de");
        var law = new RegimeId("EU-DE");

        assertEquals("Art.\u00a015 DSGVO", Citations.written(new Citation("Art. 15 GDPR"), german, law));
        assertEquals("Art.\u00a012 Abs.\u00a03 DSGVO", Citations.written(new Citation("Art. 12(3) GDPR"), german, law));
        assertEquals(
                "Art.\u00a017 Abs.\u00a03 Buchst.\u00a0b DSGVO",
                Citations.written(new Citation("Art. 17(3)(b) GDPR"), german, law));
        assertEquals(
                "Art.\u00a021 Abs.\u00a02 bis 3 DSGVO",
                Citations.written(new Citation("Art. 21(2)-(3) GDPR"), german, law));
        assertEquals(
                "Art.\u00a012A Abs.\u00a05 UK GDPR",
                Citations.written(new Citation("Art. 12A(5) UK GDPR"), german, law));
        assertEquals("11 CCR §\u00a07021(b)", Citations.written(new Citation("11 CCR § 7021(b)"), german, law));
        assertEquals("s.\u00a0164A DPA 2018", Citations.written(new Citation("s. 164A DPA 2018"), german, law));
    }

    @Test
    void everyCitationThatTheLawsShipIsWrittenWithoutLoss() {
        var english = Samples.TEMPLATES.english();
        for (var law : LAWS.subList(0, 4)) {
            var regime = regime(law);
            Stream.concat(
                            regime.articles().values().stream(),
                            regime.grounds().stream().map(g -> g.citation()))
                    .forEach(citation -> assertEquals(
                            citation.text(),
                            Citations.written(citation, english, regime.id()).replace('\u00a0', ' ')));
        }
    }

    @Test
    void theEnglishReadingCoversEveryPartThatIsNotAPersonsOwn() {
        var sample = decided("EU-DE", DELETION, new Outcome.Refused(Set.of(Ground.CLAIMS)))
                .of(JANNIK);
        var letter = sample.letter(ANSWER, "2026-06-10").withWords("rights.review", "Rufen Sie uns an.");

        var gloss = Composer.gloss(letter, sample.matter(), Samples.TEMPLATES);

        assertEquals(
                "We cannot delete your data, because we need it to establish, exercise or defend legal claims"
                        + " (Art.\u00a017(3)(e) GDPR).",
                gloss.get("declined.deletion.claims"));
        assertFalse(gloss.containsKey("rights.review"));
        var keys = new ArrayList<>(letter.parts().stream().map(Part::key).toList());
        keys.remove("rights.review");
        assertEquals(keys, List.copyOf(gloss.keySet()));
    }

    @Test
    void whatAPersonWroteOutlivesANewDecisionAndWhatItExplainedDoesNot() {
        var asked = Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS, PORTABILITY)
                .identified("2026-05-21")
                .decided("2026-06-01", PORTABILITY, new Outcome.NothingHeld());
        var old = asked.decided("2026-06-01", ACCESS, new Outcome.Refused(Set.of(Ground.OTHER_PEOPLE)))
                .letter(ANSWER, "2026-06-02")
                .withWords("opening", "We have read your letter of 18 May.")
                .withWords("declined.access.other-people", "The other guest has rights, too.")
                .withAdded("opening", "We thank you for your patience.");
        var fresh = asked.decided("2026-06-03", ACCESS, new Outcome.Granted()).letter(ANSWER, "2026-06-04");

        var letter = Composer.refresh(old, fresh);

        assertEquals(
                "We have read your letter of 18 May.", part(letter, "opening").text());
        assertEquals("added.1", letter.parts().get(1).key());
        assertEquals("We thank you for your patience.", letter.parts().get(1).text());
        assertFalse(has(letter, "declined.access.other-people"));
        assertEquals(
                Optional.of("What you receive"), part(letter, "granted.access").heading());
        assertEquals(fresh.date(), letter.date());
        assertEquals(letter, Composer.refresh(letter, fresh));
    }

    @Test
    void aPartThatAPersonEmptiedIsNotPrintedAndLeavesItsHeadingToTheNext() {
        var letter = decided("EU-IE", DELETION, new Outcome.Refused(Set.of(Ground.CLAIMS)))
                .letter(ANSWER, "2026-06-10");

        var printed = letter.withWords("rights.review", " ").printed();

        var rights = printed.getLast();
        assertEquals(Optional.of("Your rights"), rights.heading());
        assertTrue(rights.text().startsWith("You can complain to the supervisory authority"), rights.text());
        assertTrue(rights.text().contains(". You can also go to court"), rights.text());
        assertEquals(3, printed.size(), "opening, what is refused, and the rights in one paragraph");
    }

    @Test
    void aValueThatEndsWithAFullStopBringsNoSecondOne() {
        var letter = decided("US-CA", DELETION, new Outcome.Refused(Set.of(Ground.INFEASIBLE)))
                .of(MARCUS)
                .letter(ANSWER, "2026-06-10")
                .filled("why-infeasible", "the books are on paper.");

        assertEquals(
                "In detail: the books are on paper.",
                part(letter, "after.infeasible.explained").text());
    }

    @Test
    void theCountryStandsInCapitalsForThePostOfTheSender() {
        assertEquals(
                "IERLAND",
                decided("EU-IE", ACCESS, new Outcome.Granted())
                        .letter(ANSWER, "2026-06-10")
                        .addressee()
                        .getLast());
        var berlin = new Organisation(
                "Seehof",
                "Seehof GmbH",
                "Datenschutz",
                List.of("Rheinweg 2"),
                "DE",
                "ds@seehof.example",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Mara Lind",
                "Leitung",
                "Europe/Berlin",
                Optional.empty());
        assertEquals(
                "IRLAND",
                decided("EU-IE", ACCESS, new Outcome.Granted())
                        .from(berlin)
                        .letter(ANSWER, "2026-06-10")
                        .addressee()
                        .getLast());
    }

    // ---- what the tests ask -----------------------------------------------------------------------------------------

    private static Samples decided(String law, Right right, Outcome outcome) {
        return Samples.request(law, AOIFE, "2026-05-18", Channel.EMAIL, right)
                .identityAsked("2026-05-19")
                .identified("2026-05-21")
                .decided("2026-06-09", right, outcome);
    }

    private static List<Outcome> outcomes() {
        return List.of(
                new Outcome.Granted(),
                new Outcome.GrantedInPart(EnumSet.of(Ground.OTHER_PEOPLE)),
                new Outcome.Refused(EnumSet.allOf(Ground.class)),
                new Outcome.NothingHeld(),
                new Outcome.Withdrawn(),
                new Outcome.Forwarded(),
                new Outcome.Lapsed());
    }

    private static boolean tells(Part part, Right right, Outcome outcome) {
        var kind = switch (outcome) {
            case Outcome.Granted() -> "granted.";
            case Outcome.GrantedInPart _ -> "part.";
            case Outcome.Refused _ -> "declined.";
            case Outcome.NothingHeld() -> "nothing-held.";
            case Outcome.Withdrawn() -> "withdrawn.";
            case Outcome.Forwarded() -> "forwarded.";
            case Outcome.Lapsed() -> "lapsed.";
        };
        return part.key().startsWith(kind + right.id()) && !part.text().isBlank();
    }

    private static void assertOnlyPeoplesBlanks(Letter letter, String law, String told) {
        for (var part : letter.parts()) {
            for (var span : part.spans()) {
                switch (span) {
                    case Span.Words(String text) -> assertFalse(text.contains("{") || text.contains("}"), told);
                    case Span.Value(var _, String text) -> assertFalse(text.isBlank(), told);
                    case Span.Blank(String name) ->
                        assertTrue(
                                FOR_PEOPLE.contains(name)
                                        // a law may not know the ground at all; the desk bars such a decision before
                                        || name.equals("citation")
                                        || (law.equals("OTHER") && name.equals("authority")),
                                name + " in " + told);
                }
            }
        }
    }

    private static List<String> sentences(String text, String end) {
        var plain = text.replaceAll("\\([^)]*(\\([^)]*\\)[^)]*)*\\)", "").replaceAll("\\b(Art|Abs|Ltd|Str|s)\\.", "$1");
        return Pattern.compile(end)
                .splitAsStream(plain.replaceAll("(\\d)\\.", "$1"))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    private static List<String> ways(Letter letter) {
        var lines = part(letter, "identity.ways").text().lines().skip(1).toList();
        for (var at = 0; at < lines.size(); at++) {
            assertTrue(lines.get(at).startsWith((at + 1) + ". "), lines.get(at));
        }
        return lines.stream()
                .map(line -> Stream.of("document", "declare", "account", "code", "customer", "booking", "purchase")
                        .filter(line.toLowerCase(Locale.ROOT)::contains)
                        .findFirst()
                        .orElse(line))
                .toList();
    }

    private static Regime regime(String law) {
        return Samples.LAWS
                .regime(new RegimeId(law), LocalDate.parse("2026-05-18"))
                .orElseThrow();
    }

    static Part part(Letter letter, String key) {
        return letter.parts().stream()
                .filter(part -> part.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not in\n" + Samples.written(letter)));
    }

    static boolean has(Letter letter, String key) {
        return letter.parts().stream().anyMatch(part -> part.key().equals(key));
    }
}
