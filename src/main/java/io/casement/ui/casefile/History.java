// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.ClerkId;
import io.casement.cases.Entry;
import io.casement.cases.LetterId;
import io.casement.cases.NoteId;
import io.casement.cases.Recorded;
import io.casement.cases.SignalId;
import io.casement.desk.Dossier;
import io.casement.ui.parts.HistoryList.Line;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The journal in words: what happened, newest first; what was struck says so.
final class History {

    private final Dossier dossier;
    private final Words words;
    private final Sentences sentences;
    private final ZoneId zone;

    private History(Dossier dossier, Words words) {
        this.dossier = dossier;
        this.words = words;
        this.sentences = new Sentences(words);
        this.zone = ZoneId.of(dossier.organisation().zone());
    }

    static List<Line> of(Dossier dossier, Words words) {
        return new History(dossier, words).lines();
    }

    static List<Line> notes(Dossier dossier, Words words) {
        return new History(dossier, words).noteLines();
    }

    private List<Line> lines() {
        Set<Integer> struck = new HashSet<>();
        for (var recorded : dossier.file().journal()) {
            if (recorded.entry() instanceof Entry.Struck(var _, int seq)) {
                struck.add(seq);
            } else if (recorded.entry() instanceof Entry.Corrected(var _, int seq, var _)) {
                struck.add(seq);
            }
        }
        var lines = new ArrayList<Line>();
        for (var recorded : dossier.file().journal().reversed()) {
            var what = what(recorded.entry());
            lines.add(new Line(
                    struck.contains(recorded.seq()) ? words.text("casefile.entry.struck-through", what) : what,
                    when(recorded)));
        }
        return lines;
    }

    private List<Line> noteLines() {
        var lines = new ArrayList<Line>();
        for (var recorded : dossier.file().journal().reversed()) {
            if (recorded.entry() instanceof Entry.NoteTaken(var _, NoteId note)) {
                lines.add(new Line(dossier.note(note), when(recorded)));
            }
        }
        return lines;
    }

    private String when(Recorded recorded) {
        var at = LocalDateTime.ofInstant(recorded.at(), zone);
        var moment = words.moment(at, dossier.today()) + " · " + who(recorded.by());
        var on = recorded.entry().on();
        return on.equals(at.toLocalDate()) ? moment : words.text("casefile.entry.happened", moment, day(on));
    }

    private String who(ClerkId id) {
        return dossier.nameOf(id).map(History::firstName).orElse("");
    }

