// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.lawbook.Lawbook;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The last days of `law/last-days.txt`, and what a derivation must contain.
class LastDayTest {
    private static final Lawbook LAWS = Lawbook.load();

    static List<DatedCases.DatedCase> cases() throws IOException {
        return DatedCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theLastDayAndTheSafeDayAreThoseOfTheLaw(DatedCases.DatedCase dated) {
        Deadline answer = dated.answer(LAWS);
        Optional<LocalDate> last =
                answer instanceof Deadline.Due due ? Optional.of(due.lastDay()) : Optional.<LocalDate>empty();
        Optional<LocalDate> safe =
                answer instanceof Deadline.Due due ? Optional.of(due.safeDay()) : Optional.<LocalDate>empty();
        assertThat(last).as("last day of %s, by %s", dated, answer.why()).isEqualTo(dated.last());
        assertThat(safe).as("safe day of %s, by %s", dated, answer.why()).isEqualTo(dated.safe());
        assertThat(dated.wrong()).as("%s", dated).doesNotContain(last);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyAnswerSaysWhy(DatedCases.DatedCase dated) {
        Deadline answer = dated.answer(LAWS);
        assertThat(answer.why()).isNotEmpty();
        if (answer instanceof Deadline.Due due) {
            assertThat(answer.why().stream()
                            .filter(s -> !s.rule().isSafe() && s.rule() != Rule.HOLIDAYS_END)
                            .toList()
                            .getLast()
                            .date())
                    .as("the last step leads to the last day, in %s", answer.why())
                    .isEqualTo(due.lastDay());
            if (due.safeDay().isBefore(due.lastDay())) {
                assertThat(due.why())
                        .as("an earlier safe day is explained")
                        .anyMatch(s -> s.rule().isSafe());
            }
        }
    }

    @Test
    void theDerivationOfASimpleMonthIsThreeStepsWithTheirArticles() {
        Regime law = LAWS.regime(new RegimeId("EU-DE"), day("2026-09-03")).orElseThrow();
        Deadline answer = LastDay.of(law, Right.ACCESS, Duty.ANSWER, ClockFacts.received(day("2026-09-03")));
        assertThat(answer.why()).extracting(Reckoning::rule).containsExactly(Rule.RECEIVED, Rule.MONTHS, Rule.ROLLS_ON);
        assertThat(answer.why())
                .extracting(s -> s.citation().map(Citation::text).orElse(""))
                .containsExactly("Art. 3(1) Reg. 1182/71", "Art. 12(3) GDPR", "Art. 3(4) Reg. 1182/71");
        assertThat(answer.why())
                .extracting(Reckoning::date)
                .containsExactly(day("2026-09-03"), day("2026-10-03"), day("2026-10-05"));
    }

    @Test
    void aShorterMonthIsAStepOfItsOwnWithItsArticle() {
        Regime law = LAWS.regime(new RegimeId("EU-FR"), day("2026-01-30")).orElseThrow();
        List<Reckoning> why = LastDay.of(
                        law, Right.ACCESS, Duty.EXTENDED_ANSWER, ClockFacts.received(day("2026-01-31")))
                .why();
        assertThat(why).extracting(Reckoning::rule).containsExactly(Rule.RECEIVED, Rule.MONTHS, Rule.MONTH_IS_SHORTER);
        assertThat(why.getLast().citation()).contains(new Citation("Art. 3(2)(c) Reg. 1182/71"));
    }

    @Test
    void anotherLawTakesTheDayThatAPersonEntered() {
        Regime law = LAWS.regime(RegimeId.OTHER, day("2026-03-05")).orElseThrow();
        ClockFacts facts = ClockFacts.received(day("2026-03-05"))
                .byHand(Duty.ANSWER, day("2026-04-04"), new Citation("Section 12 Island Privacy Act"));
        Deadline answer = LastDay.of(law, Right.ACCESS, Duty.ANSWER, facts);
        assertThat(answer).isInstanceOfSatisfying(Deadline.Due.class, due -> {
            assertThat(due.lastDay()).isEqualTo(day("2026-04-04"));
            assertThat(due.safeDay()).as("a Saturday, so the Friday before").isEqualTo(day("2026-04-03"));
            assertThat(due.why().getFirst().citation().orElseThrow().text()).isEqualTo("Section 12 Island Privacy Act");
        });
    }

    @Test
    void anotherLawWithoutADayAsksForOne() {
        Regime law = LAWS.regime(RegimeId.OTHER, day("2026-03-05")).orElseThrow();
        assertThat(LastDay.of(law, Right.ACCESS, Duty.ANSWER, ClockFacts.received(day("2026-03-05"))))
                .isInstanceOfSatisfying(
                        Deadline.NoDate.class,
                        none -> assertThat(none.reason()).isEqualTo(Deadline.Reason.ENTERED_BY_HAND_MISSING));
    }

    @Test
    void aHandWrittenDayNeverOverrulesTheLaw() {
        Regime law = LAWS.regime(new RegimeId("GB"), day("2026-07-01")).orElseThrow();
        ClockFacts facts = ClockFacts.received(day("2026-07-01"))
                .byHand(Duty.ANSWER, day("2027-07-01"), new Citation("wishful thinking"));
        assertThat(LastDay.of(law, Right.ACCESS, Duty.ANSWER, facts))
                .isInstanceOfSatisfying(
                        Deadline.Due.class, due -> assertThat(due.lastDay()).isEqualTo(day("2026-08-03")));
    }

    @Test
    void unknownAndNotInTheLawAreTwoAnswers() {
        Regime law = LAWS.regime(new RegimeId("EU"), day("2026-03-05")).orElseThrow();
        Regime enforcement =
                LAWS.regime(new RegimeId("GB-LE"), day("2026-03-05")).orElseThrow();
        ClockFacts facts = ClockFacts.received(day("2026-03-05"));
        assertThat(reason(LastDay.of(law, Right.ACCESS, Duty.ACKNOWLEDGEMENT, facts)))
                .isEqualTo(Deadline.Reason.NOT_IN_THE_LAW);
        assertThat(reason(LastDay.of(enforcement, Right.DELETION, Duty.ANSWER, facts)))
                .isEqualTo(Deadline.Reason.UNKNOWN);
    }

    @Test
    void aDayPastTheHolidaysThatWereCheckedSaysSo() {
        Regime law = LAWS.regime(new RegimeId("GB"), day("2028-03-01")).orElseThrow();
        Deadline answer = LastDay.of(law, Right.ACCESS, Duty.ANSWER, ClockFacts.received(day("2028-03-01")));
        assertThat(answer.why()).extracting(Reckoning::rule).contains(Rule.HOLIDAYS_END);
    }

    @Test
    void aWeakSourceGivesNoDateUntilSomebodyEntersOne() {
        Regime strong = LAWS.regime(new RegimeId("US-CA"), day("2026-03-05")).orElseThrow();
        Regime weak = WeakLaw.of(strong);
        ClockFacts facts = ClockFacts.received(day("2026-03-05"));
        assertThat(reason(LastDay.of(weak, Right.ACCESS, Duty.ANSWER, facts))).isEqualTo(Deadline.Reason.UNCERTAIN);
        assertThat(LastDay.of(
                        weak,
                        Right.ACCESS,
                        Duty.ANSWER,
                        facts.byHand(Duty.ANSWER, day("2026-04-01"), new Citation("Section 1 Some Act"))))
                .isInstanceOf(Deadline.Due.class);
    }

    private static Deadline.Reason reason(Deadline deadline) {
        assertThat(deadline).isInstanceOf(Deadline.NoDate.class);
        return ((Deadline.NoDate) deadline).reason();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
