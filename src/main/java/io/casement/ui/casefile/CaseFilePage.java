// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.CaseId;
import io.casement.cases.Codes;
import io.casement.cases.DocumentId;
import io.casement.cases.Flag;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.LetterState;
import io.casement.cases.Next;
import io.casement.cases.Obstacle;
import io.casement.cases.Outcome;
import io.casement.cases.Power;
import io.casement.cases.Request;
import io.casement.cases.RulesOffer;
import io.casement.cases.Step;
import io.casement.desk.Dossier;
import io.casement.law.Deadline;
import io.casement.law.Regime;
import io.casement.ui.acts.Wanted;
import io.casement.ui.parts.ClockFace;
import io.casement.ui.parts.HistoryList;
import io.casement.ui.place.Place.Pane;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// All that the frame of a case shows; the work panes have pages of their own.
///
/// @param overdue says that a document shown as proof should be there no more
record CaseFilePage(
        CaseId id,
        String name,
        String number,
        String rights,
        String law,
        Set<Flag> flags,
        Optional<String> overdue,
        Optional<String> signals,
        Optional<String> outcome,
        ClockFace clock,
        String due,
        Wanted wanted,
        Optional<String> offer,
        Step.Stage stage,
        Set<Step.Stage> behind,
        NextStep next,
        Optional<Obstacle> extend,
        boolean paused,
        boolean closed,
        Request request,
        List<Sent> letters,
        List<HistoryList.Line> history,
        List<HistoryList.Line> notes,
        List<Kept> files,
        Pane pane,
        Optional<LetterId> answer) {

    /// The one proposed step: a sentence, the button, and why it cannot be taken yet.
    record NextStep(Next next, String sentence, String button, Optional<String> notYet) {}

    /// A letter of the case.
    record Sent(LetterId id, String what, String state) {}

    /// A kept document.
    record Kept(DocumentId id, String name, String facts) {}

    /// @param reading whether a letter was opened to be read
    static CaseFilePage of(
            Dossier dossier, Words words, Optional<Pane> wanted, boolean reading, Optional<Obstacle> extend) {
        var sentences = new Sentences(words);
        var standing = dossier.standing();
        var card = dossier.card();
        return new CaseFilePage(
                dossier.file().id(),
                dossier.person().name(),
                dossier.file().number().toString(),
                sentences.rights(dossier.file().rights()),
                law(dossier),
                standing.flags(),
                standing.evidence().overdue(dossier.today()).isEmpty()
                        ? Optional.empty()
                        : Optional.of(words.text("casefile.evidence.late")),
                SignalsPage.chip(dossier, words),
                outcome(dossier, words),
                ClockFace.of(card, dossier.today(), words),
                due(dossier, words),
                Wanted.of(dossier.clock(), dossier.law(), words),
                dossier.offer().map(offer -> offer(offer, dossier.law(), words)),
                standing.step().stage(),
                behind(dossier),
                next(dossier, words),
                extend,
                dossier.clock().pausedSince().isPresent(),
                standing.closed(),
                dossier.request(),
                standing.letters().values().stream()
                        .map(letter -> sent(letter, words))
                        .toList(),
                History.of(dossier, words),
                History.notes(dossier, words),
                dossier.documents().stream()
                        .map(each -> new Kept(
                                each.id(),
                                each.name(),
                                words.text(
                                        "casefile.file", each.mediaType(), words.number((each.size() + 1023) / 1024))))
                        .toList(),
                wanted.filter(pane -> reading || fits(pane, dossier)).orElseGet(() -> pane(dossier)),
                standing.answer().map(LetterState::id));
    }

    private static String law(Dossier dossier) {
        var law = dossier.law();
        var name = law.shortName().orElse(law.name());
        return dossier.person()
                .country()
                .map(country -> new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.UK))
                .filter(country -> !country.isBlank())
                .map(country -> country + ", " + name)
                .orElse(name);
    }

    private static Optional<String> outcome(Dossier dossier, Words words) {
        var standing = dossier.standing();
        if (!standing.undecided(dossier.file()).isEmpty()) {
            return Optional.empty();
        }
        var kinds = standing.decided().values().stream()
                .map(each -> switch (each.outcome()) {
                    case Outcome.Granted() -> "granted";
                    case Outcome.Refused _ -> "refused";
                    case Outcome.GrantedInPart _ -> "part";
                    case Outcome.NothingHeld() -> "nothing-held";
                    case Outcome.Withdrawn() -> "withdrawn";
                    case Outcome.Forwarded() -> "forwarded";
                    case Outcome.Lapsed() -> "lapsed";
                })
                .distinct()
                .toList();
        return Optional.of(words.text("casefile.outcome." + (kinds.size() == 1 ? kinds.getFirst() : "part")));
    }

    private static String due(Dossier dossier, Words words) {
        return switch (dossier.clock().answer()) {
            case Deadline.Due due -> words.shortWeekday(due.lastDay());
            case Deadline.NoDate(Deadline.Reason reason, var _) -> words.text("casefile.no-date." + Codes.id(reason));
        };
    }

    /// What newer rules would make of the day by which the case ends, if they move that.
    private static String offer(RulesOffer offer, Regime law, Words words) {
        var first = offer.shifts().getFirst();
        if (first.duty() != law.mainDuty(first.right())) {
            return words.text("why.offer-other");
        }
        var now = first.before().map(RulesOffer.Days::last);
        var then = first.after().map(RulesOffer.Days::last);
        if (now.equals(then)) {
            return words.text("why.offer-other");
        }
        if (then.isEmpty()) {
            return words.text("why.offer-none");
        }
        return now.map(day -> words.text("why.offer", words.monthDay(then.get()), words.monthDay(day)))
                .orElseGet(() -> words.text("why.offer-new", words.monthDay(then.get())));
    }

    private static Set<Step.Stage> behind(Dossier dossier) {
        var standing = dossier.standing();
        var behind = EnumSet.of(Step.Stage.RECEIVED);
        if (standing.identity().enough()) {
            behind.add(Step.Stage.IDENTITY);
        }
        if (standing.undecided(dossier.file()).isEmpty()) {
            behind.add(Step.Stage.ASSESSMENT);
        }
        if (standing.sources().values().stream().allMatch(Optional::isPresent)
                && behind.contains(Step.Stage.ASSESSMENT)) {
            behind.add(Step.Stage.FULFILMENT);
        }
        standing.answer().ifPresent(letter -> {
            if (letter.approved().isPresent() && letter.stage() != LetterState.Stage.DRAFT) {
                behind.add(Step.Stage.APPROVAL);
            }
            if (letter.stage() == LetterState.Stage.POSTED) {
                behind.add(Step.Stage.LETTER);
            }
        });
        if (standing.step() instanceof Step.Done) {
            standing.answer().flatMap(LetterState::posted).ifPresent(posted -> behind.add(Step.Stage.SENT));
        }
        return behind;
    }

    private static NextStep next(Dossier dossier, Words words) {
        var next = Next.of(dossier.file(), dossier.standing(), dossier.law(), dossier.house());
        var may = dossier.me().role();
        var sentences = new Sentences(words);
        var button = sentences.of(next);
        Optional<String> notYet = switch (next) {
            case TAKE, SEND_RECEIPT, JUDGE_IDENTITY, AWAIT_IDENTITY, DECIDE, WRITE_ANSWER, SUBMIT_ANSWER, CLOSE ->
                may.may(Power.HANDLE)
                        ? Optional.empty()
                        : Optional.of(sentences.of(new Obstacle.NotEmpowered(Power.HANDLE)));
            case RELEASE_ANSWER ->
                may.may(Power.RELEASE)
                        ? Optional.empty()
                        : Optional.of(sentences.of(new Obstacle.NotEmpowered(Power.RELEASE)));
            case AWAIT_SOURCES -> Optional.of(words.text("casefile.not-yet.sources"));
            case AWAIT_APPROVAL ->
                may.may(Power.APPROVE) ? Optional.empty() : Optional.of(words.text("casefile.not-yet.approval"));
            case POST_ANSWER ->
                may.may(Power.POST) ? Optional.empty() : Optional.of(words.text("casefile.not-yet.post"));
            case NOTHING -> Optional.of(words.text("casefile.not-yet.nothing"));
        };
        return new NextStep(next, words.text("casefile.next." + next.id()), button, notYet);
    }

    private static boolean fits(Pane pane, Dossier dossier) {
        return pane != Pane.LETTER || dossier.standing().answer().isPresent();
    }

    private static Pane pane(Dossier dossier) {
        return switch (dossier.standing().step()) {
            case Step.Triage(), Step.Identify(), Step.AwaitingIdentity _ -> Pane.IDENTITY;
            case Step.Gather(), Step.Decide() -> Pane.ASSESSMENT;
            case Step.Draft(), Step.Approve _, Step.Post(), Step.Sent _, Step.Done _ ->
                dossier.standing().answer().isPresent() ? Pane.LETTER : Pane.ASSESSMENT;
        };
    }

    private static Sent sent(LetterState letter, Words words) {
        var state = letter.posted()
                .map(posted -> words.text("casefile.letter.posted", words.day(posted.on())))
                .orElseGet(() -> words.text("letter.stage." + letter.stage().id()));
        return new Sent(letter.id(), words.text("letter.kind." + letter.kind().id()), state);
    }

    /// Is this the letter that declines something, or another kind?
    static boolean isAnswer(LetterState letter) {
        return letter.kind() == LetterKind.ANSWER;
    }
}