    private static String firstName(String name) {
        var space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    private String day(LocalDate day) {
        return words.day(day, dossier.today());
    }

    private String what(Entry entry) {
        return switch (entry) {
            case Entry.Received(var on, var channel, var _) ->
                words.text("casefile.entry.received", words.text("casefile.channel." + channel.id()), day(on));
            case Entry.Logged(var _, var law, var rights, var _) ->
                words.text("casefile.entry.logged", sentences.rights(rights), law.value());
            case Entry.OwnerSet(var _, var owner) ->
                words.text("casefile.entry.owner-set", dossier.nameOf(owner).orElse(""));
            case Entry.IdentityAsked _ -> words.text("casefile.entry.identity-asked");
            case Entry.IdentityReceived _ -> words.text("casefile.entry.identity-received");
            case Entry.IdentityJudged(var _, var level, var means) ->
                means.isEmpty()
                        ? words.text("casefile.entry.identity-failed")
                        : words.text(
                                "casefile.entry.identity-judged",
                                words.text("obstacle.level." + level.id()),
                                sentences.means(means));
            case Entry.SensitivityFound(var _, var sensitivity) ->
                words.text("casefile.entry.sensitivity-found", words.text("entry.sensitivity." + sensitivity.id()));
            case Entry.FieldsDisputed(var _, var fields) ->
                fields.isEmpty()
                        ? words.text("casefile.entry.nothing-disputed")
                        : words.text("casefile.entry.fields-disputed", sentences.means(fields));
            case Entry.DeclarationReceived(var _, var signed) ->
                words.text(signed ? "casefile.entry.declaration-received" : "casefile.entry.declaration-unsigned");
            case Entry.RecordsEntered(var _, var points) ->
                points.isEmpty()
                        ? words.text("casefile.entry.records-empty")
                        : words.text("casefile.entry.records-entered", sentences.means(points));
            case Entry.Represented(var _, var by) ->
                words.text("casefile.entry.represented", words.text("entry.representative." + by.id()));
            case Entry.AuthorityJudged(var _, var what, var shown) ->
                words.text(
                        "casefile.entry.authority-judged",
                        words.text("entry.authority." + what.id()),
                        words.text("entry.shown." + shown.id()));
            case Entry.ClockPaused(var _, var question) ->
                words.text("casefile.entry.clock-paused", words.text("obstacle.question." + question.id()));
            case Entry.ClockResumed _ -> words.text("casefile.entry.clock-resumed");
            case Entry.PeriodExtended(var _, var ground, var _, var until) ->
                until.map(day -> words.text(
                                "casefile.entry.period-extended-until",
                                words.text("acts.extend-because." + ground.id()),
                                day(day)))
                        .orElseGet(() -> words.text(
                                "casefile.entry.period-extended", words.text("acts.extend-because." + ground.id())));
            case Entry.QuestionAsked(var _, var question) ->
                words.text("casefile.entry.question-asked", words.text("obstacle.question." + question.id()));
            case Entry.QuestionAnswered(var _, var question) ->
                words.text("casefile.entry.question-answered", words.text("obstacle.question." + question.id()));
            case Entry.RequestDated(var _, var dated) -> words.text("casefile.entry.request-dated", day(dated));
            case Entry.CircumstanceFound(var _, var found) ->
                words.text("casefile.entry.circumstance-found." + found.id());
            case Entry.AppealReceived _ -> words.text("casefile.entry.appeal-received");
            case Entry.DutyMet(var _, var duty) ->
                words.text("casefile.entry.duty-met", words.text("obstacle.duty." + duty.id()));
            case Entry.LastDayEntered(var _, var lastDay, var citation) ->
                words.text("casefile.entry.last-day-entered", lastDay, dossier.note(citation));
            case Entry.SourceAsked(var _, var source) -> words.text("casefile.entry.source-asked", source.code());
            case Entry.SourceAnswered(var _, var source, var found) ->
                words.text("casefile.entry.source-answered." + found.id(), source.code());
            case Entry.EvidenceTaken(var _, var _, var kind, var _, var destroyBy) ->
                words.text("casefile.entry.evidence-taken", words.text("entry.evidence-kind." + kind.id()), destroyBy);
            case Entry.AttachmentRemoved _ -> words.text("casefile.entry.attachment-removed");
            case Entry.EvidenceViewed _ -> words.text("casefile.entry.evidence-viewed");
            case Entry.EvidenceJudged(var _, var _, var result) ->
                words.text("casefile.entry.evidence-judged", words.text("entry.evidence-result." + result.id()));
            case Entry.EvidenceDestroyed(var _, var _, var why) ->
                words.text("casefile.entry.evidence-destroyed", words.text("entry.evidence-end." + why.id()));
            case Entry.DocumentSeen(var _, var kind, var result) ->
                words.text(
                        "casefile.entry.document-seen",
                        words.text("entry.evidence-kind." + kind.id()),
                        words.text("entry.evidence-result." + result.id()));
            case Entry.Decided(var _, var right, var outcome, var _) ->
                words.text("casefile.entry.decided", sentences.of(right), sentences.of(outcome));
            case Entry.LetterDrafted(var _, var _, var kind) ->
                words.text("casefile.entry.letter-drafted", words.text("letter.kind." + kind.id()));
            case Entry.LetterSubmitted(var _, var letter) ->
                words.text("casefile.entry.letter-submitted", kind(letter));
            case Entry.LetterApproved(var _, var letter, var _, var _, var _) ->
                words.text("casefile.entry.letter-approved", kind(letter));
            case Entry.LetterSigned(var _, var letter, var _, var _, var _) ->
                words.text("casefile.entry.letter-signed", kind(letter));
            case Entry.LetterReturned(var _, var letter, var why) ->
                words.text("casefile.entry.letter-returned", kind(letter), dossier.note(why));
            case Entry.LetterPosted(var _, var letter, var channel, var tracking) ->
                words.text(
                        "casefile.entry.letter-posted",
                        kind(letter),
                        words.text("casefile.channel." + channel.id()),
                        tracking.map(dossier::note).orElse(""));
            case Entry.LetterCameBack(var _, var letter) -> words.text("casefile.entry.letter-came-back", kind(letter));
            case Entry.AddressChanged(var _, var what) ->
                words.text(
                        "casefile.entry.address-changed",
                        what.stream()
                                .sorted()
                                .map(each -> words.text("casefile.means." + each.id()))
                                .collect(Collectors.joining(", ")));
            case Entry.AddressConfirmed(var _, var through) ->
                words.text("casefile.entry.address-confirmed", words.text("casefile.means." + through.id()));
            case Entry.ConflictFound(var _, var clerk, var why) ->
                words.text(
                        "casefile.entry.conflict-found",
                        dossier.nameOf(clerk).orElse(""),
                        words.text("obstacle.conflict." + why.id()));
            case Entry.ConflictLifted(var _, var clerk, var why) ->
                words.text(
                        "casefile.entry.conflict-lifted", dossier.nameOf(clerk).orElse(""), dossier.note(why));
            case Entry.Flagged(var _, var flag, var why) ->
                words.text("casefile.entry.flagged", words.text("flag." + flag.id()), dossier.note(why));
            case Entry.FlagLifted(var _, var flag, var why) ->
                words.text("casefile.entry.flag-lifted", words.text("flag." + flag.id()), dossier.note(why));
            case Entry.SignalFound(var _, var _, var kind, var strength, var _) ->
                words.text(
                        "entry.signal-found",
                        words.text("signal." + kind.id()),
                        words.text("signal.strength." + strength.id()));
            case Entry.SignalExplained(var _, var signal, var why) ->
                words.text("entry.signal-explained", signal(signal), dossier.note(why));
            case Entry.SignalAccepted(var _, var signal) -> words.text("entry.signal-accepted", signal(signal));
            case Entry.AccountChanged(var _, var what, var day) ->
                words.text("entry.account-changed", words.text("signal.change." + what.id()), day(day));
            case Entry.Linked(var _, var _, var how) -> words.text("casefile.entry.linked." + how.id());
            case Entry.NoteTaken(var _, var note) ->
                words.text("casefile.entry.note-taken", shortened(dossier.note(note)));
            case Entry.RulesAdopted _ -> words.text("casefile.entry.rules-adopted");
            case Entry.RulesKept _ -> words.text("casefile.entry.rules-kept");
            case Entry.Closed(var _, var how) ->
                words.text("casefile.entry.closed", words.text("acts.closed." + how.id()));
            case Entry.Reopened(var _, var ground) ->
                words.text("casefile.entry.reopened", words.text("acts.reopened." + ground.id()));
            case Entry.Corrected(var _, var seq, var instead) ->
                words.text("casefile.entry.corrected", seq, what(instead));
            case Entry.Struck(var _, var seq) -> words.text("casefile.entry.struck", seq);
        };
    }

    private String signal(SignalId id) {
        return dossier.standing()
                .signals()
                .find(id)
                .map(each -> words.text("signal." + each.kind().id()))
                .orElse(words.text("signal.one"));
    }

    private String kind(LetterId letter) {
        return Optional.ofNullable(dossier.standing().letters().get(letter))
                .map(state -> words.text("letter.kind." + state.kind().id()))
                .orElse(words.text("casefile.letter"));
    }

    private static String shortened(String note) {
        var line = note.lines().findFirst().orElse("");
        return line.length() > 80 ? line.substring(0, 79) + "…" : line;
    }
}
