// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.CaseId;
import io.casement.cases.ClerkId;
import io.casement.cases.Entry;
import io.casement.cases.LetterId;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Outcome;
import io.casement.cases.SignalId;
import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import io.casement.desk.Dossier;
import io.casement.law.Ground;
import io.casement.signals.Signal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The entries of a journal in the command line's words: the kind, and what it carries as `key: value`.
record JournalWords(Dossier dossier) {

    /// The kind of an entry, such as "identity-judged".
    static String kind(Entry entry) {
        return entry.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    Map<String, Object> of(Entry entry) {
        return switch (entry) {
            case Entry.Received(var _, var channel, var document) ->
                Json.object("channel", channel.id(), "document", document);
            case Entry.Logged(var _, var law, var rights, var _) ->
                Json.object(
                        "law",
                        law,
                        "rights",
                        rights.stream().sorted().map(right -> right.id()).toList());
            case Entry.OwnerSet(var _, var owner) -> Json.object("owner", clerk(owner));
            case Entry.IdentityAsked(var _, var letter, var asked) ->
                asked.isEmpty()
                        ? Json.object("letter", letter(letter))
                        : Json.object("letter", letter(letter), "asked", means(asked));
            case Entry.IdentityReceived _ -> Map.of();
            case Entry.IdentityJudged(var _, var level, var means) ->
                Json.object("level", level.id(), "means", means(means));
            case Entry.SensitivityFound(var _, var sensitivity) -> Json.object("sensitivity", sensitivity.id());
            case Entry.FieldsDisputed(var _, var fields) -> Json.object("fields", means(fields));
            case Entry.DeclarationReceived(var _, var signed) -> Json.object("signed", signed ? "yes" : "no");
            case Entry.RecordsEntered(var _, var points) -> Json.object("points", means(points));
            case Entry.Represented(var _, var by) -> Json.object("by", by.id());
            case Entry.AuthorityJudged(var _, var what, var shown) ->
                Json.object("what", what.id(), "shown", shown.id());
            case Entry.ClockPaused(var _, var question) -> Json.object("question", question.id());
            case Entry.ClockResumed _ -> Map.of();
            case Entry.PeriodExtended(var _, var ground, var letter, var until) -> {
                var words = Json.object("ground", ground.id(), "letter", letter(letter));
                until.ifPresent(day -> words.put("until", day));
                yield words;
            }
            case Entry.QuestionAsked(var _, var question) -> Json.object("question", question.id());
            case Entry.QuestionAnswered(var _, var question) -> Json.object("question", question.id());
            case Entry.RequestDated(var _, var dated) -> Json.object("dated", dated);
            case Entry.CircumstanceFound(var _, var circumstance) -> Json.object("circumstance", circumstance.id());
            case Entry.AppealReceived _ -> Map.of();
            case Entry.DutyMet(var _, var duty) -> Json.object("duty", duty.id());
            case Entry.LastDayEntered(var _, var lastDay, var citation) ->
                Json.object("last-day", lastDay, "citation", note(citation));
            case Entry.SourceAsked(var _, var source) -> Json.object("source", source);
            case Entry.SourceAnswered(var _, var source, var found) ->
                Json.object("source", source, "found", found.id());
            case Entry.EvidenceTaken(var _, var document, var kind, var fingerprint, var destroyBy) ->
                Json.object(
                        "evidence", document, "kind_shown", kind.id(), "sha256", fingerprint, "destroy_by", destroyBy);
            case Entry.AttachmentRemoved(var _, var _, var _, var attachment) -> Json.object("removed", attachment);
            case Entry.EvidenceViewed(var _, var document) -> Json.object("evidence", document);
            case Entry.EvidenceJudged(var _, var document, var result) ->
                Json.object("evidence", document, "result", result.id());
            case Entry.EvidenceDestroyed(var _, var document, var why) ->
                Json.object("evidence", document, "why", why.id());
            case Entry.DocumentSeen(var _, var kind, var result) ->
                Json.object("kind_shown", kind.id(), "result", result.id());
            case Entry.Decided(var _, var right, var outcome, var reasoning) -> {
                var words = Json.object("right", right.id(), "outcome", outcome(outcome));
                if (!outcome.against().isEmpty()) {
                    words.put("grounds", grounds(outcome.against()));
                }
                reasoning.ifPresent(note -> words.put("reasoning", note(note)));
                yield words;
            }
            case Entry.LetterDrafted(var _, var letter, var kind) -> Json.object("letter", kind.id(), "id", letter);
            case Entry.LetterSubmitted(var _, var letter) -> Json.object("letter", letter(letter));
            case Entry.LetterApproved(var _, var letter, var _, var fingerprint, var _) ->
                Json.object("letter", letter(letter), "sha256", fingerprint);
            case Entry.LetterSigned(var _, var letter, var _, var fingerprint, var certificate) ->
                Json.object("letter", letter(letter), "sha256", fingerprint, "certificate", certificate);
            case Entry.LetterReturned(var _, var letter, var why) ->
                Json.object("letter", letter(letter), "why", note(why));
            case Entry.LetterPosted(var _, var letter, var channel, var tracking) -> {
                var words = Json.object("letter", letter(letter), "channel", channel.id());
                tracking.ifPresent(note -> words.put("tracking", note(note)));
                yield words;
            }
            case Entry.LetterCameBack(var _, var letter) -> Json.object("letter", letter(letter));
            case Entry.AddressChanged(var _, var what) ->
                Json.object("what", what.stream().sorted().map(Means::id).toList());
            case Entry.AddressConfirmed(var _, var through) -> Json.object("through", through.id());
            case Entry.ConflictFound(var _, var clerk, var why) -> Json.object("clerk", clerk(clerk), "why", why.id());
            case Entry.ConflictLifted(var _, var clerk, var why) ->
                Json.object("clerk", clerk(clerk), "why", note(why));
            case Entry.Flagged(var _, var flag, var why) -> Json.object("flag", flag.id(), "why", note(why));
            case Entry.FlagLifted(var _, var flag, var why) -> Json.object("flag", flag.id(), "why", note(why));
            case Entry.SignalFound(var _, var signal, var kind, var strength, var evidence) ->
                Json.object(
                        "signal", signal,
                        "signal-kind", kind.id(),
                        "strength", strength.id(),
                        "says", says(kind, strength, evidence));
            case Entry.SignalExplained(var _, var signal, var why) ->
                Json.object("signal", signal, "signal-kind", kind(signal), "why", note(why));
            case Entry.SignalAccepted(var _, var signal) -> Json.object("signal", signal, "signal-kind", kind(signal));
            case Entry.AccountChanged(var _, var what, var day) -> Json.object("what", what.id(), "day", day);
            case Entry.Linked(var _, CaseId other, var how) -> Json.object("case", other, "how", how.id());
            case Entry.NoteTaken(var _, var note) -> Json.object("text", note(note));
            case Entry.RulesAdopted(var _, var rules) -> Json.object("rules", rules);
            case Entry.RulesKept(var _, var rules) -> Json.object("rules", rules);
            case Entry.Closed(var _, var how) -> Json.object("how", how.id());
            case Entry.Reopened(var _, var ground) -> Json.object("ground", ground.id());
            case Entry.Corrected(var _, var seq, var instead) -> {
                var words = Json.object("entry", seq, "instead", kind(instead), "on", instead.on());
                words.putAll(of(instead));
                yield words;
            }
            case Entry.Struck(var _, var seq) -> Json.object("entry", seq);
        };
    }

    /// The same in one line.
    String line(Entry entry) {
        Map<String, Object> words = new LinkedHashMap<>(of(entry));
        words.remove("id");
        words.remove("document");
        words.remove("signal");
        words.remove("sha256");
        return words.entrySet().stream()
                .map(each -> each.getKey() + ": " + flat(each.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static List<String> means(Set<Means> means) {
        return means.stream().sorted().map(Means::id).toList();
    }

    private static String flat(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString().replaceAll("\\R", " ");
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted() -> "grant";
            case Outcome.GrantedInPart _ -> "part";
            case Outcome.Refused _ -> "refuse";
            case Outcome.NothingHeld() -> "nothing-held";
            case Outcome.Withdrawn() -> "withdrawn";
            case Outcome.Forwarded() -> "forwarded";
            case Outcome.Lapsed() -> "lapsed";
        };
    }

    static List<String> grounds(Collection<Ground> grounds) {
        return grounds.stream().sorted().map(Ground::id).toList();
    }

    String clerk(ClerkId id) {
        return dossier.nameOf(id).orElse("somebody who is not in the register");
    }

    private String letter(LetterId id) {
        var state = dossier.standing().letters().get(id);
        return state == null ? "taken back" : state.kind().id();
    }

    private String kind(SignalId id) {
        return dossier.standing()
                .signals()
                .find(id)
                .map(each -> each.kind().id())
                .orElse("taken over");
    }

    private String says(SignalKind kind, Strength strength, NoteId evidence) {
        return SignalLines.WORDS.says(Signal.of(kind, strength, note(evidence)));
    }

    private String note(NoteId id) {
        return dossier.note(id);
    }
}
