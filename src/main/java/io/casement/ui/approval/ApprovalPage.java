// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.approval;

import io.casement.cases.Card;
import io.casement.cases.CaseFile;
import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.DocumentId;
import io.casement.cases.Entry;
import io.casement.cases.FourEyes;
import io.casement.cases.LetterId;
import io.casement.cases.Obstacle;
import io.casement.cases.Reasoning;
import io.casement.cases.Recorded;
import io.casement.cases.Sha256;
import io.casement.cases.Standing;
import io.casement.cases.Verdict;
import io.casement.cases.View;
import io.casement.desk.Dossier;
import io.casement.desk.Procedures;
import io.casement.law.Citation;
import io.casement.letters.Letter;
import io.casement.pdf.Picture;
import io.casement.ui.acts.Recipient;
import io.casement.ui.parts.ClockFace;
import io.casement.ui.parts.Paper;
import io.casement.ui.words.ChangeWords;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.SignalWords;
import io.casement.ui.words.Words;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What waits for a second person, and everything about the one that is looked at.
record ApprovalPage(List<Row> rows, Optional<Decision> decision) {

    static final double LETTER = 352;
    private static final int LIMIT = 200;

    /// A line of the list.
    record Row(
            CaseId id, LetterId letter, String name, String number, ClockFace clock, String outcome, String handedIn) {}

    /// One right and what was decided on it.
    ///
    /// @param before what it was when this person last did something in the case, if it was another
    record Line(String right, Optional<String> before, String outcome, String citation, Reasoning reasoning) {}

    /// What is otherwise than when somebody last looked.
    record Since(String title, List<String> changes) {}

    /// @param notes why a second person is needed, and what was approved before
    /// @param since what changed since this person last did something here, and in the letter since its last
    ///     review
    /// @param barred why this person cannot approve it
    record Decision(
            CaseId id,
            LetterId letter,
            String name,
            String number,
            String rights,
            ClockFace clock,
            String due,
            String title,
            List<String> notes,
            List<Since> since,
            List<Line> lines,
            List<String> facts,
            Recipient recipient,
            Optional<Obstacle> barred,
            String language,
            List<Picture> pages) {}

    static ApprovalPage of(Procedures work, Optional<CaseId> wanted, double scale, Words words) {
        var cards = work.queue(View.WAITING_APPROVAL, LIMIT).stream()
                .filter(card -> card.toApprove().isPresent())
                .toList();
        var rows = new ArrayList<Row>();
        for (var card : cards) {
            rows.add(row(work.dossier(card.id()), card, words));
        }
        var shown = wanted.flatMap(
                        id -> rows.stream().filter(row -> row.id().equals(id)).findFirst())
                .or(() -> rows.stream().findFirst());
        return new ApprovalPage(rows, shown.map(row -> decision(work, row, scale, words)));
    }

    private static Row row(Dossier dossier, Card card, Words words) {
        return new Row(
                card.id(),
                card.toApprove().orElseThrow(),
                card.name(),
                card.number().toString(),
                ClockFace.of(card, dossier.today(), words),
                outcome(dossier, words),
                handedIn(dossier, words));
    }

    private static String outcome(Dossier dossier, Words words) {
        var sentences = new Sentences(words);
        return dossier.standing().decided().values().stream()
                .filter(each -> !each.outcome().against().isEmpty())
                .findFirst()
                .map(each -> sentences.of(each.outcome()))
                .orElse("");
    }

    private static String handedIn(Dossier dossier, Words words) {
        return submission(dossier)
                .map(recorded -> words.text(
                        "approval.by",
                        dossier.nameOf(recorded.by()).orElse(""),
                        words.moment(
                                LocalDateTime.ofInstant(
                                        recorded.at(),
                                        ZoneId.of(dossier.organisation().zone())),
                                dossier.today())))
                .orElse("");
    }

    private static Optional<Recorded> submission(Dossier dossier) {
        return dossier.file().entries().stream()
                .filter(recorded -> recorded.entry() instanceof Entry.LetterSubmitted)
                .reduce((earlier, later) -> later);
    }

