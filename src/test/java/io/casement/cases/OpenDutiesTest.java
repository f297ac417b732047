// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Sample.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Ground;
import io.casement.law.Question;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the law wants next of a case, and what no longer.
final class OpenDutiesTest {

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static String open(Sample sample) {
        return sample.clock().open().stream()
                .map(each -> each.duty().id()
                        + each.due().map(due -> " " + due.lastDay()).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static Optional<LocalDate> due(Sample sample) {
        return sample.card().lastDay();
    }

    private static Sample answered(Sample sample) {
        return sample.drafts(9, LetterKind.ANSWER)
                .submits(9)
                .by(Sample.SUPERVISOR)
                .approves(9)
                .by(Sample.LEGAL)
                .posts(9)
                .by(Sample.AGENT);
    }

    @Test
    void aReceiptThatTheLawDemandsIsDueBeforeTheAnswer() {
        var sample = Sample.received("US-CA", "2026-03-02", Right.ACCESS);
        assertThat(open(sample)).isEqualTo("ack 2026-03-16, response 2026-04-16");
        assertThat(sample.card().duty()).contains(Duty.ACKNOWLEDGEMENT);
        assertThat(due(sample)).contains(day("2026-03-16"));
        assertThat(Urgency.of(sample.card(), day("2026-03-17"))).isEqualTo(new Urgency.Overdue(1));
    }

    @Test
    void aPostedReceiptIsOwedNoMore() {
        var sample = Sample.received("US-CA", "2026-03-02", Right.ACCESS)
                .on("2026-03-05")
                .drafts(1, LetterKind.RECEIPT);
        assertThat(due(sample)).contains(day("2026-03-16"));
        sample.approves(1).by(Sample.LEGAL).posts(1);
        assertThat(open(sample)).isEqualTo("response 2026-04-16");
        assertThat(due(sample)).contains(day("2026-04-16"));
    }

    @Test
    void aReceiptGivenOtherwiseIsRecorded() {
        var sample = Sample.received("US-CA", "2026-03-02", Right.ACCESS)
                .on("2026-03-05")
                .does(new Command.RecordDuty(day("2026-03-05"), Duty.ACKNOWLEDGEMENT));
        assertThat(open(sample)).isEqualTo("response 2026-04-16");
    }

    @Test
    void whetherAnAnswerWentOutOnlyItsLetterShows() {
        var sample = Sample.received("EU-DE", "2026-03-02", Right.ACCESS);
        assertThat(sample.asks(new Command.RecordDuty(day("2026-03-02"), Duty.ANSWER)))
                .isEqualTo(new Verdict.Barred(new Obstacle.DutyShownElsewhere(Duty.ANSWER)));
    }

    @Test
    void anExtensionIsNoDutyUntilItIsTakenAndThenItsNoticeComesFirst() {
        var sample = Sample.received("EU-DE", "2026-01-30", Right.ACCESS).on("2026-02-10");
        assertThat(open(sample)).isEqualTo("response 2026-03-02");
        sample.does(new Command.Extend(day("2026-02-10"), ExtensionGround.NUMBER, letter(1)));
        assertThat(open(sample)).isEqualTo("extension_notice 2026-03-02, response 2026-04-30");
        assertThat(due(sample)).contains(day("2026-03-02"));
        assertThat(sample.card().firstDay()).isEmpty();
        sample.on("2026-02-12").approves(1).by(Sample.LEGAL).posts(1);
        assertThat(open(sample)).isEqualTo("response 2026-04-30");
        assertThat(sample.card().firstDay()).contains(day("2026-03-02"));
    }

    @Test
    void aNoticePostedAfterTheFirstPeriodExtendsNothing() {
        var sample = Sample.received("EU-DE", "2026-01-30", Right.ACCESS)
                .on("2026-03-02")
                .does(new Command.Extend(day("2026-03-02"), ExtensionGround.NUMBER, letter(1)))
                .approves(1);
        assertThat(open(sample)).isEqualTo("extension_notice 2026-03-02, response 2026-04-30");
        sample.on("2026-03-03").by(Sample.LEGAL).posts(1);
        assertThat(open(sample)).isEqualTo("response 2026-03-02");
    }

    @Test
    void aRefusalHasAClockOfItsOwnOnceSomethingIsDeclined() {
        var sample = Sample.received("EU-DE", "2026-01-30", Right.ACCESS)
                .on("2026-02-10")
                .identified()
                .does(new Command.Extend(day("2026-02-10"), ExtensionGround.NUMBER, letter(1)))
                .approves(1)
                .by(Sample.LEGAL)
                .posts(1)
                .by(Sample.AGENT);
        assertThat(open(sample)).doesNotContain("refusal_notice");
        sample.does(Sample.answered(new Command.Decide(
                day("2026-02-10"),
                Right.ACCESS,
                new Outcome.Refused(Set.of(Ground.EXCESSIVE)),
                Optional.of(Sample.note(1)))));
        assertThat(open(sample)).isEqualTo("refusal_notice 2026-03-02, response 2026-04-30");
    }

    @Test
    void recipientsAreToldAfterTheAnswerAlsoWhereTheLawNamesNoPeriod() {
        var sample = Sample.received("EU-DE", "2026-03-02", Right.DELETION)
                .on("2026-03-10")
                .identified()
                .grants(Right.DELETION);
        assertThat(open(sample)).isEqualTo("response 2026-04-02");
        answered(sample);
        assertThat(open(sample)).isEqualTo("recipients");
        assertThat(sample.clock().open().getFirst().deadline()).isInstanceOfSatisfying(Deadline.NoDate.class, none -> {
            assertThat(none.reason()).isEqualTo(Deadline.Reason.NO_PERIOD);
            assertThat(none.why().getLast().citation().orElseThrow().text()).isEqualTo("Art. 19 GDPR");
        });
        assertThat(Urgency.of(sample.card(), day("2026-06-01"))).isEqualTo(new Urgency.Resting());
        sample.does(new Command.RecordDuty(day("2026-03-10"), Duty.TELLING_RECIPIENTS));
        assertThat(open(sample)).isEmpty();
    }

    @Test
    void recipientsWithAPeriodPressAfterTheAnswer() {
        var sample = Sample.received("AR", "2026-03-02", Right.DELETION)
                .on("2026-03-06")
                .identified()
                .grants(Right.DELETION);
        answered(sample);
        assertThat(open(sample)).isEqualTo("recipients 2026-03-13");
        assertThat(Urgency.of(sample.card(), day("2026-03-14"))).isEqualTo(new Urgency.Overdue(1));
    }

    @Test
    void whatIsToBeDoneAtOnceIsListedButMakesNoCaseOverdue() {
        var sample = Sample.received("EU-DE", "2026-03-02", Right.MARKETING_OPT_OUT);
        assertThat(open(sample)).isEqualTo("stop_processing 2026-03-02, response 2026-04-02");
        assertThat(due(sample)).contains(day("2026-04-02"));
        sample.on("2026-03-03").does(new Command.RecordDuty(day("2026-03-03"), Duty.STOP_PROCESSING));
        assertThat(open(sample)).isEqualTo("response 2026-04-02");
    }

    @Test
    void twoRightsWithDifferentDaysAreTwoDuties() {
        var sample = Sample.received("US-CA", "2026-03-02", Right.ACCESS, Right.DELETION, Right.MARKETING_OPT_OUT);
        assertThat(open(sample)).isEqualTo("ack 2026-03-16, opt_out 2026-03-23, response 2026-04-16");
        assertThat(sample.clock().open().getLast().rights()).containsExactlyInAnyOrder(Right.ACCESS, Right.DELETION);
    }

    @Test
    void whileTheLawWaitsForProofTheAnswerHasNoDay() {
        var sample = Sample.received("GB", "2026-03-02", Right.ACCESS)
                .does(new Command.AskIdentity(day("2026-03-02"), letter(1)));
        assertThat(open(sample)).isEqualTo("response");
        assertThat(due(sample)).isEmpty();
        assertThat(sample.card().rests()).isTrue();
    }

    @Test
    void anAppealIsDecidedByADayOfItsOwn() {
        var sample = Sample.received("US-VA", "2026-03-02", Right.DELETION)
                .on("2026-03-10")
                .identified()
                .grants(Right.DELETION);
        assertThat(sample.asks(new Command.RecordAppeal(day("2026-03-10"))))
                .isEqualTo(new Verdict.Barred(new Obstacle.NotAnswered()));
        answered(sample).on("2026-04-01").does(new Command.RecordAppeal(day("2026-04-01")));
        assertThat(open(sample)).isEqualTo("appeal_decision 2026-05-31");
        sample.does(new Command.RecordDuty(day("2026-04-01"), Duty.APPEAL_DECISION));
        assertThat(open(sample)).isEmpty();
    }

    @Test
    void aClosedCaseOwesNothing() {
        var sample = Sample.received("US-CA", "2026-03-02", Right.ACCESS)
                .does(new Command.Close(day("2026-03-02"), ClosedHow.WITHDRAWN));
        assertThat(sample.clock().open()).isEqualTo(List.of());
    }

    @Test
    void whatTheJournalKnowsReachesTheClock() {
        var sample = Sample.received("US-UT", "2026-03-02", Right.ACCESS)
                .does(new Command.AskQuestion(day("2026-03-02"), Question.IDENTITY))
                .does(new Command.SetFlag(day("2026-03-02"), Flag.FRAUD, Sample.note(1)));
        assertThat(open(sample)).doesNotContain("response");
        sample.does(new Command.LiftFlag(day("2026-03-02"), Flag.FRAUD, Sample.note(1)));
        assertThat(open(sample)).contains("response 2026-04-16");

        var dated = Sample.received("CA", "2026-03-09", Right.ACCESS)
                .does(new Command.DateRequest(day("2026-03-09"), day("2026-03-02")));
        assertThat(CaseClock.facts(dated.file()).on(io.casement.law.ClockFacts.Milestone.DATED))
                .contains(day("2026-03-02"));
        assertThat(dated.asks(new Command.DateRequest(day("2026-03-09"), day("2026-03-10"))))
                .isEqualTo(new Verdict.Barred(new Obstacle.DatedAfterReceipt(day("2026-03-09"))));
    }

    @Test
    void anIncompleteClaimIsToBeCuredUntilSomethingIsAskedOrThePersonIsKnown() {
        var claim = Sample.received("CO", "2026-03-02", Right.CORRECTION);
        assertThat(open(claim)).contains("cure_request");

        var asked = Sample.received("CO", "2026-03-02", Right.CORRECTION)
                .does(new Command.AskQuestion(day("2026-03-02"), Question.CLARIFICATION));
        assertThat(open(asked)).doesNotContain("cure_request");
        var proof = Sample.received("CO", "2026-03-02", Right.CORRECTION)
                .does(new Command.AskIdentity(day("2026-03-02"), letter(1)));
        assertThat(open(proof)).doesNotContain("cure_request");
        assertThat(open(claim.identified())).doesNotContain("cure_request");
    }

    @Test
    void aClaimIsPassedOnOnlyWhereSomebodyElseHasToAnswerIt() {
        var claim = Sample.received("CO", "2026-03-02", Right.CORRECTION);
        assertThat(open(claim)).contains("dispute_mark 2026-03-04").doesNotContain("forward");
        claim.does(new Command.Decide(day("2026-03-02"), Right.CORRECTION, new Outcome.Forwarded(), Optional.empty()));
        assertThat(open(claim)).contains("forward 2026-03-04");
        claim.does(new Command.RecordDuty(day("2026-03-02"), Duty.FORWARDING));
        assertThat(open(claim)).doesNotContain("forward");
    }

    @Test
    void whatWasGrantedIsStillToBeCarriedOutAlsoWhereItWasGrantedInPart() {
        var granted = Sample.received("MX", "2026-03-02", Right.ACCESS).identified();
        assertThat(open(granted)).doesNotContain("carry_out");
        granted.grants(Right.ACCESS);
        assertThat(open(granted)).contains("carry_out");
        granted.does(new Command.RecordDuty(day("2026-03-02"), Duty.CARRYING_OUT));
        assertThat(open(granted)).doesNotContain("carry_out");

        var part = Sample.received("MX", "2026-03-02", Right.ACCESS)
                .identified()
                .does(Sample.answered(new Command.Decide(
                        day("2026-03-02"),
                        Right.ACCESS,
                        new Outcome.GrantedInPart(Set.of(Ground.OTHER_PEOPLE)),
                        Optional.of(Sample.note(1)))));
        assertThat(open(part)).contains("carry_out");

        var refused = Sample.received("MX", "2026-03-02", Right.ACCESS)
                .identified()
                .does(Sample.answered(new Command.Decide(
                        day("2026-03-02"),
                        Right.ACCESS,
                        new Outcome.Refused(Set.of(Ground.OTHER_PEOPLE)),
                        Optional.of(Sample.note(1)))));
        assertThat(open(refused)).doesNotContain("carry_out");
    }

    @Test
    void whereTheLawNamesNoDayForTheNoticeItGoesOutWithinTheFirstPeriod() {
        var sample = Sample.received("VN", "2026-03-02", Right.ACCESS).on("2026-03-03");
        var first = sample.clock().due().orElseThrow().lastDay();
        sample.does(new Command.Extend(day("2026-03-03"), ExtensionGround.NUMBER, letter(1)));
        assertThat(open(sample)).contains("extension_notice " + first);
    }

    @Test
    void theSameDaysUnderTwoArticlesAreOneDuty() {
        // 40 days both, ss. 19 and 23 PDPO
        var sample = Sample.received("HK", "2026-03-02", Right.ACCESS, Right.CORRECTION);
        assertThat(open(sample)).isEqualTo("response 2026-04-11");
        assertThat(sample.clock().open().getFirst().rights()).containsExactlyInAnyOrder(Right.ACCESS, Right.CORRECTION);
    }

    @Test
    void rightsWithOtherDaysOrWithNoneAreDutiesOfTheirOwn() {
        assertThat(open(Sample.received("AR", "2026-03-02", Right.ACCESS, Right.CORRECTION)))
                .isEqualTo("response 2026-03-09, response 2026-03-12");
        assertThat(open(Sample.received("KE", "2026-03-02", Right.CORRECTION, Right.PORTABILITY)))
                .isEqualTo("response 2026-04-01, response");
    }

    @Test
    void whatIsUncertainAndWhatNobodyKnowsAreNotOneDuty() {
        var sample = Sample.received("MX", "2026-03-02", Right.ACCESS, Right.RESTRICTION);
        assertThat(sample.clock().open())
                .filteredOn(each -> each.duty() == Duty.ANSWER)
                .extracting(each -> ((Deadline.NoDate) each.deadline()).reason())
                .containsExactly(Deadline.Reason.UNCERTAIN, Deadline.Reason.UNKNOWN);
    }
}
