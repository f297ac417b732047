// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.acts;

import io.casement.cases.CaseId;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.ClosedHow;
import io.casement.cases.Command;
import io.casement.cases.ExtensionGround;
import io.casement.cases.Flag;
import io.casement.cases.LetterId;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.Power;
import io.casement.cases.ReopenGround;
import io.casement.cases.Verdict;
import io.casement.desk.Procedures;
import io.casement.law.Citation;
import io.casement.law.Duty;
import io.casement.law.Question;
import io.casement.law.RulesId;
import io.casement.law.Wait;
import io.casement.store.Paper;
import io.casement.ui.parts.Choosing;
import io.casement.ui.parts.Choosing.Choice;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;

/// What the keys do with a case, or with several: take, assign, note, extend, pause, mark, close, open again.
public final class CaseActs {

    private static final LetterId ANY = new LetterId(new UUID(0, 0));

    /// Whose case it is about.
    public record Subject(CaseId id, String name) {}

    private final Tools tools;
    private final Words words;

    public CaseActs(Tools tools) {
        this.tools = tools;
        this.words = tools.words();
    }

    // ---- whose case it is ----------------------------------------------------------------------------------------

    public void take(List<Subject> cases) {
        give(cases, tools.me().id(), "taken", tools.me().name());
    }

    public void assign(List<Subject> cases) {
        if (cases.isEmpty()) {
            return;
        }
        tools.desk().ask(work -> work.register().clerks(), clerks -> {
            var choices = clerks.stream()
                    .filter(clerk -> clerk.role().may(Power.HANDLE))
                    .map(clerk -> new Choice<>(clerk, clerk.name(), beside(clerk)))
                    .toList();
            new Choosing<Clerk>(tools.nav().overlay(), words)
                    .pick(
                            cases.size() == 1
                                    ? words.text(
                                            "acts.assign-title",
                                            cases.getFirst().name())
                                    : words.text("acts.assign-many", cases.size()),
                            choices,
                            clerk -> give(cases, clerk.id(), "assigned", clerk.name()));
        });
    }

    private String beside(Clerk clerk) {
        return clerk.id().equals(tools.me().id())
                ? words.text("acts.you")
                : words.text("role." + clerk.role().id());
    }

    /// The same command for each; those that are barred stay as they are, and the first reason is told.
    private void give(List<Subject> cases, ClerkId to, String told, String name) {
        var ids = cases.stream().map(Subject::id).toList();
        tools.desk().ask(work -> owned(work, ids, to), verdicts -> {
            var done =
                    verdicts.stream().filter(Verdict.Accepted.class::isInstance).count();
            if (done == 1 && cases.size() == 1) {
                tools.nav()
                        .tell(words.text("acts.told." + told, cases.getFirst().name(), name), true);
            } else if (done > 0) {
                tools.nav()
                        .tell(
                                words.text(
                                        "acts.told-many." + told, words.number(done), words.number(cases.size()), name),
                                true);
            }
            barred(verdicts).ifPresent(tools.nav()::tell);
        });
    }

    private static List<Verdict> owned(Procedures work, List<CaseId> ids, ClerkId to) {
        var command = new Command.SetOwner(work.today(), to);
        return work.together(() -> ids.stream()
                .map(id -> work.submit(id, List.of(command), List.of()))
                .toList());
    }

