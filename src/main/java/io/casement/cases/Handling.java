// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Duty;
import io.casement.law.Ground;
import io.casement.law.GroundQuestion;
import io.casement.law.GroundSheet;
import io.casement.law.Regime;
import io.casement.law.Right;
import io.casement.law.RulesId;
import io.casement.law.Wait;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What may be done to a case: the one place that says yes, with new entries, or no, with an obstacle.
///
/// Each command is a list of guards, then its entries; the first obstacle wins.
public final class Handling {

    private Handling() {}

    /// Decides a command on a case as it stands.
    ///
    /// @param law the version of the law under which the case runs, or will run when it is logged
    /// @param today the day in the office's time zone
    public static Verdict decide(CaseFile file, Command command, Actor actor, Regime law, LocalDate today) {
        return decide(file, command, actor, law, today, Optional.empty());
    }

    /// Decides a command on a case as it stands.
    ///
    /// @param offered the newer rules that the case may adopt
    public static Verdict decide(
            CaseFile file, Command command, Actor actor, Regime law, LocalDate today, Optional<RulesId> offered) {
        return decide(file, command, actor, new Setting(law, today, offered, HouseRules.NONE));
    }

    /// In what a command is decided besides the case.
    ///
    /// @param offered the newer rules that the case may adopt
    /// @param house what the office asks of itself
    public record Setting(Regime law, LocalDate today, Optional<RulesId> offered, HouseRules house) {}

    /// Decides a command on a case as it stands.
    public static Verdict decide(CaseFile file, Command command, Actor actor, Setting setting) {
        var at = new Situation(
                file,
                Standing.of(file),
                command,
                actor,
                setting.law(),
                setting.today(),
                setting.offered(),
                setting.house());
        return at.commonObstacle().<Verdict>map(Verdict.Barred::new).orElseGet(() -> decide(at, command));
    }

