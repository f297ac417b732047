// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Circumstance;
import io.casement.law.Duty;
import io.casement.law.Question;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.RulesId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a person wants done to a case. Each carries the day on which it happened, which may be before today.
public sealed interface Command {

    LocalDate on();

    record Log(
            LocalDate on,
            LocalDate received,
            Channel channel,
            DocumentId document,
            RegimeId law,
            Set<Right> rights,
            Optional<RulesId> rules,
            Optional<ClerkId> owner)
            implements Command {

        public Log(
                LocalDate on,
                LocalDate received,
                Channel channel,
                DocumentId document,
                RegimeId law,
                Set<Right> rights,
                Optional<ClerkId> owner) {
            this(on, received, channel, document, law, rights, Optional.empty(), owner);
        }
    }

    record SetOwner(LocalDate on, ClerkId owner) implements Command {}

    /// Begins the letter that asks for evidence; the law says whether its clock waits.
    ///
    /// @param asked what it names; empty leaves that to what the level needs
    record AskIdentity(LocalDate on, LetterId letter, Set<Means> asked) implements Command {
        public AskIdentity {
            asked = Set.copyOf(asked);
        }

        public AskIdentity(LocalDate on, LetterId letter) {
            this(on, letter, Set.of());
        }
    }

    record RecordIdentityEvidence(LocalDate on) implements Command {}

    /// Says what of the proof matched.
    ///
    /// @param means everything that matched; none at all means "checked, and not who they say"
    /// @param uncountable what the comparison of the request with our records keeps from being counted
    record JudgeIdentity(LocalDate on, Set<Means> means, Map<Means, Mismatch> uncountable) implements Command {
        public JudgeIdentity {
            means = Set.copyOf(means);
            uncountable = Map.copyOf(uncountable);
        }

        public JudgeIdentity(LocalDate on, Set<Means> means) {
            this(on, means, Map.of());
        }
    }

    record FindSensitivity(LocalDate on, Sensitivity sensitivity) implements Command {}

    /// Says which fields of our records the request wants corrected.
    record DisputeFields(LocalDate on, Set<Means> fields) implements Command {
        public DisputeFields {
            fields = Set.copyOf(fields);
        }
    }

    record RecordDeclaration(LocalDate on, boolean signed) implements Command {}

    /// Says of what our records hold something; what they say is a paper.
    record EnterRecords(LocalDate on, Set<Means> points) implements Command {
        public EnterRecords {
            points = Set.copyOf(points);
        }
    }

    record Represent(LocalDate on, Representative by) implements Command {}

    record JudgeAuthority(LocalDate on, Authority what, Shown shown) implements Command {}

    record Pause(LocalDate on, Question ground) implements Command {}

    record Resume(LocalDate on) implements Command {}

    /// Notes a question to the requester, also where the clock runs on.
    record AskQuestion(LocalDate on, Question question) implements Command {}

    record RecordQuestionAnswer(LocalDate on, Question question) implements Command {}

    /// Takes the one extension and begins the notice that makes it valid.
    ///
    /// @param until the new last day, where the law leaves it to the controller to name one
    record Extend(LocalDate on, ExtensionGround ground, LetterId letter, Optional<LocalDate> until) implements Command {
        public Extend(LocalDate on, ExtensionGround ground, LetterId letter) {
            this(on, ground, letter, Optional.empty());
        }
    }

    record DateRequest(LocalDate on, LocalDate dated) implements Command {}

    record FindCircumstance(LocalDate on, Circumstance circumstance) implements Command {}

    record RecordAppeal(LocalDate on) implements Command {}

    /// Says that a duty was done that no letter of ours shows.
    record RecordDuty(LocalDate on, Duty duty) implements Command {}

    record EnterLastDay(LocalDate on, LocalDate lastDay, NoteId citation) implements Command {}

    record AskSource(LocalDate on, SourceId source) implements Command {}

    record RecordSource(LocalDate on, SourceId source, Found found) implements Command {}

    /// Keeps a document that was shown, blacked out, until it is judged.
    ///
    /// @param fingerprint of the image that is kept
    record TakeEvidence(LocalDate on, DocumentId document, EvidenceKind kind, Sha256 fingerprint, LocalDate destroyBy)
            implements Command {}

    /// Takes an attachment out of a document that came.
    ///
    /// @param instead the document without it
    record RemoveAttachment(LocalDate on, DocumentId document, DocumentId instead, Sha256 attachment)
            implements Command {}

    record ViewEvidence(LocalDate on, DocumentId document) implements Command {}

    /// Says what the document proves, and destroys it.
    record JudgeEvidence(LocalDate on, DocumentId document, EvidenceResult result) implements Command {}

    /// Says what a document proves that was seen and given back, and of which nothing is kept.
    record SeeDocument(LocalDate on, EvidenceKind kind, EvidenceResult result) implements Command {}

    /// Destroys a document that nobody judges.
    record DestroyEvidence(LocalDate on, DocumentId document, EvidenceEnd why) implements Command {
        public DestroyEvidence {
            if (why == EvidenceEnd.JUDGED || why == EvidenceEnd.CLOSED) {
                throw new IllegalArgumentException("that follows from judging and closing: " + why);
            }
        }
    }

