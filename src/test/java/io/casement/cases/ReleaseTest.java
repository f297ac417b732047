// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Sample.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Ground;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may let which letter go, to whom, and what makes an approval void.
class ReleaseTest {

    private static final Set<Means> MATCHED = Set.of(Means.EMAIL, Means.BIRTH_DATE);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static void assertBarred(Verdict verdict, Class<? extends Obstacle> by) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Barred.class,
                        barred -> assertThat(barred.obstacle()).isInstanceOf(by));
    }

    private static void assertAccepted(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    }

    private static Sample known(Right... rights) {
        return Sample.received("EU-DE", "2026-03-05", rights[0], Arrays.copyOfRange(rights, 1, rights.length))
                .does(new Command.JudgeIdentity(day("2026-03-05"), MATCHED));
    }

    private static Sample granted(Right... rights) {
        return known(rights).grants(rights).drafts(1, LetterKind.ANSWER);
    }

    private static Sample approved(Right... rights) {
        return granted(rights).submits(1).by(SUPERVISOR).approves(1).by(LEGAL);
    }

    private static Command.PostLetter posting(Sample sample, Binding binding) {
        return new Command.PostLetter(sample.today(), letter(1), Channel.POST, Optional.empty(), Optional.of(binding));
    }

    private static Set<FourEyes> reasons(Sample sample, HouseRules rules) {
        var standing = sample.standing();
        return FourEyes.of(standing.answer().orElseThrow(), standing, rules);
    }

    @Nested
    class WhatNeedsASecondPerson {

        @Test
        void giving_what_was_asked_for_to_somebody_we_know_does_not() {
            assertThat(reasons(granted(Right.ACCESS), HouseRules.NONE)).isEmpty();
            assertAccepted(granted(Right.ACCESS).asks(granted(Right.ACCESS).approval(1)));
        }

        @TestFactory
        Stream<DynamicTest> but_each_of_these_does() {
            var today = day("2026-03-05");
            var refused = new Outcome.Refused(Set.of(Ground.EXCESSIVE));
            var fraud = new Outcome.Refused(Set.of(Ground.FRAUD));
            return Stream.of(
                            needs(
                                    FourEyes.DECLINE,
                                    known(Right.ACCESS)
                                            .does(answered(new Command.Decide(
                                                    today, Right.ACCESS, refused, Optional.of(note(1)))))
                                            .drafts(1, LetterKind.ANSWER)),
                            needs(
                                    FourEyes.FRAUD,
                                    granted(Right.ACCESS).does(new Command.SetFlag(today, Flag.FRAUD, note(1)))),
                            needs(
                                    FourEyes.FRAUD,
                                    known(Right.ACCESS)
                                            .does(new Command.SetFlag(today, Flag.FRAUD, note(1)))
                                            .does(answered(new Command.Decide(
                                                    today, Right.ACCESS, fraud, Optional.of(note(1)))))
                                            .drafts(1, LetterKind.ANSWER)
                                            .does(new Command.LiftFlag(today, Flag.FRAUD, note(2)))),
                            needs(
                                    FourEyes.HARM,
                                    granted(Right.ACCESS).does(new Command.SetFlag(today, Flag.OTHER_PEOPLE, note(1)))),
                            needs(
                                    FourEyes.HARM,
                                    granted(Right.ACCESS)
                                            .does(new Command.SetFlag(today, Flag.ADDRESS_PROTECTED, note(1)))),
                            needs(FourEyes.DELETION, granted(Right.DELETION)),
                            needs(
                                    FourEyes.CHILD,
                                    granted(Right.ACCESS).does(new Command.Represent(today, Representative.GUARDIAN))),
                            needs(
                                    FourEyes.SPECIAL_CATEGORIES,
                                    granted(Right.ACCESS)
                                            .does(new Command.FindSensitivity(today, Sensitivity.SPECIAL))),
                            needs(
                                    FourEyes.REPRESENTATIVE,
                                    granted(Right.ACCESS).does(new Command.Represent(today, Representative.AGENT))),
                            needs(
                                    FourEyes.REPRESENTATIVE,
                                    granted(Right.ACCESS).does(new Command.Represent(today, Representative.LAWYER))),
                            needs(
                                    FourEyes.CHANGED_ADDRESS,
                                    granted(Right.ACCESS)
                                            .does(new Command.ChangeAddress(today, Set.of(Means.ADDRESS)))))
                    .map(each -> DynamicTest.dynamicTest(
                            each.act() + " " + each.sample().file().size(), () -> {
                                assertThat(reasons(each.sample(), HouseRules.NONE))
                                        .contains(each.act());
                                assertBarred(
                                        each.sample().asks(each.sample().approval(1)),
                                        // who decided it is asked for a power that an agent has not
                                        Obstacle.NotEmpowered.class);
                            }));
        }

        private record Needs(FourEyes act, Sample sample) {}

        private static Needs needs(FourEyes act, Sample sample) {
            return new Needs(act, sample);
        }

        @Test
        void no_office_can_ask_for_less_and_any_may_ask_for_more() {
            var nothing = new HouseRules(Set.of());
            assertThat(reasons(granted(Right.DELETION), nothing)).containsExactly(FourEyes.DELETION);
            var everything = new HouseRules(Set.of(FourEyes.EVERY_ANSWER, FourEyes.DECLINE));
            assertThat(everything.more()).containsExactly(FourEyes.EVERY_ANSWER);
            assertThat(reasons(granted(Right.ACCESS), everything)).containsExactly(FourEyes.EVERY_ANSWER);
        }

        @Test
        void what_an_office_added_is_enforced() {
            var sample = granted(Right.ACCESS);
            var setting = new Handling.Setting(
                    sample.law(), sample.today(), Optional.empty(), new HouseRules(Set.of(FourEyes.EVERY_ANSWER)));
            assertBarred(
                    Handling.decide(sample.file(), sample.approval(1), AGENT, setting), Obstacle.NotEmpowered.class);
            assertBarred(
                    Handling.decide(sample.file(), sample.approval(1), SUPERVISOR, setting),
                    Obstacle.LetterNotSubmitted.class);
        }
    }

    @Nested
    class WhoseEyesDoNotCount {

        @Test
        void those_of_who_judged_identity() {
            var sample = Sample.received("EU-DE", "2026-03-05", Right.DELETION)
                    .by(SUPERVISOR)
                    .does(new Command.JudgeIdentity(day("2026-03-05"), MATCHED))
                    .by(AGENT)
                    .grants(Right.DELETION)
                    .drafts(1, LetterKind.ANSWER)
                    .submits(1);
            assertBarred(sample.by(SUPERVISOR).asks(sample.approval(1)), Obstacle.OwnWork.class);
            assertAccepted(sample.by(LEGAL).asks(sample.approval(1)));
        }

        @Test
        void those_of_who_confirmed_the_address() {
            var sample = granted(Right.DELETION)
                    .submits(1)
                    .by(SUPERVISOR)
                    .does(new Command.ConfirmAddress(day("2026-03-05"), Means.PHONE));
            assertBarred(sample.asks(sample.approval(1)), Obstacle.OwnWork.class);
        }

        @Test
        void those_of_who_looked_at_a_mandate() {
            var sample = known(Right.DELETION)
                    .does(new Command.Represent(day("2026-03-05"), Representative.LAWYER))
                    .by(SUPERVISOR)
                    .does(new Command.JudgeAuthority(day("2026-03-05"), Authority.MANDATE, Shown.SHOWN))
                    .by(AGENT)
                    .grants(Right.DELETION)
                    .drafts(1, LetterKind.ANSWER)
                    .submits(1);
            assertBarred(sample.by(SUPERVISOR).asks(sample.approval(1)), Obstacle.OwnWork.class);
            assertAccepted(sample.by(LEGAL).asks(sample.approval(1)));
        }

        @Test
        void those_of_who_struck_a_decision_so_that_the_one_before_stands() {
            var sample = known(Right.DELETION).grants(Right.DELETION);
            var refusal = answered(new Command.Decide(
                    sample.today(),
                    Right.DELETION,
                    new Outcome.Refused(Set.of(Ground.EXCESSIVE)),
                    Optional.of(note(1))));
            sample = sample.does(refusal);
            var seq = sample.file().size();
            sample = sample.by(SUPERVISOR)
                    .does(new Command.Strike(sample.today(), seq))
                    .by(AGENT)
                    .drafts(1, LetterKind.ANSWER)
                    .submits(1);
            assertThat(sample.standing().decided())
                    .hasEntrySatisfying(
                            Right.DELETION,
                            decided -> assertThat(decided.outcome()).isInstanceOf(Outcome.Granted.class));
            assertBarred(sample.by(SUPERVISOR).asks(sample.approval(1)), Obstacle.OwnWork.class);
        }

        @Test
        void those_of_the_head_of_office_either() {
            var sample = Sample.received("EU-DE", "2026-03-05", Right.DELETION)
                    .by(HEAD)
                    .does(new Command.JudgeIdentity(day("2026-03-05"), MATCHED))
                    .grants(Right.DELETION)
                    .drafts(1, LetterKind.ANSWER)
                    .submits(1);
            assertBarred(sample.asks(sample.approval(1)), Obstacle.OwnWork.class);
        }
    }

    @Nested
    class ToWhom {

        @Test
        void data_do_not_go_to_an_address_that_nobody_compared() {
            var sample = granted(Right.ACCESS);
            assertBarred(sample.asks(toAddress(sample)), Obstacle.AddressUnconfirmed.class);
            assertAccepted(sample.does(new Command.ConfirmAddress(sample.today(), Means.PHONE))
                    .asks(toAddress(sample)));
        }

        @Test
        void nor_to_one_that_changed_until_the_person_says_so_through_the_old_channel() {
            var sample = granted(Right.ACCESS)
                    .does(new Command.ChangeAddress(day("2026-03-05"), Set.of(Means.EMAIL)))
                    .submits(1)
                    .by(SUPERVISOR);
            assertBarred(sample.asks(sample.approval(1)), Obstacle.AddressUnconfirmed.class);
            sample = sample.by(OTHER_AGENT).does(new Command.ConfirmAddress(sample.today(), Means.ADDRESS));
            assertAccepted(sample.by(SUPERVISOR).asks(sample.approval(1)));
            sample = sample.by(AGENT).does(new Command.ChangeAddress(sample.today(), Set.of(Means.NAME)));
            assertBarred(sample.by(SUPERVISOR).asks(sample.approval(1)), Obstacle.AddressUnconfirmed.class);
        }

        @Test
        void a_new_name_counts_like_a_new_address() {
            var sample = granted(Right.ACCESS)
                    .does(new Command.ChangeAddress(day("2026-03-05"), Set.of(Means.NAME)))
                    .submits(1)
                    .by(SUPERVISOR);
            assertBarred(sample.asks(sample.approval(1)), Obstacle.AddressUnconfirmed.class);
        }

        @ParameterizedTest
        @EnumSource(
                value = Means.class,
                names = {"NAME", "BIRTH_DATE", "CUSTOMER_NUMBER", "DECLARATION", "DOCUMENT"})
        void what_is_no_channel_confirms_nothing(Means through) {
            var sample = granted(Right.ACCESS);
            assertBarred(sample.asks(new Command.ConfirmAddress(sample.today(), through)), Obstacle.NoOldChannel.class);
        }

        @Test
        void without_knowing_where_it_goes_no_data_go() {
            var sample = granted(Right.ACCESS);
            var blind = new Command.ApproveLetter(
                    sample.today(),
                    letter(1),
                    sample.approval(1).pdf(),
                    sample.approval(1).fingerprint(),
                    List.of());
            assertBarred(sample.asks(blind), Obstacle.AddressUnconfirmed.class);
        }

        @Test
        void who_is_no_longer_known_gets_nothing_whatever_was_decided_before() {
            var sample = granted(Right.ACCESS).does(new Command.JudgeIdentity(day("2026-03-05"), Set.of()));
            assertBarred(sample.asks(sample.approval(1)), Obstacle.IdentityOpen.class);
            var agent = granted(Right.ACCESS)
                    .does(new Command.Represent(day("2026-03-05"), Representative.AGENT))
                    .submits(1)
                    .by(SUPERVISOR);
            assertBarred(agent.asks(agent.approval(1)), Obstacle.AuthorityOpen.class);
        }

        private static Command.ApproveLetter toAddress(Sample sample) {
            var approval = sample.approval(1);
            return new Command.ApproveLetter(
                    approval.on(),
                    approval.letter(),
                    approval.pdf(),
                    approval.fingerprint(),
                    Optional.of(new Binding(BINDING.recipient(), BINDING.enclosures(), Means.ADDRESS)),
                    List.of());
        }
    }

    @Nested
    class WhatVoidsAnApproval {

        @Test
        void as_long_as_nothing_changes_it_holds() {
            var sample = approved(Right.DELETION);
            assertAccepted(sample.asks(posting(sample, BINDING)));
        }

        @Test
        void another_recipient() {
            var other = new Binding(new Sha256("d".repeat(64)), BINDING.enclosures(), BINDING.to());
            assertBarred(
                    approved(Right.DELETION).asks(posting(approved(Right.DELETION), other)),
                    Obstacle.ApprovalVoid.class);
        }

        @Test
        void other_enclosures() {
            var other = new Binding(BINDING.recipient(), new Sha256("d".repeat(64)), BINDING.to());
            assertBarred(
                    approved(Right.DELETION).asks(posting(approved(Right.DELETION), other)),
                    Obstacle.ApprovalVoid.class);
        }

        @TestFactory
        Stream<DynamicTest> and_each_of_these_sends_it_back_to_be_approved() {
            var today = day("2026-03-05");
            return Stream.<Command>of(
                            new Command.JudgeIdentity(today, Set.of()),
                            new Command.ChangeAddress(today, Set.of(Means.ADDRESS)),
                            new Command.Represent(today, Representative.AGENT),
                            new Command.FindSensitivity(today, Sensitivity.SPECIAL),
                            new Command.RecordDeclaration(today, false),
                            new Command.SetFlag(today, Flag.FRAUD, note(1)),
                            signal(Strength.STRONG),
                            signal(Strength.MEDIUM),
                            new Command.SetFlag(today, Flag.HOLD, note(1)),
                            new Command.SetFlag(today, Flag.ADDRESS_PROTECTED, note(1)))
                    .map(change -> DynamicTest.dynamicTest(change.getClass().getSimpleName(), () -> {
                        var sample =
                                approved(Right.DELETION).by(AGENT).does(change).by(LEGAL);
                        assertBarred(sample.asks(posting(sample, BINDING)), Obstacle.ApprovalVoid.class);
                        var state = sample.standing().answer().orElseThrow();
                        assertThat(state.stage()).isEqualTo(LetterState.Stage.SUBMITTED);
                        assertThat(state.voided()).isPresent();
                        assertThat(sample.standing().step()).isInstanceOf(Step.Approve.class);
                        assertThat(sample.card().toApprove()).contains(letter(1));
                        assertThat(sample.card().toPost()).isFalse();
                    }));
        }

        private static final SignalId SIGNAL = new SignalId(new UUID(6, 6));

        private static Command signal(Strength strength) {
            return new Command.FindSignal(day("2026-03-05"), SIGNAL, SignalKind.LOOK_ALIKE_DOMAIN, strength, note(1));
        }

        @Test
        void a_weak_signal_is_none() {
            var sample = approved(Right.DELETION).by(AGENT).does(signal(Strength.WEAK));
            assertAccepted(sample.by(LEGAL).asks(posting(sample, BINDING)));
        }

        @Test
        void a_signal_stays_one_when_it_is_explained_since_nobody_who_approved_saw_it() {
            var sample = approved(Right.DELETION)
                    .by(AGENT)
                    .does(signal(Strength.STRONG))
                    .does(new Command.ExplainSignal(day("2026-03-05"), SIGNAL, note(2), 5));
            assertBarred(sample.by(LEGAL).asks(posting(sample, BINDING)), Obstacle.ApprovalVoid.class);
            sample.by(SUPERVISOR).approves(1);
            assertAccepted(sample.by(LEGAL).asks(posting(sample, BINDING)));
        }

        @Test
        void a_signal_that_was_explained_before_and_stands_again() {
            var sample = granted(Right.DELETION)
                    .does(signal(Strength.STRONG))
                    .does(new Command.ExplainSignal(day("2026-03-05"), SIGNAL, note(2), 5));
            var explained = sample.file().size();
            sample.submits(1).by(SUPERVISOR).approves(1);
            assertAccepted(sample.by(LEGAL).asks(posting(sample, BINDING)));
            sample.by(AGENT).does(new Command.Strike(sample.today(), explained));
            assertBarred(sample.by(LEGAL).asks(posting(sample, BINDING)), Obstacle.ApprovalVoid.class);
        }

        @Test
        void a_receipt_goes_whatever_signals_come() {
            var sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS)
                    .drafts(1, LetterKind.RECEIPT)
                    .approves(1)
                    .does(signal(Strength.STRONG));
            assertAccepted(sample.by(LEGAL).asks(posting(sample, BINDING)));
        }

        @Test
        void whoever_explained_a_signal_does_not_approve_what_follows() {
            var sample = granted(Right.DELETION)
                    .does(signal(Strength.STRONG))
                    .by(SUPERVISOR)
                    .does(new Command.ExplainSignal(day("2026-03-05"), SIGNAL, note(2), 5))
                    .by(AGENT)
                    .submits(1);
            assertBarred(sample.by(SUPERVISOR).asks(sample.approval(1)), Obstacle.OwnWork.class);
            assertAccepted(sample.by(HEAD).asks(sample.approval(1)));
        }

        @Test
        void a_correction_of_what_it_rested_on() {
            var sample = approved(Right.DELETION);
            var judged = sample.file().journal().stream()
                    .filter(each -> each.entry() instanceof Entry.IdentityJudged)
                    .findFirst()
                    .orElseThrow();
            var corrected = sample.by(SUPERVISOR)
                    .does(new Command.Correct(
                            sample.today(),
                            judged.seq(),
                            new Entry.IdentityJudged(judged.entry().on(), Level.NONE, Set.of())));
            assertBarred(corrected.by(LEGAL).asks(posting(corrected, BINDING)), Obstacle.ApprovalVoid.class);
            var struck = approved(Right.DELETION).by(SUPERVISOR).does(new Command.Strike(sample.today(), judged.seq()));
            assertBarred(struck.by(LEGAL).asks(posting(struck, BINDING)), Obstacle.ApprovalVoid.class);
        }

        @Test
        void what_was_taken_back_again_changed_nothing() {
            var sample = approved(Right.DELETION)
                    .by(AGENT)
                    .does(new Command.SetFlag(day("2026-03-05"), Flag.FRAUD, note(1)));
            sample =
                    sample.does(new Command.Strike(sample.today(), sample.file().size()));
            assertAccepted(sample.by(LEGAL).asks(posting(sample, BINDING)));
        }

        @Test
        void a_change_of_address_cannot_be_taken_back_behind_the_approval() {
            var sample = approved(Right.DELETION)
                    .by(AGENT)
                    .does(new Command.ChangeAddress(day("2026-03-05"), Set.of(Means.ADDRESS)));
            var seq = sample.file().size();
            assertBarred(sample.asks(new Command.Strike(sample.today(), seq)), Obstacle.CannotBeStruck.class);
            assertBarred(
                    sample.asks(new Command.Correct(
                            sample.today(), seq, new Entry.AddressChanged(sample.today(), Set.of()))),
                    Obstacle.CannotBeStruck.class);
        }

        @Test
        void a_letter_that_came_back_and_goes_to_a_new_address_is_approved_anew() {
            var sample = approved(Right.DELETION);
            sample = sample.does(posting(sample, BINDING))
                    .does(new Command.RecordCameBack(sample.today(), letter(1)))
                    .by(AGENT)
                    .does(new Command.ChangeAddress(sample.today(), Set.of(Means.ADDRESS)));
            assertBarred(sample.by(LEGAL).asks(posting(sample, BINDING)), Obstacle.ApprovalVoid.class);
        }

        private LetterState first(Sample sample) {
            return Optional.ofNullable(sample.standing().letters().get(letter(1)))
                    .orElseThrow();
        }

        @Test
        void an_approved_letter_is_signed_once_and_goes_out_as_it_was_signed() {
            var sample = approved(Right.DELETION).by(LEGAL);
            sample.does(sample.signature(1));
            var letter = first(sample);
            assertThat(letter.stage()).isEqualTo(LetterState.Stage.APPROVED);
            assertThat(letter.pages()).contains(sample.signature(1).pdf());
            assertBarred(sample.asks(sample.signature(1)), Obstacle.LetterSignedAlready.class);
            sample.does(posting(sample, BINDING));
            assertThat(first(sample).pages()).contains(sample.signature(1).pdf());
            assertBarred(
                    sample.asks(new Command.Strike(sample.today(), sample.file().size() - 1)),
                    Obstacle.CannotBeStruck.class);
        }

        @Test
        void only_the_very_file_that_was_approved_is_signed() {
            var sample = approved(Right.DELETION).by(LEGAL);
            var other = new Command.SignLetter(
                    sample.today(),
                    letter(1),
                    new Sha256("9".repeat(64)),
                    sample.signature(1).pdf(),
                    sample.signature(1).fingerprint(),
                    sample.signature(1).certificate());
            assertBarred(sample.asks(other), Obstacle.ApprovalVoid.class);
            assertBarred(sample.by(AGENT).asks(sample.signature(1)), Obstacle.NotEmpowered.class);
        }

        @Test
        void a_signature_falls_with_the_approval_and_can_be_taken_back_before_the_post() {
            var sample = approved(Right.DELETION).by(LEGAL);
            sample.does(sample.signature(1));
            var taken = sample.file().size();
            sample.does(new Command.Strike(sample.today(), taken));
            assertThat(first(sample).signed()).isEmpty();
            sample.does(sample.signature(1))
                    .by(AGENT)
                    .does(new Command.ChangeAddress(sample.today(), Set.of(Means.ADDRESS)));
            assertThat(first(sample).pages()).isEmpty();
            assertBarred(sample.by(LEGAL).asks(sample.signature(1)), Obstacle.ApprovalVoid.class);
        }

        @Test
        void a_receipt_does_not_depend_on_who_asks_but_on_where_it_goes() {
            var sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS)
                    .drafts(1, LetterKind.RECEIPT)
                    .approves(1)
                    .does(new Command.JudgeIdentity(day("2026-03-05"), MATCHED));
            assertAccepted(sample.by(LEGAL).asks(posting(sample, BINDING)));
            var moved = sample.by(AGENT).does(new Command.ChangeAddress(sample.today(), Set.of(Means.ADDRESS)));
            assertBarred(moved.by(LEGAL).asks(posting(moved, BINDING)), Obstacle.ApprovalVoid.class);
            assertThat(moved.standing().letter(LetterKind.RECEIPT))
                    .hasValueSatisfying(state -> assertThat(state.stage()).isEqualTo(LetterState.Stage.DRAFT));
        }
    }

    @Nested
    class WhatTheReleaserSaw {

        private static Command.PostLetter posting(Sample sample, Optional<Seen> seen) {
            return new Command.PostLetter(
                            sample.today(), letter(1), Channel.POST, Optional.empty(), Optional.of(BINDING))
                    .shown(seen);
        }

        private static Optional<Seen> seen(Sample sample) {
            return Seen.of(sample.standing().answer().orElseThrow());
        }

        @Test
        void is_what_goes() {
            var sample = approved(Right.DELETION);
            assertThat(seen(sample)).contains(new Seen(sample.approval(1).fingerprint(), Optional.of(BINDING)));
            assertAccepted(sample.asks(posting(sample, seen(sample))));
        }

        @Test
        void is_nothing_before_it_is_approved() {
            assertThat(seen(granted(Right.DELETION))).isEmpty();
        }

        @Test
        void is_not_another_approval_that_came_while_they_looked() {
            var sample = approved(Right.DELETION);
            var looked = seen(sample);
            // moved, and approved anew for the new address, by people who know their rights
            var elsewhere = new Binding(new Sha256("d".repeat(64)), BINDING.enclosures(), BINDING.to());
            var again = sample.by(AGENT)
                    .does(new Command.ChangeAddress(sample.today(), Set.of(Means.EMAIL)))
                    .by(SUPERVISOR);
            var approval = again.approval(1);
            again.does(new Command.ApproveLetter(
                            again.today(),
                            approval.letter(),
                            approval.pdf(),
                            approval.fingerprint(),
                            Optional.of(elsewhere),
                            List.of()))
                    .by(LEGAL);
            var posting = new Command.PostLetter(
                    again.today(), letter(1), Channel.POST, Optional.empty(), Optional.of(elsewhere));
            assertBarred(again.asks(posting.shown(looked)), Obstacle.ShownOtherwise.class);
            assertAccepted(again.asks(posting.shown(seen(again))));
            assertAccepted(again.asks(posting));
        }

        @Test
        void is_the_bytes_too() {
            var sample = approved(Right.DELETION);
            var others = new Seen(new Sha256("e".repeat(64)), Optional.of(BINDING));
            assertBarred(sample.asks(posting(sample, Optional.of(others))), Obstacle.ShownOtherwise.class);
        }

        @Test
        void is_named_by_a_code_that_changes_with_each_of_its_parts() {
            var one = new Seen(new Sha256("a".repeat(64)), Optional.of(BINDING));
            assertThat(one.code()).isEqualTo("aaaaaa-bbbbbb-cccccc");
            var older = new Seen(new Sha256("a".repeat(64)), Optional.empty());
            assertThat(older.code()).isEqualTo("aaaaaa");
        }
    }

    @Nested
    class Conflicts {

        private Sample own() {
            return known(Right.ACCESS)
                    .by(SUPERVISOR)
                    .does(new Command.FindConflict(day("2026-03-05"), AGENT.id(), Conflict.COLLEAGUE));
        }

        @Test
        void whoever_is_kept_from_a_case_can_do_nothing_in_it() {
            var sample = own().by(AGENT);
            assertBarred(sample.asks(new Command.TakeNote(sample.today(), note(1))), Obstacle.Conflicted.class);
            assertBarred(sample.asks(new Command.SetOwner(sample.today(), AGENT.id())), Obstacle.Conflicted.class);
            assertBarred(sample.asks(new Command.Strike(sample.today(), 1)), Obstacle.Conflicted.class);
        }

        @Test
        void their_case_is_nobodys_until_it_is_given_out_again_and_not_to_them() {
            var sample = own();
            assertThat(sample.standing().owner()).isEmpty();
            assertThat(sample.standing().step()).isInstanceOf(Step.Triage.class);
            assertBarred(sample.asks(new Command.SetOwner(sample.today(), AGENT.id())), Obstacle.Conflicted.class);
        }

        @Test
        void everybody_says_it_of_themselves_and_only_who_gives_out_work_of_others() {
            var sample = known(Right.ACCESS);
            assertAccepted(
                    sample.by(LEGAL).asks(new Command.FindConflict(sample.today(), LEGAL.id(), Conflict.OWN_REQUEST)));
            assertBarred(
                    sample.by(OTHER_AGENT).asks(new Command.FindConflict(sample.today(), AGENT.id(), Conflict.CLOSE)),
                    Obstacle.NotEmpowered.class);
            assertBarred(
                    sample.by(ADMINISTRATOR).asks(new Command.FindConflict(sample.today(), AGENT.id(), Conflict.CLOSE)),
                    Obstacle.NotEmpowered.class);
        }

        @Test
        void nobody_lifts_their_own() {
            var sample = known(Right.ACCESS)
                    .by(SUPERVISOR)
                    .does(new Command.FindConflict(day("2026-03-05"), SUPERVISOR.id(), Conflict.CLOSE));
            assertBarred(
                    sample.asks(new Command.LiftConflict(sample.today(), SUPERVISOR.id(), note(1))),
                    Obstacle.Conflicted.class);
            assertBarred(
                    sample.asks(new Command.Strike(sample.today(), sample.file().size())), Obstacle.Conflicted.class);
            assertAccepted(sample.by(HEAD).asks(new Command.LiftConflict(sample.today(), SUPERVISOR.id(), note(1))));
            assertBarred(
                    sample.by(HEAD)
                            .asks(new Command.Strike(
                                    sample.today(), sample.file().size())),
                    Obstacle.CannotBeStruck.class);
        }

        @Test
        void a_lifted_one_opens_the_case_again() {
            var sample = own().does(new Command.LiftConflict(day("2026-03-05"), AGENT.id(), note(1)));
            assertAccepted(sample.by(AGENT).asks(new Command.TakeNote(sample.today(), note(1))));
            assertBarred(
                    sample.by(SUPERVISOR).asks(new Command.LiftConflict(sample.today(), AGENT.id(), note(1))),
                    Obstacle.NotConflicted.class);
        }
    }
}
