// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Facet: where one letter of the case stands.
///
/// An approval holds as long as nothing changes that was approved: after that the letter waits to be approved again.
///
/// @param hands everybody who drafted, submitted or corrected it, by clerk id
/// @param voided what voided its last approval
public record LetterState(
        LetterId id,
        LetterKind kind,
        Stage stage,
        Set<ClerkId> hands,
        Optional<Entry.LetterApproved> approved,
        Optional<Entry.LetterSigned> signed,
        Optional<Entry.LetterPosted> posted,
        Optional<Entry.LetterReturned> returned,
        Optional<Recorded> voided,
        LocalDate since) {

    /// From the first words to the letter box.
    public enum Stage {
        DRAFT,
        SUBMITTED,
        APPROVED,
        POSTED,
        CAME_BACK;

        public String id() {
            return Codes.id(this);
        }
    }

    /// The file that goes out: the signed one, or the approved one where nobody signed it.
    public Optional<DocumentId> pages() {
        return signed.map(Entry.LetterSigned::pdf).or(() -> approved.map(Entry.LetterApproved::pdf));
    }

    /// SHA-256 of [#pages].
    public Optional<Sha256> fingerprint() {
        return signed.map(Entry.LetterSigned::fingerprint).or(() -> approved.map(Entry.LetterApproved::fingerprint));
    }

    /// May its words still change? From submission on the text is frozen, until it is sent back.
    public boolean isOpen() {
        return stage == Stage.DRAFT;
    }

    /// Is it approved, and waits for the post?
    public boolean mayGo() {
        return stage == Stage.APPROVED || stage == Stage.CAME_BACK;
    }

    /// All letters of a case, in the order in which they were begun.
    public static Map<LetterId, LetterState> of(CaseFile file) {
        Map<LetterId, LetterState> letters = new LinkedHashMap<>();
        for (var recorded : file.entries()) {
            fold(letters, recorded);
        }
        letters.replaceAll((_, letter) -> letter.unlessVoided(file));
        return letters;
    }

    private LetterState unlessVoided(CaseFile file) {
        if (!mayGo()) {
            return this;
        }
        return approved.flatMap(entry -> Approvals.voided(file, kind, entry))
                .map(change -> new LetterState(
                        id,
                        kind,
                        wasSubmitted(file) ? Stage.SUBMITTED : Stage.DRAFT,
                        hands,
                        Optional.empty(),
                        Optional.empty(),
                        posted,
                        returned,
                        Optional.of(change),
                        change.entry().on()))
                .orElse(this);
    }

    /// What was sent back and never handed in again is a draft.
    private boolean wasSubmitted(CaseFile file) {
        var submitted = false;
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.LetterSubmitted entry
                    && entry.letter().equals(id)) {
                submitted = true;
            } else if (recorded.entry() instanceof Entry.LetterReturned entry
                    && entry.letter().equals(id)) {
                submitted = false;
            }
        }
        return submitted;
    }

    private static void fold(Map<LetterId, LetterState> letters, Recorded recorded) {
        var by = recorded.by();
        switch (recorded.entry()) {
            case Entry.LetterDrafted(LocalDate on, LetterId id, LetterKind kind) ->
                letters.put(
                        id,
                        new LetterState(
                                id,
                                kind,
                                Stage.DRAFT,
                                Set.of(by),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                on));
            case Entry.LetterSubmitted(LocalDate on, LetterId id) ->
                letters.computeIfPresent(
                        id, (_, old) -> old.moved(Stage.SUBMITTED, on).handled(by));
            case Entry.LetterReturned entry ->
                letters.computeIfPresent(
                        entry.letter(),
                        (_, old) -> new LetterState(
                                old.id,
                                old.kind,
                                Stage.DRAFT,
                                old.hands,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(entry),
                                Optional.empty(),
                                entry.on()));
            case Entry.LetterApproved entry ->
                letters.computeIfPresent(
                        entry.letter(),
                        (_, old) -> new LetterState(
                                old.id,
                                old.kind,
                                Stage.APPROVED,
                                old.hands,
                                Optional.of(entry),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                entry.on()));
            case Entry.LetterSigned entry ->
                letters.computeIfPresent(
                        entry.letter(), (_, old) -> old.approved.isPresent() ? old.signedAs(entry) : old);
            case Entry.LetterPosted entry ->
                letters.computeIfPresent(
                        entry.letter(),
                        (_, old) -> new LetterState(
                                old.id,
                                old.kind,
                                Stage.POSTED,
                                old.hands,
                                old.approved,
                                old.signed,
                                Optional.of(entry),
                                Optional.empty(),
                                Optional.empty(),
                                entry.on()));
            case Entry.LetterCameBack(LocalDate on, LetterId id) ->
                letters.computeIfPresent(id, (_, old) -> old.moved(Stage.CAME_BACK, on));
            case Entry.Received _,
                    Entry.Logged _,
                    Entry.OwnerSet _,
                    Entry.IdentityAsked _,
                    Entry.IdentityReceived _,
                    Entry.IdentityJudged _,
                    Entry.SensitivityFound _,
                    Entry.FieldsDisputed _,
                    Entry.DeclarationReceived _,
                    Entry.RecordsEntered _,
                    Entry.Represented _,
                    Entry.AuthorityJudged _,
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
                    Entry.EvidenceJudged _,
                    Entry.EvidenceDestroyed _,
                    Entry.DocumentSeen _,
                    Entry.AttachmentRemoved _,
                    Entry.Decided _,
                    Entry.AddressChanged _,
                    Entry.AddressConfirmed _,
                    Entry.ConflictFound _,
                    Entry.ConflictLifted _,
                    Entry.Flagged _,
                    Entry.FlagLifted _,
                    Entry.SignalFound _,
                    Entry.SignalExplained _,
                    Entry.SignalAccepted _,
                    Entry.AccountChanged _,
                    Entry.Linked _,
                    Entry.NoteTaken _,
                    Entry.RulesAdopted _,
                    Entry.RulesKept _,
                    Entry.Closed _,
                    Entry.Reopened _,
                    Entry.Corrected _,
                    Entry.Struck _ -> {}
        }
    }

    private LetterState signedAs(Entry.LetterSigned entry) {
        return new LetterState(
                id, kind, stage, hands, approved, Optional.of(entry), posted, returned, voided, entry.on());
    }

    private LetterState moved(Stage to, LocalDate on) {
        return new LetterState(id, kind, to, hands, approved, signed, posted, returned, voided, on);
    }

    private LetterState handled(ClerkId by) {
        var all = new TreeSet<ClerkId>((a, b) -> a.value().compareTo(b.value()));
        all.addAll(hands);
        all.add(by);
        return new LetterState(id, kind, stage, Set.copyOf(all), approved, signed, posted, returned, voided, since);
    }
}
