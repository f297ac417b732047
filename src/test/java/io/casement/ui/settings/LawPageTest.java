// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.LawDraft;
import io.casement.lawbook.LawPart.Spot;
import io.casement.lawbook.Lawbook;
import io.casement.ui.settings.Clause.Piece;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the screen says of a law, without the screen.
class LawPageTest {
    private static final Lawbook BOOK = Lawbook.load();
    private static final LawSpeech SPEECH = new LawSpeech(Words.in(Locale.UK));
    private static final LocalDate DAY = LocalDate.of(2026, 6, 9);

    static List<RegimeId> everyLaw() {
        return BOOK.ids();
    }

    private static LawPage page(LawDraft draft, LocalDate day) {
        return LawPage.of(LawDraft.of(BOOK, draft.id()), draft, draft.preview(), day, SPEECH);
    }

    @ParameterizedTest
    @MethodSource("everyLaw")
    void everySectionOfEveryLawIsShownOnceAndHasWordsForEveryField(RegimeId id) {
        var draft = LawDraft.of(BOOK, id);
        var day = draft.versions().getLast().from();
        var page = page(draft, day);
        var shown = List.of(page.sentences(), page.more(), page.grounds(), page.letters(), page.others()).stream()
                .flatMap(List::stream)
                .filter(clause -> !clause.lines().isEmpty())
                .toList();
        assertThat(shown).hasSameSizeAs(draft.parts(day));
        assertThat(shown).allSatisfy(clause -> {
            assertThat(clause.source()).isPresent();
            assertThat(clause.lines())
                    .allSatisfy(line -> assertThat(line.name()).as(line.key()).isNotEqualTo(line.key()));
        });
        assertThat(page.changes()).isEmpty();
    }

    @Test
    void whatDiffersByRightStandsInSentencesOfItsOwn() {
        var page = page(LawDraft.of(BOOK, new RegimeId("US-CA")), DAY);
        assertThat(page.sentences())
                .filteredOn(clause -> clause.spot().heading().equals("clock response"))
                .extracting(Clause::who)
                .contains("Access, Correction, Deletion, Portability", "Objection, Restriction, Opt-out");
    }

    @Test
    void aListOfGroundsThatIsNotWholeSaysSoBesideTheGrounds() {
        var hongKong = page(LawDraft.of(BOOK, new RegimeId("HK")), DAY);
        assertThat(hongKong.grounds().getLast()).satisfies(clause -> {
            assertThat(clause.title()).isEqualTo("More grounds");
            assertThat(clause.who()).isEqualTo("Access");
            assertThat(clause.pieces()).containsExactly(new Piece.Said("Not all are listed: yes"));
        });
        assertThat(page(LawDraft.of(BOOK, new RegimeId("MY")), DAY).grounds())
                .extracting(Clause::title)
                .doesNotContain("More grounds");
        assertThat(page(LawDraft.of(BOOK, new RegimeId("TR")), DAY).others())
                .filteredOn(clause -> clause.title().equals("Complaint"))
                .flatExtracting(Clause::pieces)
                .containsExactly(new Piece.Said("Only after asking us: yes"));
    }

    @Test
    void whatNobodyHasCheckedIsAmongTheUnknownAndWhatTheLawLacksIsNot() {
        var swiss = page(LawDraft.of(BOOK, new RegimeId("CH")), DAY);
        assertThat(swiss.unknowns()).extracting(Clause.Unknown::heading).contains("clock ack");
        var california = page(LawDraft.of(BOOK, new RegimeId("US-CA")), DAY);
        assertThat(california.unknowns()).extracting(Clause.Unknown::heading).doesNotContain("clock ack");
    }

    @Test
    void aChangeIsSaidInTheLawsWordsAndItsDatesFollow() {
        var draft = LawDraft.of(BOOK, new RegimeId("US-CA"))
                .set(DAY, new Spot("clock response", 0), "within", "30 calendar-days");
        assertThat(page(draft, DAY).changes())
                .containsExactly(
                        "Answer (Access, Correction, Deletion, Portability), Within: 45 calendar days, now 30 calendar days");
        assertThat(page(draft, DAY).unfounded()).isEqualTo(1);
        var trial =
                Trial.of(draft.preview(), draft.id(), DAY, Right.ACCESS, SPEECH).orElseThrow();
        assertThat(trial.days()).extracting(Trial.Day::day).contains("Wed 24 June 2026", "Thu 9 July 2026");
    }

    @Test
    void theCatalogueOfGroundsHasItsQuestionsInEveryLanguageOfLetters() {
        var page = page(LawDraft.of(BOOK, Lawbook.GROUNDS), DAY);
        assertThat(page.name()).isEqualTo("Grounds to decline");
        assertThat(page.grounds())
                .filteredOn(clause -> clause.title().equals("Fraud"))
                .singleElement()
                .satisfies(clause ->
                        assertThat(clause.lines()).extracting(Clause.Line::key).contains("text", "text / de"));
    }
}
