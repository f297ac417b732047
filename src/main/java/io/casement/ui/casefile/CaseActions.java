// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.CaseId;
import io.casement.cases.ClosedHow;
import io.casement.cases.Command;
import io.casement.cases.ExtensionGround;
import io.casement.cases.Flag;
import io.casement.cases.LetterKind;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.ReopenGround;
import io.casement.cases.Verdict;
import io.casement.desk.Dossier;
import io.casement.desk.Procedures;
import io.casement.law.Deadline;
import io.casement.law.Question;
import io.casement.store.Paper;
import io.casement.ui.parts.Choosing;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What can be done to a case from anywhere in it: extend, pause, mark, note, close.
final class CaseActions {

    /// A line of the menu; those that make no sense for the case as it stands are not listed.
    record Action(String word, Runnable run) {}

    private final Tools tools;
    private Optional<Dossier> dossier = Optional.empty();

    CaseActions(Tools tools) {
        this.tools = tools;
    }

    void show(Dossier now) {
        dossier = Optional.of(now);
    }

    List<Action> menu() {
        var actions = new ArrayList<Action>();
        dossier.ifPresent(now -> {
            if (now.standing().closed()) {
                actions.add(new Action(words().text("casefile.do.reopen"), this::reopen));
            } else {
                if (now.standing().letter(LetterKind.RECEIPT).isEmpty()) {
                    actions.add(new Action(words().text("casefile.do.receipt"), this::receipt));
                }
                actions.add(new Action(
                        words().text(
                                        now.clock().pausedSince().isPresent()
                                                ? "casefile.do.resume"
                                                : "casefile.do.pause"),
                        this::pause));
                actions.add(new Action(words().text("casefile.do.flag"), this::flag));
                actions.add(new Action(words().text("casefile.do.close"), this::close));
            }
        });
        return actions;
    }

    void extend() {
        dossier.ifPresent(now -> {
            var day = now.law().rights().isEmpty()
                    ? ""
                    : now.clock().duties().get(io.casement.law.Duty.EXTENDED_ANSWER) instanceof Deadline.Due due
                            ? words().text("casefile.extend.until", due.lastDay())
                            : "";
            var choices = Arrays.stream(ExtensionGround.values())
                    .map(ground ->
                            new Choosing.Choice<>(ground, words().text("casefile.extension." + ground.id()), day))
                    .toList();
            new Choosing<ExtensionGround>(tools.nav().overlay(), words())
                    .ask(
                            new Choosing.Question(
                                    words().text("casefile.extend.title"),
                                    words().text("casefile.extend.text"),
                                    Optional.empty(),
                                    false,
                                    words().text("casefile.extend.verb")),
                            choices,
                            (ground, none) -> release(
                                    now.file().id(),
                                    work -> work.extend(now.file().id(), ground),
                                    "casefile.told.extended"));
        });
    }

    /// Begins a letter that declines nothing and lets it go at once, if nothing is missing; else it waits as a
    /// draft.
    private void release(CaseId id, Function<Procedures, Procedures.Drafted> begin, String told) {
        tools.desk()
                .ask(
                        work -> {
                            var drafted = begin.apply(work);
                            return drafted.letter()
                                    .map(letter -> work.approve(id, letter))
                                    .orElse(drafted.verdict());
                        },
                        verdict -> tell(verdict, told));
    }

    void receipt() {
        dossier.ifPresent(now -> release(
                now.file().id(),
                work -> work.draftLetter(now.file().id(), LetterKind.RECEIPT, List.of()),
                "casefile.told.receipt"));
    }

    void askForProof() {
        dossier.ifPresent(now -> release(
                now.file().id(),
                work -> work.draftLetter(now.file().id(), LetterKind.IDENTITY_REQUEST, List.of()),
                "casefile.told.asked"));
    }

