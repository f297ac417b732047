// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Citation;
import io.casement.law.ClockFacts;
import io.casement.law.ClockFacts.Milestone;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.LastDay;
import io.casement.law.NextEvent;
import io.casement.law.NextEvent.Event;
import io.casement.law.Question;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.WhatIf;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A day later, and what may happen next: by the shipped laws.
final class WhatIfTest {
    private static final Lawbook LAWS = Lawbook.load();

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Regime law(String id, String day) {
        return LAWS.regime(new RegimeId(id), day(day)).orElseThrow();
    }

    private static ClockFacts received(String day) {
        return ClockFacts.received(day(day));
    }

    private static Optional<LocalDate> last(Deadline deadline) {
        return deadline instanceof Deadline.Due due ? Optional.of(due.lastDay()) : Optional.empty();
    }

    private static Optional<LocalDate> later(String law, Duty duty, ClockFacts facts) {
        return WhatIf.receivedADayLater(law(law, facts.received().toString()), Right.ACCESS, duty, facts)
                .flatMap(WhatIfTest::last);
    }

    private static List<NextEvent> next(String law, Duty duty, ClockFacts facts, String today) {
        return WhatIf.next(law(law, facts.received().toString()), Right.ACCESS, duty, facts, day(today));
    }

    private static Optional<NextEvent> one(List<NextEvent> events, Event event) {
        return events.stream().filter(each -> each.event().equals(event)).findFirst();
    }

    @Test
    void aMonthEndSwallowsADayAndARollOverToo() {
        assertThat(later("EU-DE", Duty.ANSWER, received("2027-01-29"))).contains(day("2027-03-01"));
        assertThat(later("EU-DE", Duty.ANSWER, received("2027-01-30"))).contains(day("2027-03-01"));
        assertThat(later("EU-DE", Duty.ANSWER, received("2027-01-31"))).contains(day("2027-03-01"));
        assertThat(later("EU-DE", Duty.ANSWER, received("2028-01-28"))).contains(day("2028-02-29"));
    }

    @Test
    void whatHappenedOnTheDayOfReceiptHappensADayLaterToo() {
        var facts = received("2026-07-01").identity(day("2026-07-01")).identityAnswered(day("2026-07-01"));
        assertThat(later("GB", Duty.ANSWER, facts)).contains(day("2026-08-03"));
    }

    @Test
    void whatHappenedLaterStaysWhereItWasAndSoDoesTheDateOnTheRequest() {
        var asked = received("2026-07-01").identity(day("2026-07-06")).identityAnswered(day("2026-07-10"));
        assertThat(later("GB", Duty.ANSWER, asked)).contains(day("2026-08-10"));

        var facts = received("2026-07-01")
                .with(Milestone.DATED, day("2026-06-30"))
                .with(Milestone.FRAUD_SUSPECTED, day("2026-07-01"))
                .with(Milestone.ANSWERED, day("2026-07-09"))
                .stampedEarlier(day("2026-06-30"))
                .receivedOn(day("2026-07-02"));
        assertThat(facts.on(Milestone.DATED)).contains(day("2026-06-30"));
        assertThat(facts.on(Milestone.FRAUD_SUSPECTED)).contains(day("2026-07-02"));
        assertThat(facts.on(Milestone.ANSWERED)).contains(day("2026-07-09"));
        assertThat(facts.stampedEarlier()).contains(day("2026-07-01"));
    }

    @Test
    void aSuspicionThatStandsCannotComeUpAgain() {
        var asked = received("2026-03-02").identity(day("2026-03-03"));
        assertThat(one(next("US-UT", Duty.ANSWER, asked, "2026-03-04"), new Event.SuspectFraud()))
                .isPresent();
        var suspected = asked.with(Milestone.FRAUD_SUSPECTED, day("2026-03-04"));
        assertThat(one(next("US-UT", Duty.ANSWER, suspected, "2026-03-04"), new Event.SuspectFraud()))
                .isEmpty();
    }

    @Test
    void ourAnswerStartsThePersonsTimeToComplainAndIsSentOnce() {
        var send = one(next("TR", Duty.COMPLAINT, received("2026-03-02"), "2026-03-10"), new Event.SendAnswer())
                .orElseThrow();
        assertThat(last(send.then())).contains(day("2026-04-09"));
        var sent = received("2026-03-02").with(Milestone.ANSWERED, day("2026-03-09"));
        assertThat(one(next("TR", Duty.COMPLAINT, sent, "2026-03-10"), new Event.SendAnswer()))
                .isEmpty();
    }

