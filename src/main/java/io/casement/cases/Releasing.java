// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Duty;
import io.casement.law.Question;
import java.util.List;
import java.util.Optional;

/// What is done with letters, from the first words to the letter box: who may let which go, to whom, and when not.
final class Releasing {

    private Releasing() {}

    static Verdict draft(Situation at, Command.DraftLetter draft) {
        var undecided = at.standing().undecided(at.file());
        return at.needs(Power.HANDLE)
                .unless(
                        at.standing().letters().containsKey(draft.letter()),
                        new Obstacle.LetterAlreadyBegun(draft.kind()))
                .unless(
                        at.hasOpen(draft.kind()) && !draft.kind().hasOwnAddressee(),
                        new Obstacle.LetterAlreadyBegun(draft.kind()))
                .unless(
                        draft.kind() == LetterKind.ANSWER && !undecided.isEmpty(),
                        new Obstacle.RightsUndecided(undecided))
                .unless(pointless(at, draft.kind()))
                .then(new Entry.LetterDrafted(draft.on(), draft.letter(), draft.kind()));
    }

    /// Why there is nothing to write such a letter about.
    private static Optional<Obstacle> pointless(Situation at, LetterKind kind) {
        return switch (kind) {
            case FRAUD_NOTICE ->
                at.standing().suspectsFraud() ? Optional.empty() : Optional.of(new Obstacle.NothingSuspected());
            case RECIPIENT_NOTICE, PROCESSOR_NOTICE ->
                at.standing().passesOn() ? Optional.empty() : Optional.of(new Obstacle.NothingToPassOn());
            case APPEAL_ANSWER ->
                at.file().last(Entry.AppealReceived.class).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Obstacle.NothingAppealed());
            case AUTHORITY_REQUEST ->
                at.standing().representation().enough() ? Optional.of(new Obstacle.NothingToShow()) : Optional.empty();
            case PERMISSION_CHECK ->
                at.standing().representation().missing().contains(Authority.CONFIRMED_BY_PERSON)
                        ? Optional.empty()
                        : Optional.of(new Obstacle.NothingToShow());
            case RECEIPT,
                    IDENTITY_REQUEST,
                    EXTENSION,
                    ANSWER,
                    CLARIFICATION,
                    REFERRAL,
                    COMPLAINT_RECEIPT,
                    COMPLAINT_ANSWER -> Optional.empty();
        };
    }

    static Verdict submit(Situation at, Command.SubmitLetter submit) {
        return at.needs(Power.HANDLE)
                .letter(submit.letter(), LetterState::isOpen, letter -> new Obstacle.LetterFrozen(letter.stage()))
                .unless(!submit.shortfalls().isEmpty(), new Obstacle.LetterNotReady(submit.shortfalls()))
                .then(new Entry.LetterSubmitted(submit.on(), submit.letter()));
    }

    static Verdict approve(Situation at, Command.ApproveLetter approve) {
        var letter = Optional.ofNullable(at.standing().letters().get(approve.letter()));
        var second = letter.isPresent() && SecondPerson.needed(letter.get(), at.standing(), at.house());
        return at.needs(second ? Power.APPROVE : Power.RELEASE)
                .letter(
                        approve.letter(),
                        each -> each.isOpen() || each.stage() == LetterState.Stage.SUBMITTED,
                        each -> new Obstacle.LetterFrozen(each.stage()))
                .unless(second && letter.orElseThrow().isOpen(), new Obstacle.LetterNotSubmitted())
                .unless(
                        second
                                && SecondPerson.workedOn(
                                        at.file(),
                                        letter.orElseThrow(),
                                        at.actor().id()),
                        new Obstacle.OwnWork())
                .unless(!approve.shortfalls().isEmpty(), new Obstacle.LetterNotReady(approve.shortfalls()))
                .unless(letter.flatMap(each -> stranger(at, each)))
                .unless(letter.flatMap(each -> astray(at, each, approve.binding())))
                .then(new Entry.LetterApproved(
                        approve.on(), approve.letter(), approve.pdf(), approve.fingerprint(), approve.binding()));
    }

    /// What was decided for a person whom we knew is not released once we know them no more.
    private static Optional<Obstacle> stranger(Situation at, LetterState letter) {
        var confirms = letter.kind().tellsDecision()
                && at.standing().decided().values().stream().anyMatch(each -> Handling.needsIdentity(each.outcome()));
        var identity = at.standing().identity();
        var representation = at.standing().representation();
        if (confirms && !identity.enough()) {
            return Optional.of(new Obstacle.IdentityOpen(identity.needed(), identity.reached()));
        }
        return confirms && !representation.enough()
                ? Optional.of(new Obstacle.AuthorityOpen(representation.by(), representation.missing()))
                : Optional.empty();
    }

    /// Data go to the person whom we know, at the address on file or at one that they confirmed through the old
    /// channel.
    private static Optional<Obstacle> astray(Situation at, LetterState letter, Optional<Binding> binding) {
        if (!letter.kind().tellsDecision() || !at.standing().handsOver()) {
            return Optional.empty();
        }
        var to = binding.map(Binding::to).orElse(Means.ADDRESS);
        var safe = binding.isPresent()
                && at.standing().delivery().isSafe(to, at.standing().identity().means());
        return safe ? Optional.empty() : Optional.of(new Obstacle.AddressUnconfirmed(to));
    }

    /// Only what was approved is signed, and once: a signature is no draft.
    static Verdict sign(Situation at, Command.SignLetter sign) {
        var letter = Optional.ofNullable(at.standing().letters().get(sign.letter()));
        var over = letter.flatMap(LetterState::approved).map(Entry.LetterApproved::fingerprint);
        return at.needs(Power.POST)
                .letter(
                        sign.letter(),
                        LetterState::mayGo,
                        each -> each.voided().isPresent()
                                ? new Obstacle.ApprovalVoid()
                                : new Obstacle.LetterNotApproved())
                .unless(letter.flatMap(LetterState::signed).isPresent(), new Obstacle.LetterSignedAlready())
                .unless(!over.equals(Optional.of(sign.over())), new Obstacle.ApprovalVoid())
                .then(new Entry.LetterSigned(
                        sign.on(), sign.letter(), sign.pdf(), sign.fingerprint(), sign.certificate()));
    }

    static Verdict returnLetter(Situation at, Command.ReturnLetter back) {
        return at.needs(Power.APPROVE)
                .letter(
                        back.letter(),
                        each -> each.stage() == LetterState.Stage.SUBMITTED
                                || each.stage() == LetterState.Stage.APPROVED,
                        each -> each.isOpen()
                                ? new Obstacle.LetterNotSubmitted()
                                : new Obstacle.LetterFrozen(each.stage()))
                .then(new Entry.LetterReturned(back.on(), back.letter(), back.why()));
    }

    static Verdict post(Situation at, Command.PostLetter post) {
        var due = CaseClock.of(at.file(), at.standing(), at.law()).due();
        var late = at.isAnswer(post.letter())
                ? due.filter(day -> post.on().isAfter(day.lastDay())).map(day -> new Warning.Late(day.lastDay()))
                : Optional.<Warning>empty();
        return at.needs(Power.POST)
                .letter(
                        post.letter(),
                        LetterState::mayGo,
                        each -> each.stage() == LetterState.Stage.POSTED
                                ? new Obstacle.LetterFrozen(each.stage())
                                : each.voided().isPresent()
                                        ? new Obstacle.ApprovalVoid()
                                        : new Obstacle.LetterNotApproved())
                .unless(at.approvedOtherwise(post), new Obstacle.ApprovalVoid())
                .unless(at.shownOtherwise(post), new Obstacle.ShownOtherwise())
                .warn(late)
                .then(entries -> {
                    entries.add(new Entry.LetterPosted(post.on(), post.letter(), post.channel(), post.tracking()));
                    entries.addAll(shown(at, post));
                });
    }

    /// What a letter that is posted shows besides: a question counts from the day on which it goes, an appeal is
    /// decided with its answer.
    private static List<Entry> shown(Situation at, Command.PostLetter post) {
        var kind =
                Optional.ofNullable(at.standing().letters().get(post.letter())).map(LetterState::kind);
        if (kind.filter(each -> each == LetterKind.CLARIFICATION).isPresent()
                && at.openQuestion(Question.CLARIFICATION).isEmpty()) {
            return List.of(new Entry.QuestionAsked(post.on(), Question.CLARIFICATION));
        }
        return kind.filter(each -> each == LetterKind.APPEAL_ANSWER).isPresent()
                ? List.of(new Entry.DutyMet(post.on(), Duty.APPEAL_DECISION))
                : List.of();
    }

    static Verdict cameBack(Situation at, Command.RecordCameBack back) {
        return at.needs(at.actor().role().may(Power.POST) ? Power.POST : Power.HANDLE)
                .letter(
                        back.letter(),
                        each -> each.stage() == LetterState.Stage.POSTED,
                        each -> new Obstacle.LetterFrozen(each.stage()))
                .then(new Entry.LetterCameBack(back.on(), back.letter()));
    }
}
