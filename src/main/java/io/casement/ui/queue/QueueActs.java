// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.CaseId;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Command;
import io.casement.cases.ExtensionGround;
import io.casement.cases.LetterId;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.Power;
import io.casement.cases.Verdict;
import io.casement.desk.Procedures;
import io.casement.law.Citation;
import io.casement.law.Question;
import io.casement.law.Right;
import io.casement.law.Wait;
import io.casement.store.Paper;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the keys of the list do with the selected case: take, assign, note, extend, pause, do the next step.
final class QueueActs {

    private static final LetterId ANY = new LetterId(new UUID(0, 0));

    private final Tools tools;
    private final Words words;

    QueueActs(Tools tools) {
        this.tools = tools;
        this.words = tools.words();
    }

    void take(QueueRow.Case row) {
        submit(
                row.id(),
                work -> new Command.SetOwner(work.today(), work.me().id()),
                () -> words.text("queue.told.taken", row.name()));
    }

    void assign(QueueRow.Case row) {
        tools.desk().ask(work -> work.register().clerks(), clerks -> {
            var choices = clerks.stream()
                    .filter(clerk -> clerk.role().may(Power.HANDLE))
                    .map(clerk -> new Pick.Choice<>(clerk.name(), beside(clerk), clerk))
                    .toList();
            Pick.open(
                    tools.nav().overlay(),
                    words,
                    words.text("queue.assign-title", row.name()),
                    choices,
                    (Clerk clerk) -> assign(row, clerk.id(), clerk.name()));
        });
    }

    private String beside(Clerk clerk) {
        return clerk.id().equals(tools.me().id())
                ? words.text("queue.you")
                : words.text("role." + clerk.role().id());
    }

    private void assign(QueueRow.Case row, ClerkId to, String name) {
        submit(
                row.id(),
                work -> new Command.SetOwner(work.today(), to),
                () -> words.text("queue.told.assigned", row.name(), name));
    }

    void note(QueueRow.Case row) {
        NoteDialog.open(tools.nav().overlay(), words, row.name(), text -> {
            var note = new NoteId(UUID.randomUUID());
            tools.desk()
                    .ask(
                            work -> work.submit(
                                    row.id(),
                                    List.of(new Command.TakeNote(work.today(), note)),
                                    List.of(new Paper.OfNote(note, text))),
                            said(() -> words.text("queue.told.note", row.name())));
        });
    }

    // ---- the clock ---------------------------------------------------------------------------------------------

    private sealed interface Extending {
        record Possible(ExtendPage page) implements Extending {}

        record Barred(Obstacle obstacle) implements Extending {}
    }

    void extend(QueueRow.Case row) {
        tools.desk().ask(work -> extending(work, row.id()), (Extending now) -> {
            switch (now) {
                case Extending.Barred(var obstacle) -> tools.nav().tell(obstacle);
                case Extending.Possible(var page) ->
                    ExtendDialog.open(tools.nav().overlay(), words, page, ground -> extend(row, ground));
            }
        });
    }

    private Extending extending(Procedures work, CaseId id) {
        if (work.wouldBe(id, new Command.Extend(work.today(), ExtensionGround.COMPLEXITY, ANY))
                instanceof Verdict.Barred(var obstacle)) {
            return new Extending.Barred(obstacle);
        }
        return ExtendPage.of(work.dossier(id), words)
                .<Extending>map(Extending.Possible::new)
                .orElseGet(() -> new Extending.Barred(new Obstacle.ExtensionNotInLaw()));
    }

    private void extend(QueueRow.Case row, ExtensionGround ground) {
        tools.desk()
                .ask(
                        work -> work.extend(row.id(), ground).verdict(),
                        said(() -> words.text("queue.told.extended", row.name())));
    }

    private sealed interface Pausing {
        record Paused() implements Pausing {}

        record Grounds(List<Pick.Choice<Question>> grounds) implements Pausing {}

        record Barred(Obstacle obstacle) implements Pausing {}
    }

