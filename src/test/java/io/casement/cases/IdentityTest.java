// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Means.*;
import static io.casement.cases.Sample.AGENT;
import static io.casement.cases.Sample.SUPERVISOR;
import static io.casement.cases.Sample.letter;
import static io.casement.cases.Sample.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final String DAY = "2026-03-05";
    private static final LocalDate ON = LocalDate.parse(DAY);

    private static Command judge(Means... means) {
        return new Command.JudgeIdentity(ON, Set.of(means));
    }

    private static Obstacle barred(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Barred.class);
        return ((Verdict.Barred) verdict).obstacle();
    }

    @Nested
    class A_disputed_field {

        private final Sample sample =
                Sample.received("EU-DE", DAY, Right.CORRECTION).does(new Command.DisputeFields(ON, Set.of(ADDRESS)));

        @Test
        void never_counts_for_the_correction_that_disputes_it() {
            assertThat(barred(sample.asks(judge(EMAIL, ADDRESS))))
                    .isEqualTo(new Obstacle.FieldIsDisputed(Set.of(ADDRESS)));
            sample.does(judge(EMAIL, BIRTH_DATE));
            assertThat(sample.standing().identity().enough()).isTrue();
        }

        @Test
        void is_not_asked_for_either() {
            var ask = new Command.AskIdentity(ON, letter(1), Set.of(ADDRESS, EMAIL));
            assertThat(barred(sample.asks(ask))).isEqualTo(new Obstacle.FieldIsDisputed(Set.of(ADDRESS)));
        }

        @Test
        void takes_away_what_it_had_proved() {
            var late = Sample.received("EU-DE", DAY, Right.CORRECTION).does(judge(EMAIL, ADDRESS));
            assertThat(late.standing().identity().enough()).isTrue();
            late.does(new Command.DisputeFields(ON, Set.of(ADDRESS)));
            assertThat(late.standing().identity().enough()).isFalse();
            assertThat(late.standing().identity().means()).containsExactly(EMAIL);
        }

        @Test
        void cannot_come_back_by_a_correction_of_the_journal() {
            sample.does(judge(EMAIL, BIRTH_DATE));
            var seq = sample.file().size();
            var instead = new Entry.IdentityJudged(ON, Level.TWO_POINTS, Set.of(EMAIL, ADDRESS));
            assertThat(barred(sample.asks(new Command.Correct(ON, seq, instead))))
                    .isInstanceOf(Obstacle.FieldIsDisputed.class);
        }

        @Test
        void exists_only_where_a_correction_is_asked_for() {
            var access = Sample.received("EU-DE", DAY, Right.ACCESS);
            assertThat(barred(access.asks(new Command.DisputeFields(ON, Set.of(ADDRESS)))))
                    .isEqualTo(new Obstacle.RightNotAsked(Right.CORRECTION));
        }
    }

    @Nested
    class A_declaration {

        private final Sample sample = Sample.received("US-CA", DAY, Right.ACCESS);

        @Test
        void counts_only_once_it_came() {
            assertThat(barred(sample.asks(judge(EMAIL, BIRTH_DATE, ADDRESS, DECLARATION))))
                    .isEqualTo(new Obstacle.DeclarationMissing());
        }

        @Test
        void without_signature_is_kept_and_does_not_count() {
            sample.does(new Command.RecordDeclaration(ON, false));
            assertThat(barred(sample.asks(judge(EMAIL, BIRTH_DATE, ADDRESS, DECLARATION))))
                    .isEqualTo(new Obstacle.DeclarationUnsigned(ON));
        }

        @Test
        void that_comes_signed_afterwards_counts() {
            sample.does(new Command.RecordDeclaration(ON, false))
                    .does(new Command.RecordDeclaration(ON, true))
                    .does(judge(EMAIL, BIRTH_DATE, ADDRESS, DECLARATION));
            assertThat(sample.standing().identity().enough()).isTrue();
        }

        @Test
        void on_which_a_judgement_rests_is_not_taken_back_before_it() {
            sample.does(new Command.RecordDeclaration(ON, true));
            var seq = sample.file().size();
            sample.does(judge(EMAIL, BIRTH_DATE, ADDRESS, DECLARATION));
            assertThat(barred(sample.asks(new Command.Strike(ON, seq)))).isEqualTo(new Obstacle.CannotBeStruck(seq));
            sample.does(new Command.Strike(ON, sample.file().size())).does(new Command.Strike(ON, seq));
            assertThat(sample.standing().identity().declaration()).isEmpty();
        }

        @Test
        void that_turns_out_to_be_unsigned_takes_its_level_back() {
            sample.does(new Command.RecordDeclaration(ON, true))
                    .does(judge(EMAIL, BIRTH_DATE, ADDRESS, DECLARATION))
                    .does(new Command.RecordDeclaration(ON, false));
            assertThat(sample.standing().identity().reached()).isEqualTo(Level.TWO_POINTS);
        }
    }

    @Nested
    class Tries {

        private Sample failedThrice() {
            return Sample.received("EU-DE", DAY, Right.ACCESS)
                    .does(judge())
                    .does(judge(NAME))
                    .does(judge(EMAIL));
        }

        @Test
        void the_fourth_is_a_supervisors() {
            var sample = failedThrice();
            assertThat(sample.standing().identity().triesUsedUp()).isTrue();
            assertThat(barred(sample.asks(judge(EMAIL, ADDRESS)))).isEqualTo(new Obstacle.TriesUsedUp(3));
            sample.by(SUPERVISOR).does(judge(EMAIL, ADDRESS));
            assertThat(sample.standing().identity().enough()).isTrue();
            assertThat(sample.standing().identity().triesUsedUp()).isFalse();
        }

        @Test
        void the_third_is_still_the_agents() {
            var sample =
                    Sample.received("EU-DE", DAY, Right.ACCESS).does(judge()).does(judge());
            sample.does(judge(EMAIL, ADDRESS));
            assertThat(sample.standing().identity().enough()).isTrue();
        }

        @Test
        void the_fourth_is_not_slipped_in_as_a_correction_of_the_third() {
            var sample = failedThrice();
            var instead = new Entry.IdentityJudged(ON, Level.TWO_POINTS, Set.of(EMAIL, ADDRESS));
            assertThat(barred(sample.asks(new Command.Correct(ON, sample.file().size(), instead))))
                    .isEqualTo(new Obstacle.TriesUsedUp(3));
        }

        @Test
        void that_whoever_made_them_took_back_still_count() {
            var sample = failedThrice();
            sample.does(new Command.Strike(ON, sample.file().size()));
            sample.does(new Command.Strike(ON, sample.file().size() - 2));
            assertThat(sample.standing().identity().tries()).isEqualTo(3);
            assertThat(barred(sample.asks(judge(EMAIL, ADDRESS)))).isEqualTo(new Obstacle.TriesUsedUp(3));
        }

        @Test
        void that_a_second_person_took_back_were_mistakes_and_do_not_count() {
            var sample = failedThrice();
            sample.by(SUPERVISOR)
                    .does(new Command.Strike(ON, sample.file().size()))
                    .by(AGENT);
            assertThat(sample.standing().identity().tries()).isEqualTo(2);
            assertThat(sample.asks(judge(EMAIL, ADDRESS))).isInstanceOf(Verdict.Accepted.class);
        }

        @Test
        void that_a_second_person_corrected_count_as_what_they_were_corrected_to() {
            var sample = failedThrice();
            var instead = new Entry.IdentityJudged(ON, Level.TWO_POINTS, Set.of(EMAIL, ADDRESS));
            sample.by(SUPERVISOR)
                    .does(new Command.Correct(ON, sample.file().size(), instead))
                    .by(AGENT);
            assertThat(sample.standing().identity().tries()).isEqualTo(2);
            assertThat(sample.standing().identity().enough()).isTrue();
        }

        @Test
        void include_every_guess_that_was_written_over_the_one_before() {
            var sample = Sample.received("EU-DE", DAY, Right.ACCESS).does(judge(EMAIL));
            var seq = sample.file().size();
            for (var guess : List.of(PHONE, BIRTH_DATE)) {
                sample.does(new Command.Correct(ON, seq, new Entry.IdentityJudged(ON, Level.NONE, Set.of(guess))));
            }
            assertThat(sample.standing().identity().tries()).isEqualTo(3);
            var fourth = new Entry.IdentityJudged(ON, Level.TWO_POINTS, Set.of(EMAIL, ADDRESS));
            assertThat(barred(sample.asks(new Command.Correct(ON, seq, fourth))))
                    .isEqualTo(new Obstacle.TriesUsedUp(3));
            assertThat(barred(sample.asks(judge(EMAIL, ADDRESS)))).isEqualTo(new Obstacle.TriesUsedUp(3));
        }

        @Test
        void are_not_made_fewer_by_taking_back_something_else() {
            var sample = failedThrice().does(new Command.RecordIdentityEvidence(ON));
            sample.by(SUPERVISOR)
                    .does(new Command.Strike(ON, sample.file().size()))
                    .by(AGENT);
            assertThat(sample.standing().identity().tries()).isEqualTo(3);
        }

        @Test
        void a_successful_judgement_is_none() {
            var sample = Sample.received("EU-DE", DAY, Right.ACCESS).does(judge(EMAIL, ADDRESS));
            assertThat(sample.standing().identity().tries()).isZero();
        }
    }

    @Nested
    class A_signal {

        private final Sample sample = Sample.received("EU-DE", DAY, Right.OBJECTION);

        private Identity identity() {
            return sample.standing().identity();
        }

        @Test
        void that_is_strong_raises_what_is_needed_and_says_so() {
            assertThat(identity().needed()).isEqualTo(Level.KNOWN_CHANNEL);
            assertThat(identity().isRaised()).isFalse();
            sample.does(signal(1, Strength.STRONG));
            assertThat(identity().needed()).isEqualTo(Level.TWO_POINTS);
            assertThat(identity().calm()).isEqualTo(Level.KNOWN_CHANNEL);
            assertThat(identity().isRaised()).isTrue();
            assertThat(identity().doubt()).isEqualTo(new Doubt(false, 1, 0));
            sample.does(signal(2, Strength.STRONG)).does(new Command.AcceptSignal(ON, id(1)));
            assertThat(identity().doubt()).isEqualTo(new Doubt(false, 1, 1));
        }

        @Test
        void that_is_explained_raises_nothing_any_more_until_that_is_taken_back() {
            sample.does(signal(1, Strength.STRONG)).does(new Command.ExplainSignal(ON, id(1), note(1), 5));
            assertThat(identity().needed()).isEqualTo(Level.KNOWN_CHANNEL);
            assertThat(identity().doubt().isReasonable()).isFalse();
            sample.does(new Command.Strike(ON, sample.file().size()));
            assertThat(identity().needed()).isEqualTo(Level.TWO_POINTS);
        }

        @Test
        void that_somebody_takes_seriously_still_raises() {
            sample.does(signal(1, Strength.STRONG)).does(new Command.AcceptSignal(ON, id(1)));
            assertThat(identity().needed()).isEqualTo(Level.TWO_POINTS);
        }

        @Test
        void that_is_weak_or_medium_never_raises_whatever_is_made_of_it() {
            sample.does(signal(1, Strength.WEAK)).does(signal(2, Strength.MEDIUM));
            sample.does(new Command.AcceptSignal(ON, id(1))).does(new Command.AcceptSignal(ON, id(2)));
            assertThat(identity().needed()).isEqualTo(Level.KNOWN_CHANNEL);
            assertThat(identity().doubt()).isEqualTo(new Doubt(false, 0, 0));
        }

        @Test
        void raises_no_more_than_what_is_asked_already() {
            var access = Sample.received("EU-DE", DAY, Right.ACCESS).does(signal(1, Strength.STRONG));
            assertThat(access.standing().identity().needed()).isEqualTo(Level.TWO_POINTS);
            assertThat(access.standing().identity().isRaised()).isFalse();
            assertThat(access.standing().identity().doubt().isReasonable()).isTrue();
        }

        @Test
        void never_makes_an_opt_out_need_proof() {
            for (var law : List.of("EU-DE", "US-CA")) {
                var optOut = Sample.received(law, DAY, Right.MARKETING_OPT_OUT).does(signal(1, Strength.STRONG));
                assertThat(optOut.standing().identity().needed()).isEqualTo(Level.NONE);
            }
        }

        @Test
        void makes_a_document_the_last_resort_for_harmful_data_only_after_a_try() {
            var health = Sample.received("EU-DE", DAY, Right.ACCESS)
                    .does(new Command.FindSensitivity(ON, Sensitivity.SPECIAL))
                    .does(signal(1, Strength.STRONG));
            assertThat(health.standing().identity().needed()).isEqualTo(Level.THREE_POINTS);
            health.does(judge(EMAIL));
            assertThat(health.standing().identity().needed()).isEqualTo(Level.DOCUMENT_SEEN);
            assertThat(health.standing().identity().calm()).isEqualTo(Level.THREE_POINTS);
            health.does(new Command.ExplainSignal(ON, id(1), note(1), 5));
            assertThat(health.standing().identity().needed()).isEqualTo(Level.THREE_POINTS);
        }

        @Test
        void decides_nothing_once_the_proof_is_there() {
            sample.does(signal(1, Strength.STRONG)).does(judge(EMAIL, BIRTH_DATE));
            var grant = new Command.Decide(ON, Right.OBJECTION, new Outcome.Granted(), Optional.empty());
            assertThat(sample.asks(grant)).isInstanceOf(Verdict.Accepted.class);
        }

        @Test
        void that_was_found_is_not_made_weaker_by_a_correction() {
            sample.does(signal(1, Strength.STRONG));
            var seq = sample.file().size();
            var weaker = new Entry.SignalFound(ON, id(1), SignalKind.LOOK_ALIKE_DOMAIN, Strength.WEAK, note(1));
            assertThat(barred(sample.asks(new Command.Correct(ON, seq, weaker))))
                    .isEqualTo(new Obstacle.CannotBeStruck(seq));
        }

        @Test
        void stands_beside_a_suspicion_and_outlives_it() {
            sample.does(signal(1, Strength.STRONG))
                    .does(new Command.SetFlag(ON, Flag.FRAUD, note(1)))
                    .does(new Command.SetFlag(ON, Flag.HOLD, note(1)));
            assertThat(identity().doubt()).isEqualTo(new Doubt(true, 1, 0));
            sample.does(new Command.LiftFlag(ON, Flag.HOLD, note(2)));
            assertThat(identity().doubt().marked()).isTrue();
            sample.does(new Command.LiftFlag(ON, Flag.FRAUD, note(2)));
            assertThat(identity().doubt()).isEqualTo(new Doubt(false, 1, 0));
            assertThat(identity().needed()).isEqualTo(Level.TWO_POINTS);
        }

        private static SignalId id(int number) {
            return new SignalId(new UUID(6, number));
        }

        private static Command signal(int number, Strength strength) {
            return new Command.FindSignal(ON, id(number), SignalKind.LOOK_ALIKE_DOMAIN, strength, note(number));
        }
    }

    @Nested
    class Too_much {

        @Test
        void is_what_a_known_channel_would_do_without() {
            var sample = Sample.received("EU-DE", DAY, Right.OBJECTION);
            var asked = barred(sample.asks(new Command.AskIdentity(ON, letter(1), Set.of(EMAIL, BIRTH_DATE))));
            assertThat(asked).isInstanceOfSatisfying(Obstacle.TooMuchAsked.class, tooMuch -> {
                assertThat(tooMuch.means()).containsExactly(BIRTH_DATE);
                assertThat(tooMuch.needed()).isEqualTo(Level.KNOWN_CHANNEL);
                assertThat(tooMuch.citation().orElseThrow().text()).isEqualTo("Art. 12(6) GDPR");
            });
        }

        @Test
        void is_a_document_where_two_points_do() {
            var sample = Sample.received("US-CA", DAY, Right.DELETION);
            assertThat(barred(sample.asks(new Command.AskIdentity(ON, letter(1), Set.of(DOCUMENT)))))
                    .isInstanceOfSatisfying(
                            Obstacle.TooMuchAsked.class,
                            tooMuch -> assertThat(
                                            tooMuch.citation().orElseThrow().text())
                                    .isEqualTo("11 CCR § 7060"));
            assertThat(barred(sample.asks(judge(EMAIL, DOCUMENT)))).isInstanceOf(Obstacle.ProofNotNeeded.class);
        }

        @Test
        void is_anything_at_all_for_an_opt_out() {
            for (var right : Set.of(Right.MARKETING_OPT_OUT, Right.OBJECTION, Right.RESTRICTION)) {
                var sample = Sample.received("US-CA", DAY, right);
                for (var asked : Set.of(Set.<Means>of(), Set.of(EMAIL))) {
                    assertThat(barred(sample.asks(new Command.AskIdentity(ON, letter(1), asked))))
                            .isInstanceOf(Obstacle.IdentityNotNeeded.class);
                }
            }
        }

        @Test
        void is_never_what_the_letter_asks_by_itself() {
            var sample = Sample.received("EU-DE", DAY, Right.ACCESS).does(new Command.AskIdentity(ON, letter(1)));
            assertThat(sample.standing().identity().asked())
                    .containsExactlyInAnyOrder(
                            ACCOUNT_LOGIN, ONE_TIME_CODE, CUSTOMER_NUMBER, BOOKING_NUMBER, TRANSACTION);
        }
    }

    @Test
    void a_point_that_differs_from_our_records_cannot_be_counted() {
        var sample = Sample.received("EU-DE", DAY, Right.ACCESS);
        var differs = Map.of(ADDRESS, Mismatch.DIFFERS, PHONE, Mismatch.NOT_HELD);
        assertThat(barred(sample.asks(new Command.JudgeIdentity(ON, Set.of(EMAIL, ADDRESS), differs))))
                .isEqualTo(new Obstacle.PointUncountable(ADDRESS, Mismatch.DIFFERS));
        assertThat(barred(sample.asks(new Command.JudgeIdentity(ON, Set.of(EMAIL, PHONE), differs))))
                .isEqualTo(new Obstacle.PointUncountable(PHONE, Mismatch.NOT_HELD));
        assertThat(sample.asks(new Command.JudgeIdentity(ON, Set.of(EMAIL), differs)))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void special_categories_raise_what_is_needed_and_a_judgement_stands_no_more() {
        var sample = Sample.received("EU-DE", DAY, Right.ACCESS).does(judge(EMAIL, ADDRESS));
        assertThat(sample.standing().identity().enough()).isTrue();
        sample.does(new Command.FindSensitivity(ON, Sensitivity.SPECIAL));
        assertThat(sample.standing().identity().needed()).isEqualTo(Level.THREE_POINTS);
        assertThat(sample.standing().identity().enough()).isFalse();
    }

    @Test
    void a_document_becomes_the_last_resort_and_is_none_any_more_once_something_else_did() {
        var sample = Sample.received("EU-DE", DAY, Right.ACCESS)
                .does(new Command.FindSensitivity(ON, Sensitivity.SPECIAL))
                .does(new Command.SetFlag(ON, Flag.FRAUD, note(1)));
        assertThat(sample.standing().identity().needed()).isEqualTo(Level.THREE_POINTS);
        sample.does(judge(EMAIL));
        assertThat(sample.standing().identity().needed()).isEqualTo(Level.DOCUMENT_SEEN);
        sample.does(new Command.RecordDeclaration(ON, true)).does(judge(EMAIL, BIRTH_DATE, ADDRESS, DECLARATION));
        assertThat(sample.standing().identity().needed()).isEqualTo(Level.THREE_POINTS);
        assertThat(sample.standing().identity().enough()).isTrue();
    }

    @Test
    void a_suspicion_that_is_lifted_is_no_doubt() {
        var sample = Sample.received("EU-DE", DAY, Right.OBJECTION).does(new Command.SetFlag(ON, Flag.FRAUD, note(1)));
        assertThat(sample.standing().identity().needed()).isEqualTo(Level.TWO_POINTS);
        sample.does(new Command.LiftFlag(ON, Flag.FRAUD, note(2)));
        assertThat(sample.standing().identity().needed()).isEqualTo(Level.KNOWN_CHANNEL);
    }

    @Test
    void an_answer_to_the_question_ends_the_waiting() {
        var sample = Sample.received("EU-DE", DAY, Right.ACCESS).does(new Command.AskIdentity(ON, letter(1)));
        assertThat(sample.standing().identity().askedOn()).isEqualTo(Optional.of(ON));
        sample.does(judge(EMAIL));
        assertThat(sample.standing().identity().askedOn())
                .as("it did not suffice")
                .isEqualTo(Optional.of(ON));
        sample.does(judge(EMAIL, BIRTH_DATE));
        assertThat(sample.standing().identity().askedOn()).isEmpty();
        assertThat(sample.by(AGENT).standing().step()).isInstanceOf(Step.Decide.class);
    }
}
