// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.ClockFacts;
import io.casement.law.Confidence;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.LastDay;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.Validity;
import io.casement.lawbook.LawDifference.Change;
import io.casement.lawbook.LawDraft.Backing;
import io.casement.lawbook.LawPart.Spot;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Editing a law as a lawyer would: one thing changes, everything else stays as it was written.
class LawDraftTest {
    private static final Lawbook BOOK = Lawbook.load();
    private static final RegimeId CALIFORNIA = new RegimeId("US-CA");
    private static final RegimeId UNION = new RegimeId("EU");
    private static final RegimeId GERMANY = new RegimeId("EU-DE");
    private static final Spot ANSWER = new Spot("clock response", 0);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 9);
    private static final Backing STATUTE =
            new Backing("Statutes of 2026, chapter 12, as printed", LocalDate.of(2026, 6, 8), Confidence.HIGH);

    static Stream<RegimeId> everyLaw() {
        return BOOK.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("everyLaw")
    void settingAnyFieldAndSettingItBackGivesTheSameText(RegimeId id) {
        LawDraft draft = LawDraft.of(BOOK, id);
        for (Validity version : draft.versions()) {
            LocalDate day = version.from();
            for (LawPart part : draft.parts(day)) {
                for (LawFact fact : part.facts()) {
                    LawDraft changed = draft.set(day, part.spot(), fact.key(), "something else");
                    assertThat(changed.text()).isNotEqualTo(draft.text());
                    LawDraft back = changed.set(day, part.spot(), fact.key(), fact.value());
                    if (part.inherited() || part.line() < lineOf(draft, version)) {
                        assertThat(back.parts(day)).extracting(LawPart::heading).contains(part.heading());
                        assertThat(LawDifference.between(draft, back).changes()).isEmpty();
                    } else {
                        assertThat(back.text()).isEqualTo(draft.text());
                    }
                }
            }
        }
    }

    private static int lineOf(LawDraft draft, Validity version) {
        List<String> lines = draft.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("=== from " + version.from())) {
                return i + 1;
            }
        }
        return 0;
    }

    @Test
    void theDraftOfAShippedLawIsItsFileToTheByteAndHasNothingToComplainAbout() {
        for (RegimeId id : BOOK.ids()) {
            assertThat(LawDraft.of(BOOK, id).text()).isEqualTo(BOOK.text(id).orElseThrow());
        }
        assertThat(LawDraft.of(BOOK, CALIFORNIA).check()).isEmpty();
    }

    @Test
    void anEditedPeriodGivesTheNewDateAndLeavesEveryOtherLineAlone() {
        LawDraft before = LawDraft.of(BOOK, CALIFORNIA);
        LawDraft after = before.set(DAY, ANSWER, "within", "30 calendar-days").found(DAY, ANSWER, "within", STATUTE);
        assertThat(after.check()).isEmpty();
        assertThat(answer(before)).isEqualTo("2026-07-24");
        assertThat(answer(after)).isEqualTo("2026-07-09");
        List<String> lines = after.text().lines().toList();
        assertThat(lines)
                .containsSubsequence(
                        "[source office-1]", "text: Statutes of 2026, chapter 12, as printed", "seen: 2026-06-08");
        assertThat(lines)
                .containsSubsequence(
                        "[clock response]", "within: 30 calendar-days", "    source: office-1", "    confidence: high");
        assertThat(before.text().lines().filter(line -> !line.equals("within: 45 calendar-days")))
                .allSatisfy(line -> assertThat(lines).contains(line));
        assertThat(lines.size()).isEqualTo(before.text().lines().count() + 6);
    }

    private static String answer(LawDraft draft) {
        return LastDay.of(draft.regime(DAY).orElseThrow(), Right.ACCESS, Duty.ANSWER, ClockFacts.received(DAY))
                        instanceof Deadline.Due due
                ? due.lastDay().toString()
                : "none";
    }

    @Test
    void whatIsChangedInAnInheritedSectionIsWrittenIntoTheHeirWithTheRestOfItsHeading() {
        LawDraft before = LawDraft.of(BOOK, GERMANY);
        LawDraft after = before.set(DAY, ANSWER, "within", "2 calendar-months").found(DAY, ANSWER, "within", STATUTE);
        // the extension notice and the further period still count in months, so the file stays whole
        assertThat(after.check()).isEmpty();
        assertThat(after.parts(DAY))
                .filteredOn(part -> part.heading().equals("clock response"))
                .hasSize(2)
                .noneMatch(LawPart::inherited);
        assertThat(answer(after)).isEqualTo("2026-08-10");
        assertThat(LawDifference.between(before, after).changes())
                .singleElement()
                .isInstanceOfSatisfying(Change.Fact.class, fact -> {
                    assertThat(fact.key()).isEqualTo("within");
                    assertThat(fact.was()).contains("1 calendar-month");
                    assertThat(fact.is()).contains("2 calendar-months");
                    assertThat(fact.founded()).isTrue();
                });
        assertThat(after.parts(DAY))
                .filteredOn(part -> part.heading().equals("clock ack"))
                .allMatch(LawPart::inherited);
    }

    @Test
    void aNewVersionLeavesEarlierRequestsAlone() {
        LocalDate turn = LocalDate.of(2027, 1, 1);
        LawDraft after = LawDraft.of(BOOK, CALIFORNIA)
                .newVersionFrom(turn)
                .set(turn, ANSWER, "within", "30 calendar-days")
                .found(turn, ANSWER, "within", STATUTE);
        assertThat(after.check()).isEmpty();
        assertThat(after.versions())
                .containsExactly(
                        new Validity(LocalDate.of(2023, 1, 1), Optional.of(LocalDate.of(2026, 12, 31))),
                        new Validity(turn, Optional.empty()));
        assertThat(answer(after)).isEqualTo("2026-07-24");
        assertThat(after.regime(turn)
                        .orElseThrow()
                        .clocks()
                        .of(Duty.ANSWER, Right.ACCESS)
                        .orElseThrow()
                        .within()
                        .amount())
                .isEqualTo(30);
        // the section that says an opt-out is not answered has been repeated with it
        assertThat(after.regime(turn).orElseThrow().clocks().absent(Duty.ANSWER, Right.OBJECTION))
                .isPresent();
    }

    @Test
    void aVersionCannotBeginOnTheDayOnWhichOneBeginsAlready() {
        LawDraft draft = LawDraft.of(BOOK, CALIFORNIA);
        assertThat(draft.mayBegin(LocalDate.of(2023, 1, 1))).isFalse();
        assertThat(draft.mayBegin(LocalDate.of(2022, 1, 1))).isFalse();
        assertThat(draft.mayBegin(LocalDate.of(2023, 1, 2))).isTrue();
    }

    @Test
    void aWrongValueIsToldWithFileLineAndReasonAndTheDraftIsKept() {
        LawDraft wrong = LawDraft.of(BOOK, CALIFORNIA).set(DAY, ANSWER, "within", "45 lunar-days");
        LawFileUnreadable told = wrong.check().orElseThrow();
        assertThat(told.file()).isEqualTo("US-CA.law");
        assertThat(told.line())
                .isEqualTo(wrong.part(DAY, ANSWER)
                        .orElseThrow()
                        .fact("within")
                        .orElseThrow()
                        .line());
        assertThat(told.reason()).contains("45 lunar-days").contains("is not a period");
        assertThat(wrong.text()).contains("within: 45 lunar-days");
    }

    @Test
    void whatWouldBreakALawThatInheritsIsToldWithThatLawsFile() {
        LawDraft broken = LawDraft.of(BOOK, UNION).set(DAY, new Spot("rights", 0), "access", "somewhere");
        assertThat(broken.check()).map(LawFileUnreadable::file).contains("EU.law");
        LawDraft source =
                LawDraft.of(BOOK, UNION, BOOK.text(UNION).orElseThrow().replace("[source ages]", "[source aged]"));
        assertThat(source.check()).isPresent();
    }

    @Test
    void aNewValueWithoutASourceOfItsOwnIsAskedFor() {
        LawDraft before = LawDraft.of(BOOK, CALIFORNIA);
        LawDraft bare = before.set(DAY, ANSWER, "within", "30 calendar-days");
        assertThat(LawDifference.between(before, bare).unfounded())
                .extracting(Change.Fact::key)
                .containsExactly("within");
        LawDraft founded = bare.found(DAY, ANSWER, "within", STATUTE);
        assertThat(LawDifference.between(before, founded).unfounded()).isEmpty();
    }

    @Test
    void theSameSourceMayBeNamedAgainAndIsNotWrittenTwice() {
        LawDraft before = LawDraft.of(BOOK, CALIFORNIA);
        Backing same = new Backing(
                before.part(DAY, ANSWER)
                        .orElseThrow()
                        .fact("within")
                        .orElseThrow()
                        .origin()
                        .orElseThrow()
                        .source(),
                LocalDate.of(2026, 11, 25),
                Confidence.HIGH);
        LawDraft after = before.set(DAY, ANSWER, "within", "30 calendar-days").found(DAY, ANSWER, "within", same);
        assertThat(after.text()).doesNotContain("[source office");
        assertThat(LawDifference.between(before, after).unfounded()).isEmpty();
    }

    @Test
    void aGroundIsAddedBesideThoseThatAreThereAndTakenAwayAgain() {
        LawDraft before = LawDraft.of(BOOK, CALIFORNIA);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("rights", "access");
        fields.put("citation", "11 CCR § 7060");
        fields.put("note", "Only with reasons on file.");
        LawDraft after = before.add(DAY, "ground secret", fields, STATUTE);
        assertThat(after.check()).isEmpty();
        assertThat(after.part(DAY, new Spot("ground secret", 0))).isPresent();
        LawDraft back = after.remove(DAY, new Spot("ground secret", 0));
        assertThat(LawDifference.between(before, back).isEmpty()).isTrue();
    }

    @Test
    void oneOfSeveralSectionsIsTakenAwayButNotTheOnlyInheritedOne() {
        LawDraft california = LawDraft.of(BOOK, CALIFORNIA);
        LawDraft fewer = california.remove(DAY, new Spot("ground infeasible", 1));
        assertThat(fewer.parts(DAY))
                .filteredOn(p -> p.heading().equals("ground infeasible"))
                .extracting(p -> p.value("rights").orElseThrow())
                .containsExactly("access, portability", "correction");
        assertThat(LawDraft.of(BOOK, GERMANY).mayRemove(DAY, new Spot("court", 0)))
                .isFalse();
    }

    @Test
    void remarksAndTheirPlacesSurvive() {
        String text = BOOK.text(CALIFORNIA)
                .orElseThrow()
                .replace("within: 10 working-days\n", "# checked with the regulator\nwithin: 10 working-days\n");
        LawDraft after =
                LawDraft.of(BOOK, CALIFORNIA, text).set(DAY, new Spot("clock ack", 0), "within", "12 working-days");
        assertThat(after.text()).contains("# checked with the regulator\nwithin: 12 working-days\n");
        assertThat(after.text()).startsWith("# California: Consumer Privacy Act");
    }

    @Test
    void aFieldThatIsMissingIsAddedBeforeTheNoteAndABlankOneIsTakenAway() {
        Spot identity = new Spot("question identity", 0);
        LawDraft more = LawDraft.of(BOOK, CALIFORNIA).set(DAY, identity, "careful", "as-if-not-asked");
        assertThat(more.text()).contains("citation: 11 CCR § 7021(b)\ncareful: as-if-not-asked\nnote: \"Regardless");
        assertThat(more.set(DAY, identity, "careful", " ").text())
                .isEqualTo(BOOK.text(CALIFORNIA).orElseThrow());
    }

    @Test
    void aValueOfSeveralLinesBecomesOneLine() {
        LawDraft after =
                LawDraft.of(BOOK, CALIFORNIA).set(DAY, new Spot("title", 0), "name", "California\n[title]\nlaw: other");
        assertThat(after.part(DAY, new Spot("title", 0)).orElseThrow().value("name"))
                .contains("California [title] law: other");
    }

    @Test
    void aFileOfAnotherSystemKeepsItsLineEnds() {
        String windows = BOOK.text(CALIFORNIA).orElseThrow().replace("\n", "\r\n");
        LawDraft after = LawDraft.of(BOOK, CALIFORNIA, windows).set(DAY, ANSWER, "within", "30 calendar-days");
        assertThat(after.text())
                .isEqualTo(windows.replaceFirst(
                        "(?s)(\\[clock response].*?)within: 45 calendar-days", "$1within: 30 calendar-days"));
    }
}
