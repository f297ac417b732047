// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.casement.law.Catalogue;
import io.casement.law.Ground;
import io.casement.law.GroundQuestion;
import io.casement.law.GroundSheet;
import io.casement.law.GroundSheet.Shape;
import io.casement.law.Need;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The refusal catalogue: whole where it ships, refused with line and reason where it is not.
class CatalogueTest {
    private static final Lawbook LAWS = Lawbook.load();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static final String HEAD = """
            law: GROUNDS

            [source house]
            text: Our own words
            seen: 2026-01-02

            === from 2020-01-01 ===

            """;
    private static final String FRAUD = """
            [ground fraud]
            source: house
            confidence: high
            ask facts: Which facts?
                de: Welche Tatsachen?
            needs: marked-fraud
            text: it is not you
                de: Sie es nicht sind
            after: Write to {email}.
                de: Schreiben Sie an {email}.
            """;
    private static final String OTHERS = Arrays.stream(Ground.values())
            .filter(ground -> ground != Ground.FRAUD)
            .map(ground ->
                    "\n[ground " + ground.id() + "]\nsource: house\nconfidence: high\ntext: plain\n    de: einfach\n")
            .collect(Collectors.joining());

    @Test
    void noCaseIsEverUnderIt() {
        assertThat(LAWS.ids()).doesNotContain(Lawbook.GROUNDS);
        assertThat(LAWS.regime(Lawbook.GROUNDS, DAY)).isEmpty();
        assertThat(LAWS.groundLines(DAY))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.origin().source()).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void everyGroundAsksSomethingAndHasItsReasonInEveryLanguage(Ground ground) {
        GroundSheet sheet = LAWS.grounds().on(DAY).orElseThrow().sheet(ground);
        assertThat(sheet.questions()).isNotEmpty();
        for (String language : List.of("en", "de")) {
            assertThat(sheet.questions())
                    .allSatisfy(question -> assertThat(question.words()).containsKey(language));
            for (Right right : Right.values()) {
                assertThat(sheet.reason(right, language).orElseThrow()).isNotBlank();
            }
        }
    }

    @Test
    void nothingHeldIsSaidOnlyAfterASearchThatTheFileTells() {
        assertThat(LAWS.grounds().on(DAY).orElseThrow().nothingHeld().questions())
                .extracting(GroundQuestion::key)
                .containsExactly("nothing-held.searched");
    }

    @Test
    void aLawsOwnQuestionsAndWordsGoBeforeThoseOfAnyLaw() {
        GroundSheet union = law("EU-IE").sheet(Ground.EXCESSIVE, Right.ACCESS, DAY);
        assertThat(union.questions()).extracting(GroundQuestion::id).containsExactly("intent", "what", "narrower");
        assertThat(union.reason(Right.ACCESS, "en")).contains("the request is manifestly excessive: {why-excessive}");
        assertThat(law("EU-IE").sheet(Ground.INFEASIBLE, Right.ACCESS, DAY).reason(Right.ACCESS, "de"))
                .contains("wir nicht feststellen können, welche Daten Ihre sind");
        assertThat(law("US-UT").sheet(Ground.INFEASIBLE, Right.ACCESS, DAY).reason(Right.ACCESS, "en"))
                .contains("we have found no way to do so without an effort that is out of all proportion");
        assertThat(law("US-CA").sheet(Ground.INFEASIBLE, Right.DELETION, DAY).after(Shape.EXPLAINED, "en"))
                .contains("In detail: {why-infeasible}.");
        assertThat(law("EU-IE").sheet(Ground.INFEASIBLE, Right.DELETION, DAY).after(Shape.EXPLAINED, "en"))
                .isEmpty();
    }

    @Test
    void wordsAgainstOneRightGoBeforeThoseAgainstAnyAndOfOneLawBeforeBoth() {
        GroundSheet shared = new GroundSheet(
                List.of(new GroundQuestion("fraud", "a", Map.of("en", "A?")), question("b", "B?")),
                Set.of(Need.SEARCHED),
                Map.of(
                        "text",
                        Map.of("en", "any"),
                        "text access",
                        Map.of("en", "access"),
                        "after",
                        Map.of("en", "X.")));
        GroundSheet own = new GroundSheet(
                List.of(question("b", "Own B?")), Set.of(Need.PROOF_ASKED), Map.of("text", Map.of("en", "own")));

        assertThat(shared.reason(Right.ACCESS, "en")).contains("access");
        assertThat(shared.reason(Right.DELETION, "en")).contains("any");
        assertThat(shared.reason(Right.DELETION, "fr")).isEmpty();
        GroundSheet both = own.over(shared);
        assertThat(both.reason(Right.ACCESS, "en")).contains("own");
        assertThat(both.after(Shape.PLAIN, "en")).contains("X.");
        assertThat(both.questions()).extracting(q -> q.in("en")).containsExactly("Own B?", "A?");
        assertThat(both.needs()).containsExactlyInAnyOrder(Need.SEARCHED, Need.PROOF_ASKED);
        assertThat(GroundSheet.EMPTY.over(shared)).isEqualTo(shared);
    }

