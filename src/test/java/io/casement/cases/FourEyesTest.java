// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Sample.letter;
import static io.casement.cases.Sample.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Ground;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Why a letter needs a second person, and what becomes of it on its way out.
final class FourEyesTest {
    private static final String DAY = "2026-03-05";
    private static final LocalDate ON = LocalDate.parse(DAY);

    private static Sample received(Right first, Right... more) {
        return Sample.received("EU-DE", DAY, first, more);
    }

    private static Command declined(Right right, Ground ground) {
        return Sample.answered(
                new Command.Decide(ON, right, new Outcome.Refused(Set.of(ground)), Optional.of(note(1))));
    }

    private static Set<FourEyes> why(Sample sample, FourEyes... added) {
        var state =
                Optional.ofNullable(sample.standing().letters().get(letter(9))).orElseThrow();
        return FourEyes.of(state, sample.standing(), new HouseRules(Set.of(added)));
    }

    private static LetterState state(Sample sample) {
        return Optional.ofNullable(sample.standing().letters().get(letter(9))).orElseThrow();
    }

    private static Obstacle barred(Verdict verdict) {
        if (verdict instanceof Verdict.Barred(Obstacle obstacle)) {
            return obstacle;
        }
        throw new AssertionError("not barred: " + verdict);
    }

