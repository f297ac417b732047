// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.words;

import io.casement.cases.Codes;
import io.casement.cases.Means;
import io.casement.cases.Next;
import io.casement.cases.Obstacle;
import io.casement.cases.Outcome;
import io.casement.cases.Shortfall;
import io.casement.cases.Warning;
import io.casement.cases.identity.Likeness;
import io.casement.cases.identity.RecordsCsv;
import io.casement.law.Citation;
import io.casement.law.Ground;
import io.casement.law.Right;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words for what the rules say: obstacles, warnings, outcomes. Knows no JavaFX, so the command line speaks with
/// it too.
public record Sentences(Words words) {

    /// Why a command is barred and what helps, in one or two sentences.
    public String of(Obstacle obstacle) {
        var key = "obstacle." + obstacle.id();
        return switch (obstacle) {
            case Obstacle.NotEmpowered(var power) -> words.text(key, words.text("role.power." + id(power)));
            case Obstacle.OwnWork() -> words.text(key);
            case Obstacle.Conflicted(var why) -> words.text(key, words.text("obstacle.conflict." + why.id()));
            case Obstacle.NotConflicted() -> words.text(key);
            case Obstacle.OwnConflict() -> words.text(key);
            case Obstacle.AddressUnconfirmed(var to) -> words.text(key + "." + to.id());
            case Obstacle.NoOldChannel(var _) -> words.text(key);
            case Obstacle.NothingChanged() -> words.text(key);
            case Obstacle.ApprovalVoid() -> words.text(key);
            case Obstacle.ShownOtherwise() -> words.text(key);
            case Obstacle.LetterSignedAlready() -> words.text(key);
            case Obstacle.NameTaken() -> words.text(key);
            case Obstacle.OwnAccount() -> words.text(key);
            case Obstacle.OnlyHead() -> words.text(key);
            case Obstacle.WorkLeft(var cases) -> words.text(key, cases);
            case Obstacle.HasLeft() -> words.text(key);
            case Obstacle.CaseClosed(var on) -> words.text(key, on);
            case Obstacle.CaseNotClosed() -> words.text(key);
            case Obstacle.FutureDate(var on) -> words.text(key, on);
            case Obstacle.BeforeReceipt(var received) -> words.text(key, received);
            case Obstacle.NoRight() -> words.text(key);
            case Obstacle.RightNotAsked(var right) -> words.text(key, of(right));
            case Obstacle.LawUnknown(var law) -> words.text(key, law.value());
            case Obstacle.IdentityOpen(var needed, var reached) ->
                words.text(
                        key, words.text("obstacle.level." + needed.id()), words.text("obstacle.level." + reached.id()));
            case Obstacle.IdentityNotNeeded(var citation) -> words.text(key, cited(citation));
            case Obstacle.TooMuchAsked(var means, var needed, var citation) ->
                words.text(key, means(means), words.text("obstacle.level." + needed.id()), cited(citation));
            case Obstacle.ProofNotNeeded(var means, var needed, var citation) ->
                words.text(
                        key,
                        words.text("casefile.means." + means.id()),
                        words.text("obstacle.level." + needed.id()),
                        cited(citation));
            case Obstacle.FieldIsDisputed(var fields) -> words.text(key, means(fields));
            case Obstacle.PointUncountable(var point, var why) ->
                words.text(key + "." + why.id(), words.text("casefile.means." + point.id()));
            case Obstacle.DeclarationMissing() -> words.text(key);
            case Obstacle.DocumentUnjudged() -> words.text(key);
            case Obstacle.DeclarationUnsigned(var on) -> words.text(key, on);
            case Obstacle.TriesUsedUp(var tries) -> words.text(key, tries);
            case Obstacle.AuthorityOpen(var by, var missing) ->
                words.text(
                        key,
                        words.text("entry.representative." + by.id()),
                        missing.stream()
                                .map(each -> words.text("entry.authority." + each.id()))
                                .collect(Collectors.joining(", ")));
            case Obstacle.AuthorityNotAsked(var by, var what) ->
                words.text(
                        key, words.text("entry.representative." + by.id()), words.text("entry.authority." + what.id()));
            case Obstacle.CannotBeWaived(var what) -> words.text(key, words.text("entry.authority." + what.id()));
            case Obstacle.IdentityNeverAsked() -> words.text(key);
            case Obstacle.GroundNotInLaw(var ground, var right, var law) ->
                words.text(key, of(ground), of(right), law.value());
            case Obstacle.ReasoningMissing() -> words.text(key);
            case Obstacle.QuestionsOpen(var questions) ->
                words.text(
                        key,
                        questions.stream()
                                .map(question -> question.in(words.locale().getLanguage()))
                                .collect(Collectors.joining(" ")));
            case Obstacle.FactMissing(var need) -> words.text(key + "." + need.id());
            case Obstacle.SourcesOpen(var sources) ->
                words.text(key, sources.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")));
            case Obstacle.SourceNotAsked(var source) -> words.text(key, source.code());
            case Obstacle.NoSuchEvidence() -> words.text(key);
            case Obstacle.EvidenceGone(var on) -> words.text(key, on);
            case Obstacle.AttachmentStuck() -> words.text(key);
            case Obstacle.EvidenceUnseen() -> words.text(key);
            case Obstacle.EvidenceDayOutside(var first, var last) -> words.text(key, first, last);
            case Obstacle.RightsUndecided(var rights) -> words.text(key, rights(rights));
            case Obstacle.AlreadyPaused(var since) -> words.text(key, since);
            case Obstacle.NotPaused() -> words.text(key);
            case Obstacle.PauseNotInLaw(var question, var citation) ->
                words.text(
                        key,
                        words.text("obstacle.question." + question.id()),
                        citation.map(Citation::text).orElse(""));
            case Obstacle.ExtensionNotInLaw() -> words.text(key);
            case Obstacle.AlreadyExtended(var on) -> words.text(key, on);
            case Obstacle.TooLate(var lastDay) -> words.text(key, lastDay);
            case Obstacle.ExtensionDayMissing() -> words.text(key);
            case Obstacle.ExtensionDayTooEarly(var firstDay) -> words.text(key, firstDay);
            case Obstacle.ExtensionDayTooLate(var latest) -> words.text(key, latest);
            case Obstacle.NothingAsked(var question) ->
                words.text(key, words.text("obstacle.question." + question.id()));
            case Obstacle.DatedAfterReceipt(var received) -> words.text(key, received);
            case Obstacle.DutyShownElsewhere(var duty) -> words.text(key, words.text("obstacle.duty." + duty.id()));
            case Obstacle.NoSuchLetter() -> words.text(key);
            case Obstacle.LetterAlreadyBegun(var kind) -> words.text(key, words.text("letter.kind." + kind.id()));
            case Obstacle.LetterFrozen(var stage) -> words.text(key, words.text("letter.stage." + stage.id()));
            case Obstacle.LetterNotSubmitted() -> words.text(key);
            case Obstacle.LetterNotApproved() -> words.text(key);
            case Obstacle.LetterNotReady(var lacks) ->
                words.text(key, lacks.stream().map(this::of).distinct().collect(Collectors.joining(" ")));
            case Obstacle.NothingSuspected() -> words.text(key);
            case Obstacle.NothingToPassOn() -> words.text(key);
            case Obstacle.NothingAppealed() -> words.text(key);
            case Obstacle.NothingToShow() -> words.text(key);
            case Obstacle.NotAnswered() -> words.text(key);
            case Obstacle.NoSuchEntry(var seq) -> words.text(key, seq);
            case Obstacle.NotYourEntry(var seq) -> words.text(key, seq);
            case Obstacle.CannotBeStruck(var seq) -> words.text(key, seq);
            case Obstacle.OtherKindOfEntry(var seq) -> words.text(key, seq);
            case Obstacle.FlagNotSet(var flag) -> words.text(key, words.text("flag." + flag.id()));
            case Obstacle.NoSuchSignal() -> words.text(key);
            case Obstacle.SignalUnexplained(var least) -> words.text(key, least);
            case Obstacle.RulesNotOffered() -> words.text(key);
            case Obstacle.LawUnchanged(var law) -> words.text(key, law.value());
            case Obstacle.NoSuchRevision(var law, var number) -> words.text(key, law.value(), number);
            case Obstacle.RevisionJudged(var law, var number) -> words.text(key, law.value(), number);
            case Obstacle.RevisionStale(var law, var number) -> words.text(key, law.value(), number);
            case Obstacle.NotYourRevision(var law, var number) -> words.text(key, law.value(), number);
            case Obstacle.WhyMissing() -> words.text(key);
            case Obstacle.LawUnreadable(var file, var line, var reason) -> words.text(key, file, line, reason);
            case Obstacle.ChangedMeanwhile() -> words.text(key);
        };
    }

    public String of(Warning warning) {
        return switch (warning) {
            case Warning.FewDaysLeft(var lastDay) -> words.text("warning.few-days-left", lastDay);
            case Warning.Late(var lastDay) -> words.text("warning.late", lastDay);
            case Warning.FlagSet(var flag) -> words.text("warning.flag-set", words.text("flag." + flag.id()));
            case Warning.ReceiptOwed(var lastDay) -> words.text("warning.receipt-owed", lastDay);
        };
    }

    /// What is wrong with a table of our records.
    public String of(RecordsCsv.Result.Unfit unfit) {
        return words.text("problem.records." + unfit.fault().id(), unfit.line(), unfit.words());
    }

    /// How alike two values are, in a word or two.
    public String of(Likeness likeness) {
        return switch (likeness) {
            case Likeness.Same() -> words.text("casefile.likeness.same");
            case Likeness.Similar(var nuance) ->
                words.text("casefile.likeness.similar") + ": " + words.text("casefile.nuance." + nuance.id());
            case Likeness.Differs(var nuance) ->
                words.text("casefile.likeness.differs")
                        + nuance.map(each -> ": " + words.text("casefile.nuance." + each.id()))
                                .orElse("");
            case Likeness.NotHeld() -> words.text("casefile.likeness.not-held");
            case Likeness.NotTold() -> words.text("casefile.likeness.not-told");
            case Likeness.Impossible(var flaw) -> words.text("casefile.flaw." + flaw.id());
            case Likeness.NotLooked() -> words.text("casefile.likeness.not-looked");
        };
    }

    public String of(Shortfall shortfall) {
        return words.text("letter.lack." + shortfall.lack().id());
    }

    public String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted() -> words.text("outcome.granted");
            case Outcome.GrantedInPart(var grounds) -> words.text("outcome.granted-in-part", grounds(grounds));
            case Outcome.Refused(var grounds) -> words.text("outcome.refused", grounds(grounds));
            case Outcome.NothingHeld() -> words.text("outcome.nothing-held");
            case Outcome.Withdrawn() -> words.text("outcome.withdrawn");
            case Outcome.Forwarded() -> words.text("outcome.forwarded");
            case Outcome.Lapsed() -> words.text("outcome.lapsed");
        };
    }

    public String of(Right right) {
        return words.text("right." + right.id());
    }

    public String of(Ground ground) {
        return words.text("ground." + ground.id());
    }

    /// The next step as a button says it.
    public String of(Next next) {
        return words.text("step." + next.id());
    }

    /// Data points and proofs in a row, in the order of the table.
    public String means(Collection<Means> means) {
        return means.stream()
                .sorted()
                .map(each -> words.text("casefile.means." + each.id()))
                .collect(Collectors.joining(", "));
    }

    private static String cited(Optional<Citation> citation) {
        return citation.map(each -> " (" + each.text() + ")").orElse("");
    }

    public String rights(Collection<Right> rights) {
        return rights.stream().sorted().map(this::of).collect(Collectors.joining(", "));
    }

    private String grounds(Collection<Ground> grounds) {
        return List.copyOf(grounds).stream().sorted().map(this::of).collect(Collectors.joining(", "));
    }

    private static String id(Enum<?> constant) {
        return Codes.id(constant);
    }
}