    void pause() {
        dossier.ifPresent(now -> {
            if (now.clock().pausedSince().isPresent()) {
                does(new Command.Resume(now.today()), "casefile.told.resumed");
                return;
            }
            var choices = Arrays.stream(Question.values())
                    .filter(question -> now.file().rights().stream()
                            .flatMap(right -> now.law().waitFor(question, right).stream())
                            .anyMatch(wait -> wait.stopsClock()))
                    .map(question -> new Choosing.Choice<>(
                            question,
                            words().text("obstacle.question." + question.id()),
                            now.file().rights().stream()
                                    .flatMap(right -> now.law().waitFor(question, right).stream())
                                    .flatMap(wait -> wait.citation().stream())
                                    .findFirst()
                                    .map(citation -> citation.text())
                                    .orElse("")))
                    .toList();
            if (choices.isEmpty()) {
                tools.nav().tell(new Obstacle.PauseNotInLaw(Question.CLARIFICATION, Optional.empty()));
                return;
            }
            new Choosing<Question>(tools.nav().overlay(), words())
                    .ask(
                            new Choosing.Question(
                                    words().text("casefile.pause.title"),
                                    words().text("casefile.pause.text"),
                                    Optional.empty(),
                                    false,
                                    words().text("casefile.pause.verb")),
                            choices,
                            (question, none) -> does(new Command.Pause(now.today(), question), "casefile.told.paused"));
        });
    }

    void flag() {
        dossier.ifPresent(now -> {
            var choices = Arrays.stream(Flag.values())
                    .map(flag -> new Choosing.Choice<>(
                            flag,
                            words().text("flag." + flag.id()),
                            now.standing().flags().contains(flag) ? words().text("casefile.flag.lift") : ""))
                    .toList();
            new Choosing<Flag>(tools.nav().overlay(), words())
                    .ask(
                            new Choosing.Question(
                                    words().text("casefile.flag.title"),
                                    words().text("casefile.flag.text"),
                                    Optional.of(words().text("casefile.flag.why")),
                                    true,
                                    words().text("casefile.flag.verb")),
                            choices,
                            (flag, why) -> {
                                var note = new NoteId(UUID.randomUUID());
                                var command = now.standing().flags().contains(flag)
                                        ? new Command.LiftFlag(now.today(), flag, note)
                                        : new Command.SetFlag(now.today(), flag, note);
                                does(command, List.of(new Paper.OfNote(note, why)), "casefile.told.flagged");
                            });
        });
    }

    void note(String text) {
        dossier.ifPresent(now -> {
            var note = new NoteId(UUID.randomUUID());
            does(new Command.TakeNote(now.today(), note), List.of(new Paper.OfNote(note, text)), "casefile.told.noted");
        });
    }

    private void close() {
        dossier.ifPresent(now -> {
            var choices = Arrays.stream(ClosedHow.values())
                    .map(how -> new Choosing.Choice<>(how, words().text("casefile.closed." + how.id()), ""))
                    .toList();
            new Choosing<ClosedHow>(tools.nav().overlay(), words())
                    .ask(
                            new Choosing.Question(
                                    words().text("casefile.close.title"),
                                    words().text("casefile.close.text"),
                                    Optional.empty(),
                                    false,
                                    words().text("casefile.close.verb")),
                            choices,
                            (how, none) -> does(new Command.Close(now.today(), how), "casefile.told.closed"));
        });
    }

    private void reopen() {
        dossier.ifPresent(now -> {
            var choices = Arrays.stream(ReopenGround.values())
                    .map(ground -> new Choosing.Choice<>(ground, words().text("casefile.reopened." + ground.id()), ""))
                    .toList();
            new Choosing<ReopenGround>(tools.nav().overlay(), words())
                    .ask(
                            new Choosing.Question(
                                    words().text("casefile.reopen.title"),
                                    "",
                                    Optional.empty(),
                                    false,
                                    words().text("casefile.reopen.verb")),
                            choices,
                            (ground, none) -> does(new Command.Reopen(now.today(), ground), "casefile.told.reopened"));
        });
    }

    void does(Command command, String told) {
        does(command, List.of(), told);
    }

    void does(Command command, List<Paper> papers, String told) {
        dossier.ifPresent(now -> tools.desk().submit(now.file().id(), command, papers, verdict -> tell(verdict, told)));
    }

    /// Says what was done and offers to take it back, or why it could not be.
    void tell(Verdict verdict, String told) {
        switch (verdict) {
            case Verdict.Barred(Obstacle obstacle) -> tools.nav().tell(obstacle);
            case Verdict.Accepted _ -> tools.nav().tell(words().text(told), true);
        }
    }

    private Words words() {
        return tools.words();
    }
}
