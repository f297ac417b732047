// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.List;
import java.util.Optional;

/// What voids an approval: whatever changes what was approved after somebody looked at it.
final class Approvals {

    private Approvals() {}

    /// The first entry after an approval that voids it.
    static Optional<Recorded> voided(CaseFile file, LetterKind kind, Entry.LetterApproved approved) {
        var at = file.entries().stream()
                .filter(each -> each.entry().equals(approved))
                .mapToInt(Recorded::seq)
                .max();
        if (at.isEmpty()) {
            return Optional.empty();
        }
        var counting = file.entries();
        return file.journal().stream()
                .filter(each -> each.seq() > at.getAsInt())
                .filter(each -> touches(file, each, kind, at.getAsInt()) && counts(counting, each))
                .findFirst();
    }

    /// What was taken back again changed nothing.
    private static boolean counts(List<Recorded> counting, Recorded each) {
        return each.entry() instanceof Entry.Corrected
                || each.entry() instanceof Entry.Struck
                || counting.stream().anyMatch(other -> other.seq() == each.seq());
    }

    private static boolean touches(CaseFile file, Recorded later, LetterKind kind, int approval) {
        return switch (later.entry()) {
            case Entry.Corrected(var _, int seq, Entry instead) ->
                seq < approval && (touches(instead, kind) || original(file, seq, kind));
            case Entry.Struck(var _, int seq) -> seq < approval && original(file, seq, kind);
            case Entry entry -> touches(entry, kind);
        };
    }

    private static boolean original(CaseFile file, int seq, LetterKind kind) {
        return file.journal().stream()
                .filter(each -> each.seq() == seq)
                .anyMatch(each -> each.entry() instanceof Entry.Logged
                        || each.entry() instanceof Entry.AddressConfirmed
                        // without its explanation a signal stands again
                        || (kind.tellsDecision() && each.entry() instanceof Entry.SignalExplained)
                        || touches(each.entry(), kind));
    }

    /// Every letter goes to the address; only an answer tells who asks and what was decided.
    private static boolean touches(Entry entry, LetterKind kind) {
        return switch (entry) {
            case Entry.AddressChanged _ -> true;
            case Entry.Flagged(var _, Flag flag, var _) ->
                flag == Flag.ADDRESS_PROTECTED || (kind.tellsDecision() && flag != Flag.EXCESSIVE);
            // who approved did not see it; a weak one is often harmless and shows beside others
            case Entry.SignalFound(var _, var _, var _, Strength strength, var _) ->
                kind.tellsDecision() && strength != Strength.WEAK;
            case Entry.Decided _,
                    Entry.IdentityJudged _,
                    Entry.SensitivityFound _,
                    Entry.FieldsDisputed _,
                    Entry.DeclarationReceived _,
                    Entry.Represented _,
                    Entry.AuthorityJudged _,
                    Entry.EvidenceJudged _,
                    Entry.DocumentSeen _,
                    Entry.SignalAccepted _ -> kind.tellsDecision();
            case Entry.Received _,
                    Entry.Logged _,
                    Entry.OwnerSet _,
                    Entry.IdentityAsked _,
                    Entry.IdentityReceived _,
                    Entry.RecordsEntered _,
                    Entry.ClockPaused _,
                    Entry.ClockResumed _,
                    Entry.PeriodExtended _,
                    Entry.QuestionAsked _,
                    Entry.QuestionAnswered _,
                    Entry.RequestDated _,
                    Entry.CircumstanceFound _,
                    Entry.AppealReceived _,
                    Entry.DutyMet _,
                    Entry.LastDayEntered _,
                    Entry.SourceAsked _,
                    Entry.SourceAnswered _,
                    Entry.EvidenceTaken _,
                    Entry.EvidenceViewed _,
                    Entry.EvidenceDestroyed _,
                    Entry.AttachmentRemoved _,
                    Entry.LetterDrafted _,
                    Entry.LetterSubmitted _,
                    Entry.LetterApproved _,
                    Entry.LetterSigned _,
                    Entry.LetterReturned _,
                    Entry.LetterPosted _,
                    Entry.LetterCameBack _,
                    Entry.AddressConfirmed _,
                    Entry.ConflictFound _,
                    Entry.ConflictLifted _,
                    Entry.FlagLifted _,
                    Entry.SignalExplained _,
                    Entry.AccountChanged _,
                    Entry.Linked _,
                    Entry.NoteTaken _,
                    Entry.RulesAdopted _,
                    Entry.RulesKept _,
                    Entry.Closed _,
                    Entry.Reopened _,
                    Entry.Corrected _,
                    Entry.Struck _ -> false;
        };
    }
}