    @Test
    void aDayEnteredByHandOrAnotherVersionCannotBeTold() {
        var byHand = received("2026-07-01").byHand(Duty.ANSWER, day("2026-08-01"), new Citation("s. 1"));
        assertThat(WhatIf.receivedADayLater(law("OTHER", "2026-07-01"), Right.ACCESS, Duty.ANSWER, byHand))
                .isEmpty();
        assertThat(WhatIf.receivedADayLater(law("GB", "2026-02-04"), Right.ACCESS, Duty.ANSWER, received("2026-02-04")))
                .isEmpty();
        assertThat(WhatIf.receivedADayLater(law("GB", "2026-02-03"), Right.ACCESS, Duty.ANSWER, received("2026-02-03")))
                .isPresent();
    }

    @Test
    void anExtensionCountsUpToTheRolledLastDayOfTheFirstPeriodAndNoLonger() {
        // the month ends on Saturday 28 February 2026, the notice may go on Monday 2 March
        var extend = one(next("EU-DE", Duty.ANSWER, received("2026-01-28"), "2026-02-10"), new Event.Extend())
                .orElseThrow();
        assertThat(extend.until()).contains(day("2026-03-02"));
        assertThat(last(extend.then())).contains(day("2026-04-28"));
        assertThat(extend.citation().orElseThrow().text()).isEqualTo("Art. 12(3) GDPR");
        assertThat(one(next("EU-DE", Duty.ANSWER, received("2026-01-28"), "2026-03-02"), new Event.Extend()))
                .isPresent();
        assertThat(one(next("EU-DE", Duty.ANSWER, received("2026-01-28"), "2026-03-03"), new Event.Extend()))
                .isEmpty();
    }

    @Test
    void inTheUnitedKingdomAskingForProofStopsTheClockUntilItComes() {
        var facts = received("2026-07-01");
        var ask = one(next("GB", Duty.ANSWER, facts, "2026-07-06"), new Event.Ask(Question.IDENTITY))
                .orElseThrow();
        assertThat(ask.then()).isInstanceOf(Deadline.NoDate.class);
        assertThat(ask.until()).contains(day("2026-08-03"));
        var answer = one(
                        next("GB", Duty.ANSWER, facts.identity(day("2026-07-06")), "2026-07-20"),
                        new Event.Answer(Question.IDENTITY))
                .orElseThrow();
        assertThat(last(answer.then())).contains(day("2026-08-20"));
        assertThat(answer.until()).isEmpty();
    }

    @Test
    void inTheUnionAnOpenQuestionLeavesTheDayAndItsAnswerMovesIt() {
        var asked = received("2026-07-01").identity(day("2026-07-06"));
        assertThat(one(
                        next("EU-DE", Duty.ANSWER, received("2026-07-01"), "2026-07-06"),
                        new Event.Ask(Question.IDENTITY)))
                .isPresent();
        assertThat(last(one(next("EU-DE", Duty.ANSWER, asked, "2026-07-16"), new Event.Answer(Question.IDENTITY))
                        .orElseThrow()
                        .then()))
                .contains(day("2026-08-11"));
    }

    @Test
    void inCaliforniaNoQuestionMovesAnything() {
        assertThat(next("US-CA", Duty.ANSWER, received("2026-03-02"), "2026-03-10"))
                .extracting(NextEvent::event)
                .containsExactly(new Event.Extend());
        assertThat(next("US-CA", Duty.ACKNOWLEDGEMENT, received("2026-03-02"), "2026-03-10"))
                .isEmpty();
    }

    @Test
    void anotherCalendarIsNamedOnlyWhereItWouldMatter() {
        var bavaria = LAWS.calendar("DE-BY").orElseThrow();
        var germany = law("EU-DE", "2026-05-06");
        // Corpus Christi, 4 June 2026, is a holiday in Bavaria
        var events = WhatIf.next(
                germany, Right.ACCESS, Duty.ANSWER, received("2026-05-04"), day("2026-05-06"), List.of(bavaria));
        assertThat(last(one(events, new Event.UseCalendar("DE-BY"))
                        .orElseThrow()
                        .then()))
                .contains(day("2026-06-05"));
        assertThat(one(
                        WhatIf.next(
                                germany,
                                Right.ACCESS,
                                Duty.ANSWER,
                                received("2026-05-06"),
                                day("2026-05-06"),
                                List.of(bavaria)),
                        new Event.UseCalendar("DE-BY")))
                .isEmpty();
    }