    private static Optional<Obstacle> barred(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Verdict.Barred.class::isInstance)
                .map(each -> ((Verdict.Barred) each).obstacle())
                .findFirst();
    }

    // ---- notes and marks -----------------------------------------------------------------------------------------

    /// Asks for the words of a note.
    public void note(Subject subject) {
        new Choosing<NoteId>(tools.nav().overlay(), words)
                .ask(
                        Choosing.Question.of(
                                        words.text("acts.note-title", subject.name()), "", words.text("acts.note-save"))
                                .because(words.text("acts.note-label")),
                        text -> note(subject, text));
    }

    public void note(Subject subject, String text) {
        var note = new NoteId(UUID.randomUUID());
        tools.desk()
                .ask(
                        work -> work.submit(
                                subject.id(),
                                List.of(new Command.TakeNote(work.today(), note)),
                                List.of(new Paper.OfNote(note, text))),
                        told("acts.told.note", subject));
    }

    public void flag(Subject subject) {
        tools.desk().ask(work -> work.dossier(subject.id()).standing().flags(), set -> {
            var choices = Arrays.stream(Flag.values())
                    .map(flag -> new Choice<>(
                            flag,
                            words.text("flag." + flag.id()),
                            set.contains(flag) ? words.text("acts.flag-lift") : ""))
                    .toList();
            new Choosing<Flag>(tools.nav().overlay(), words)
                    .ask(
                            Choosing.Question.of(
                                            words.text("acts.flag-title"),
                                            words.text("acts.flag-text"),
                                            words.text("acts.flag-verb"))
                                    .because(words.text("acts.flag-why")),
                            choices,
                            (flag, why) -> flag(subject, flag, set.contains(flag), why));
        });
    }

    private void flag(Subject subject, Flag flag, boolean lift, String why) {
        var note = new NoteId(UUID.randomUUID());
        tools.desk()
                .ask(
                        work -> work.submit(
                                subject.id(),
                                List.of(
                                        lift
                                                ? new Command.LiftFlag(work.today(), flag, note)
                                                : new Command.SetFlag(work.today(), flag, note)),
                                List.of(new Paper.OfNote(note, why))),
                        told(lift ? "acts.told.unflagged" : "acts.told.flagged", subject));
    }

    // ---- the clock -----------------------------------------------------------------------------------------------

    private sealed interface Extending {
        record Possible(ExtendPage page) implements Extending {}

        record Barred(Obstacle obstacle) implements Extending {}
    }

    /// Takes more time, for a ground that a person chooses; the notice that makes it valid goes to be posted.
    public void extend(Subject subject, Optional<Node> anchor) {
        tools.desk().ask(work -> extending(work, subject.id()), (Extending now) -> {
            switch (now) {
                case Extending.Barred(var obstacle) -> tools.nav().tell(obstacle);
                case Extending.Possible(var page) -> extend(subject, page, anchor);
            }
        });
    }

    private Extending extending(Procedures work, CaseId id) {
        // a day that the law wants to be named is asked for in the panel
        if (work.wouldBe(id, new Command.Extend(work.today(), ExtensionGround.COMPLEXITY, ANY))
                        instanceof Verdict.Barred(var obstacle)
                && !(obstacle instanceof Obstacle.ExtensionDayMissing)) {
            return new Extending.Barred(obstacle);
        }
        return ExtendPage.of(work.dossier(id), words)
                .<Extending>map(Extending.Possible::new)
                .orElseGet(() -> new Extending.Barred(new Obstacle.ExtensionNotInLaw()));
    }

    private void extend(Subject subject, ExtendPage page, Optional<Node> anchor) {
        ExtendPanel.open(tools.nav().overlay(), words, page, anchor, new ExtendPanel.Acts() {
            @Override
            public void extend(ExtensionGround ground, Optional<LocalDate> until, String reason) {
                release(subject, work -> work.extend(subject.id(), ground, until, reason), "acts.told.extended");
            }

            @Override
            public void why(Node under) {
                CaseActs.this.why(subject, Duty.EXTENDED_ANSWER, Optional.of(under));
            }
        });
    }

    /// What became of a letter that was begun: why it was not, or why it waits as a draft.
    private record Sent(Verdict begun, Optional<Obstacle> waits) {}

    /// Begins a letter that declines nothing and lets it go at once, if nothing is missing; else it waits as a
    /// draft. Both are taken back as one.
    public void release(Subject subject, Function<Procedures, Procedures.Drafted> begin, String told) {
        tools.desk()
                .ask(
                        work -> work.together(() -> sent(work, subject.id(), begin.apply(work))),
                        (Sent sent) -> sent.waits()
                                .ifPresentOrElse(
                                        why -> tools.nav()
                                                .tell(
                                                        words.text(
                                                                "acts.told.letter-waits", new Sentences(words).of(why)),
                                                        true),
                                        () -> told(told, subject).accept(sent.begun())));
    }

    private static Sent sent(Procedures work, CaseId id, Procedures.Drafted drafted) {
        return new Sent(
                drafted.verdict(),
                drafted.letter()
                        .map(letter -> work.approve(id, letter))
                        .filter(Verdict.Barred.class::isInstance)
                        .map(barred -> ((Verdict.Barred) barred).obstacle()));
    }

    private sealed interface Pausing {
        record Paused() implements Pausing {}

        record Grounds(List<Choice<Question>> grounds) implements Pausing {}

        record Barred(Obstacle obstacle) implements Pausing {}
    }

    /// Pauses the clock for a ground that this law allows; a clock that was paused so runs on.
    public void pause(Subject subject) {
        tools.desk().ask(work -> pausing(work, subject.id()), (Pausing now) -> {
            switch (now) {
                case Pausing.Barred(var obstacle) -> tools.nav().tell(obstacle);
                case Pausing.Paused() -> submit(subject, work -> new Command.Resume(work.today()), "acts.told.resumed");
                case Pausing.Grounds(var grounds) ->
                    new Choosing<Question>(tools.nav().overlay(), words)
                            .pick(
                                    words.text("acts.pause-title", subject.name()),
                                    grounds,
                                    ground -> submit(
                                            subject,
                                            work -> new Command.Pause(work.today(), ground),
                                            "acts.told.paused"));
            }
        });
    }

    private Pausing pausing(Procedures work, CaseId id) {
        if (work.wouldBe(id, new Command.Resume(work.today())) instanceof Verdict.Accepted) {
            return new Pausing.Paused();
        }
        var dossier = work.dossier(id);
        var grounds = new ArrayList<Choice<Question>>();
        var obstacles = new ArrayList<Obstacle>();
        for (var question : Question.values()) {
            switch (work.wouldBe(id, new Command.Pause(work.today(), question))) {
                case Verdict.Barred(var obstacle) -> obstacles.add(obstacle);
                case Verdict.Accepted _ -> {
                    var citation = dossier.file().rights().stream()
                            .sorted()
                            .flatMap(right -> dossier.law().waitFor(question, right).stream())
                            .filter(Wait::stopsClock)
                            .flatMap(wait -> wait.citation().stream())
                            .findFirst();
                    grounds.add(new Choice<>(
                            question,
                            words.text("acts.pause-for." + question.id()),
                            citation.map(Citation::text).orElse("")));
                }
            }
        }
        return grounds.isEmpty() ? new Pausing.Barred(obstacles.getFirst()) : new Pausing.Grounds(grounds);
    }

    /// Says why the clock of a case stands where it does; where nobody knows, the day can be entered there.
    public void why(Subject subject, Duty duty, Optional<Node> anchor) {
        tools.desk()
                .ask(
                        work -> asked(work, subject.id()),
                        (Asked now) -> WhyPanel.open(
                                tools.nav(),
                                words,
                                now.page(),
                                duty,
                                now.today(),
                                anchor,
                                (day, citation) -> enter(subject, day, citation)));
    }

    private record Asked(WhyPage page, LocalDate today) {}

    private Asked asked(Procedures work, CaseId id) {
        return new Asked(WhyPage.of(work.dossier(id), words), work.today());
    }

    private void enter(Subject subject, LocalDate day, String citation) {
        var note = new NoteId(UUID.randomUUID());
        tools.desk()
                .ask(
                        work -> work.submit(
                                subject.id(),
                                List.of(new Command.EnterLastDay(work.today(), day, note)),
                                List.of(new Paper.OfNote(note, citation))),
                        told("why.entered", subject));
    }

    /// Lets the dates of the case follow the newer rules that are offered.
    public void adopt(Subject subject, RulesId rules) {
        submit(subject, work -> new Command.AdoptRules(work.today(), rules), "why.rules-adopted");
    }

    /// Leaves the dates as they are; these rules are not offered again.
    public void keep(Subject subject, RulesId rules) {
        submit(subject, work -> new Command.KeepRules(work.today(), rules), "why.rules-kept");
    }

    /// Says that a duty is done that no letter shows.
    public void duty(Subject subject) {
        tools.desk().ask(work -> recordable(work, subject.id()), (List<Choice<Duty>> duties) -> {
            if (duties.isEmpty()) {
                tools.nav().tell(words.text("why.done-none"), false);
            } else {
                new Choosing<Duty>(tools.nav().overlay(), words)
                        .pick(
                                words.text("why.done-title"),
                                duties,
                                duty -> submit(
                                        subject, work -> new Command.RecordDuty(work.today(), duty), "why.done-told"));
            }
        });
    }

    private List<Choice<Duty>> recordable(Procedures work, CaseId id) {
        var dossier = work.dossier(id);
        return Wanted.of(dossier.clock(), dossier.law(), words).lines().stream()
                .filter(Wanted.Line::recordable)
                .map(line -> new Choice<>(line.duty(), line.what(), line.day()))
                .toList();
    }

    // ---- the end -------------------------------------------------------------------------------------------------

    public void close(Subject subject) {
        var choices = Arrays.stream(ClosedHow.values())
                .map(how -> new Choice<>(how, words.text("acts.closed." + how.id()), ""))
                .toList();
        new Choosing<ClosedHow>(tools.nav().overlay(), words)
                .pick(
                        words.text("acts.close-title"),
                        choices,
                        how -> submit(subject, work -> new Command.Close(work.today(), how), "acts.told.closed"));
    }

    public void reopen(Subject subject) {
        var choices = Arrays.stream(ReopenGround.values())
                .map(ground -> new Choice<>(ground, words.text("acts.reopened." + ground.id()), ""))
                .toList();
        new Choosing<ReopenGround>(tools.nav().overlay(), words)
                .pick(
                        words.text("acts.reopen-title"),
                        choices,
                        ground -> submit(
                                subject, work -> new Command.Reopen(work.today(), ground), "acts.told.reopened"));
    }

    // ---- doing and telling -----------------------------------------------------------------------------------------

    /// Submits a command and says what was done; `told` is a sentence with a place for the name.
    public void submit(Subject subject, Function<Procedures, Command> command, String told) {
        tools.desk()
                .ask(work -> work.submit(subject.id(), List.of(command.apply(work)), List.of()), told(told, subject));
    }

    /// Says what was done, with what the rules warn of and the way to take it back; or why it could not be.
    public Consumer<Verdict> told(String key, Subject subject) {
        return verdict -> {
            switch (verdict) {
                case Verdict.Barred(var obstacle) -> tools.nav().tell(obstacle);
                case Verdict.Accepted(var _, var warnings) -> {
                    var all = new ArrayList<>(List.of(words.text(key, subject.name())));
                    warnings.stream().map(new Sentences(words)::of).forEach(all::add);
                    tools.nav().tell(String.join(" ", all), true);
                }
            }
        };
    }
}
