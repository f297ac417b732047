// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Circumstance;
import io.casement.law.Duty;
import io.casement.law.Question;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.RulesId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// One dated fact of a case. Codes and references only: no name and no free text ever stands in a journal,
/// so people can be erased and the journal still proves what was done.
///
/// [#on()] is the day on which it happened (the law counts it); [Recorded#at()] is when it was written down.
public sealed interface Entry {

    LocalDate on();

    record Received(LocalDate on, Channel channel, DocumentId document) implements Entry {}

    /// Falls under a law; its dates follow the rules of that day until somebody adopts newer ones.
    ///
    /// @param rules empty in journals from before rules were remembered
    record Logged(LocalDate on, RegimeId law, Set<Right> rights, Optional<RulesId> rules) implements Entry {
        public Logged {
            rights = rights.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(rights));
        }

        public Logged(LocalDate on, RegimeId law, Set<Right> rights) {
            this(on, law, rights, Optional.empty());
        }
    }

    record OwnerSet(LocalDate on, ClerkId owner) implements Entry {}

    /// Proof was asked for.
    ///
    /// @param asked what the letter names; empty in journals from before it named anything
    record IdentityAsked(LocalDate on, LetterId letter, Set<Means> asked) implements Entry {
        public IdentityAsked {
            asked = Set.copyOf(asked);
        }

        public IdentityAsked(LocalDate on, LetterId letter) {
            this(on, letter, Set.of());
        }
    }

    /// What the requester sent to prove who they are arrived; under UK law the period starts anew here, Art.
    /// 12A(2).
    record IdentityReceived(LocalDate on) implements Entry {}

    record IdentityJudged(LocalDate on, Level level, Set<Means> means) implements Entry {
        public IdentityJudged {
            means = Set.copyOf(means);
        }
    }

    /// Somebody looked at how much harm the data could do.
    record SensitivityFound(LocalDate on, Sensitivity sensitivity) implements Entry {}

    /// These fields of our records are what the request wants corrected; the newest list counts.
    record FieldsDisputed(LocalDate on, Set<Means> fields) implements Entry {
        public FieldsDisputed {
            fields = Set.copyOf(fields);
        }
    }

    /// A declaration came that they are who they say; unsigned it proves nothing.
    record DeclarationReceived(LocalDate on, boolean signed) implements Entry {}

    /// Somebody entered or imported what our records say, so that it can be compared.
    ///
    /// @param points of what the records hold something; the values lie beside the journal
    record RecordsEntered(LocalDate on, Set<Means> points) implements Entry {
        public RecordsEntered {
            points = Set.copyOf(points);
        }
    }

    /// Somebody else speaks for the person, or the person for themselves.
    record Represented(LocalDate on, Representative by) implements Entry {}

    /// What a representative has to show was looked at.
    record AuthorityJudged(LocalDate on, Authority what, Shown shown) implements Entry {}

    record ClockPaused(LocalDate on, Question ground) implements Entry {}

    record ClockResumed(LocalDate on) implements Entry {}

    /// Something was asked of the requester; what that does to the clock is the law's to say.
    record QuestionAsked(LocalDate on, Question question) implements Entry {}

    record QuestionAnswered(LocalDate on, Question question) implements Entry {}

    /// More time is taken; only its notice, posted in time, makes that valid.
    ///
    /// @param until the new last day, where the law leaves it to the controller to name one
    record PeriodExtended(LocalDate on, ExtensionGround ground, LetterId letter, Optional<LocalDate> until)
            implements Entry {
        public PeriodExtended(LocalDate on, ExtensionGround ground, LetterId letter) {
            this(on, ground, letter, Optional.empty());
        }
    }

    /// The request carries this date, which is not later than its receipt.
    record RequestDated(LocalDate on, LocalDate dated) implements Entry {}

    /// Something about the request gives it another period in some laws.
    record CircumstanceFound(LocalDate on, Circumstance circumstance) implements Entry {}

    /// The requester appealed to us against our answer.
    record AppealReceived(LocalDate on) implements Entry {}

    /// A duty was done that no other entry shows.
    record DutyMet(LocalDate on, Duty duty) implements Entry {}

    /// The last day under a law that Casement does not know, entered by a person with its citation (a note).
    record LastDayEntered(LocalDate on, LocalDate lastDay, NoteId citation) implements Entry {}

    record SourceAsked(LocalDate on, SourceId source) implements Entry {}

    record SourceAnswered(LocalDate on, SourceId source, Found found) implements Entry {}

    /// A document was shown to prove who somebody is; what is kept of it is blacked out and has a key of its own.
    ///
    /// @param fingerprint of the image that is kept
    /// @param destroyBy the last day on which it may still be there
    record EvidenceTaken(LocalDate on, DocumentId document, EvidenceKind kind, Sha256 fingerprint, LocalDate destroyBy)
            implements Entry {}

    /// Somebody looked at it; written before it is shown.
    record EvidenceViewed(LocalDate on, DocumentId document) implements Entry {}

    record EvidenceJudged(LocalDate on, DocumentId document, EvidenceResult result) implements Entry {}

    /// Its key is erased, and with it whatever copy of it there is.
    record EvidenceDestroyed(LocalDate on, DocumentId document, EvidenceEnd why) implements Entry {}

    /// A document was seen where it was, at the counter or in a call, and given back: no picture of it was ever
    /// taken.
    record DocumentSeen(LocalDate on, EvidenceKind kind, EvidenceResult result) implements Entry {}

    /// An attachment that nobody had asked for was taken out of a document; that it came is all that stays of it.
    ///
    /// @param document as it came, deleted since
    /// @param instead the same without the attachment
    /// @param attachment the fingerprint of what was taken out
    record AttachmentRemoved(LocalDate on, DocumentId document, DocumentId instead, Sha256 attachment)
            implements Entry {}

    record Decided(LocalDate on, Right right, Outcome outcome, Optional<NoteId> reasoning) implements Entry {}

    record LetterDrafted(LocalDate on, LetterId letter, LetterKind kind) implements Entry {}

    record LetterSubmitted(LocalDate on, LetterId letter) implements Entry {}

    /// A letter may go, as the PDF with this fingerprint.
    ///
    /// @param binding to whom and with what; empty in journals from before it was kept
    record LetterApproved(LocalDate on, LetterId letter, DocumentId pdf, Sha256 fingerprint, Optional<Binding> binding)
            implements Entry {
        public LetterApproved(LocalDate on, LetterId letter, DocumentId pdf, Sha256 fingerprint) {
            this(on, letter, pdf, fingerprint, Optional.empty());
        }
    }

    /// The approved letter with somebody's signature behind it.
    ///
    /// @param certificate SHA-256 of the certificate; whom it names stands in the file alone
    record LetterSigned(LocalDate on, LetterId letter, DocumentId pdf, Sha256 fingerprint, Sha256 certificate)
            implements Entry {}

    record LetterReturned(LocalDate on, LetterId letter, NoteId why) implements Entry {}

    record LetterPosted(LocalDate on, LetterId letter, Channel channel, Optional<NoteId> tracking) implements Entry {}

    record LetterCameBack(LocalDate on, LetterId letter) implements Entry {}

    /// Name or address of the requester are others than when the request came.
    ///
    /// @param what of [Means#NAME], [Means#ADDRESS] and [Means#EMAIL]
    record AddressChanged(LocalDate on, Set<Means> what) implements Entry {
        public AddressChanged {
            what = Set.copyOf(what);
        }
    }

    /// The person said through a channel that was there before that letters may go where they now would.
    record AddressConfirmed(LocalDate on, Means through) implements Entry {}

    /// Somebody has no business with this case.
    record ConflictFound(LocalDate on, ClerkId clerk, Conflict why) implements Entry {}

    record ConflictLifted(LocalDate on, ClerkId clerk, NoteId why) implements Entry {}

    record Flagged(LocalDate on, Flag flag, NoteId why) implements Entry {}

    record FlagLifted(LocalDate on, Flag flag, NoteId why) implements Entry {}

    /// Something may speak for fraud. It decides nothing and is never a ground.
    ///
    /// @param evidence what it rests on
    record SignalFound(LocalDate on, SignalId signal, SignalKind kind, Strength strength, NoteId evidence)
            implements Entry {}

    /// A signal has an honest explanation.
    record SignalExplained(LocalDate on, SignalId signal, NoteId why) implements Entry {}

    /// Somebody looked at a signal and takes it seriously.
    record SignalAccepted(LocalDate on, SignalId signal) implements Entry {}

    /// Something was changed on the account, as our own systems tell it.
    ///
    /// @param day on which it was changed
    record AccountChanged(LocalDate on, AccountChange what, LocalDate day) implements Entry {}

    record Linked(LocalDate on, CaseId other, LinkKind how) implements Entry {}

    record NoteTaken(LocalDate on, NoteId note) implements Entry {}

    /// From now on the dates follow newer rules of the same law.
    record RulesAdopted(LocalDate on, RulesId rules) implements Entry {}

    /// Somebody looked at newer rules, and the dates stay as they are.
    record RulesKept(LocalDate on, RulesId rules) implements Entry {}

    record Closed(LocalDate on, ClosedHow how) implements Entry {}

    record Reopened(LocalDate on, ReopenGround ground) implements Entry {}

    /// A mistaken entry is replaced; both stay readable in the journal.
    record Corrected(LocalDate on, int struckSeq, Entry instead) implements Entry {}

    /// A mistaken entry is struck through with nothing in its place; it stays readable in the journal.
    record Struck(LocalDate on, int struckSeq) implements Entry {}
}