    private static Decision decision(Procedures work, Row row, double scale, Words words) {
        var dossier = work.dossier(row.id());
        var sentences = new Sentences(words);
        var before = before(dossier);
        var lines = new ArrayList<Line>();
        for (var right : dossier.file().rights().stream().sorted().toList()) {
            Optional.ofNullable(dossier.standing().decided().get(right))
                    .ifPresent(decided -> lines.add(new Line(
                            sentences.of(right),
                            before.map(standing -> standing.decided().get(right))
                                    .map(Entry.Decided::outcome)
                                    .filter(old -> !old.equals(decided.outcome()))
                                    .map(sentences::of),
                            sentences.of(decided.outcome()),
                            decided.outcome().against().stream()
                                    .sorted()
                                    .findFirst()
                                    .flatMap(ground -> dossier.law().citation(ground, right))
                                    .map(Citation::text)
                                    .orElse(""),
                            Reasoning.of(decided.reasoning().map(dossier::note).orElse("")))));
        }
        var ask = new Command.ApproveLetter(
                dossier.today(),
                row.letter(),
                new DocumentId(new UUID(0, 0)),
                new Sha256("0".repeat(64)),
                work.shortfalls(row.id(), row.letter()));
        var barred = work.wouldBe(row.id(), ask) instanceof Verdict.Barred(Obstacle obstacle)
                ? Optional.of(obstacle)
                : Optional.<Obstacle>empty();
        var who = submission(dossier).flatMap(each -> dossier.nameOf(each.by())).orElse("");
        var letter = work.letter(row.id(), row.letter());
        return new Decision(
                row.id(),
                row.letter(),
                row.name(),
                row.number(),
                sentences.rights(dossier.file().rights()),
                row.clock(),
                dossier.clock()
                        .due()
                        .map(due -> words.shortWeekday(due.lastDay()))
                        .orElse(""),
                words.text("approval.wants", who),
                notes(dossier, row.letter(), words),
                since(dossier, letter, words),
                lines,
                facts(dossier, barred, words),
                Recipient.of(dossier, letter, words),
                barred,
                letter.language(),
                barred.filter(Obstacle.LetterNotReady.class::isInstance).isPresent()
                        ? List.of()
                        : Paper.pages(work.pages(row.id(), row.letter()), LETTER, scale));
    }

    /// What this person did last in the case.
    private static Optional<Recorded> mine(Dossier dossier) {
        return dossier.file().journal().stream()
                .filter(each -> each.by().equals(dossier.me().id()))
                .reduce((_, later) -> later);
    }

    /// How the case stood when this person last did something in it.
    private static Optional<Standing> before(Dossier dossier) {
        return mine(dossier)
                .map(last -> Standing.of(new CaseFile(
                        dossier.file().id(),
                        dossier.file().number(),
                        dossier.file().journal().stream()
                                .filter(each -> each.seq() <= last.seq())
                                .toList())));
    }

    private static List<Since> since(Dossier dossier, Letter letter, Words words) {
        var since = new ArrayList<Since>();
        var say = new ChangeWords(words);
        dossier.changes().ifPresent(changes -> {
            var day = words.day(changes.since(), dossier.today());
            var lines = say.of(changes);
            since.add(new Since(
                    words.text(lines.isEmpty() ? "approval.since-same" : "approval.since-changed", day), lines));
        });
        var reworded = dossier.rewordings(letter).stream().map(say::of).toList();
        if (!reworded.isEmpty()) {
            var day = dossier.reviewed(letter.id())
                    .map(on -> words.day(on, dossier.today()))
                    .orElse("");
            since.add(new Since(words.text("approval.since-review", day), reworded));
        }
        return since;
    }

    private static List<String> notes(Dossier dossier, LetterId letter, Words words) {
        var notes = new ArrayList<String>();
        new SignalWords(words).doubt(dossier.standing().identity()).ifPresent(notes::add);
        Optional.ofNullable(dossier.standing().letters().get(letter)).ifPresent(state -> {
            if (state.voided().isPresent()) {
                notes.add(words.text("approval.voided"));
            }
            var acts = FourEyes.of(state, dossier.standing(), dossier.house());
            if (!acts.isEmpty()) {
                notes.add(words.text(
                        "approval.second",
                        acts.stream()
                                .map(act -> words.text("people.act." + act.id()))
                                .collect(Collectors.joining(", "))));
            }
        });
        return notes;
    }

    private static List<String> facts(Dossier dossier, Optional<Obstacle> barred, Words words) {
        var facts = new ArrayList<String>();
        facts.add(words.text("approval.fact.complete"));
        facts.add(words.text(
                "approval.fact.identity",
                words.text("obstacle.level."
                        + dossier.standing().identity().reached().id())));
        if (barred.isEmpty()) {
            facts.add(words.text("approval.fact.not-yours"));
        }
        return facts;
    }
}