    private static Verdict decide(Situation at, Command command) {
        return switch (command) {
            case Command.Log log -> log(at, log);
            case Command.SetOwner owner -> assign(at, owner);
            case Command.AskIdentity ask -> Identifying.askIdentity(at, ask);
            case Command.RecordIdentityEvidence evidence ->
                at.needs(Power.HANDLE).then(new Entry.IdentityReceived(evidence.on()));
            case Command.JudgeIdentity judge -> Identifying.judgeIdentity(at, judge);
            case Command.FindSensitivity found ->
                at.needs(Power.HANDLE).then(new Entry.SensitivityFound(found.on(), found.sensitivity()));
            case Command.DisputeFields dispute ->
                at.needs(Power.HANDLE)
                        .unless(
                                !at.file().rights().contains(Right.CORRECTION),
                                new Obstacle.RightNotAsked(Right.CORRECTION))
                        .then(new Entry.FieldsDisputed(dispute.on(), dispute.fields()));
            case Command.RecordDeclaration declaration ->
                at.needs(Power.HANDLE).then(new Entry.DeclarationReceived(declaration.on(), declaration.signed()));
            case Command.EnterRecords records ->
                at.needs(Power.HANDLE).then(new Entry.RecordsEntered(records.on(), records.points()));
            case Command.Represent represent ->
                at.needs(Power.HANDLE).then(new Entry.Represented(represent.on(), represent.by()));
            case Command.JudgeAuthority judge -> Identifying.judgeAuthority(at, judge);
            case Command.Pause pause -> pause(at, pause);
            case Command.Resume resume -> resume(at, resume);
            case Command.AskQuestion ask -> askQuestion(at, ask);
            case Command.RecordQuestionAnswer answer -> recordAnswer(at, answer);
            case Command.Extend extend -> extend(at, extend);
            case Command.DateRequest date ->
                at.needs(Power.HANDLE)
                        .unless(
                                date.dated().isAfter(at.file().received()),
                                () -> new Obstacle.DatedAfterReceipt(at.file().received()))
                        .then(new Entry.RequestDated(date.on(), date.dated()));
            case Command.FindCircumstance found ->
                at.needs(Power.HANDLE).then(new Entry.CircumstanceFound(found.on(), found.circumstance()));
            case Command.RecordAppeal appeal ->
                at.needs(Power.HANDLE)
                        .unless(!(at.standing().step() instanceof Step.Sent), new Obstacle.NotAnswered())
                        .then(new Entry.AppealReceived(appeal.on()));
            case Command.RecordDuty met ->
                at.needs(Power.HANDLE)
                        .unless(!OpenDuty.RECORDABLE.contains(met.duty()), new Obstacle.DutyShownElsewhere(met.duty()))
                        .then(new Entry.DutyMet(met.on(), met.duty()));
            case Command.EnterLastDay enter -> enterLastDay(at, enter);
            case Command.AskSource ask -> at.needs(Power.HANDLE).then(new Entry.SourceAsked(ask.on(), ask.source()));
            case Command.RecordSource record -> recordSource(at, record);
            case Command.TakeEvidence take -> Identifying.takeEvidence(at, take);
            case Command.ViewEvidence view ->
                at.needs(at.actor().role().may(Power.APPROVE) ? Power.APPROVE : Power.HANDLE)
                        .unless(Identifying.withoutEvidence(at, view.document()))
                        .then(new Entry.EvidenceViewed(view.on(), view.document()));
            case Command.JudgeEvidence judge -> Identifying.judgeEvidence(at, judge);
            case Command.SeeDocument see ->
                at.needs(Power.HANDLE)
                        .unless(Identifying.documentNotNeeded(at))
                        .then(new Entry.DocumentSeen(see.on(), see.kind(), see.result()));
            case Command.RemoveAttachment remove ->
                at.needs(Power.HANDLE)
                        .unless(at.standing().evidence().isRemoved(remove.document()), new Obstacle.NoSuchEvidence())
                        .then(new Entry.AttachmentRemoved(
                                remove.on(), remove.document(), remove.instead(), remove.attachment()));
            case Command.DestroyEvidence destroy ->
                at.needs(Power.HANDLE)
                        .unless(Identifying.withoutEvidence(at, destroy.document()))
                        .then(new Entry.EvidenceDestroyed(destroy.on(), destroy.document(), destroy.why()));
            case Command.Decide decision -> decideRight(at, decision);
            case Command.DraftLetter draft -> Releasing.draft(at, draft);
            case Command.SubmitLetter submit -> Releasing.submit(at, submit);
            case Command.ApproveLetter approve -> Releasing.approve(at, approve);
            case Command.SignLetter sign -> Releasing.sign(at, sign);
            case Command.ReturnLetter back -> Releasing.returnLetter(at, back);
            case Command.PostLetter post -> Releasing.post(at, post);
            case Command.RecordCameBack back -> Releasing.cameBack(at, back);
            case Command.ChangeAddress change ->
                at.needs(Power.HANDLE)
                        .unless(change.what().isEmpty(), new Obstacle.NothingChanged())
                        .then(new Entry.AddressChanged(change.on(), change.what()));
            case Command.ConfirmAddress confirm ->
                at.needs(Power.HANDLE)
                        .unless(
                                !Delivery.OLD_CHANNELS.contains(confirm.through()),
                                new Obstacle.NoOldChannel(confirm.through()))
                        .then(new Entry.AddressConfirmed(confirm.on(), confirm.through()));
            case Command.FindConflict found -> findConflict(at, found);
            case Command.LiftConflict lift ->
                at.needs(Power.ASSIGN, Power.HANDLE)
                        .unless(lift.clerk().equals(at.actor().id()), new Obstacle.OwnConflict())
                        .unless(!at.standing().conflicts().containsKey(lift.clerk()), new Obstacle.NotConflicted())
                        .then(new Entry.ConflictLifted(lift.on(), lift.clerk(), lift.why()));
            case Command.SetFlag flag ->
                at.needs(Power.HANDLE).then(new Entry.Flagged(flag.on(), flag.flag(), flag.why()));
            case Command.LiftFlag flag -> liftFlag(at, flag);
            case Command.FindSignal found -> findSignal(at, found);
            case Command.ExplainSignal explain -> explainSignal(at, explain);
            case Command.AcceptSignal accept -> acceptSignal(at, accept);
            case Command.RecordAccountChange change ->
                at.needs(Power.HANDLE)
                        .unless(change.day().isAfter(at.today()), new Obstacle.FutureDate(change.day()))
                        .then(new Entry.AccountChanged(change.on(), change.what(), change.day()));
            case Command.Link link ->
                at.needs(Power.HANDLE).then(new Entry.Linked(link.on(), link.other(), link.how()));
            case Command.TakeNote note -> at.needs(Power.NOTE).then(new Entry.NoteTaken(note.on(), note.note()));
            case Command.AdoptRules adopt ->
                offered(at, adopt.rules()).then(new Entry.RulesAdopted(adopt.on(), adopt.rules()));
            case Command.KeepRules keep -> offered(at, keep.rules()).then(new Entry.RulesKept(keep.on(), keep.rules()));
            case Command.Close close -> close(at, close);
            case Command.Reopen reopen -> reopen(at, reopen);
            case Command.Correct correct -> correct(at, correct);
            case Command.Strike strike -> strike(at, strike);
        };
    }

