// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// What breaks the format is refused with file, line and reason, and nothing of it is used.
class LawFileUnreadableTest {
    private static final String GOOD = """
            law: XX

            [source one]
            text: A statute
            seen: 2026-01-02

            === from 2020-01-01 to 2025-12-31 ===

            [title]
            source: one
            confidence: high
            name: Xanadu
            law: Privacy Act
            calendar: WEEKENDS

            [clock response]
            source: one
            confidence: high
            rights: access
            within: 1 calendar-month
            from: receipt
            on-free-day: unknown
            moves: with-extension
            citation: Art. 1 Privacy Act

            [extension]
            source: one
            confidence: high
            rights: access
            by: 2 calendar-months
            citation: Art. 2 Privacy Act
            notice: Art. 2 Privacy Act

            === from 2026-01-01 ===
            """;

    @Test
    void aGoodFileIsRead() {
        assertThatCode(() -> read(GOOD)).doesNotThrowAnyException();
    }

    @Test
    void anUnknownUnitIsRefused() {
        refused(GOOD.replace("1 calendar-month", "1 moon"), 20, "\"1 moon\" is not a period");
        refused(GOOD.replace("1 calendar-month", "0 calendar-days"), 20, "is not a period");
    }

    @Test
    void anExtensionInAnotherUnitIsRefused() {
        refused(GOOD.replace("2 calendar-months", "60 calendar-days"), 26, "the extension is in calendar-days");
    }

    @Test
    void aListThatIsNotWholeSaysSoOrIsNotWritten() {
        String more = "\n[grounds]\nsource: one\nconfidence: high\nrights: access\nopen: perhaps\n";
        refused(GOOD + more, 40, "\"open\" is \"yes\" or is not written");
        refused(GOOD + more.replace("open: perhaps\n", ""), 36, "open");
        refused(
                GOOD + "\n[complaint]\nsource: one\nconfidence: high\ncitation: Art. 3 Privacy Act\nasked-first: no\n",
                40,
                "\"asked-first\" is \"yes\" or is not written");
        refused(GOOD + "\n[complaint]\nsource: one\nconfidence: high\nasked-first: yes\n", 36, "citation");
    }

    @Test
    void aGapOrAnOverlapBetweenVersionsIsRefused() {
        refused(GOOD.replace("from 2026-01-01", "from 2026-01-02"), 34, "has to begin on 2026-01-01");
        refused(GOOD.replace("from 2026-01-01", "from 2025-12-31"), 34, "has to begin on 2026-01-01");
        refused(GOOD.replace(" to 2025-12-31", ""), 34, "the version before does not end");
        refused(GOOD.replace("to 2025-12-31", "to 2019-12-31"), 7, "ends before it begins");
    }

    @Test
    void aFieldWithoutSourceOrConfidenceIsRefused() {
        refused(
                GOOD.replaceFirst("\\[clock response]\nsource: one", "[clock response]"),
                18,
                "\"rights\" has no source");
        refused(
                GOOD.replaceFirst("\\[clock response]\nsource: one", "[clock response]\nsource: two"),
                17,
                "no [source two]");
        refused(
                GOOD.replaceFirst("\\[clock response]\nsource: one\nconfidence: high", "[clock response]\nsource: one"),
                18,
                "does not say how well founded");
        refused(GOOD.replace("seen: 2026-01-02\n", ""), 3, "needs a line \"seen: …\"");
    }

    @Test
    void aDateThatDoesNotExistIsRefused() {
        refused(GOOD.replace("2026-01-02", "2026-02-30"), 5, "\"2026-02-30\" is not a date");
        refused(GOOD.replace("from 2020-01-01 to", "from 2020-13-01 to"), 7, "is not a date");
    }

    @Test
    void wordsThatTheFormatDoesNotKnowAreRefused() {
        refused(
                GOOD.replace("rights: access\nwithin", "rights: acces\nwithin"),
                19,
                "\"acces\" is none of access, correction");
        refused(
                GOOD.replace("from: receipt", "from: tomorrow"),
                21,
                "\"tomorrow\" is none of receipt, day-after-receipt");
        refused(GOOD.replace("from: receipt", "form: receipt"), 21, "does not know \"form\"");
        refused(GOOD.replace("[clock response]", "[clock reply]"), 16, "\"reply\" is none of ack, response");
        refused(GOOD.replace("[extension]", "[more]"), 26, "no kind of section \"more\"");
        refused(GOOD.replace("name: Xanadu", "name Xanadu"), 12, "neither a section nor");
        refused(GOOD.replace("name: Xanadu", "name: Xanadu\nname: Shangri-La"), 13, "\"name\" is said twice");
    }

    @Test
    void aCitationOutOfPatternIsRefused() {
        refused(
                GOOD.replace("citation: Art. 1 Privacy Act", "citation: Article 1"),
                24,
                "\"Article 1\" is not a citation");
    }

