// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.Entry;
import io.casement.cases.Recorded;
import io.casement.desk.Dossier;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.List;

/// The last events of a case in a few words each, newest first; corrected and struck entries are left to the
/// history.
final class Happened {

    private Happened() {}

    static List<PreviewPage.Line> last(Dossier dossier, int many, Words words) {
        var entries = dossier.file().entries();
        return entries.subList(Math.max(0, entries.size() - many), entries.size()).reversed().stream()
                .map(recorded -> new PreviewPage.Line(
                        words.day(recorded.entry().on(), dossier.today()), said(recorded, dossier, words)))
                .toList();
    }

    private static String said(Recorded recorded, Dossier dossier, Words words) {
        var who = dossier.nameOf(recorded.by()).orElseGet(() -> words.text("queue.somebody"));
        var sentences = new Sentences(words);
        return switch (recorded.entry()) {
            case Entry.Received received ->
                words.text(
                        "queue.event.received",
                        words.text("queue.channel." + received.channel().id()));
            case Entry.Logged _ -> words.text("queue.event.logged", who);
            case Entry.OwnerSet set ->
                words.text(
                        "queue.event.owner-set",
                        dossier.nameOf(set.owner()).orElseGet(() -> words.text("queue.somebody")));
            case Entry.IdentityAsked _ -> words.text("queue.event.identity-asked", who);
            case Entry.IdentityReceived _ -> words.text("queue.event.identity-received");
            case Entry.IdentityJudged _ -> words.text("queue.event.identity-judged", who);
            case Entry.SensitivityFound _ -> words.text("queue.event.sensitivity-found", who);
            case Entry.FieldsDisputed _ -> words.text("queue.event.fields-disputed", who);
            case Entry.DeclarationReceived _ -> words.text("queue.event.declaration-received");
            case Entry.RecordsEntered _ -> words.text("queue.event.records-entered", who);
            case Entry.Represented _ -> words.text("queue.event.represented", who);
            case Entry.AuthorityJudged _ -> words.text("queue.event.authority-judged", who);
            case Entry.ClockPaused _ -> words.text("queue.event.clock-paused", who);
            case Entry.ClockResumed _ -> words.text("queue.event.clock-resumed", who);
            case Entry.PeriodExtended _ -> words.text("queue.event.period-extended", who);
            case Entry.QuestionAsked _ -> words.text("queue.event.question-asked", who);
            case Entry.QuestionAnswered _ -> words.text("queue.event.question-answered");
            case Entry.RequestDated _ -> words.text("queue.event.request-dated", who);
            case Entry.CircumstanceFound _ -> words.text("queue.event.circumstance-found", who);
            case Entry.AppealReceived _ -> words.text("queue.event.appeal-received");
            case Entry.DutyMet _ -> words.text("queue.event.duty-met", who);
            case Entry.LastDayEntered _ -> words.text("queue.event.last-day-entered", who);
            case Entry.SourceAsked asked ->
                words.text("queue.event.source-asked", asked.source().code());
            case Entry.SourceAnswered answered ->
                words.text("queue.event.source-answered", answered.source().code());
            case Entry.EvidenceTaken _ -> words.text("queue.event.evidence-taken", who);
            case Entry.EvidenceViewed _ -> words.text("queue.event.evidence-viewed", who);
            case Entry.EvidenceJudged _ -> words.text("queue.event.evidence-judged", who);
            case Entry.AttachmentRemoved _ -> words.text("queue.event.attachment-removed", who);
            case Entry.EvidenceDestroyed _ -> words.text("queue.event.evidence-destroyed");
            case Entry.DocumentSeen _ -> words.text("queue.event.document-seen", who);
            case Entry.Decided decided ->
                words.text("queue.event.decided", who, sentences.of(decided.right()), sentences.of(decided.outcome()));
            case Entry.LetterDrafted _ -> words.text("queue.event.letter-drafted", who);
            case Entry.LetterSubmitted _ -> words.text("queue.event.letter-submitted", who);
            case Entry.LetterApproved _ -> words.text("queue.event.letter-approved", who);
            case Entry.LetterSigned _ -> words.text("queue.event.letter-signed", who);
            case Entry.LetterReturned _ -> words.text("queue.event.letter-returned", who);
            case Entry.LetterPosted _ -> words.text("queue.event.letter-posted", who);
            case Entry.LetterCameBack _ -> words.text("queue.event.letter-came-back");
            case Entry.AddressChanged _ -> words.text("queue.event.address-changed", who);
            case Entry.AddressConfirmed _ -> words.text("queue.event.address-confirmed", who);
            case Entry.ConflictFound _ -> words.text("queue.event.conflict-found", who);
            case Entry.ConflictLifted _ -> words.text("queue.event.conflict-lifted", who);
            case Entry.Flagged flagged ->
                words.text(
                        "queue.event.flagged",
                        who,
                        words.text("flag." + flagged.flag().id()));
            case Entry.FlagLifted lifted ->
                words.text(
                        "queue.event.flag-lifted",
                        who,
                        words.text("flag." + lifted.flag().id()));
            case Entry.SignalFound _ -> words.text("queue.event.signal-found");
            case Entry.SignalExplained _ -> words.text("queue.event.signal-explained", who);
            case Entry.SignalAccepted _ -> words.text("queue.event.signal-accepted", who);
            case Entry.AccountChanged _ -> words.text("queue.event.account-changed", who);
            case Entry.Linked _ -> words.text("queue.event.linked", who);
            case Entry.NoteTaken _ -> words.text("queue.event.note-taken", who);
            case Entry.RulesAdopted _ -> words.text("queue.event.rules-adopted", who);
            case Entry.RulesKept _ -> words.text("queue.event.rules-kept", who);
            case Entry.Closed _ -> words.text("queue.event.closed", who);
            case Entry.Reopened _ -> words.text("queue.event.reopened", who);
            case Entry.Corrected _, Entry.Struck _ -> words.text("queue.event.corrected", who);
        };
    }
}
