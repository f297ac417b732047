// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.CaseClock;
import io.casement.cases.Codes;
import io.casement.cases.Entry;
import io.casement.cases.LetterState;
import io.casement.cases.Recorded;
import io.casement.cases.RulesOffer;
import io.casement.cases.Seen;
import io.casement.cases.Urgency;
import io.casement.desk.Dossier;
import io.casement.desk.EvidenceRoom;
import io.casement.desk.Procedures;
import io.casement.law.Duty;
import io.casement.lawbook.Lawbook;
import io.casement.ui.words.ChangeWords;
import io.casement.ui.words.Words;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `casement show`: everything about a case.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show where a case stands, its clocks with their derivation, and its journal.")
final class ShowCommand implements Callable<Integer> {

    private static final ChangeWords ENGLISH_CHANGES = new ChangeWords(Words.in(Locale.UK));

    @Mixin
    private Opening opening = new Opening();

    @Mixin
    private Printing printing = new Printing();

    @Parameters(paramLabel = "NUMBER", description = "The case.")
    private String number = "";

    private final Workshop shop;

    ShowCommand(Workshop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() {
        try (var sitting = opening.open(shop)) {
            var dossier = Opening.dossier(sitting, number);
            var deadlines = new Deadlines(Lawbook.sentences(Locale.UK), dossier.today());
            if (printing.json()) {
                shop.terminal().out().println(Json.of(json(dossier, deadlines)));
            } else {
                var unasked =
                        sitting.procedures().evidence().unasked(dossier.file().id());
                print(
                        dossier,
                        unasked,
                        deadlines,
                        sitting.procedures(),
                        shop.terminal().out());
            }
        }
        return Stop.DONE;
    }

    // ---- for scripts -----------------------------------------------------------------------------------------------

    static Map<String, Object> json(Dossier dossier, Deadlines deadlines) {
        var words = new JournalWords(dossier);
        var standing = dossier.standing();
        var person = dossier.person();
        var urgency = Urgency.of(dossier.card(), dossier.today());
        return Json.object(
                "number", dossier.file().number(),
                "law", dossier.law().id(),
                "rights",
                        dossier.file().rights().stream()
                                .sorted()
                                .map(right -> right.id())
                                .toList(),
                "received", dossier.file().received(),
                "stage", standing.step().stage().id(),
                "next", dossier.card().next().id(),
                "urgency", QueueCommand.word(urgency),
                "days_left", QueueCommand.daysLeft(urgency),
                "owner", standing.owner().map(words::clerk),
                "person",
                        Json.object(
                                "name", person.name(),
                                "email", person.email(),
                                "address", person.address(),
                                "country", person.country(),
                                "phone", person.phone(),
                                "language", person.language()),
                "identity", IdentityLines.json(standing.identity()),
                "compared", IdentityLines.comparison(dossier),
                "evidence",
                        standing.evidence().shown().stream()
                                .map(each -> EvidenceLines.json(each, dossier))
                                .toList(),
                "documents_seen",
                        standing.evidence().glances().stream()
                                .map(each -> EvidenceLines.json(each, dossier))
                                .toList(),
                "representation", IdentityLines.json(standing.representation()),
                "signals", SignalLines.json(dossier),
                "changed_since_your_last_step",
                        dossier.changes().map(ENGLISH_CHANGES::of).orElse(List.of()),
                "outcomes", outcomes(dossier),
                "sources", sources(dossier),
                "flags",
                        standing.flags().stream()
                                .sorted()
                                .map(flag -> flag.id())
                                .toList(),
                "letters",
                        standing.letters().values().stream()
                                .map(ShowCommand::letter)
                                .toList(),
                "documents",
                        dossier.documents().stream()
                                .map(each -> Json.object(
                                        "id", each.id(),
                                        "name", each.name(),
                                        "media_type", each.mediaType(),
                                        "bytes", each.size(),
                                        "sha256", each.fingerprint()))
                                .toList(),
                "open", deadlines.json(dossier.clock().open()),
                "clocks", deadlines.json(clocks(dossier)),
                "offer",
                        dossier.offer()
                                .map(offer -> offer.shifts().stream()
                                        .map(ShowCommand::shift)
                                        .toList()),
                "request",
                        Json.object(
                                "from", dossier.request().from(),
                                "subject", dossier.request().subject(),
                                "text", dossier.request().body(),
                                "scope", dossier.request().scope()),
                "journal",
                        dossier.file().journal().stream()
                                .map(recorded -> entry(recorded, words))
                                .toList());
    }

    private static Map<String, Object> entry(Recorded recorded, JournalWords words) {
        var entry = Json.object(
                "seq", recorded.seq(),
                "on", recorded.entry().on(),
                "at", recorded.at(),
                "by", words.clerk(recorded.by()),
                "kind", JournalWords.kind(recorded.entry()));
        words.of(recorded.entry()).forEach(entry::putIfAbsent);
        return entry;
    }

    /// What newer rules would change about one duty.
    private static Map<String, Object> shift(RulesOffer.Shift shift) {
        return Json.object(
                "duty", shift.duty().id(),
                "right", shift.right().id(),
                "due", shift.before().map(RulesOffer.Days::last),
                "safe_due", shift.before().map(RulesOffer.Days::safe),
                "would_be_due", shift.after().map(RulesOffer.Days::last),
                "would_be_safe_due", shift.after().map(RulesOffer.Days::safe));
    }

    private static Map<String, Object> letter(LetterState letter) {
        return Json.object(
                "id", letter.id(),
                "kind", letter.kind().id(),
                "stage", letter.stage().id(),
                "since", letter.since(),
                "sha256", letter.fingerprint(),
                "seen", Seen.of(letter).map(Seen::code));
    }

    private static Map<String, Object> outcomes(Dossier dossier) {
        Map<String, Object> outcomes = new LinkedHashMap<>();
        dossier.standing()
                .decided()
                .forEach((right, decided) -> outcomes.put(
                        right.id(),
                        Json.object(
                                "outcome", JournalWords.outcome(decided.outcome()),
                                "grounds",
                                        JournalWords.grounds(decided.outcome().against()))));
        return outcomes;
    }

    private static Map<String, Object> sources(Dossier dossier) {
        Map<String, Object> sources = new LinkedHashMap<>();
        dossier.standing()
                .sources()
                .forEach((source, found) ->
                        sources.put(source.code(), found.map(Codes::id).orElse("asked")));
        return sources;
    }

    /// The duty that ends the case first, then what is open, then the others.
    private static Map<Duty, Deadlines.Clocked> clocks(Dossier dossier) {
        Map<Duty, Deadlines.Clocked> clocks = new LinkedHashMap<>();
        var law = dossier.law();
        var facts = CaseClock.facts(dossier.file());
        clocks.put(Duty.ANSWER, Deadlines.Clocked.earliest(law, dossier.file().rights(), Duty.ANSWER, facts));
        dossier.clock()
                .open()
                .forEach(open -> clocks.putIfAbsent(
                        open.duty() == law.mainDuty(open.right()) ? Duty.ANSWER : open.duty(),
                        new Deadlines.Clocked(law, open.right(), open.duty(), open.facts(), open.deadline())));
        dossier.clock()
                .duties()
                .keySet()
                .forEach(duty -> clocks.putIfAbsent(
                        duty, Deadlines.Clocked.earliest(law, dossier.file().rights(), duty, facts)));
        return clocks;
    }

    // ---- for people ------------------------------------------------------------------------------------------------

    private void print(
            Dossier dossier,
            List<EvidenceRoom.Unasked> unasked,
            Deadlines deadlines,
            Procedures desk,
            PrintStream out) {
        var words = new JournalWords(dossier);
        var sentences = shop.sentences();
        var standing = dossier.standing();
        out.println(dossier.file().number() + "  "
                + (dossier.person().name().isBlank()
                        ? "(no name)"
                        : dossier.person().name()));
        line(out, "law", dossier.law().id() + ", " + dossier.law().name());
        line(out, "asked for", sentences.rights(dossier.file().rights()));
        line(out, "received", dossier.file().received().toString());
        line(out, "answer", deadlines.day(dossier.clock().answer()));
        dossier.clock().open().forEach(open -> line(out, "open", deadlines.line(open)));
        dossier.offer()
                .ifPresent(offer -> line(
                        out,
                        "offer",
                        "the law has changed since; by its newer rules " + LawDeeds.shift(offer) + ". `casement do "
                                + dossier.file().number() + " adopt-rules` or `keep-rules`"));
        line(
                out,
                "stage",
                standing.step().stage().id() + ", next: "
                        + sentences.of(dossier.card().next()));
        line(out, "owner", standing.owner().map(words::clerk).orElse("nobody yet"));
        IdentityLines.of(standing).forEach((key, value) -> line(out, key, value));
        IdentityLines.compared(dossier, sentences).forEach(value -> line(out, "compared", value));
        unasked.forEach(each ->
                line(out, "unasked", each.name() + ", " + each.bytes() + " bytes, sha256 " + each.fingerprint()));
        EvidenceLines.of(dossier).forEach(said -> line(out, "evidence", said));
        standing.decided()
                .forEach((right, decided) ->
                        line(out, "decided", sentences.of(right) + ": " + sentences.of(decided.outcome())));
        standing.sources()
                .forEach((source, found) ->
                        line(out, "source", source + ": " + found.map(Codes::id).orElse("asked, no answer yet")));
        standing.letters()
                .values()
                .forEach(letter -> line(
                        out,
                        "letter",
                        letter.kind().id() + ", " + letter.stage().id() + " since " + letter.since()
                                + (letter.mayGo()
                                        ? Seen.of(letter)
                                                .map(seen -> ", seen=" + seen.code())
                                                .orElse("")
                                        : "")));
        sinceLastLook(dossier, desk).forEach(change -> line(out, "changed", change));
        standing.flags().stream().sorted().forEach(flag -> line(out, "flag", flag.id()));
        SignalLines.of(dossier).forEach(signal -> line(out, "signal", signal));
        out.println();
        deadlines.print(clocks(dossier), out);
        out.println();
        var struck = struck(dossier.file().journal());
        for (var recorded : dossier.file().journal()) {
            out.println("%3d  %s  %-18s %s%s  (%s, %s)"
                    .formatted(
                            recorded.seq(),
                            recorded.entry().on(),
                            JournalWords.kind(recorded.entry()),
                            struck.contains(recorded.seq()) ? "[struck] " : "",
                            words.line(recorded.entry()),
                            words.clerk(recorded.by()),
                            recorded.at()
                                    .atZone(ZoneId.of(dossier.organisation().zone()))
                                    .toLocalDate()));
        }
    }

    /// What is otherwise since whoever asks last did something in the case, and in letters since their last
    /// review.
    private List<String> sinceLastLook(Dossier dossier, Procedures desk) {
        var say = ENGLISH_CHANGES;
        var changes = dossier.changes().stream()
                .flatMap(since -> say.of(since).stream()
                        .map(change -> change + " (since your last step, on " + since.since() + ")"));
        var reworded = dossier.standing().letters().values().stream()
                .filter(letter -> dossier.reviewed().containsKey(letter.id()))
                .flatMap(letter -> dossier.rewordings(desk.letter(dossier.file().id(), letter.id())).stream())
                .map(say::of);
        return Stream.concat(changes, reworded).toList();
    }

    /// The entries that count no more.
    private static List<Integer> struck(List<Recorded> journal) {
        return journal.stream()
                .flatMap(recorded -> recorded.entry() instanceof Entry.Corrected(var _, int seq, var _)
                        ? Stream.of(seq)
                        : recorded.entry() instanceof Entry.Struck(var _, int seq) ? Stream.of(seq) : Stream.empty())
                .toList();
    }

    private static void line(PrintStream out, String key, String value) {
        out.println("    %-10s %s".formatted(key, value));
    }
}