    private static Verdict log(Situation at, Command.Log log) {
        return at.needs(Power.LOG)
                .unless(log.rights().isEmpty(), new Obstacle.NoRight())
                .unless(log.received().isAfter(at.today()), new Obstacle.FutureDate(log.received()))
                .unless(!at.law().id().equals(log.law()), new Obstacle.LawUnknown(log.law()))
                .then(entries -> {
                    entries.add(new Entry.Received(log.received(), log.channel(), log.document()));
                    entries.add(new Entry.Logged(log.on(), log.law(), log.rights(), log.rules()));
                    log.owner().ifPresent(owner -> entries.add(new Entry.OwnerSet(log.on(), owner)));
                });
    }

    private static Verdict assign(Situation at, Command.SetOwner command) {
        var mine = command.owner().equals(at.actor().id());
        var free = at.standing().owner().isEmpty()
                || at.standing().owner().get().equals(at.actor().id());
        // an agent takes what is free and gives away what is hers; only who may assign takes from others
        var conflict = Optional.ofNullable(at.standing().conflicts().get(command.owner()));
        return at.needs(mine || (free && at.actor().role().may(Power.HANDLE)) ? Power.HANDLE : Power.ASSIGN)
                .unless(conflict.map(Obstacle.Conflicted::new))
                .then(new Entry.OwnerSet(command.on(), command.owner()));
    }

    /// Everybody says it of themselves; of others only who gives out the work.
    private static Verdict findConflict(Situation at, Command.FindConflict found) {
        var own = found.clerk().equals(at.actor().id());
        return (own ? at.needs(Power.READ) : at.needs(Power.ASSIGN, Power.HANDLE))
                .then(new Entry.ConflictFound(found.on(), found.clerk(), found.why()));
    }

    private static Verdict pause(Situation at, Command.Pause pause) {
        var since = CaseClock.openPause(at.file());
        return at.needs(Power.HANDLE)
                .unless(
                        since.isPresent(),
                        () -> new Obstacle.AlreadyPaused(since.orElseThrow().asked()))
                .unless(
                        at.waits(pause.ground()).noneMatch(Wait::stopsClock),
                        () -> new Obstacle.PauseNotInLaw(
                                pause.ground(),
                                at.waits(pause.ground())
                                        .flatMap(wait -> wait.citation().stream())
                                        .findFirst()))
                .then(new Entry.ClockPaused(pause.on(), pause.ground()));
    }

    private static Verdict resume(Situation at, Command.Resume resume) {
        return at.needs(Power.HANDLE)
                .unless(CaseClock.openPause(at.file()).isEmpty(), new Obstacle.NotPaused())
                .then(new Entry.ClockResumed(resume.on()));
    }

    private static Verdict askQuestion(Situation at, Command.AskQuestion ask) {
        var open = at.openQuestion(ask.question());
        return at.needs(Power.HANDLE)
                .unless(
                        open.isPresent(),
                        () -> new Obstacle.AlreadyPaused(open.orElseThrow().asked()))
                .then(new Entry.QuestionAsked(ask.on(), ask.question()));
    }

    private static Verdict recordAnswer(Situation at, Command.RecordQuestionAnswer answer) {
        return at.needs(Power.HANDLE)
                .unless(at.openQuestion(answer.question()).isEmpty(), new Obstacle.NothingAsked(answer.question()))
                .then(new Entry.QuestionAnswered(answer.on(), answer.question()));
    }