    /// Decides on one right.
    ///
    /// @param reasoning the note with answers and reasons, see [Reasoning]
    /// @param answered the names of the questions that are answered in it
    record Decide(LocalDate on, Right right, Outcome outcome, Optional<NoteId> reasoning, Set<String> answered)
            implements Command {
        public Decide {
            answered = Set.copyOf(answered);
        }

        public Decide(LocalDate on, Right right, Outcome outcome, Optional<NoteId> reasoning) {
            this(on, right, outcome, reasoning, Set.of());
        }
    }

    record DraftLetter(LocalDate on, LetterId letter, LetterKind kind) implements Command {}

    /// Hands a letter to the second person.
    record SubmitLetter(LocalDate on, LetterId letter, List<Shortfall> shortfalls) implements Command {}

    /// Lets a letter go, as the PDF with this fingerprint.
    ///
    /// @param binding to whom and with what; without one no data are handed over
    record ApproveLetter(
            LocalDate on,
            LetterId letter,
            DocumentId pdf,
            Sha256 fingerprint,
            Optional<Binding> binding,
            List<Shortfall> shortfalls)
            implements Command {
        public ApproveLetter(
                LocalDate on, LetterId letter, DocumentId pdf, Sha256 fingerprint, List<Shortfall> shortfalls) {
            this(on, letter, pdf, fingerprint, Optional.empty(), shortfalls);
        }
    }

    /// Keeps an approved letter with a signature behind it.
    ///
    /// @param over the fingerprint of the file that was signed
    record SignLetter(
            LocalDate on, LetterId letter, Sha256 over, DocumentId pdf, Sha256 fingerprint, Sha256 certificate)
            implements Command {}

    record ReturnLetter(LocalDate on, LetterId letter, NoteId why) implements Command {}

    /// Says that a letter went into the post.
    ///
    /// @param binding to whom and with what it would go now; posting is barred if that is not what was approved
    /// @param seen what whoever posts was shown; posting is barred if another approval has taken its place
    ///     since. Empty where nothing was shown
    record PostLetter(
            LocalDate on,
            LetterId letter,
            Channel channel,
            Optional<NoteId> tracking,
            Optional<Binding> binding,
            Optional<Seen> seen)
            implements Command {
        public PostLetter(
                LocalDate on, LetterId letter, Channel channel, Optional<NoteId> tracking, Optional<Binding> binding) {
            this(on, letter, channel, tracking, binding, Optional.empty());
        }

        public PostLetter(LocalDate on, LetterId letter, Channel channel, Optional<NoteId> tracking) {
            this(on, letter, channel, tracking, Optional.empty());
        }

        /// The same, by somebody who was shown this.
        public PostLetter shown(Optional<Seen> shown) {
            return new PostLetter(on, letter, channel, tracking, binding, shown);
        }
    }

    record RecordCameBack(LocalDate on, LetterId letter) implements Command {}

    /// Says that name or address are others now; what they are is a paper.
    record ChangeAddress(LocalDate on, Set<Means> what) implements Command {
        public ChangeAddress {
            what = Set.copyOf(what);
        }
    }

    record ConfirmAddress(LocalDate on, Means through) implements Command {}

    /// Keeps somebody from this case.
    record FindConflict(LocalDate on, ClerkId clerk, Conflict why) implements Command {}

    record LiftConflict(LocalDate on, ClerkId clerk, NoteId why) implements Command {}

    record SetFlag(LocalDate on, Flag flag, NoteId why) implements Command {}

    record LiftFlag(LocalDate on, Flag flag, NoteId why) implements Command {}

    /// Keeps a signal that was found; one that is known already stays as it is.
    record FindSignal(LocalDate on, SignalId signal, SignalKind kind, Strength strength, NoteId evidence)
            implements Command {}

    /// Explains a signal away.
    ///
    /// @param words how many words the explanation has, see [Signals#words]
    record ExplainSignal(LocalDate on, SignalId signal, NoteId why, int words) implements Command {}

    record AcceptSignal(LocalDate on, SignalId signal) implements Command {}

    /// Notes a change that our own systems tell of.
    ///
    /// @param day on which the account was changed
    record RecordAccountChange(LocalDate on, AccountChange what, LocalDate day) implements Command {}

    record Link(LocalDate on, CaseId other, LinkKind how) implements Command {}

    record TakeNote(LocalDate on, NoteId note) implements Command {}

    /// Lets the dates of the case follow the newer rules that are offered.
    record AdoptRules(LocalDate on, RulesId rules) implements Command {}

    /// Leaves the dates as they are; these newer rules are not offered again.
    record KeepRules(LocalDate on, RulesId rules) implements Command {}

    record Close(LocalDate on, ClosedHow how) implements Command {}

    record Reopen(LocalDate on, ReopenGround ground) implements Command {}

    /// Puts another entry of the same kind in the place of a mistaken one.
    record Correct(LocalDate on, int seq, Entry instead) implements Command {}

    /// Takes an entry back.
    record Strike(LocalDate on, int seq) implements Command {}
}