    @Test
    void aLaterVersionHoldsFromItsDayOnAndHasAnotherFingerprint() {
        String two = HEAD.replace("=== from 2020-01-01 ===", "=== from 2020-01-01 to 2026-06-30 ===") + FRAUD + OTHERS
                + "\n=== from 2026-07-01 ===\n\n" + FRAUD.replace("it is not you", "it was not you");
        Catalogue catalogue = read(two).grounds();

        assertThat(reason(catalogue, "2026-06-30")).isEqualTo("it is not you");
        assertThat(reason(catalogue, "2026-07-01")).isEqualTo("it was not you");
        assertThat(catalogue.on(LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(catalogue.on(DAY).orElseThrow().sheet(Ground.CLAIMS).reason(Right.DELETION, "en"))
                .as("what a version does not say again stays")
                .contains("plain");
        assertThat(catalogue.on(DAY).orElseThrow().label()).matches("2026-07-01 [0-9a-f]{8}");
        assertThat(catalogue.versions().values().stream().map(Catalogue.Version::fingerprint))
                .doesNotHaveDuplicates();
    }

    @Test
    void theFingerprintFollowsTheWordsAndNotTheLines() {
        String good = HEAD + FRAUD + OTHERS;
        assertThat(fingerprint("# a remark\n\n" + good)).isEqualTo(fingerprint(good));
        assertThat(fingerprint(good.replace("Sie es nicht sind", "Sie es nicht waren")))
                .isNotEqualTo(fingerprint(good));
    }

    @Test
    void aGroundWithoutWordsInALanguageIsRefused() {
        refused(FRAUD.replace("    de: Sie es nicht sind\n", ""), 15, "needs its words in every language: \"de: …\"");
        refused(FRAUD.replace("    de: Welche Tatsachen?\n", ""), 12, "needs its words in every language");
        refused(
                FRAUD.replace("    de: Welche", "    fr: Quels"),
                13,
                "\"fr\" is none of the languages de beside English");
        refused(FRAUD.replace("text: it is not you\n    de: Sie es nicht sind\n", ""), 9, "needs a line \"text: …\"");
    }

    @Test
    void aNameInBracesThatLettersDoNotKnowIsRefused() {
        refused(
                FRAUD.replace("Write to {email}", "Write to {emial}"),
                17,
                "nothing is called {emial}; names are asked");
        refused(FRAUD.replace("an {email}", "an uns"), 18, "other names in braces than in English");
        refused(FRAUD.replace("it is not you", "it is {not you"), 15, "a brace that names nothing");
        refused(FRAUD.replace("it is not you", "it is not you."), 15, "so it has no full stop");
        refused(FRAUD.replace("an {email}.", "an {email}"), 18, "so it ends with a full stop");
    }

    @Test
    void aNeedAKeyOrAGroundThatNobodyKnowsIsRefused() {
        refused(FRAUD.replace("marked-fraud", "a-feeling"), 14, "\"a-feeling\" is none of proof-asked, searched");
        refused(FRAUD.replace("text:", "texts:"), 15, "does not know \"texts\"");
        refused(FRAUD.replace("text:", "text acess:"), 15, "does not know \"text acess\"");
        refused(FRAUD.replace("[ground fraud]", "[ground boredom]"), 9, "\"boredom\" is none of fraud");
        refused(FRAUD.replace("[ground fraud]", "[clock response]"), 9, "no kind of section \"clock\"");
        refused(FRAUD.replace("source: house\n", ""), 11, "has no source");
        refused(FRAUD + FRAUD.replace("source: house", "source: nobody"), 20, "no [source nobody]");
        refused("", 7, "the catalogue needs a [ground fraud]");
    }

    @Test
    void aLawMayNotAskInASingleLanguageEither() {
        String law = """
                law: XX

                [source one]
                text: A statute
                seen: 2026-01-02

                === from 2020-01-01 ===

                [title]
                source: one
                confidence: high
                name: Xanadu
                law: Privacy Act

                [ground secret]
                source: one
                confidence: high
                rights: access
                citation: s. 1 Privacy Act
                ask dome: Is it the pleasure-dome?
                """;
        assertThatCode(() -> single(law + "    de: Ist es der Lustpalast?\n")).doesNotThrowAnyException();
        Assertions.assertThatExceptionOfType(LawFileUnreadable.class)
                .isThrownBy(() -> single(law))
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(20));
    }

    private static GroundQuestion question(String id, String words) {
        return new GroundQuestion("fraud", id, Map.of("en", words));
    }

    private static Regime law(String id) {
        return LAWS.regime(new RegimeId(id), DAY).orElseThrow();
    }

    private static String reason(Catalogue catalogue, String day) {
        return catalogue
                .on(LocalDate.parse(day))
                .orElseThrow()
                .sheet(Ground.FRAUD)
                .reason(Right.ACCESS, "en")
                .orElseThrow();
    }

    private static String fingerprint(String file) {
        return read(file).grounds().on(DAY).orElseThrow().fingerprint();
    }

    private static Lawbook single(String law) {
        String weekends = """
                calendar: WEEKENDS

                [source house]
                text: Our own
                seen: 2026-01-02

                [calendar]
                source: house
                confidence: high
                name: Weekends only
                weekend: saturday, sunday
                known to: 2040
                """;
        return Lawbook.of(Map.of("XX.law", law, "calendars/WEEKENDS.calendar", weekends));
    }

    private static Lawbook read(String file) {
        return Lawbook.of(Map.of("GROUNDS.law", file));
    }

    private static void refused(String fraud, int line, String reason) {
        Assertions.assertThatExceptionOfType(LawFileUnreadable.class)
                .isThrownBy(() -> read(HEAD + fraud + OTHERS))
                .satisfies(refusal -> {
                    assertThat(refusal.file()).isEqualTo("GROUNDS.law");
                    assertThat(refusal.reason()).contains(reason);
                    assertThat(refusal.line()).isEqualTo(line);
                });
    }
}
