// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Sample.AGENT;
import static io.casement.cases.Sample.HEAD;
import static io.casement.cases.Sample.SUPERVISOR;
import static io.casement.cases.Sample.letter;
import static io.casement.cases.Sample.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Changes.Change;
import io.casement.law.Ground;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What somebody who looks a second time has to look at.
class ChangesTest {

    private static final LocalDate ON = LocalDate.parse("2026-03-05");
    private static final SignalId SIGNAL = new SignalId(new UUID(6, 1));

    /// Sent back by the supervisor; the agent does the rest.
    private final Sample sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS, Right.DELETION)
            .identified()
            .grants(Right.ACCESS, Right.DELETION)
            .drafts(1, LetterKind.ANSWER)
            .submits(1)
            .by(SUPERVISOR)
            .does(new Command.ReturnLetter(ON, letter(1), note(1)))
            .by(AGENT);

    private Changes changes() {
        return Changes.since(sample.file(), SUPERVISOR.id()).orElseThrow();
    }

    private static Command refuse(Right right, int note) {
        return Sample.answered(
                new Command.Decide(ON, right, new Outcome.Refused(Set.of(Ground.EXCESSIVE)), Optional.of(note(note))));
    }

    private static Command signal(Strength strength) {
        return new Command.FindSignal(ON, SIGNAL, SignalKind.LOOK_ALIKE_DOMAIN, strength, note(1));
    }

    @Test
    void are_none_to_who_never_did_anything_here() {
        assertThat(Changes.since(sample.file(), HEAD.id())).isEmpty();
    }

    @Test
    void are_none_when_nothing_is_otherwise() {
        sample.does(new Command.TakeNote(ON, note(7))).submits(1);
        assertThat(changes()).isEqualTo(new Changes(ON, List.of()));
    }

    @Test
    void are_none_of_what_they_did_last_themselves() {
        sample.by(SUPERVISOR).does(refuse(Right.DELETION, 2));
        assertThat(changes().all()).isEmpty();
        sample.does(new Command.ChangeAddress(ON, Set.of(Means.ADDRESS)));
        assertThat(changes().all()).isEmpty();
    }

    @Test
    void a_signal_that_grew_is_a_new_one_and_none_that_was_explained() {
        sample.by(AGENT).does(signal(Strength.WEAK)).by(SUPERVISOR).does(new Command.TakeNote(ON, note(8)));
        sample.by(AGENT).does(signal(Strength.STRONG));
        assertThat(changes().all()).doesNotContain(new Change.Explained(1));
    }

    @Test
    void name_another_outcome_with_its_grounds() {
        sample.does(refuse(Right.DELETION, 2));
        assertThat(changes().all())
                .containsExactly(new Change.OtherOutcome(
                        Right.DELETION,
                        Optional.of(new Outcome.Granted()),
                        new Outcome.Refused(Set.of(Ground.EXCESSIVE))));
    }

    @Test
    void name_reasons_that_were_written_anew_for_the_same_outcome() {
        sample.does(refuse(Right.ACCESS, 2)).by(SUPERVISOR).does(new Command.TakeNote(ON, note(8)));
        sample.by(AGENT).does(refuse(Right.ACCESS, 3));
        assertThat(changes().all()).containsExactly(new Change.OtherReasons(Right.ACCESS));
    }

    @Test
    void name_a_decision_that_was_taken_back() {
        var decided = sample.file().journal().stream()
                .filter(each -> each.entry() instanceof Entry.Decided entry && entry.right() == Right.ACCESS)
                .findFirst()
                .orElseThrow();
        sample.does(new Command.Strike(ON, decided.seq()));
        assertThat(changes().all()).containsExactly(new Change.OutcomeGone(Right.ACCESS, new Outcome.Granted()));
    }

    @Test
    void name_a_first_decision() {
        var fresh = Sample.received("EU-DE", "2026-03-05", Right.ACCESS)
                .identified()
                .by(SUPERVISOR)
                .does(new Command.TakeNote(ON, note(1)))
                .by(AGENT)
                .grants(Right.ACCESS);
        assertThat(Changes.since(fresh.file(), SUPERVISOR.id()).orElseThrow().all())
                .containsExactly(new Change.OtherOutcome(Right.ACCESS, Optional.empty(), new Outcome.Granted()));
    }

    @Test
    void name_what_is_asked_for_now() {
        var logged = sample.file().journal().stream()
                .filter(each -> each.entry() instanceof Entry.Logged)
                .findFirst()
                .orElseThrow();
        sample.does(new Command.Correct(
                ON,
                logged.seq(),
                new Entry.Logged(ON, sample.law().id(), Set.of(Right.ACCESS, Right.DELETION, Right.OBJECTION))));
        assertThat(changes().all())
                .containsExactly(new Change.OtherRights(Set.of(Right.ACCESS, Right.DELETION, Right.OBJECTION)));
    }

    @Test
    void name_who_is_known_less_and_of_whom_more_must_be_known() {
        sample.does(new Command.FindSensitivity(ON, Sensitivity.SPECIAL))
                .does(new Command.JudgeIdentity(ON, Set.of(Means.EMAIL)));
        assertThat(changes().all())
                .containsExactly(
                        new Change.OtherProof(Level.TWO_POINTS, Level.KNOWN_CHANNEL),
                        new Change.OtherNeed(Level.TWO_POINTS, Level.THREE_POINTS));
    }

    @Test
    void name_who_speaks_now() {
        sample.does(new Command.Represent(ON, Representative.LAWYER));
        assertThat(changes().all())
                .containsExactly(new Change.OtherSpeaker(Representative.SELF, Representative.LAWYER));
    }

    @Test
    void name_another_recipient_and_that_it_was_confirmed() {
        sample.does(new Command.ChangeAddress(ON, Set.of(Means.ADDRESS)))
                .does(new Command.ChangeAddress(ON, Set.of(Means.EMAIL)))
                .does(new Command.ConfirmAddress(ON, Means.PHONE));
        assertThat(changes().all())
                .containsExactly(
                        new Change.OtherRecipient(Set.of(Means.ADDRESS, Means.EMAIL)),
                        new Change.Confirmed(Means.PHONE));
        sample.by(SUPERVISOR).does(new Command.TakeNote(ON, note(8)));
        assertThat(changes().all()).as("seen once is seen").isEmpty();
    }

    @Test
    void name_marks_that_came_and_went() {
        sample.does(new Command.SetFlag(ON, Flag.HOLD, note(2)));
        assertThat(changes().all()).containsExactly(new Change.Marked(Set.of(Flag.HOLD)));
        sample.by(SUPERVISOR).does(new Command.TakeNote(ON, note(8))).by(AGENT);
        sample.does(new Command.LiftFlag(ON, Flag.HOLD, note(2)));
        assertThat(changes().all()).containsExactly(new Change.Unmarked(Set.of(Flag.HOLD)));
    }

    @Test
    void name_signals_that_were_found_and_that_were_explained() {
        sample.does(signal(Strength.WEAK));
        assertThat(changes().all()).containsExactly(new Change.Signalled(1));
        sample.by(SUPERVISOR).does(new Command.TakeNote(ON, note(8))).by(AGENT);
        sample.does(new Command.ExplainSignal(ON, SIGNAL, note(9), 5));
        assertThat(changes().all()).containsExactly(new Change.Explained(1));
    }

    @Test
    void say_nothing_of_a_signal_that_came_and_was_explained_meanwhile() {
        sample.does(signal(Strength.WEAK)).does(new Command.ExplainSignal(ON, SIGNAL, note(9), 5));
        assertThat(changes().all()).isEmpty();
    }
}