    private static Verdict extend(Situation at, Command.Extend extend) {
        var earlier = at.file().last(Entry.PeriodExtended.class);
        var notice = CaseClock.of(at.file(), at.standing(), at.law()).due(Duty.EXTENSION_NOTICE);
        return at.needs(Power.HANDLE)
                .unless(
                        earlier.isPresent(),
                        () -> new Obstacle.AlreadyExtended(earlier.orElseThrow().on()))
                .unless(at.file().rights().stream().noneMatch(at.law()::mayExtend), new Obstacle.ExtensionNotInLaw())
                .unless(
                        notice.filter(due -> extend.on().isAfter(due.lastDay())).isPresent(),
                        () -> new Obstacle.TooLate(notice.orElseThrow().lastDay()))
                .unless(named(at, extend))
                .warn(notice.filter(due -> due.lastDay().isBefore(at.today().plusDays(5)))
                        .map(due -> new Warning.FewDaysLeft(due.lastDay())))
                .then(
                        new Entry.PeriodExtended(extend.on(), extend.ground(), extend.letter(), extend.until()),
                        new Entry.LetterDrafted(extend.on(), extend.letter(), LetterKind.EXTENSION));
    }

    /// What is the matter with the new last day: the law wants one to be named, it would shorten the period, or it
    /// is later than the law allows.
    private static Optional<Obstacle> named(Situation at, Command.Extend extend) {
        var toBeNamed = at.file().rights().stream()
                .flatMap(right -> at.law().extension(right).stream())
                .anyMatch(extension -> extension.further().isEmpty());
        if (extend.until().isEmpty()) {
            return toBeNamed ? Optional.of(new Obstacle.ExtensionDayMissing()) : Optional.empty();
        }
        var until = extend.until().get();
        var clock = CaseClock.of(at.file(), at.standing(), at.law());
        var first = clock.due().filter(due -> !until.isAfter(due.lastDay()));
        if (first.isPresent()) {
            return Optional.of(new Obstacle.ExtensionDayTooEarly(first.get().lastDay()));
        }
        return clock.due(Duty.EXTENDED_ANSWER)
                .filter(most -> until.isAfter(most.lastDay()))
                .map(most -> new Obstacle.ExtensionDayTooLate(most.lastDay()));
    }

    private static Verdict enterLastDay(Situation at, Command.EnterLastDay enter) {
        return at.needs(Power.HANDLE)
                .unless(
                        enter.lastDay().isBefore(at.file().received()),
                        () -> new Obstacle.BeforeReceipt(at.file().received()))
                .then(new Entry.LastDayEntered(enter.on(), enter.lastDay(), enter.citation()));
    }

    private static Verdict recordSource(Situation at, Command.RecordSource record) {
        return at.needs(Power.HANDLE)
                .unless(
                        !at.standing().sources().containsKey(record.source()),
                        new Obstacle.SourceNotAsked(record.source()))
                .then(new Entry.SourceAnswered(record.on(), record.source(), record.found()));
    }

    private static Verdict decideRight(Situation at, Command.Decide decision) {
        var outcome = decision.outcome();
        var foreign = outcome.against().stream()
                .filter(ground -> !at.law().allows(ground, decision.right()))
                .findFirst();
        var open = at.openSources();
        var missing = Grounds.missing(
                at.file(), at.standing(), Grounds.sheet(at.law(), decision.right(), outcome, at.today()));
        var unanswered = Grounds.sheet(at.law(), decision.right(), outcome, at.today()).questions().stream()
                .filter(question -> !decision.answered().contains(question.key()))
                .toList();
        return at.needs(Power.HANDLE)
                .unless(!at.file().rights().contains(decision.right()), new Obstacle.RightNotAsked(decision.right()))
                .unless(
                        at.answerIsOut() && !at.appealIsOpen(),
                        () -> new Obstacle.LetterFrozen(
                                at.answer().orElseThrow().stage()))
                .unless(
                        needsIdentity(outcome) && !at.standing().identity().enough(),
                        new Obstacle.IdentityOpen(
                                at.standing().identity().needed(),
                                at.standing().identity().reached()))
                .unless(
                        needsIdentity(outcome)
                                && !at.standing().representation().enough(),
                        new Obstacle.AuthorityOpen(
                                at.standing().representation().by(),
                                at.standing().representation().missing()))
                .unless(needsSources(outcome) && !open.isEmpty(), new Obstacle.SourcesOpen(open))
                .unless(
                        outcome.against().contains(Ground.IDENTITY_OPEN)
                                && at.file()
                                        .each(Entry.IdentityAsked.class)
                                        .findAny()
                                        .isEmpty(),
                        new Obstacle.IdentityNeverAsked())
                .unless(
                        foreign.isPresent(),
                        () -> new Obstacle.GroundNotInLaw(
                                foreign.orElseThrow(),
                                decision.right(),
                                at.law().id()))
                .unless(missing.isPresent(), () -> new Obstacle.FactMissing(missing.orElseThrow()))
                .unless(!outcome.against().isEmpty() && decision.reasoning().isEmpty(), new Obstacle.ReasoningMissing())
                .unless(!unanswered.isEmpty(), new Obstacle.QuestionsOpen(unanswered))
                .then(new Entry.Decided(decision.on(), decision.right(), outcome, decision.reasoning()));
    }

