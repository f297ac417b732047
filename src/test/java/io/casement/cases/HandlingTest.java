// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Sample.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Duty;
import io.casement.law.Ground;
import io.casement.law.GroundQuestion;
import io.casement.law.Need;
import io.casement.law.Question;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandlingTest {

    private static final Outcome REFUSED = new Outcome.Refused(Set.of(Ground.EXCESSIVE));

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

    @Nested
    class Logging {

        @Test
        void a_letter_of_friday_typed_on_monday_keeps_both_dates() {
            var sample = Sample.empty("EU-DE", "2026-03-09")
                    .does(new Command.Log(
                            day("2026-03-09"),
                            day("2026-03-06"),
                            Channel.POST,
                            new DocumentId(new UUID(1, 1)),
                            new RegimeId("EU-DE"),
                            Set.of(Right.ACCESS),
                            Optional.empty()));
            assertThat(sample.file().received()).isEqualTo("2026-03-06");
            assertThat(sample.clock().due().orElseThrow().lastDay()).isEqualTo("2026-04-07");
        }

        @Test
        void without_a_right_there_is_nothing_to_answer() {
            var sample = Sample.empty("GB", "2026-03-09");
            assertBarred(sample.asks(log(sample, Set.of(), "2026-03-09")), Obstacle.NoRight.class);
        }

        @Test
        void nothing_is_received_tomorrow() {
            var sample = Sample.empty("GB", "2026-03-09");
            assertBarred(sample.asks(log(sample, Set.of(Right.ACCESS), "2026-03-10")), Obstacle.FutureDate.class);
        }

        private static Command.Log log(Sample sample, Set<Right> rights, String received) {
            return new Command.Log(
                    sample.today(),
                    day(received),
                    Channel.EMAIL,
                    new DocumentId(new UUID(1, 1)),
                    new RegimeId("GB"),
                    rights,
                    Optional.empty());
        }
    }

    @Nested
    class Identity {

        @Test
        void nothing_is_given_before_we_know_who_asks() {
            var sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS);
            assertBarred(
                    sample.asks(
                            new Command.Decide(sample.today(), Right.ACCESS, new Outcome.Granted(), Optional.empty())),
                    Obstacle.IdentityOpen.class);
            assertBarred(
                    sample.asks(Sample.answered(new Command.Decide(
                            sample.today(), Right.ACCESS, new Outcome.NothingHeld(), Optional.empty()))),
                    Obstacle.IdentityOpen.class);
        }

        @Test
        void a_name_is_not_a_data_point() {
            var sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS)
                    .does(new Command.JudgeIdentity(day("2026-03-05"), EnumSet.of(Means.NAME, Means.EMAIL)));
            assertThat(sample.standing().identity().enough()).isFalse();
        }

        @Test
        void an_opt_out_needs_no_proof_and_may_not_be_asked_for_any() {
            var sample = Sample.received("US-CA", "2026-03-05", Right.MARKETING_OPT_OUT);
            assertThat(sample.standing().identity().enough()).isTrue();
            assertBarred(
                    sample.asks(new Command.AskIdentity(sample.today(), letter(1))), Obstacle.IdentityNotNeeded.class);
        }

        @Test
        void californian_specific_pieces_need_three_points_and_the_declaration() {
            var points = EnumSet.of(Means.EMAIL, Means.BIRTH_DATE, Means.CUSTOMER_NUMBER);
            var sample = Sample.received("US-CA", "2026-03-05", Right.ACCESS)
                    .does(new Command.JudgeIdentity(day("2026-03-05"), points));
            assertThat(sample.standing().identity().enough()).isFalse();
            points.add(Means.DECLARATION);
            sample.does(new Command.RecordDeclaration(sample.today(), true));
            sample.does(new Command.JudgeIdentity(day("2026-03-05"), points));
            assertThat(sample.standing().identity().enough()).isTrue();
        }

        @Test
        void nobody_is_turned_away_for_want_of_proof_who_was_never_asked() {
            var sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS);
            var refusal = Sample.answered(new Command.Decide(
                    sample.today(),
                    Right.ACCESS,
                    new Outcome.Refused(Set.of(Ground.IDENTITY_OPEN)),
                    Optional.of(note(1))));
            assertBarred(sample.asks(refusal), Obstacle.IdentityNeverAsked.class);
            sample.does(new Command.AskIdentity(sample.today(), letter(1)));
            assertAccepted(sample.asks(refusal));
        }

        @Test
        void under_uk_law_the_month_starts_anew_when_the_proof_arrives() {
            var sample = Sample.received("GB", "2026-03-02", Right.ACCESS)
                    .on("2026-03-04")
                    .does(new Command.AskIdentity(day("2026-03-04"), letter(1)));
            assertThat(sample.standing().step()).isEqualTo(new Step.AwaitingIdentity(day("2026-03-04")));
            sample.on("2026-03-11").does(new Command.RecordIdentityEvidence(day("2026-03-11")));
            assertThat(sample.clock().due().orElseThrow().lastDay()).isEqualTo("2026-04-13");
        }

        @Test
        void in_california_the_clock_runs_on_while_we_ask() {
            var sample = Sample.received("US-CA", "2026-03-02", Right.ACCESS);
            var before = sample.clock().due();
            sample.on("2026-03-04").does(new Command.AskIdentity(day("2026-03-04"), letter(1)));
            assertThat(sample.clock().due().map(due -> due.lastDay()))
                    .isEqualTo(before.map(due -> due.lastDay()))
                    .isPresent();
        }
    }

    @Nested
    class Extending {

        private final Sample sample = Sample.received("EU-FR", "2026-01-30", Right.ACCESS);

        private Verdict extend(String on) {
            return sample.on(on).asks(new Command.Extend(day(on), ExtensionGround.COMPLEXITY, letter(1)));
        }

        private Verdict until(Sample sample, String on, String until) {
            return sample.on(on)
                    .asks(new Command.Extend(day(on), ExtensionGround.COMPLEXITY, letter(1), Optional.of(day(until))));
        }

        @Test
        void where_the_law_sets_no_length_a_later_day_is_named() {
            var swiss = Sample.received("CH", "2026-03-02", Right.ACCESS);
            assertThat(swiss.on("2026-03-10")
                            .asks(new Command.Extend(day("2026-03-10"), ExtensionGround.NUMBER, letter(1))))
                    .isEqualTo(new Verdict.Barred(new Obstacle.ExtensionDayMissing()));
            assertThat(until(swiss, "2026-03-10", "2026-04-01"))
                    .isEqualTo(new Verdict.Barred(new Obstacle.ExtensionDayTooEarly(day("2026-04-01"))));
            assertThat(until(swiss, "2026-04-02", "2026-05-29"))
                    .isEqualTo(new Verdict.Barred(new Obstacle.TooLate(day("2026-04-01"))));
            assertThat(until(swiss, "2026-04-01", "2026-05-29")).isInstanceOf(Verdict.Accepted.class);
            swiss.does(new Command.Extend(
                    day("2026-04-01"), ExtensionGround.COMPLEXITY, letter(1), Optional.of(day("2026-05-29"))));
            assertThat(swiss.clock().due().orElseThrow().lastDay()).isEqualTo(day("2026-05-29"));
            assertThat(swiss.clock().firstDay()).contains(day("2026-04-01"));
        }

        @Test
        void a_named_day_goes_no_further_than_the_law() {
            var german = Sample.received("EU-DE", "2026-01-30", Right.ACCESS);
            assertThat(until(german, "2026-02-10", "2026-05-01"))
                    .isEqualTo(new Verdict.Barred(new Obstacle.ExtensionDayTooLate(day("2026-04-30"))));
            assertThat(until(german, "2026-02-10", "2026-04-30")).isInstanceOf(Verdict.Accepted.class);
        }

        @Test
        void accepted_on_the_last_day_and_barred_on_the_day_after() {
            // 30 January + 1 month = 28 February 2026, a Saturday; the next working day is 2 March
            assertAccepted(extend("2026-03-02"));
            assertBarred(extend("2026-03-03"), Obstacle.TooLate.class);
        }

        @Test
        void barred_the_second_time() {
            sample.on("2026-02-10").does(new Command.Extend(day("2026-02-10"), ExtensionGround.NUMBER, letter(1)));
            assertBarred(extend("2026-02-11"), Obstacle.AlreadyExtended.class);
        }

        @Test
        void counted_from_receipt_and_not_from_the_first_last_day() {
            sample.on("2026-02-10").does(new Command.Extend(day("2026-02-10"), ExtensionGround.NUMBER, letter(1)));
            assertThat(sample.clock().due().orElseThrow().lastDay()).isEqualTo("2026-04-30");
            assertThat(sample.clock().firstDay()).contains(day("2026-03-02"));
        }

        @Test
        void begins_the_notice_without_which_it_is_void() {
            sample.on("2026-02-10").does(new Command.Extend(day("2026-02-10"), ExtensionGround.NUMBER, letter(1)));
            assertThat(sample.standing().letters().values())
                    .extracting(LetterState::kind)
                    .containsExactly(LetterKind.EXTENSION);
        }
    }

    @Nested
    class Pausing {

        @Test
        void uk_access_rests_while_a_clarification_is_open_but_deletion_does_not() {
            var access = Sample.received("GB", "2026-06-05", Right.ACCESS)
                    .on("2026-06-10")
                    .does(new Command.Pause(day("2026-06-10"), Question.CLARIFICATION));
            assertThat(access.clock().due()).isEmpty();
            assertThat(access.clock().pausedSince()).contains(day("2026-06-10"));
            access.on("2026-06-12").does(new Command.Resume(day("2026-06-12")));
            assertThat(access.clock().due().orElseThrow().lastDay()).isEqualTo("2026-07-08");
            assertBarred(
                    Sample.received("GB", "2026-06-05", Right.DELETION)
                            .on("2026-06-10")
                            .asks(new Command.Pause(day("2026-06-10"), Question.CLARIFICATION)),
                    Obstacle.PauseNotInLaw.class);
        }

        @Test
        void pausing_twice_and_resuming_what_runs_are_barred() {
            var sample = Sample.received("GB", "2026-06-05", Right.ACCESS);
            assertBarred(sample.asks(new Command.Resume(sample.today())), Obstacle.NotPaused.class);
            sample.does(new Command.Pause(sample.today(), Question.CLARIFICATION));
            assertBarred(
                    sample.asks(new Command.Pause(sample.today(), Question.CLARIFICATION)),
                    Obstacle.AlreadyPaused.class);
        }
    }

    @Nested
    class Deciding {

        private final Sample sample = Sample.received("EU-IE", "2026-03-05", Right.ACCESS, Right.DELETION)
                .identified();

        @Test
        void a_refusal_needs_its_reasoning_on_file() {
            assertBarred(
                    sample.asks(Sample.answered(
                            new Command.Decide(sample.today(), Right.ACCESS, REFUSED, Optional.empty()))),
                    Obstacle.ReasoningMissing.class);
        }

        @Test
        void a_refusal_answers_every_question_that_its_ground_asks() {
            var half = new Command.Decide(
                    sample.today(),
                    Right.ACCESS,
                    REFUSED,
                    Optional.of(note(1)),
                    Set.of("excessive.what", "fraud.facts"));
            assertThat(sample.asks(half))
                    .isInstanceOfSatisfying(
                            Verdict.Barred.class,
                            barred -> assertThat(barred.obstacle())
                                    .isInstanceOfSatisfying(
                                            Obstacle.QuestionsOpen.class,
                                            open -> assertThat(open.questions())
                                                    .extracting(GroundQuestion::key)
                                                    .containsExactly("excessive.intent", "excessive.narrower")));
            var both = new Outcome.Refused(Set.of(Ground.EXCESSIVE, Ground.SECRET));
            var questions = Set.of("excessive.intent", "excessive.what", "excessive.narrower", "secret.secret");
            assertThat(sample.asks(
                            new Command.Decide(sample.today(), Right.ACCESS, both, Optional.of(note(1)), questions)))
                    .isInstanceOfSatisfying(
                            Verdict.Barred.class,
                            barred -> assertThat(barred.obstacle())
                                    .isInstanceOfSatisfying(
                                            Obstacle.QuestionsOpen.class,
                                            open -> assertThat(open.questions())
                                                    .extracting(GroundQuestion::key)
                                                    .containsExactly("secret.rest")));
        }

        @Test
        void nothing_is_said_to_be_held_before_the_file_tells_of_the_search() {
            assertBarred(
                    sample.asks(new Command.Decide(
                            sample.today(), Right.ACCESS, new Outcome.NothingHeld(), Optional.of(note(1)))),
                    Obstacle.QuestionsOpen.class);
        }

        @Test
        void fraud_is_a_ground_only_where_the_case_is_marked_for_it() {
            var refusal = Sample.answered(new Command.Decide(
                    sample.today(), Right.ACCESS, new Outcome.Refused(Set.of(Ground.FRAUD)), Optional.of(note(1))));
            assertThat(sample.asks(refusal)).isEqualTo(new Verdict.Barred(new Obstacle.FactMissing(Need.MARKED_FRAUD)));
            sample.does(new Command.SetFlag(sample.today(), Flag.FRAUD, note(2)));
            assertAccepted(sample.asks(refusal));
            sample.does(new Command.LiftFlag(sample.today(), Flag.FRAUD, note(3)));
            assertBarred(sample.asks(refusal), Obstacle.FactMissing.class);
        }

        @Test
        void a_correction_brings_in_no_ground_whose_questions_nobody_answered() {
            sample.does(
                    Sample.answered(new Command.Decide(sample.today(), Right.ACCESS, REFUSED, Optional.of(note(1)))));
            var seq = sample.file().size();
            assertBarred(
                    sample.asks(new Command.Correct(
                            sample.today(),
                            seq,
                            new Entry.Decided(
                                    sample.today(),
                                    Right.ACCESS,
                                    new Outcome.Refused(Set.of(Ground.SECRET)),
                                    Optional.of(note(1))))),
                    Obstacle.QuestionsOpen.class);
            assertAccepted(sample.asks(new Command.Correct(
                    sample.today(),
                    seq,
                    new Entry.Decided(
                            sample.today(),
                            Right.ACCESS,
                            new Outcome.GrantedInPart(Set.of(Ground.EXCESSIVE)),
                            Optional.of(note(1))))));
        }

        @Test
        void facts_that_a_ground_can_need_are_read_from_the_journal() {
            assertThat(Need.values()).noneMatch(need -> Grounds.has(sample.file(), sample.standing(), need));
            sample.does(new Command.AskSource(sample.today(), new SourceId("crm")));
            assertThat(Grounds.has(sample.file(), sample.standing(), Need.SEARCHED))
                    .isFalse();
            sample.does(new Command.RecordSource(sample.today(), new SourceId("crm"), Found.NOTHING));
            assertThat(Grounds.has(sample.file(), sample.standing(), Need.SEARCHED))
                    .isTrue();
            sample.does(new Command.Link(sample.today(), new CaseId(new UUID(9, 9)), LinkKind.FOLLOWS));
            assertThat(Grounds.has(sample.file(), sample.standing(), Need.EARLIER_CASE))
                    .isTrue();
        }

        @Test
        void a_ground_that_this_law_does_not_know_is_barred() {
            // Art. 17(3)(b) and (e) GDPR speak of erasure only; they refuse no access
            assertBarred(
                    sample.asks(Sample.answered(new Command.Decide(
                            sample.today(),
                            Right.ACCESS,
                            new Outcome.Refused(Set.of(Ground.MUST_KEEP)),
                            Optional.of(note(1))))),
                    Obstacle.GroundNotInLaw.class);
        }

        @Test
        void sources_that_have_not_answered_keep_the_answer_waiting() {
            sample.does(new Command.AskSource(sample.today(), new SourceId("crm")));
            assertThat(sample.standing().step()).isEqualTo(new Step.Gather());
            assertBarred(
                    sample.asks(
                            new Command.Decide(sample.today(), Right.ACCESS, new Outcome.Granted(), Optional.empty())),
                    Obstacle.SourcesOpen.class);
            sample.does(new Command.RecordSource(sample.today(), new SourceId("crm"), Found.NOTHING));
            assertAccepted(sample.asks(Sample.answered(
                    new Command.Decide(sample.today(), Right.ACCESS, new Outcome.NothingHeld(), Optional.empty()))));
        }

        @Test
        void a_right_that_nobody_asked_for_cannot_be_decided() {
            assertBarred(
                    sample.asks(new Command.Decide(
                            sample.today(), Right.PORTABILITY, new Outcome.Granted(), Optional.empty())),
                    Obstacle.RightNotAsked.class);
        }

        @Test
        void no_answer_is_drafted_while_a_right_is_undecided() {
            sample.grants(Right.ACCESS);
            assertThat(sample.asks(new Command.DraftLetter(sample.today(), letter(1), LetterKind.ANSWER)))
                    .isEqualTo(new Verdict.Barred(new Obstacle.RightsUndecided(Set.of(Right.DELETION))));
        }

        @Test
        void a_decision_stands_once_its_letter_waits_for_approval() {
            sample.grants(Right.ACCESS, Right.DELETION)
                    .drafts(1, LetterKind.ANSWER)
                    .submits(1);
            assertBarred(
                    sample.asks(Sample.answered(new Command.Decide(
                            sample.today(), Right.ACCESS, new Outcome.NothingHeld(), Optional.empty()))),
                    Obstacle.LetterFrozen.class);
        }
    }

    @Nested
    class NoticeToTheRealPerson {

        private final Sample sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS);

        @Test
        void nobody_is_told_of_a_suspicion_that_nobody_has() {
            assertBarred(
                    sample.asks(new Command.DraftLetter(sample.today(), letter(1), LetterKind.FRAUD_NOTICE)),
                    Obstacle.NothingSuspected.class);
        }

        @Test
        void a_flag_is_enough_to_write_it_and_a_second_person_lets_it_go() {
            sample.does(new Command.SetFlag(sample.today(), Flag.FRAUD, note(1)))
                    .drafts(1, LetterKind.FRAUD_NOTICE);
            assertBarred(sample.asks(sample.approval(1)), Obstacle.NotEmpowered.class);
            assertBarred(sample.by(SUPERVISOR).asks(sample.approval(1)), Obstacle.LetterNotSubmitted.class);
            assertAccepted(sample.by(AGENT).submits(1).by(SUPERVISOR).asks(sample.approval(1)));
        }
    }

    @Nested
    class LettersToOthersAndLastWords {

        @Test
        void a_question_counts_from_the_day_on_which_it_is_posted() {
            var sample = Sample.received("GB", "2026-06-29", Right.ACCESS)
                    .on("2026-07-01")
                    .drafts(1, LetterKind.CLARIFICATION)
                    .approves(1);
            assertThat(sample.clock().pausedSince()).isEmpty();
            sample.on("2026-07-03").by(LEGAL).posts(1);
            assertThat(sample.file().last(Entry.QuestionAsked.class))
                    .contains(new Entry.QuestionAsked(day("2026-07-03"), Question.CLARIFICATION));
            assertThat(sample.clock().pausedSince()).contains(day("2026-07-03"));
        }

        @Test
        void whoever_got_data_is_told_only_of_what_was_done_to_them() {
            var sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS, Right.DELETION)
                    .identified()
                    .grants(Right.ACCESS);
            assertBarred(
                    sample.asks(new Command.DraftLetter(sample.today(), letter(1), LetterKind.RECIPIENT_NOTICE)),
                    Obstacle.NothingToPassOn.class);
            sample.grants(Right.DELETION).drafts(1, LetterKind.RECIPIENT_NOTICE).drafts(2, LetterKind.RECIPIENT_NOTICE);
            assertThat(sample.standing().letters()).hasSize(2);
        }

        @Test
        void an_appeal_is_decided_again_and_answered_by_a_second_person() {
            var sample = Sample.received("US-VA", "2026-10-05", Right.ACCESS)
                    .identified()
                    .does(Sample.answered(
                            new Command.Decide(day("2026-10-05"), Right.ACCESS, REFUSED, Optional.of(note(1)))))
                    .drafts(1, LetterKind.ANSWER)
                    .submits(1)
                    .by(SUPERVISOR)
                    .approves(1)
                    .by(LEGAL)
                    .posts(1)
                    .by(AGENT);
            var again =
                    Sample.answered(new Command.Decide(day("2026-10-05"), Right.ACCESS, REFUSED, Optional.of(note(2))));
            assertBarred(
                    sample.asks(new Command.DraftLetter(sample.today(), letter(2), LetterKind.APPEAL_ANSWER)),
                    Obstacle.NothingAppealed.class);
            assertBarred(sample.asks(again), Obstacle.LetterFrozen.class);

            sample.does(new Command.RecordAppeal(sample.today())).does(again).drafts(2, LetterKind.APPEAL_ANSWER);
            sample.submits(2);
            assertBarred(sample.asks(again), Obstacle.LetterFrozen.class);
            assertBarred(sample.asks(sample.approval(2)), Obstacle.NotEmpowered.class);
            sample.by(SUPERVISOR).approves(2).by(LEGAL).posts(2);
            assertThat(sample.file().last(Entry.DutyMet.class))
                    .contains(new Entry.DutyMet(sample.today(), Duty.APPEAL_DECISION));
        }
    }

    @Nested
    class FourEyes {

        private final Sample sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS)
                .identified()
                .does(Sample.answered(
                        new Command.Decide(day("2026-03-05"), Right.ACCESS, REFUSED, Optional.of(note(1)))))
                .drafts(1, LetterKind.ANSWER);

        @Test
        void a_refusal_is_approved_by_somebody_else() {
            sample.submits(1);
            assertBarred(sample.asks(sample.approval(1)), Obstacle.NotEmpowered.class);
            assertAccepted(sample.by(SUPERVISOR).asks(sample.approval(1)));
        }

        @Test
        void who_decided_cannot_approve_whatever_the_role() {
            var own = Sample.received("EU-DE", "2026-03-05", Right.ACCESS)
                    .by(HEAD)
                    .identified()
                    .does(Sample.answered(
                            new Command.Decide(day("2026-03-05"), Right.ACCESS, REFUSED, Optional.of(note(1)))))
                    .by(AGENT)
                    .drafts(1, LetterKind.ANSWER)
                    .submits(1);
            assertBarred(own.by(HEAD).asks(own.approval(1)), Obstacle.OwnWork.class);
        }

        @Test
        void having_taken_the_decision_back_does_not_make_new_eyes() {
            var own = Sample.received("EU-DE", "2026-03-05", Right.ACCESS)
                    .identified()
                    .by(SUPERVISOR)
                    .does(Sample.answered(
                            new Command.Decide(day("2026-03-05"), Right.ACCESS, REFUSED, Optional.of(note(1)))));
            own.does(new Command.Strike(own.today(), own.file().size()))
                    .by(AGENT)
                    .does(Sample.answered(
                            new Command.Decide(day("2026-03-05"), Right.ACCESS, REFUSED, Optional.of(note(2)))))
                    .drafts(1, LetterKind.ANSWER)
                    .submits(1);
            assertBarred(own.by(SUPERVISOR).asks(own.approval(1)), Obstacle.OwnWork.class);
        }

        @Test
        void nothing_is_approved_that_was_not_submitted() {
            assertBarred(sample.by(SUPERVISOR).asks(sample.approval(1)), Obstacle.LetterNotSubmitted.class);
        }

        @Test
        void a_full_grant_is_released_by_its_own_author() {
            assertAccepted(Sample.received("EU-DE", "2026-03-05", Right.ACCESS)
                    .identified()
                    .grants(Right.ACCESS)
                    .drafts(1, LetterKind.ANSWER)
                    .asks(sample.approval(1)));
        }

        @Test
        void a_letter_that_lacks_something_cannot_be_approved() {
            sample.submits(1);
            var lacking = new Command.ApproveLetter(
                    sample.today(),
                    letter(1),
                    new DocumentId(new UUID(4, 1)),
                    new Sha256("a".repeat(64)),
                    List.of(new Shortfall(Shortfall.Lack.UNFILLED, "opening")));
            assertBarred(sample.by(SUPERVISOR).asks(lacking), Obstacle.LetterNotReady.class);
        }

        @Test
        void sent_back_it_can_be_changed_and_submitted_again() {
            sample.submits(1).by(SUPERVISOR).does(new Command.ReturnLetter(sample.today(), letter(1), note(9)));
            assertThat(sample.standing().step()).isEqualTo(new Step.Draft());
            assertAccepted(sample.by(AGENT).asks(new Command.SubmitLetter(sample.today(), letter(1), List.of())));
        }
    }

    @Nested
    class Posting {

        private final Sample sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS)
                .identified()
                .grants(Right.ACCESS)
                .drafts(1, LetterKind.ANSWER);

        private Command.PostLetter post(String on) {
            return new Command.PostLetter(
                    day(on), letter(1), Channel.REGISTERED_POST, Optional.empty(), Optional.of(BINDING));
        }

        @Test
        void only_legal_posts_and_only_what_is_approved() {
            assertBarred(sample.asks(post("2026-03-05")), Obstacle.NotEmpowered.class);
            assertBarred(sample.by(LEGAL).asks(post("2026-03-05")), Obstacle.LetterNotApproved.class);
            assertAccepted(sample.by(AGENT).approves(1).by(LEGAL).asks(post("2026-03-05")));
        }

        @Test
        void the_second_click_posts_nothing() {
            sample.approves(1).by(LEGAL).posts(1);
            assertBarred(sample.asks(post("2026-03-05")), Obstacle.LetterFrozen.class);
        }

        @Test
        void late_is_the_day_after_the_last_and_it_is_said() {
            sample.approves(1).by(LEGAL).on("2026-04-07");
            assertThat(((Verdict.Accepted) sample.asks(post("2026-04-07"))).warnings())
                    .isEmpty();
            sample.on("2026-04-08");
            assertThat(((Verdict.Accepted) sample.asks(post("2026-04-08"))).warnings())
                    .containsExactly(new Warning.Late(day("2026-04-07")));
        }

        @Test
        void what_is_posted_cannot_be_taken_back() {
            sample.approves(1).by(LEGAL).posts(1);
            assertBarred(
                    sample.by(HEAD)
                            .asks(new Command.Strike(
                                    sample.today(), sample.file().size())),
                    Obstacle.CannotBeStruck.class);
        }

        @Test
        void approval_can_be_taken_back_until_it_is_posted() {
            sample.approves(1);
            assertAccepted(
                    sample.asks(new Command.Strike(sample.today(), sample.file().size())));
        }

        @Test
        void a_letter_that_came_back_is_posted_again() {
            sample.approves(1).by(LEGAL).posts(1).does(new Command.RecordCameBack(sample.today(), letter(1)));
            assertThat(sample.standing().step()).isEqualTo(new Step.Post());
            assertAccepted(sample.asks(post("2026-03-05")));
        }
    }

    @Nested
    class Ending {

        private final Sample sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS);

        @Test
        void a_case_is_answered_only_when_the_answer_is_posted() {
            assertBarred(
                    sample.asks(new Command.Close(sample.today(), ClosedHow.ANSWERED)), Obstacle.NotAnswered.class);
        }

        @Test
        void silence_ends_a_case_only_if_somebody_asked() {
            assertBarred(
                    sample.asks(new Command.Close(sample.today(), ClosedHow.LAPSED)),
                    Obstacle.IdentityNeverAsked.class);
        }

        @Test
        void a_closed_case_takes_notes_and_nothing_else_until_it_is_opened_again() {
            sample.does(new Command.Close(sample.today(), ClosedHow.WITHDRAWN));
            assertBarred(sample.asks(new Command.JudgeIdentity(sample.today(), Set.of())), Obstacle.CaseClosed.class);
            assertAccepted(sample.asks(new Command.TakeNote(sample.today(), note(1))));
            sample.does(new Command.Reopen(sample.today(), ReopenGround.NEW_FACTS));
            assertAccepted(sample.asks(new Command.JudgeIdentity(sample.today(), Set.of())));
        }

        @Test
        void a_case_opened_again_for_new_facts_needs_a_new_answer() {
            sample.identified()
                    .grants(Right.ACCESS)
                    .drafts(1, LetterKind.ANSWER)
                    .approves(1);
            sample.by(LEGAL).posts(1).by(AGENT);
            sample.does(new Command.Close(sample.today(), ClosedHow.ANSWERED))
                    .does(new Command.Reopen(sample.today(), ReopenGround.NEW_FACTS));
            assertThat(sample.standing().step()).isEqualTo(new Step.Draft());
            assertAccepted(sample.asks(Sample.answered(
                    new Command.Decide(sample.today(), Right.ACCESS, new Outcome.NothingHeld(), Optional.empty()))));
        }
    }

    @Nested
    class Correcting {

        @Test
        void a_corrected_day_of_receipt_moves_the_deadline_and_keeps_the_mistake_readable() {
            var sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS);
            sample.does(new Command.Correct(
                    sample.today(),
                    1,
                    new Entry.Received(day("2026-02-27"), Channel.EMAIL, new DocumentId(new UUID(1, 1)))));
            assertThat(sample.clock().due().orElseThrow().lastDay()).isEqualTo("2026-03-27");
            assertThat(sample.file().journal().getFirst().entry().on()).isEqualTo("2026-03-05");
        }

        @Test
        void one_kind_of_entry_is_not_corrected_into_another() {
            var sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS);
            assertBarred(
                    sample.asks(new Command.Correct(sample.today(), 1, new Entry.IdentityReceived(sample.today()))),
                    Obstacle.OtherKindOfEntry.class);
            assertBarred(
                    sample.asks(new Command.Correct(sample.today(), 99, new Entry.IdentityReceived(sample.today()))),
                    Obstacle.NoSuchEntry.class);
        }

        @Test
        void an_agent_does_not_correct_another_agent() {
            var sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS).identified();
            var strike = new Command.Strike(sample.today(), sample.file().size());
            assertBarred(sample.by(OTHER_AGENT).asks(strike), Obstacle.NotEmpowered.class);
            assertAccepted(sample.by(SUPERVISOR).asks(strike));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_command_is_barred_for_a_role_without_its_power(Role role) {
        var nobody = Sample.received("EU-DE", "2026-03-05", Right.ACCESS).by(actor(77, role));
        var judge = nobody.asks(new Command.JudgeIdentity(nobody.today(), Set.of(Means.EMAIL)));
        assertThat(judge instanceof Verdict.Accepted).isEqualTo(role.may(Power.HANDLE));
    }

    @Test
    void no_command_happens_tomorrow_or_before_the_request_came() {
        var sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS);
        assertBarred(sample.asks(new Command.JudgeIdentity(day("2026-03-06"), Set.of())), Obstacle.FutureDate.class);
        assertBarred(sample.asks(new Command.JudgeIdentity(day("2026-03-04"), Set.of())), Obstacle.BeforeReceipt.class);
    }
}
