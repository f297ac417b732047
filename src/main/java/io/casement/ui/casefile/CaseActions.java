// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.Means;
import io.casement.cases.Obstacle;
import io.casement.cases.Person;
import io.casement.cases.Representative;
import io.casement.cases.Verdict;
import io.casement.desk.Dossier;
import io.casement.desk.Procedures;
import io.casement.law.Duty;
import io.casement.letters.Addressee;
import io.casement.store.Paper;
import io.casement.ui.acts.CaseActs;
import io.casement.ui.acts.CaseActs.Subject;
import io.casement.ui.parts.Choosing;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;

/// What can be done to the case that is open, from anywhere in it.
final class CaseActions {

    /// A line of the menu; those that make no sense for the case as it stands are not listed.
    record Action(String word, Optional<String> key, Runnable run) {
        Action(String word, Runnable run) {
            this(word, Optional.empty(), run);
        }

        Action(String word, String key, Runnable run) {
            this(word, Optional.of(key), run);
        }
    }

    private final Tools tools;
    private final CaseActs acts;
    private Optional<Dossier> dossier = Optional.empty();
    private Consumer<LetterId> opened = letter -> {};

    CaseActions(Tools tools) {
        this.tools = tools;
        this.acts = new CaseActs(tools);
    }

    /// Who shows a letter that was begun and waits as a draft.
    void onDraft(Consumer<LetterId> show) {
        opened = show;
    }

    void show(Dossier now) {
        dossier = Optional.of(now);
    }

    List<Action> menu() {
        var actions = new ArrayList<Action>();
        dossier.ifPresent(now -> {
            if (now.standing().closed()) {
                actions.add(new Action(words().text("casefile.do.reopen"), () -> with(acts::reopen)));
            } else {
                actions.add(new Action(words().text("casefile.do.letter"), "Shift L", this::letter));
                if (now.standing().letter(LetterKind.RECEIPT).isEmpty()) {
                    actions.add(new Action(words().text("casefile.do.receipt"), this::receipt));
                }
                if (now.standing().representation().by().isWrittenTo()) {
                    actions.add(new Action(words().text("casefile.do.speaker"), this::speaker));
                }
                actions.add(new Action(words().text("casefile.do.assign"), "A", this::assign));
                actions.add(new Action(
                        words().text(
                                        now.clock().pausedSince().isPresent()
                                                ? "casefile.do.resume"
                                                : "casefile.do.pause"),
                        "P",
                        this::pause));
                actions.add(new Action(words().text("casefile.do.flag"), "!", this::flag));
                actions.add(new Action(words().text("casefile.do.close"), () -> with(acts::close)));
            }
        });
        return actions;
    }

    private void with(Consumer<Subject> act) {
        dossier.ifPresent(
                now -> act.accept(new Subject(now.file().id(), now.person().name())));
    }

    void assign() {
        with(subject -> acts.assign(List.of(subject)));
    }

    void take() {
        with(subject -> acts.take(List.of(subject)));
    }

    void extend(Node anchor) {
        with(subject -> acts.extend(subject, Optional.of(anchor)));
    }

    void why(Node anchor) {
        with(subject -> acts.why(subject, Duty.ANSWER, Optional.of(anchor)));
    }

    void why(Duty duty) {
        with(subject -> acts.why(subject, duty, Optional.empty()));
    }

    void adopt() {
        dossier.flatMap(Dossier::offer).ifPresent(offer -> with(subject -> acts.adopt(subject, offer.newer())));
    }

    void keep() {
        dossier.flatMap(Dossier::offer).ifPresent(offer -> with(subject -> acts.keep(subject, offer.newer())));
    }

    void duty() {
        with(acts::duty);
    }

    void pause() {
        with(acts::pause);
    }

    void flag() {
        with(acts::flag);
    }

    void note(String text) {
        with(subject -> acts.note(subject, text));
    }

    void receipt() {
        letter(LetterKind.RECEIPT, "casefile.told.receipt");
    }

    void askForProof() {
        letter(LetterKind.IDENTITY_REQUEST, "casefile.told.asked");
    }

    /// Asks for these proofs and no others.
    void askForProof(Set<Means> means) {
        with(subject -> acts.release(subject, work -> work.askForProof(subject.id(), means), "casefile.told.asked"));
    }

