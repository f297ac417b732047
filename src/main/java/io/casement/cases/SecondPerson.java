// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// Four eyes: which letters need them, and whose eyes do not count.
public final class SecondPerson {

    private SecondPerson() {}

    /// Whether this letter needs a second person, see [FourEyes].
    public static boolean needed(LetterState letter, Standing standing, HouseRules rules) {
        return !FourEyes.of(letter, standing, rules).isEmpty();
    }

    /// Did this person write the letter, decide anything that it says, or judge who gets it?
    public static boolean workedOn(CaseFile file, LetterState letter, ClerkId clerk) {
        return letter.hands().contains(clerk)
                || file.journal().stream().anyMatch(each -> each.by().equals(clerk) && shapes(file, each.entry()));
    }

    /// Whoever strikes a decision lets the one before it stand.
    private static boolean shapes(CaseFile file, Entry entry) {
        return entry instanceof Entry.Struck(var _, int seq)
                ? file.journal().stream().anyMatch(each -> each.seq() == seq && shapes(each.entry()))
                : shapes(entry);
    }

    private static boolean shapes(Entry entry) {
        return switch (entry) {
            case Entry.Decided _,
                    Entry.IdentityJudged _,
                    Entry.DeclarationReceived _,
                    Entry.AuthorityJudged _,
                    Entry.AddressChanged _,
                    Entry.AddressConfirmed _,
                    Entry.EvidenceJudged _,
                    Entry.DocumentSeen _,
                    // without a strong signal less proof is enough
                    Entry.SignalExplained _ -> true;
            case Entry.Corrected(var _, var _, Entry instead) -> shapes(instead);
            case Entry.Received _,
                    Entry.Logged _,
                    Entry.OwnerSet _,
                    Entry.IdentityAsked _,
                    Entry.IdentityReceived _,
                    Entry.SensitivityFound _,
                    Entry.FieldsDisputed _,
                    Entry.RecordsEntered _,
                    Entry.Represented _,
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
                    Entry.ConflictFound _,
                    Entry.ConflictLifted _,
                    Entry.Flagged _,
                    Entry.FlagLifted _,
                    Entry.SignalFound _,
                    Entry.SignalAccepted _,
                    Entry.AccountChanged _,
                    Entry.Linked _,
                    Entry.NoteTaken _,
                    Entry.RulesAdopted _,
                    Entry.RulesKept _,
                    Entry.Closed _,
                    Entry.Reopened _,
                    Entry.Struck _ -> false;
        };
    }
}
