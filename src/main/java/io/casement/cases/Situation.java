// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Pause;
import io.casement.law.Question;
import io.casement.law.Regime;
import io.casement.law.RulesId;
import io.casement.law.Wait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that a decision looks at.
record Situation(
        CaseFile file,
        Standing standing,
        Command command,
        Actor actor,
        Regime law,
        LocalDate today,
        Optional<RulesId> offered,
        HouseRules house) {

    /// What bars every command alike: who has no business here, dates that cannot be, and cases that are
    /// closed.
    Optional<Obstacle> commonObstacle() {
        var conflict = Optional.ofNullable(standing.conflicts().get(actor.id()));
        if (conflict.isPresent()) {
            return conflict.map(Obstacle.Conflicted::new);
        }
        if (command.on().isAfter(today)) {
            return Optional.of(new Obstacle.FutureDate(command.on()));
        }
        if (command instanceof Command.Log) {
            return Optional.empty();
        }
        if (command.on().isBefore(file.received()) && !isCorrection()) {
            return Optional.of(new Obstacle.BeforeReceipt(file.received()));
        }
        return standing.step() instanceof Step.Done(LocalDate on, var _) && !worksOnClosed()
                ? Optional.of(new Obstacle.CaseClosed(on))
                : Optional.empty();
    }

    private boolean isCorrection() {
        return command instanceof Command.Correct || command instanceof Command.Strike;
    }

    private boolean worksOnClosed() {
        return isCorrection()
                || command instanceof Command.Reopen
                || command instanceof Command.TakeNote
                || command instanceof Command.Link
                || command instanceof Command.FindConflict
                || command instanceof Command.LiftConflict
                || command instanceof Command.RemoveAttachment
                || command instanceof Command.RecordCameBack;
    }

    /// After so many guesses somebody with more say judges; a correction of the last one is a guess, too.
    Optional<Obstacle> tooManyTries() {
        var identity = standing.identity();
        return identity.triesUsedUp() && !actor.role().may(Power.APPROVE)
                ? Optional.of(new Obstacle.TriesUsedUp(identity.tries()))
                : Optional.empty();
    }

    /// What the law says about waiting for the answer to a question, for each right of the case.
    Stream<Wait> waits(Question question) {
        return file.rights().stream().flatMap(right -> law.waitFor(question, right).stream());
    }

    Optional<Pause> openQuestion(Question question) {
        return CaseClock.facts(file, standing).pauses(question).stream()
                .filter(Pause::isOpen)
                .findFirst();
    }

    Ruling needs(Power power, Power too) {
        var first = needs(power);
        return first.obstacle().isPresent() ? first : needs(too);
    }

    /// Whether what would go is not what was approved.
    boolean approvedOtherwise(Command.PostLetter post) {
        return Optional.ofNullable(standing.letters().get(post.letter()))
                .flatMap(LetterState::approved)
                .filter(approved -> !approved.binding().equals(post.binding()))
                .isPresent();
    }

    /// Whether whoever posts looked at something else than what was approved.
    boolean shownOtherwise(Command.PostLetter post) {
        return post.seen().isPresent()
                && !post.seen()
                        .equals(Optional.ofNullable(standing.letters().get(post.letter()))
                                .flatMap(Seen::of));
    }

    Ruling needs(Power power) {
        return new Ruling(
                this,
                actor.role().may(power) ? Optional.empty() : Optional.of(new Obstacle.NotEmpowered(power)),
                new ArrayList<>());
    }

    Power powerOver(Optional<Recorded> old) {
        var mine = old.map(each -> each.by().equals(actor.id())).orElse(true);
        return mine ? (actor.role().may(Power.HANDLE) ? Power.HANDLE : Power.NOTE) : Power.CORRECT_OTHERS;
    }

    Optional<Recorded> entry(int seq) {
        return file.entries().stream().filter(each -> each.seq() == seq).findFirst();
    }

    /// Entries that hold: the receipt of the request itself, and whatever other facts already rest on.
    boolean isFast(Recorded recorded) {
        return switch (recorded.entry()) {
            case Entry.Received _,
                    Entry.Logged _,
                    Entry.LetterPosted _,
                    // the paper that goes with it is not taken back, and a conflict is lifted with a reason
                    Entry.AddressChanged _,
                    Entry.ConflictFound _,
                    Entry.ConflictLifted _,
                    Entry.EvidenceTaken _,
                    Entry.EvidenceViewed _,
                    Entry.EvidenceJudged _,
                    Entry.EvidenceDestroyed _,
                    Entry.AttachmentRemoved _ -> true;
            // what was found stays found; who knows better explains it
            case Entry.SignalFound _ -> true;
            // approval can be taken back until the letter is posted
            case Entry.LetterApproved approved ->
                stageOf(approved.letter())
                        .filter(stage -> stage != LetterState.Stage.APPROVED)
                        .isPresent();
            case Entry.LetterSigned signed ->
                stageOf(signed.letter())
                        .filter(stage -> stage != LetterState.Stage.APPROVED)
                        .isPresent();
            case Entry.LetterSubmitted submitted ->
                stageOf(submitted.letter())
                        .filter(stage -> stage != LetterState.Stage.SUBMITTED)
                        .isPresent();
            case Entry.LetterDrafted drafted ->
                stageOf(drafted.letter())
                        .filter(stage -> stage != LetterState.Stage.DRAFT)
                        .isPresent();
            // a judgement rests on it
            case Entry.DeclarationReceived _ -> standing.identity().means().contains(Means.DECLARATION);
            case Entry.DocumentSeen _ -> standing.identity().means().contains(Means.DOCUMENT);
            case Entry.Decided _ -> answerIsOut();
            case Entry.OwnerSet _,
                    Entry.IdentityAsked _,
                    Entry.IdentityReceived _,
                    Entry.IdentityJudged _,
                    Entry.SensitivityFound _,
                    Entry.FieldsDisputed _,
                    Entry.RecordsEntered _,
                    Entry.Represented _,
                    Entry.AuthorityJudged _,
                    Entry.ClockPaused _,
                    Entry.ClockResumed _,
                    Entry.PeriodExtended _,
                    Entry.QuestionAsked _,
                    Entry.QuestionAnswered _,
                    Entry.RequestDated _,
                    Entry.CircumstanceFound _,
                    Entry.AppealReceived _,
                    Entry.DutyMet _,
                    Entry.LastDayEntered _,
                    Entry.SourceAsked _,
                    Entry.SourceAnswered _,
                    Entry.LetterReturned _,
                    Entry.LetterCameBack _,
                    Entry.AddressConfirmed _,
                    Entry.Flagged _,
                    Entry.FlagLifted _,
                    Entry.SignalExplained _,
                    Entry.SignalAccepted _,
                    Entry.AccountChanged _,
                    Entry.Linked _,
                    Entry.NoteTaken _,
                    Entry.RulesAdopted _,
                    Entry.RulesKept _,
                    Entry.Closed _,
                    Entry.Reopened _,
                    Entry.Corrected _,
                    Entry.Struck _ -> false;
        };
    }

    private Optional<LetterState.Stage> stageOf(LetterId letter) {
        return Optional.ofNullable(standing.letters().get(letter)).map(LetterState::stage);
    }

    Optional<LetterState> answer() {
        return standing.answer();
    }

    boolean answerIsOut() {
        return answer().filter(letter -> !letter.isOpen()).isPresent();
    }

    /// Whoever appealed is decided on again until the answer to the appeal is handed in.
    boolean appealIsOpen() {
        return file.last(Entry.AppealReceived.class).isPresent()
                && standing.letter(LetterKind.APPEAL_ANSWER)
                        .filter(letter -> !letter.isOpen())
                        .isEmpty();
    }

    boolean isAnswer(LetterId letter) {
        return Optional.ofNullable(standing.letters().get(letter))
                .filter(each -> each.kind() == LetterKind.ANSWER)
                .isPresent();
    }

    /// Is a letter of this kind begun and not yet posted?
    boolean hasOpen(LetterKind kind) {
        return standing.letter(kind)
                .filter(letter ->
                        letter.stage() != LetterState.Stage.POSTED && letter.stage() != LetterState.Stage.CAME_BACK)
                .isPresent();
    }

    Set<SourceId> openSources() {
        return standing.sources().entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