    /// Whatever confirms that data exist, or changes them, is done only for a person we know. A statement that
    /// nothing is held already tells a stranger something, so it waits too.
    static boolean needsIdentity(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted(), Outcome.GrantedInPart _, Outcome.NothingHeld() -> true;
            case Outcome.Refused _, Outcome.Withdrawn(), Outcome.Forwarded(), Outcome.Lapsed() -> false;
        };
    }

    private static boolean needsSources(Outcome outcome) {
        return needsIdentity(outcome);
    }

    private static Verdict liftFlag(Situation at, Command.LiftFlag flag) {
        return at.needs(Power.HANDLE)
                .unless(!at.standing().flags().contains(flag.flag()), new Obstacle.FlagNotSet(flag.flag()))
                .then(new Entry.FlagLifted(flag.on(), flag.flag(), flag.why()));
    }

    private static Verdict findSignal(Situation at, Command.FindSignal found) {
        var ruling = at.needs(Power.LOG);
        return Signals.knows(at.file(), found.signal())
                ? ruling.then()
                : ruling.then(new Entry.SignalFound(
                        found.on(), found.signal(), found.kind(), found.strength(), found.evidence()));
    }

    /// Explained twice is explained once.
    private static Verdict explainSignal(Situation at, Command.ExplainSignal explain) {
        var signal = at.standing().signals().find(explain.signal());
        var ruling = at.needs(Power.HANDLE)
                .unless(signal.isEmpty(), new Obstacle.NoSuchSignal())
                .unless(explain.words() < Signals.LEAST_WORDS, new Obstacle.SignalUnexplained(Signals.LEAST_WORDS));
        return signal.filter(each -> each.state() == Signals.State.EXPLAINED).isPresent()
                ? ruling.then()
                : ruling.then(new Entry.SignalExplained(explain.on(), explain.signal(), explain.why()));
    }

    private static Verdict acceptSignal(Situation at, Command.AcceptSignal accept) {
        var signal = at.standing().signals().find(accept.signal());
        var ruling = at.needs(Power.HANDLE).unless(signal.isEmpty(), new Obstacle.NoSuchSignal());
        return signal.filter(each -> each.state() == Signals.State.ACCEPTED).isPresent()
                ? ruling.then()
                : ruling.then(new Entry.SignalAccepted(accept.on(), accept.signal()));
    }

    private static Ruling offered(Situation at, RulesId rules) {
        return at.needs(Power.HANDLE).unless(!at.offered().equals(Optional.of(rules)), new Obstacle.RulesNotOffered());
    }

    private static Verdict close(Situation at, Command.Close close) {
        var sent = at.standing().step() instanceof Step.Sent;
        var unanswered = close.how() == ClosedHow.ANSWERED && !sent;
        // silence after a request for evidence may end a case; silence that nobody asked about may not
        var neverAsked = close.how() == ClosedHow.LAPSED
                && at.file().each(Entry.IdentityAsked.class).findAny().isEmpty();
        return at.needs(Power.HANDLE)
                .unless(unanswered, new Obstacle.NotAnswered())
                .unless(neverAsked, new Obstacle.IdentityNeverAsked())
                .then(entries -> {
                    entries.addAll(Identifying.endOfEvidence(at, close.on()));
                    entries.add(new Entry.Closed(close.on(), close.how()));
                });
    }

    private static Verdict reopen(Situation at, Command.Reopen reopen) {
        return at.needs(Power.HANDLE)
                .unless(!at.standing().closed(), new Obstacle.CaseNotClosed())
                .then(new Entry.Reopened(reopen.on(), reopen.ground()));
    }

    private static Verdict correct(Situation at, Command.Correct correct) {
        var old = at.entry(correct.seq());
        var unasked = unasked(at, old.map(Recorded::entry), correct.instead());
        return at.needs(at.powerOver(old))
                .unless(old.isEmpty(), new Obstacle.NoSuchEntry(correct.seq()))
                .unless(
                        old.isPresent()
                                && old.get().entry().getClass()
                                        != correct.instead().getClass(),
                        new Obstacle.OtherKindOfEntry(correct.seq()))
                .unless(
                        old.filter(each -> isFixed(each.entry(), correct.instead()))
                                .isPresent(),
                        new Obstacle.CannotBeStruck(correct.seq()))
                .unless(
                        correct.instead().on().isAfter(at.today()),
                        new Obstacle.FutureDate(correct.instead().on()))
                .unless(
                        correct.instead() instanceof Entry.Logged logged
                                && logged.rights().isEmpty(),
                        new Obstacle.NoRight())
                .unless(!unasked.isEmpty(), new Obstacle.QuestionsOpen(unasked))
                .unless(
                        correct.instead() instanceof Entry.IdentityJudged judged
                                ? at.tooManyTries().or(() -> Identifying.uncountable(at, judged.on(), judged.means()))
                                : Optional.empty())
                .then(new Entry.Corrected(correct.on(), correct.seq(), correct.instead()));
    }

    /// What was approved, kept, found, looked at or destroyed was so; only what a document was judged to prove
    /// may have been typed wrongly.
    private static boolean isFixed(Entry old, Entry instead) {
        return old instanceof Entry.LetterApproved
                || old instanceof Entry.LetterSigned
                || old instanceof Entry.AddressChanged
                || old instanceof Entry.ConflictFound
                || old instanceof Entry.ConflictLifted
                || old instanceof Entry.EvidenceTaken
                || old instanceof Entry.EvidenceViewed
                || old instanceof Entry.EvidenceDestroyed
                || old instanceof Entry.AttachmentRemoved
                || old instanceof Entry.SignalFound
                || (old instanceof Entry.EvidenceJudged was
                        && instead instanceof Entry.EvidenceJudged now
                        && !was.document().equals(now.document()));
    }

    /// A correction brings in no ground whose questions nobody has answered: that is a decision, not a mistake.
    private static List<GroundQuestion> unasked(Situation at, Optional<Entry> old, Entry instead) {
        if (!(instead instanceof Entry.Decided now)) {
            return List.of();
        }
        var before = old.flatMap(each -> each instanceof Entry.Decided was
                        ? Optional.of(Grounds.sheet(at.law(), was.right(), was.outcome(), at.today()))
                        : Optional.empty())
                .map(GroundSheet::questions)
                .orElse(List.of());
        return Grounds.sheet(at.law(), now.right(), now.outcome(), at.today()).questions().stream()
                .filter(question -> !before.contains(question))
                .toList();
    }

    private static Verdict strike(Situation at, Command.Strike strike) {
        var old = at.entry(strike.seq());
        return at.needs(at.powerOver(old))
                .unless(old.isEmpty(), new Obstacle.NoSuchEntry(strike.seq()))
                .unless(old.filter(at::isFast).isPresent(), new Obstacle.CannotBeStruck(strike.seq()))
                .then(entries -> {
                    // without its reopening the case is closed, and closed cases hold no proof
                    if (old.filter(each -> each.entry() instanceof Entry.Reopened)
                            .isPresent()) {
                        entries.addAll(Identifying.endOfEvidence(at, strike.on()));
                    }
                    entries.add(new Entry.Struck(strike.on(), strike.seq()));
                });
    }
}