    @Test
    void suspectedFraudEndsAUtahClockOnceProofWasAskedFor() {
        assertThat(one(next("US-UT", Duty.ANSWER, received("2026-03-02"), "2026-03-10"), new Event.SuspectFraud()))
                .isEmpty();
        assertThat(one(
                                next(
                                        "US-UT",
                                        Duty.ANSWER,
                                        received("2026-03-02").identity(day("2026-03-05")),
                                        "2026-03-10"),
                                new Event.SuspectFraud())
                        .orElseThrow()
                        .then())
                .isInstanceOf(Deadline.NoDate.class);
    }

    @Test
    void whereTheLawSetsNoLengthTheNamedDayHolds() {
        for (var id : List.of("CH", "HK", "SG", "NZ")) {
            var law = law(id, "2026-03-02");
            var first = (Deadline.Due) LastDay.of(law, Right.ACCESS, Duty.ANSWER, received("2026-03-02"));
            var named = received("2026-03-02").extended(first.lastDay(), day("2026-06-17"));
            var due = (Deadline.Due) LastDay.of(law, Right.ACCESS, Duty.ANSWER, named);
            assertThat(due.lastDay()).as(id).isEqualTo(day("2026-06-17"));
            assertThat(due.why().getLast().citation()).as(id).isPresent();
            assertThat(last(LastDay.of(law, Right.ACCESS, Duty.EXTENDED_ANSWER, named)))
                    .as(id)
                    .contains(day("2026-06-17"));
            // too late, shorter, or without a day
            assertThat(last(LastDay.of(
                            law,
                            Right.ACCESS,
                            Duty.ANSWER,
                            received("2026-03-02").extended(first.lastDay().plusDays(1), day("2026-06-17")))))
                    .as(id)
                    .contains(first.lastDay());
            assertThat(last(LastDay.of(
                            law,
                            Right.ACCESS,
                            Duty.ANSWER,
                            received("2026-03-02")
                                    .extended(first.lastDay(), first.lastDay().minusDays(1)))))
                    .as(id)
                    .contains(first.lastDay());
            assertThat(LastDay.of(
                            law,
                            Right.ACCESS,
                            Duty.ANSWER,
                            received("2026-03-02").extended(first.lastDay())))
                    .as(id)
                    .isInstanceOfSatisfying(
                            Deadline.NoDate.class,
                            none -> assertThat(none.reason()).isEqualTo(Deadline.Reason.ENTERED_BY_HAND_MISSING));
            assertThat(one(next(id, Duty.ANSWER, received("2026-03-02"), "2026-03-02"), new Event.Extend())
                            .orElseThrow()
                            .until())
                    .as(id)
                    .contains(first.lastDay());
        }
    }

    @Test
    void aDayPromisedBeforeTheLawsLastDayIsTheSafeDay() {
        var facts = received("2026-01-30").extended(day("2026-02-10"), day("2026-03-31"));
        var due = (Deadline.Due) LastDay.of(law("EU-DE", "2026-01-30"), Right.ACCESS, Duty.ANSWER, facts);
        assertThat(due.lastDay()).isEqualTo(day("2026-04-30"));
        assertThat(due.safeDay()).isEqualTo(day("2026-03-31"));
        assertThat(facts.withoutExtension().on(Milestone.EXTENDED_TO)).isEmpty();
    }

    @Test
    void everythingThatMayHappenIsSaidInWordsOfItsOwn() {
        var events = List.of(
                new Event.Ask(Question.IDENTITY),
                new Event.Ask(Question.CLARIFICATION),
                new Event.Answer(Question.IDENTITY),
                new Event.Extend(),
                new Event.SendAnswer(),
                new Event.SuspectFraud(),
                new Event.UseCalendar("DE-BY"));
        for (var locale : List.of(Locale.UK, Locale.GERMANY)) {
            var words = Lawbook.sentences(locale);
            assertThat(events.stream().map(words::of))
                    .doesNotHaveDuplicates()
                    .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("{"));
        }
        assertThat(Lawbook.sentences(Locale.UK).of(new Event.Ask(Question.IDENTITY)))
                .isEqualTo("We ask for proof of identity");
    }
}