    @Test
    void an_office_may_add_what_the_minimum_leaves_out_and_take_away_nothing() {
        assertThat(FourEyes.addable())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(
                        FourEyes.DECLINE,
                        FourEyes.FRAUD,
                        FourEyes.HARM,
                        FourEyes.DELETION,
                        FourEyes.CHILD,
                        FourEyes.SPECIAL_CATEGORIES,
                        FourEyes.REPRESENTATIVE,
                        FourEyes.DOCUMENT,
                        FourEyes.CHANGED_ADDRESS,
                        FourEyes.APPEAL)));
        // fixed names, by which an office and its scripts call them
        assertThat(FourEyes.CHANGED_ADDRESS.id()).isEqualTo("changed-address");
        assertThat(Authority.CHILDS_VIEW.id()).isEqualTo("childs-view");
        assertThat(Conflict.OWN_REQUEST.id()).isEqualTo("own-request");
        assertThat(LetterState.Stage.CAME_BACK.id()).isEqualTo("came-back");
    }

    @Test
    void a_letter_of_a_kind_that_an_office_added_waits_for_one() {
        var proof = received(Right.ACCESS).drafts(9, LetterKind.IDENTITY_REQUEST);
        assertThat(why(proof)).isEmpty();
        assertThat(why(proof, FourEyes.IDENTITY_REQUEST)).containsExactly(FourEyes.IDENTITY_REQUEST);
        assertThat(why(proof, FourEyes.EXTENSION)).isEmpty();
        var notice = received(Right.ACCESS).does(new Command.Extend(ON, ExtensionGround.NUMBER, letter(9)));
        assertThat(why(notice)).isEmpty();
        assertThat(why(notice, FourEyes.EXTENSION, FourEyes.IDENTITY_REQUEST)).containsExactly(FourEyes.EXTENSION);
    }

    @Test
    void nothing_held_is_looked_at_where_an_office_wants_it() {
        var sample = received(Right.ACCESS)
                .identified()
                .does(Sample.answered(
                        new Command.Decide(ON, Right.ACCESS, new Outcome.NothingHeld(), Optional.of(note(1)))))
                .drafts(9, LetterKind.ANSWER);
        assertThat(why(sample)).isEmpty();
        assertThat(why(sample, FourEyes.NOTHING_HELD)).containsExactly(FourEyes.NOTHING_HELD);
        var granted = received(Right.ACCESS).identified().grants(Right.ACCESS).drafts(9, LetterKind.ANSWER);
        assertThat(why(granted, FourEyes.NOTHING_HELD)).isEmpty();
    }

    @Test
    void a_refusal_for_others_is_one_for_harm_and_no_other_is() {
        var others = received(Right.ACCESS)
                .does(declined(Right.ACCESS, Ground.OTHER_PEOPLE))
                .drafts(9, LetterKind.ANSWER);
        assertThat(why(others)).containsExactlyInAnyOrder(FourEyes.DECLINE, FourEyes.HARM);
        var excessive = received(Right.ACCESS)
                .does(declined(Right.ACCESS, Ground.EXCESSIVE))
                .drafts(9, LetterKind.ANSWER);
        assertThat(why(excessive)).containsExactly(FourEyes.DECLINE);
    }

    @Test
    void a_representative_who_gets_nothing_needs_no_second_look_at_their_mandate() {
        var sample = received(Right.ACCESS)
                .does(new Command.Represent(ON, Representative.LAWYER))
                .does(declined(Right.ACCESS, Ground.EXCESSIVE))
                .drafts(9, LetterKind.ANSWER);
        assertThat(why(sample)).containsExactly(FourEyes.DECLINE);
        assertThat(sample.standing().representation().isSelf()).isFalse();
        assertThat(received(Right.ACCESS).standing().representation().isSelf()).isTrue();
    }

    // ---- on its way
    // --------------------------------------------------------------------------------------------------

    @Test
    void the_file_that_goes_out_is_the_approved_one_until_it_is_signed() {
        var sample = received(Right.ACCESS).drafts(9, LetterKind.RECEIPT);
        assertThat(state(sample).pages()).isEmpty();
        assertThat(state(sample).fingerprint()).isEmpty();
        sample.approves(9).by(Sample.LEGAL);
        var approval = sample.approval(9);
        assertThat(state(sample).pages()).contains(approval.pdf());
        assertThat(state(sample).fingerprint()).contains(approval.fingerprint());
        sample.does(sample.signature(9));
        assertThat(state(sample).pages()).contains(sample.signature(9).pdf());
        assertThat(state(sample).fingerprint()).contains(sample.signature(9).fingerprint());
    }

    @Test
    void what_is_no_longer_or_not_yet_handed_in_is_not_sent_back() {
        var sample = received(Right.ACCESS).drafts(9, LetterKind.RECEIPT).by(Sample.SUPERVISOR);
        assertThat(barred(sample.asks(new Command.ReturnLetter(ON, letter(9), note(1)))))
                .isEqualTo(new Obstacle.LetterNotSubmitted());
        sample.approves(9).by(Sample.LEGAL).posts(9).by(Sample.SUPERVISOR);
        assertThat(barred(sample.asks(new Command.ReturnLetter(ON, letter(9), note(1)))))
                .isEqualTo(new Obstacle.LetterFrozen(LetterState.Stage.POSTED));
    }

    @Test
    void a_letter_that_only_declines_goes_to_somebody_whom_nobody_knows() {
        var sample = received(Right.ACCESS)
                .does(declined(Right.ACCESS, Ground.EXCESSIVE))
                .drafts(9, LetterKind.ANSWER)
                .submits(9)
                .by(Sample.SUPERVISOR);
        assertThat(sample.standing().identity().enough()).isFalse();
        assertThat(sample.asks(sample.approval(9))).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void a_receipt_is_never_late_an_answer_is() {
        var late = received(Right.ACCESS)
                .drafts(9, LetterKind.RECEIPT)
                .approves(9)
                .by(Sample.LEGAL)
                .on("2026-06-30");
        var receipt = (Verdict.Accepted) late.asks(new Command.PostLetter(
                late.today(), letter(9), Channel.POST, Optional.empty(), Optional.of(Sample.BINDING)));
        assertThat(receipt.warnings()).isEmpty();
        var answered = received(Right.ACCESS)
                .identified()
                .grants(Right.ACCESS)
                .drafts(9, LetterKind.ANSWER)
                .submits(9)
                .by(Sample.SUPERVISOR)
                .approves(9)
                .by(Sample.LEGAL)
                .on("2026-06-30");
        var answer = (Verdict.Accepted) answered.asks(new Command.PostLetter(
                answered.today(), letter(9), Channel.POST, Optional.empty(), Optional.of(Sample.BINDING)));
        assertThat(answer.warnings()).hasSize(1);
    }

    @Test
    void after_one_was_posted_another_of_its_kind_may_be_begun_and_before_not() {
        var sample = received(Right.ACCESS).drafts(9, LetterKind.RECEIPT);
        var second = new Command.DraftLetter(ON, letter(8), LetterKind.RECEIPT);
        assertThat(barred(sample.asks(second))).isEqualTo(new Obstacle.LetterAlreadyBegun(LetterKind.RECEIPT));
        sample.approves(9).by(Sample.LEGAL).posts(9).by(Sample.AGENT);
        assertThat(sample.asks(second)).isInstanceOf(Verdict.Accepted.class);
        sample.does(new Command.RecordCameBack(ON, letter(9)));
        assertThat(sample.asks(second)).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void whoever_appealed_is_decided_on_again_until_the_answer_to_the_appeal_is_handed_in() {
        var sample = received(Right.ACCESS)
                .identified()
                .does(declined(Right.ACCESS, Ground.EXCESSIVE))
                .drafts(9, LetterKind.ANSWER)
                .submits(9)
                .by(Sample.SUPERVISOR)
                .approves(9)
                .by(Sample.LEGAL)
                .posts(9)
                .by(Sample.AGENT);
        var again = new Command.Decide(ON, Right.ACCESS, new Outcome.Granted(), Optional.empty());
        assertThat(sample.asks(again)).isInstanceOf(Verdict.Barred.class);
        sample.does(new Command.RecordAppeal(ON));
        assertThat(sample.asks(again)).isInstanceOf(Verdict.Accepted.class);
        sample.drafts(8, LetterKind.APPEAL_ANSWER);
        assertThat(sample.asks(again)).isInstanceOf(Verdict.Accepted.class);
        sample.submits(8);
        assertThat(sample.asks(again)).isInstanceOf(Verdict.Barred.class);
    }

    @Test
    void what_is_still_to_be_shown_is_asked_for_only_where_something_is() {
        var proof = new Command.DraftLetter(ON, letter(9), LetterKind.AUTHORITY_REQUEST);
        var question = new Command.DraftLetter(ON, letter(9), LetterKind.PERMISSION_CHECK);
        var self = Sample.received("US-CA", DAY, Right.ACCESS);
        assertThat(barred(self.asks(proof))).isEqualTo(new Obstacle.NothingToShow());
        assertThat(barred(self.asks(question))).isEqualTo(new Obstacle.NothingToShow());
        self.does(new Command.Represent(ON, Representative.AGENT));
        assertThat(self.asks(proof)).isInstanceOf(Verdict.Accepted.class);
        assertThat(self.standing().representation().missing()).contains(Authority.CONFIRMED_BY_PERSON);
        assertThat(self.asks(question)).isInstanceOf(Verdict.Accepted.class);
    }

    // ---- how much proof, and where that stands
    // ------------------------------------------------------------------------

    @Test
    void where_the_law_says_how_much_proof_a_right_needs() {
        var california = Stakes.ordinary(new RegimeId("US-CA"));
        assertThat(text(Identification.citation(Set.of(Right.RESTRICTION), Level.NONE, california)))
                .contains("11 CCR § 7027");
        assertThat(text(Identification.citation(Set.of(Right.OBJECTION), Level.NONE, california)))
                .contains("11 CCR § 7026");
        var germany = Stakes.ordinary(new RegimeId("EU-DE"));
        assertThat(text(Identification.citation(Set.of(Right.MARKETING_OPT_OUT), Level.NONE, germany)))
                .hasValueSatisfying(text -> assertThat(text).contains("Art. 21(3)"));
        assertThat(text(Identification.citation(Set.of(Right.ACCESS), Level.TWO_POINTS, germany)))
                .hasValueSatisfying(text -> assertThat(text).contains("Art. 12(6)"));
        assertThat(text(received(Right.ACCESS).standing().identity().citation()))
                .hasValueSatisfying(text -> assertThat(text).contains("Art. 12(6)"));
    }

    private static Optional<String> text(Optional<io.casement.law.Citation> citation) {
        return citation.map(io.casement.law.Citation::text);
    }

    @Test
    void a_first_try_that_a_second_person_takes_back_counts_no_more() {
        var sample = received(Right.ACCESS).does(new Command.JudgeIdentity(ON, Set.of()));
        assertThat(sample.standing().identity().tries()).isEqualTo(1);
        sample.by(Sample.SUPERVISOR).does(new Command.Strike(ON, sample.file().size()));
        assertThat(sample.standing().identity().tries()).isZero();
    }
}
