// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Citation;
import io.casement.law.Duty;
import io.casement.law.Ground;
import io.casement.law.GroundQuestion;
import io.casement.law.Need;
import io.casement.law.Question;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Why a rule bars a command: data, no words. The words are in the interface's language.
public sealed interface Obstacle {

    /// The person may not, whatever the case says: each of these is kept for whoever checks the register.
    sealed interface Forbidden extends Obstacle {}

    record NotEmpowered(Power power) implements Forbidden {}

    /// Four eyes: who wrote or decided it cannot approve it.
    record OwnWork() implements Forbidden {}

    /// Nobody handles a case of their own, of a colleague or of somebody close.
    record Conflicted(Conflict why) implements Forbidden {}

    record NotConflicted() implements Obstacle {}

    /// Nobody keeps their own conflict from the others, and nobody lifts it from themselves.
    record OwnConflict() implements Forbidden {}

    /// Data go to an address that nobody compared with our records and the person did not confirm.
    record AddressUnconfirmed(Means to) implements Obstacle {}

    record NoOldChannel(Means through) implements Obstacle {}

    record NothingChanged() implements Obstacle {}

    /// Another person signs in with this name.
    record NameTaken() implements Obstacle {}

    /// Nobody gives themselves another role, or lets themselves out.
    record OwnAccount() implements Forbidden {}

    /// Only a head of office makes another, or changes one.
    record OnlyHead() implements Forbidden {}

    /// Somebody who leaves has open cases, and nobody who can take them was named.
    record WorkLeft(int cases) implements Obstacle {}

    record HasLeft() implements Obstacle {}

    /// The letter, its recipient or its enclosures are not those that were approved.
    record ApprovalVoid() implements Obstacle {}

    /// Another approval has taken the place of the one that was shown: other words, another recipient or
    /// enclosures.
    record ShownOtherwise() implements Obstacle {}

    record CaseClosed(LocalDate on) implements Obstacle {}

    record CaseNotClosed() implements Obstacle {}

    record FutureDate(LocalDate on) implements Obstacle {}

    record BeforeReceipt(LocalDate received) implements Obstacle {}

    record NoRight() implements Obstacle {}

    record RightNotAsked(Right right) implements Obstacle {}

    record LawUnknown(RegimeId law) implements Obstacle {}

    record IdentityOpen(Level needed, Level reached) implements Obstacle {}

    /// Nothing may be asked, or nothing more.
    record IdentityNotNeeded(Optional<Citation> citation) implements Obstacle {}

    /// Less would do, Art. 12(6) GDPR, 11 CCR § 7060.
    record TooMuchAsked(Set<Means> means, Level needed, Optional<Citation> citation) implements Obstacle {}

    /// A proof that this request does not need is not counted, so that nobody learns to ask for it.
    record ProofNotNeeded(Means means, Level needed, Optional<Citation> citation) implements Obstacle {}

    /// What the request wants corrected cannot prove who asks.
    record FieldIsDisputed(Set<Means> fields) implements Obstacle {}

    /// What does not match our records cannot be counted.
    record PointUncountable(Means point, Mismatch why) implements Obstacle {}

    record DeclarationMissing() implements Obstacle {}

    record DeclarationUnsigned(LocalDate on) implements Obstacle {}

    /// A document is counted once somebody looked at it and found it to be theirs.
    record DocumentUnjudged() implements Obstacle {}

    record TriesUsedUp(int tries) implements Obstacle {}

    /// Whoever speaks for somebody has not yet shown that they may.
    record AuthorityOpen(Representative by, List<Authority> missing) implements Obstacle {}

    /// Nobody represents them, or somebody who has to show something else.
    record AuthorityNotAsked(Representative by, Authority what) implements Obstacle {}

    /// Only the view of a child may be left out, of one too young to have one.
    record CannotBeWaived(Authority what) implements Obstacle {}

    /// Nobody may be turned away for lack of proof who was never asked for it, Art. 12(2), 11(2) GDPR.
    record IdentityNeverAsked() implements Obstacle {}

    record GroundNotInLaw(Ground ground, Right right, RegimeId law) implements Obstacle {}

    record ReasoningMissing() implements Obstacle {}

    /// The refusal catalogue asks these before the decision stands.
    record QuestionsOpen(List<GroundQuestion> questions) implements Obstacle {}

    /// The ground needs a fact that the journal does not have.
    record FactMissing(Need need) implements Obstacle {}

