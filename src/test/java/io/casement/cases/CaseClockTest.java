// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Sample.letter;
import static io.casement.cases.Sample.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Circumstance;
import io.casement.law.ClockFacts;
import io.casement.law.ClockFacts.Milestone;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Question;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.Lawbook;
import io.casement.store.EntryCodecTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a journal tells the law's clocks.
final class CaseClockTest {

    private static final Set<Class<? extends Entry>> OF_THE_CLOCK = Set.of(
            Entry.Received.class,
            Entry.IdentityAsked.class,
            Entry.IdentityReceived.class,
            Entry.IdentityJudged.class,
            Entry.ClockPaused.class,
            Entry.ClockResumed.class,
            Entry.QuestionAsked.class,
            Entry.QuestionAnswered.class,
            Entry.PeriodExtended.class,
            Entry.RequestDated.class,
            Entry.CircumstanceFound.class,
            Entry.Flagged.class,
            Entry.FlagLifted.class,
            Entry.LastDayEntered.class,
            // as far as what they correct
            Entry.Corrected.class,
            Entry.Struck.class);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Optional<Deadline.Reason> reason(CaseClock clock) {
        return clock.answer() instanceof Deadline.NoDate none ? Optional.of(none.reason()) : Optional.empty();
    }

    @Test
    void proofThatIsNotEnoughLeavesTheClockWaiting() {
        var sample = Sample.received("GB", "2026-07-01", Right.ACCESS)
                .does(new Command.AskIdentity(day("2026-07-01"), letter(1)))
                .on("2026-07-06")
                .does(new Command.JudgeIdentity(day("2026-07-06"), EnumSet.of(Means.EMAIL)));
        assertThat(reason(sample.clock())).contains(Deadline.Reason.PAUSED);
        assertThat(sample.clock().pausedSince()).contains(day("2026-07-01"));
        sample.on("2026-07-08").identified();
        assertThat(sample.clock().due().map(Deadline.Due::lastDay)).contains(day("2026-08-10"));
    }

    @Test
    void fraudIsSuspectedFromTheFirstMarkOnUntilItIsTakenOff() {
        var sample = Sample.received("US-UT", "2026-03-02", Right.ACCESS)
                .does(new Command.SetFlag(day("2026-03-02"), Flag.HOLD, note(1)));
        assertThat(CaseClock.facts(sample.file()).on(Milestone.FRAUD_SUSPECTED)).isEmpty();

        sample.on("2026-03-04").does(new Command.SetFlag(day("2026-03-04"), Flag.FRAUD, note(2)));
        sample.on("2026-03-09").does(new Command.SetFlag(day("2026-03-09"), Flag.FRAUD, note(3)));
        assertThat(CaseClock.facts(sample.file()).on(Milestone.FRAUD_SUSPECTED)).contains(day("2026-03-04"));

        sample.does(new Command.LiftFlag(day("2026-03-09"), Flag.HOLD, note(4)));
        assertThat(CaseClock.facts(sample.file()).on(Milestone.FRAUD_SUSPECTED)).contains(day("2026-03-04"));
        sample.does(new Command.LiftFlag(day("2026-03-09"), Flag.FRAUD, note(5)));
        assertThat(CaseClock.facts(sample.file()).on(Milestone.FRAUD_SUSPECTED)).isEmpty();
    }

    @Test
    void aQuestionUnderALawThatNobodyKnowsPausesNothing() {
        var sample = Sample.received("OTHER", "2026-03-02", Right.ACCESS)
                .does(new Command.AskQuestion(day("2026-03-02"), Question.CLARIFICATION));
        assertThat(reason(sample.clock())).contains(Deadline.Reason.ENTERED_BY_HAND_MISSING);
        assertThat(sample.clock().pausedSince()).isEmpty();
    }

    @Test
    void aPauseEndsWhenItIsSaidToEnd() {
        var sample = Sample.received("GB", "2026-07-01", Right.ACCESS)
                .does(new Command.Pause(day("2026-07-01"), Question.CLARIFICATION));
        assertThat(CaseClock.openPause(sample.file())).isPresent();
        sample.does(new Command.TakeNote(day("2026-07-01"), note(1)));
        assertThat(CaseClock.openPause(sample.file())).isPresent();
        sample.on("2026-07-03").does(new Command.Resume(day("2026-07-03")));
        assertThat(CaseClock.openPause(sample.file())).isEmpty();
        assertThat(sample.clock().pausedSince()).isEmpty();
    }

    @Test
    void whatIsNotOfTheClockLeavesItAsItWas() {
        var others = EntryCodecTest.everyKind()
                .filter(entry -> !OF_THE_CLOCK.contains(entry.getClass()))
                .toList();
        assertThat(others).isNotEmpty().allSatisfy(entry -> {
            var file = Sample.received("OTHER", "2026-03-02", Right.ACCESS).file();
            var later = new Recorded(file.size() + 1, Instant.parse("2026-03-02T09:00:00Z"), Sample.AGENT.id(), entry);
            assertThat(CaseClock.facts(file.with(later))).isEqualTo(ClockFacts.received(day("2026-03-02")));
        });
    }

    @Test
    void everyCircumstanceThatWasFoundCounts() {
        var sample = Sample.received("CO", "2026-03-02", Right.ACCESS);
        for (var circumstance : Circumstance.values()) {
            sample.does(new Command.FindCircumstance(day("2026-03-02"), circumstance));
        }
        assertThat(CaseClock.facts(sample.file()).circumstances()).containsExactlyInAnyOrder(Circumstance.values());
    }

    @Test
    void beforeACaseIsLoggedEveryDayIsForetold() {
        var california =
                Lawbook.load().regime(new RegimeId("US-CA"), day("2026-03-02")).orElseThrow();
        var clock = CaseClock.forecast(Set.of(Right.ACCESS), california, day("2026-03-02"));
        assertThat(clock.due().map(Deadline.Due::lastDay)).contains(day("2026-04-16"));
        assertThat(clock.due(Duty.ACKNOWLEDGEMENT).map(Deadline.Due::lastDay)).contains(day("2026-03-16"));
        assertThat(clock.due(Duty.EXTENDED_ANSWER).map(Deadline.Due::lastDay)).contains(day("2026-05-31"));
        assertThat(clock.duties().values()).doesNotContainNull();

        var nothingAsked = CaseClock.forecast(Set.of(), california, day("2026-03-02"));
        assertThat(reason(nothingAsked)).contains(Deadline.Reason.NOT_APPLICABLE);
    }

    @Test
    void theSheetSaysOfADayWhatTheCaseSays() {
        var sample = Sample.received("EU-DE", "2026-03-02", Right.ACCESS).on("2026-03-04");
        var sheet = ClockSheet.of(sample.file());
        assertThat(sheet.received()).isEqualTo(day("2026-03-02"));
        assertThat(sheet.rights()).isEqualTo(Set.of(Right.ACCESS));
        assertThat(sheet.answeredOn()).isEqualTo(Optional.empty());
    }
}