    /// Pauses the clock for a ground that this law allows; a clock that was paused so runs on.
    void pause(QueueRow.Case row) {
        tools.desk().ask(work -> pausing(work, row.id()), (Pausing now) -> {
            switch (now) {
                case Pausing.Barred(var obstacle) -> tools.nav().tell(obstacle);
                case Pausing.Paused() ->
                    submit(
                            row.id(),
                            work -> new Command.Resume(work.today()),
                            () -> words.text("queue.told.resumed", row.name()));
                case Pausing.Grounds(var grounds) ->
                    Pick.open(
                            tools.nav().overlay(),
                            words,
                            words.text("queue.pause-title", row.name()),
                            grounds,
                            (Question ground) -> submit(
                                    row.id(),
                                    work -> new Command.Pause(work.today(), ground),
                                    () -> words.text("queue.told.paused", row.name())));
            }
        });
    }

    private Pausing pausing(Procedures work, CaseId id) {
        if (work.wouldBe(id, new Command.Resume(work.today())) instanceof Verdict.Accepted) {
            return new Pausing.Paused();
        }
        var dossier = work.dossier(id);
        var grounds = new ArrayList<Pick.Choice<Question>>();
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
                    grounds.add(new Pick.Choice<>(
                            words.text("queue.pause-for." + question.id()),
                            citation.map(Citation::text).orElse(""),
                            question));
                }
            }
        }
        return grounds.isEmpty() ? new Pausing.Barred(obstacles.getFirst()) : new Pausing.Grounds(grounds);
    }

    // ---- the next step -----------------------------------------------------------------------------------------

    /// Does the next step, or goes where it is done.
    void step(QueueRow.Case row) {
        tools.desk().ask(work -> NextStep.of(work.dossier(row.id())), (NextStep step) -> {
            switch (step) {
                case NextStep.Go(var place) -> tools.nav().go(place);
                case NextStep.Do(var command) ->
                    submit(
                            row.id(),
                            work -> command,
                            () -> command instanceof Command.Close
                                    ? words.text("queue.told.closed", row.name())
                                    : words.text("queue.told.taken", row.name()));
            }
        });
    }

    private void submit(CaseId id, Function<Procedures, Command> command, Supplier<String> sentence) {
        tools.desk().ask(work -> work.submit(id, List.of(command.apply(work)), List.of()), said(sentence));
    }

    private Consumer<Verdict> said(Supplier<String> sentence) {
        return verdict -> {
            switch (verdict) {
                case Verdict.Barred(var obstacle) -> tools.nav().tell(obstacle);
                case Verdict.Accepted(var _, var warnings) -> {
                    var all = new ArrayList<>(List.of(sentence.get()));
                    warnings.stream().map(new Sentences(words)::of).forEach(all::add);
                    tools.nav().tell(String.join(" ", all), true);
                }
            }
        };
    }

    // ---- the filter --------------------------------------------------------------------------------------------

    /// Asks for a law or a right; only those that the register can hold are offered.
    void filter(Asked asked, Consumer<Asked> then) {
        tools.desk()
                .ask(
                        work -> filters(work, asked),
                        (List<Pick.Choice<Asked>> choices) -> Pick.open(
                                tools.nav().overlay(), words, words.text("queue.filter-title"), choices, then));
    }

    private List<Pick.Choice<Asked>> filters(Procedures work, Asked asked) {
        var choices = new ArrayList<Pick.Choice<Asked>>();
        for (var right : Right.values()) {
            choices.add(new Pick.Choice<>(
                    new Sentences(words).of(right), words.text("queue.fact.right"), asked.right(Optional.of(right))));
        }
        for (var law : work.lawbook().catalogue(work.today())) {
            choices.add(new Pick.Choice<>(
                    law.name() + law.shortName().map(name -> ", " + name).orElse(""),
                    words.text("queue.fact.law"),
                    asked.law(Optional.of(law.id()))));
        }
        return choices;
    }
}