    record SourcesOpen(Set<SourceId> sources) implements Obstacle {}

    record SourceNotAsked(SourceId source) implements Obstacle {}

    record NoSuchEvidence() implements Obstacle {}

    record EvidenceGone(LocalDate on) implements Obstacle {}

    /// The mail is built so that nothing can be taken out of it without changing the rest.
    record AttachmentStuck() implements Obstacle {}

    /// Nobody judges what they have not looked at.
    record EvidenceUnseen() implements Obstacle {}

    /// The day by which a document is destroyed lies near.
    record EvidenceDayOutside(LocalDate first, LocalDate last) implements Obstacle {}

    record RightsUndecided(Set<Right> rights) implements Obstacle {}

    record AlreadyPaused(LocalDate since) implements Obstacle {}

    record NotPaused() implements Obstacle {}

    /// The law does not stop its clock for this ground.
    record PauseNotInLaw(Question ground, Optional<Citation> citation) implements Obstacle {}

    record ExtensionNotInLaw() implements Obstacle {}

    record AlreadyExtended(LocalDate on) implements Obstacle {}

    record TooLate(LocalDate lastDay) implements Obstacle {}

    /// The law leaves the length to the controller, who has to name a day.
    record ExtensionDayMissing() implements Obstacle {}

    record ExtensionDayTooEarly(LocalDate firstDay) implements Obstacle {}

    record ExtensionDayTooLate(LocalDate latest) implements Obstacle {}

    record NothingAsked(Question question) implements Obstacle {}

    record DatedAfterReceipt(LocalDate received) implements Obstacle {}

    /// Another entry shows whether it was done: the posted letter.
    record DutyShownElsewhere(Duty duty) implements Obstacle {}

    record NoSuchLetter() implements Obstacle {}

    record LetterAlreadyBegun(LetterKind kind) implements Obstacle {}

    record LetterFrozen(LetterState.Stage stage) implements Obstacle {}

    record LetterNotSubmitted() implements Obstacle {}

    record LetterNotApproved() implements Obstacle {}

    record LetterSignedAlready() implements Obstacle {}

    record LetterNotReady(List<Shortfall> shortfalls) implements Obstacle {}

    /// Nobody is told of a suspicion that nobody has.
    record NothingSuspected() implements Obstacle {}

    /// Nothing was done that anybody else would have to do, too.
    record NothingToPassOn() implements Obstacle {}

    record NothingAppealed() implements Obstacle {}

    /// Whoever speaks has shown what they have to, or has nothing to show.
    record NothingToShow() implements Obstacle {}

    record NotAnswered() implements Obstacle {}

    record NoSuchEntry(int seq) implements Obstacle {}

    record NotYourEntry(int seq) implements Forbidden {}

    /// What left the house or was erased cannot be taken back; posting is corrected, not undone.
    record CannotBeStruck(int seq) implements Obstacle {}

    record OtherKindOfEntry(int seq) implements Obstacle {}

    record FlagNotSet(Flag flag) implements Obstacle {}

    record NoSuchSignal() implements Obstacle {}

    /// An explanation is a sentence: whoever reads the file later was not there.
    ///
    /// @param least so many words it has at least
    record SignalUnexplained(int least) implements Obstacle {}

    /// The rules by which the case counts are not offered others, or no longer these.
    record RulesNotOffered() implements Obstacle {}

    /// The law says word for word what is proposed.
    record LawUnchanged(RegimeId law) implements Obstacle {}

    record NoSuchRevision(RegimeId law, int number) implements Obstacle {}

    record RevisionJudged(RegimeId law, int number) implements Obstacle {}

    /// Another text has come into force since it was written, so its author has to look at that first.
    record RevisionStale(RegimeId law, int number) implements Obstacle {}

    /// Only its author takes a proposal back; others turn it down.
    record NotYourRevision(RegimeId law, int number) implements Forbidden {}

    /// A change of a law, and what is turned down, needs its reason on file.
    record WhyMissing() implements Obstacle {}

    /// A law file breaks a rule of its format; nothing of it was taken over.
    record LawUnreadable(String file, int line, String reason) implements Obstacle {}

    /// Somebody else changed the case since it was read; the command is decided again on the fresh file.
    record ChangedMeanwhile() implements Obstacle {}

    /// The fixed name in commands and words, such as "identity-open".
    default String id() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