    @Test
    void aFeeAnAgeOrAPeriodOfKeepingThatMakesNoSenseIsRefused() {
        String fee = GOOD.replace("[extension]", """
                [fee]
                source: one
                confidence: high
                free: 1 in 12 months
                charge: repeated

                [children]
                source: one
                confidence: high
                consent-age: 16

                [retention record]
                source: one
                confidence: high
                at-least: 24 calendar-months

                [extension]""");
        assertThatCode(() -> read(fee)).doesNotThrowAnyException();
        refused(fee.replace("1 in 12 months", "sometimes"), 29, "\"sometimes\" is none of always, never");
        refused(fee.replace("charge: repeated", "charge: boredom"), 30, "\"boredom\" is none of");
        refused(fee.replace("consent-age: 16", "consent-age: 61"), 35, "\"61\" is not an age of a child");
        refused(fee.replace("consent-age: 16", "competence-in: GB-SCT"), 32, "needs a line \"competence-age: …\"");
        refused(fee.replace("at-least: 24 calendar-months", "at-least: 2 years"), 40, "\"2 years\" is not a period");
        refused(fee.replace("at-least: 24 calendar-months", "citation: s. 1 Act"), 37, "needs either a line");
        refused(fee.replace("[retention record]", "[retention gossip]"), 37, "\"gossip\" is none of record");
        refused(fee.replace("[children]\nsource: one\n", "[children]\n"), 34, "\"consent-age\" has no source");
    }

    @Test
    void anEffectWithoutItsPeriodIsRefused() {
        String question = GOOD.replace("[extension]", """
                [question fee]
                source: one
                confidence: high
                rights: access
                effect: reflection
                reflection: 10 calendar-days

                [extension]""");
        assertThatCode(() -> read(question)).doesNotThrowAnyException();
        refused(question.replace("reflection: 10 calendar-days\n", ""), 26, "belong together");
        refused(question.replace("effect: reflection", "effect: no-effect"), 31, "belong together");
        refused(question.replace("effect: reflection", "effect: magic"), 30, "\"magic\" is none of restart");
        refused(question.replace("10 calendar-days", "ten days"), 31, "\"ten days\" is not a period");
    }

    @Test
    void aCircumstanceOrADayOfEntryIntoForceThatNobodyKnowsIsRefused() {
        refused(
                GOOD.replace("rights: access\nwithin", "rights: access\nwhen: raining\nwithin"),
                20,
                "\"raining\" is none of processor");
        refused(GOOD.replace("law: Privacy Act", "law: Privacy Act\nin-force: soon"), 14, "\"soon\" is not a date");
    }

    @Test
    void twoExtensionsForOneRightAreRefused() {
        String extension = GOOD.substring(GOOD.indexOf("[ext"), GOOD.indexOf("=== from 2026"));
        refused(GOOD.replace("=== from 2026", extension + "=== from 2026"), 34, "already speaks of access");
    }

    @Test
    void twoClocksForOneRightAreRefused() {
        String twice = GOOD.replace(
                "[extension]", GOOD.substring(GOOD.indexOf("[clock"), GOOD.indexOf("[ext")) + "[extension]");
        refused(twice, 26, "already speaks of access");
    }

    @Test
    void lawsThatInheritInACircleAreRefused() {
        Map<String, String> files = files(GOOD.replace("law: XX\n", "law: XX\ninherits: YY\n"));
        files.put("YY.law", "law: YY\ninherits: XX\n\n=== from 2020-01-01 ===\n");
        Assertions.assertThatExceptionOfType(LawFileUnreadable.class)
                .isThrownBy(() -> Lawbook.of(files))
                .satisfies(e -> {
                    assertThat(e.reason()).contains("inherit from one another in a circle");
                    assertThat(e.file()).isIn("XX.law", "YY.law");
                    assertThat(e.line())
                            .as("the line that says what it inherits")
                            .isEqualTo(2);
                });
    }

    @Test
    void aMissingParentOrCalendarIsRefused() {
        refused(GOOD.replace("law: XX\n", "law: XX\ninherits: ZZ\n"), 2, "there is no law ZZ");
        refused(GOOD.replace("calendar: WEEKENDS", "calendar: MOON"), 14, "there is no calendar MOON");
    }

    @Test
    void aFileUnderAnotherNameIsRefused() {
        refused(GOOD.replace("law: XX\n", "law: X2\n"), 1, "has to hold the law XX");
        refused("", 1, "needs a line \"law: …\"");
    }

    @Test
    void aBadCalendarIsRefused() {
        Map<String, String> files = files(GOOD);
        files.computeIfPresent(
                "calendars/WEEKENDS.calendar", (n, t) -> t.replace("saturday, sunday", "saturday, someday"));
        refused(files, "\"someday\" is none of monday");
        Map<String, String> neighbour = files(GOOD);
        neighbour.computeIfPresent("calendars/WEEKENDS.calendar", (n, t) -> t + "careful: WEEKENDS\n");
        refused(neighbour, "no calendar WEEKENDS that stands for itself");
    }

    private static void refused(String law, int line, String reason) {
        Assertions.assertThatExceptionOfType(LawFileUnreadable.class)
                .isThrownBy(() -> read(law))
                .satisfies(e -> {
                    assertThat(e.file()).isEqualTo("XX.law");
                    assertThat(e.reason()).contains(reason);
                    assertThat(e.line()).as(e.getMessage()).isEqualTo(line);
                    assertThat(e.getMessage()).startsWith("XX.law, line " + line + ": ");
                });
    }

    private static void refused(Map<String, String> files, String reason) {
        Assertions.assertThatExceptionOfType(LawFileUnreadable.class)
                .isThrownBy(() -> Lawbook.of(files))
                .withMessageContaining(reason);
    }

    private static Lawbook read(String law) {
        return Lawbook.of(files(law));
    }

    private static Map<String, String> files(String law) {
        Map<String, String> files = new HashMap<>();
        files.put("XX.law", law);
        files.put("calendars/WEEKENDS.calendar", """
                calendar: WEEKENDS

                [source house]
                text: House rule
                seen: 2026-01-02

                [calendar]
                source: house
                confidence: high
                name: Weekends
                weekend: saturday, sunday
                known to: 2090
                """);
        return files;
    }
}