    /// Begins one of the letters that the case allows now, and shows it to be read before it goes.
    void letter() {
        with(subject -> tools.desk().ask(work -> kinds(work, subject.id()), (List<LetterKind> kinds) -> {
            if (kinds.isEmpty()) {
                tools.nav().tell(words().text("casefile.no-letter-now"), false);
            } else {
                new Choosing<LetterKind>(tools.nav().overlay(), words())
                        .pick(
                                words().text("casefile.which-letter", subject.name()),
                                kinds.stream().map(this::choice).toList(),
                                kind -> begin(subject, kind));
            }
        }));
    }

    private Choosing.Choice<LetterKind> choice(LetterKind kind) {
        return new Choosing.Choice<>(
                kind, words().text("letter.kind." + kind.id()), words().text("letter.about." + kind.id()));
    }

    private static List<LetterKind> kinds(Procedures work, CaseId id) {
        return LetterKind.BY_HAND.stream()
                .filter(kind ->
                        work.wouldBe(id, new Command.DraftLetter(work.today(), new LetterId(new UUID(0, 1)), kind))
                                instanceof Verdict.Accepted)
                .toList();
    }

    private void begin(Subject subject, LetterKind kind) {
        if (kind.hasOwnAddressee()) {
            new Choosing<LetterKind>(tools.nav().overlay(), words())
                    .ask(
                            Choosing.Question.of(
                                            words().text("letter.kind." + kind.id()),
                                            words().text("casefile.letter-to"),
                                            words().text("casefile.letter-to-verb"))
                                    .because(words().text("casefile.letter-to-label")),
                            lines -> Addressee.of(lines, language())
                                    .ifPresent(to -> begun(work -> work.draftLetter(subject.id(), kind, to))));
            return;
        }
        begun(work -> work.draftLetter(subject.id(), kind, List.of()));
    }

    /// Asks where whoever speaks for the person is reached.
    private void speaker() {
        dossier.ifPresent(now -> new Choosing<LetterKind>(tools.nav().overlay(), words())
                .ask(
                        Choosing.Question.of(
                                        words().text("casefile.do.speaker"),
                                        words().text("casefile.speaker-text"),
                                        words().text("casefile.speaker-verb"))
                                .because(words().text("casefile.letter-to-label")),
                        lines -> Addressee.of(lines, language())
                                .ifPresent(to -> represent(
                                        now.file().id(),
                                        now.standing().representation().by(),
                                        to))));
    }

    private void represent(CaseId id, Representative by, Person to) {
        tools.desk().ask(work -> work.represent(id, by, to), verdict -> tell(verdict, "casefile.told.represented"));
    }

    private String language() {
        return dossier.map(now -> now.person().language()).orElse("");
    }

    private void begun(Function<Procedures, Procedures.Drafted> begin) {
        tools.desk().ask(begin, drafted -> {
            tell(drafted.verdict(), "casefile.told.letter");
            drafted.letter().ifPresent(opened);
        });
    }

    private void letter(LetterKind kind, String told) {
        with(subject -> acts.release(subject, work -> work.draftLetter(subject.id(), kind, List.of()), told));
    }

    void does(Command command, String told) {
        does(command, List.of(), told);
    }

    void does(Command command, List<Paper> papers, String told) {
        dossier.ifPresent(now -> tools.desk().submit(now.file().id(), command, papers, verdict -> tell(verdict, told)));
    }

    /// Does what is not taken back, but followed by something else.
    void doesForGood(Command command, List<Paper> papers, String told) {
        dossier.ifPresent(
                now -> tools.desk().submit(now.file().id(), command, papers, verdict -> tellForGood(verdict, told)));
    }

    /// Says what was done and offers to take it back, or why it could not be.
    void tell(Verdict verdict, String told) {
        tell(verdict, told, true);
    }

    /// Says what was done where it cannot be taken back, or why it could not be.
    void tellForGood(Verdict verdict, String told) {
        tell(verdict, told, false);
    }

    private void tell(Verdict verdict, String told, boolean canUndo) {
        switch (verdict) {
            case Verdict.Barred(Obstacle obstacle) -> tools.nav().tell(obstacle);
            case Verdict.Accepted _ -> tools.nav().tell(words().text(told), canUndo);
        }
    }

    private Words words() {
        return tools.words();
    }
}
