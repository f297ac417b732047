// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.Card;
import io.casement.cases.CaseClock;
import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.ExtensionGround;
import io.casement.cases.Flag;
import io.casement.cases.LetterId;
import io.casement.cases.Next;
import io.casement.cases.Obstacle;
import io.casement.cases.Verdict;
import io.casement.desk.Dossier;
import io.casement.desk.Procedures;
import io.casement.law.Citation;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Reckoning;
import io.casement.law.Rule;
import io.casement.ui.acts.Wanted;
import io.casement.ui.parts.ClockFace;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Everything that the preview shows of the selected case.
///
/// @param due "due 11 Jun, Art. 12(3) GDPR"
/// @param stepBarred why the next step cannot be done by this person now
/// @param extendBarred why the period cannot be extended
record PreviewPage(
        CaseId id,
        String number,
        String name,
        ClockFace clock,
        String toGo,
        String lastDay,
        String received,
        String due,
        String nextTitle,
        String nextText,
        String button,
        NextStep step,
        Optional<String> stepBarred,
        Optional<String> extendBarred,
        String source,
        Excerpt excerpt,
        Excerpt whole,
        List<Line> wanted,
        List<Line> facts,
        List<Flag> flags,
        List<Line> events) {

    /// A name, or a day, and what belongs to it.
    record Line(String name, String value) {}

    private static final LetterId ANY = new LetterId(new UUID(0, 0));

    /// The steps of a derivation that say how long the law gives.
    private static final Set<Rule> PERIODS =
            EnumSet.of(Rule.MONTHS, Rule.DAYS, Rule.WORKING_DAYS, Rule.AT_ONCE, Rule.EXTENDED);

    /// Reads a case and asks what may be done with it. Clerk thread.
    static PreviewPage of(Procedures work, CaseId id, Words words) {
        var dossier = work.dossier(id);
        var extend = work.wouldBe(id, new Command.Extend(dossier.today(), ExtensionGround.COMPLEXITY, ANY));
        var step = NextStep.of(dossier);
        var barred = step instanceof NextStep.Do(Command command)
                ? barred(work.wouldBe(id, command), words)
                : Optional.<String>empty();
        var asksForDay = extend instanceof Verdict.Barred(Obstacle.ExtensionDayMissing());
        return of(dossier, step, barred, asksForDay ? Optional.empty() : barred(extend, words), words);
    }

    private static Optional<String> barred(Verdict verdict, Words words) {
        return verdict instanceof Verdict.Barred(var obstacle)
                ? Optional.of(new Sentences(words).of(obstacle))
                : Optional.empty();
    }

    static PreviewPage of(
            Dossier dossier, NextStep step, Optional<String> stepBarred, Optional<String> extendBarred, Words words) {
        var card = dossier.card();
        var next = Next.of(dossier.file(), dossier.standing(), dossier.law(), dossier.house())
                .id();
        var clock = ClockFace.of(card, dossier.today(), words);
        var request = dossier.request();
        return new PreviewPage(
                card.id(),
                card.number().toString(),
                card.name().isBlank() ? words.text("queue.no-name") : card.name(),
                clock,
                toGo(card, clock, words),
                card.lastDay()
                        .map(day -> isNamed(card, clock) ? words.shortWeekday(day) : words.weekday(day))
                        .orElse(""),
                words.text("queue.received-on", words.day(card.received(), dossier.today())),
                due(dossier, words),
                words.text("queue.next." + next),
                words.text("queue.why." + next),
                words.text("queue.do." + next),
                step,
                stepBarred,
                extendBarred,
                source(dossier, words),
                Excerpt.around(request),
                Excerpt.whole(request),
                Wanted.of(dossier.clock(), dossier.law(), words).lines().stream()
                        .map(line -> new Line(line.shortDay(), line.what()))
                        .toList(),
                facts(dossier, words),
                List.copyOf(new TreeSet<>(card.flags())),
                Happened.last(dossier, 3, words));
    }

    private static String due(Dossier dossier, Words words) {
        return dossier.clock()
                .due()
                .map(due -> words.text(
                        Wanted.of(dossier.clock(), dossier.law(), words).next().isPresent()
                                ? "queue.answer-due-on"
                                : "queue.due-on",
                        words.day(due.lastDay(), dossier.today()),
                        citation(due).map(Citation::text).orElse("")))
                .map(text -> text.endsWith(", ") ? text.substring(0, text.length() - 2) : text)
                .orElse("");
    }

    static Optional<Citation> citation(Deadline.Due due) {
        return due.why().stream()
                .filter(step -> PERIODS.contains(step.rule()))
                .flatMap(step -> step.citation().stream())
                .reduce((earlier, later) -> later)
                .or(() -> due.why().stream()
                        .map(Reckoning::citation)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static String source(Dossier dossier, Words words) {
        var channel =
                dossier.file().each(io.casement.cases.Entry.Received.class).findFirst();
        var way = channel.map(received ->
                        words.text("queue.channel." + received.channel().id()))
                .orElse("");
        return words.text(
                "queue.source", way, words.day(dossier.file().received(), dossier.today()), language(dossier, words));
    }

    private static String language(Dossier dossier, Words words) {
        return Locale.forLanguageTag(dossier.person().language()).getDisplayLanguage(words.locale());
    }

    private static List<Line> facts(Dossier dossier, Words words) {
        var sentences = new Sentences(words);
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                words.text("queue.fact.right"), sentences.rights(dossier.file().rights())));
        var where =
                Where.of(dossier.person().country(), Optional.of(dossier.law().title()), words);
        lines.add(new Line(
                words.text("queue.fact.law"),
                dossier.law()
                        .authority()
                        .map(body -> body.name("en"))
                        .filter(name -> name.length() <= 60)
                        .map(name -> where + " · " + name)
                        .orElseGet(where::toString)));
        lines.add(new Line(words.text("queue.fact.identity"), identity(dossier, words)));
        for (var document : dossier.standing().evidence().kept()) {
            lines.add(new Line(
                    words.text("queue.fact.proof"),
                    words.text(
                            document.isOverdue(dossier.today()) ? "queue.proof.overdue" : "queue.proof.kept",
                            words.text("entry.evidence-kind." + document.kind().id()),
                            words.monthDay(document.destroyBy()))));
        }
        lines.add(new Line(words.text("queue.fact.letter"), language(dossier, words)));
        safeDay(dossier.clock(), words).ifPresent(day -> lines.add(new Line(words.text("queue.fact.safe-day"), day)));
        return lines;
    }

    private static String identity(Dossier dossier, Words words) {
        var identity = dossier.standing().identity();
        return identity.enough()
                ? words.text(
                        "queue.identity.enough",
                        words.text("obstacle.level." + identity.reached().id()))
                : words.text(
                        "queue.identity.open",
                        words.text("obstacle.level." + identity.needed().id()));
    }

    private static Optional<String> safeDay(CaseClock clock, Words words) {
        return clock.due()
                .filter(due -> clock.answeredOn().isEmpty() && due.safeDay().isBefore(due.lastDay()))
                .map(due -> words.weekday(due.safeDay()));
    }

    /// Whether the next duty is not the answer, so that it is said what it is.
    private static boolean isNamed(Card card, ClockFace clock) {
        return card.duty().filter(duty -> duty != Duty.ANSWER).isPresent() && clock.state() != ClockFace.State.OVERDUE;
    }

    /// What the days are for; how many are over says that by itself, and there is no room for more.
    private static String toGo(Card card, ClockFace clock, Words words) {
        if (isNamed(card, clock)) {
            return words.text(
                    "queue.to-go-duty",
                    words.text("why.todo." + card.duty().orElseThrow().id()));
        }
        return clock.state() == ClockFace.State.OVERDUE
                ? ""
                : words.text("queue.to-go."
                        + clock.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
