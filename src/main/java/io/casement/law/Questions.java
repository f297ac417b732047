// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import io.casement.law.Reckoning.Argument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the questions to the person do to one clock, in the order in which they were asked.
record Questions(Regime law, Clock clock, Right right, ClockFacts facts, boolean cautious) {

    private record Asked(Question question, Pause pause) {}

    Progress ask(Progress begun) {
        if (clock.moves() == Clock.Moves.NOT_AT_ALL) {
            return begun;
        }
        Progress at = begun;
        for (Asked asked : inOrder()) {
            at = ask(at, asked);
        }
        return at;
    }

    private List<Asked> inOrder() {
        List<Asked> all = new ArrayList<>();
        for (Question question : Question.values()) {
            facts.pauses(question).forEach(pause -> all.add(new Asked(question, pause)));
        }
        all.sort(Comparator.comparing(a -> a.pause().asked()));
        return all;
    }

    private Progress ask(Progress at, Asked asked) {
        Optional<Wait> wait = law.waitFor(asked.question(), right);
        Optional<Citation> citation = wait.flatMap(Wait::citation);
        Wait.Effect effect = wait.map(Wait::effect).orElse(Wait.Effect.UNKNOWN);
        boolean stops = wait.map(Wait::stopsClock).orElse(false);
        if (stops && asked.pause().asked().isAfter(rolledEnd(at))) {
            // A period that has ended does not come back to life.
            return at.note(step(asked.pause().asked(), Rule.ASKED_TOO_LATE, asked, citation));
        }
        if (cautious
                && wait.map(w -> w.caution() == Wait.Caution.AS_IF_NOT_ASKED).orElse(false)) {
            boolean restarts = effect == Wait.Effect.RESTART || effect == Wait.Effect.REFLECTION;
            Rule rule = restarts ? Rule.SAFE_NOT_RESTARTED : Rule.SAFE_NOT_RESTED;
            return at.note(step(asked.pause().asked(), rule, asked, Optional.empty()));
        }
        return switch (effect) {
            case RESTART -> restart(at, asked, citation);
            case REFLECTION -> reflect(at, asked, wait.flatMap(Wait::reflection).orElseThrow(), citation);
            case EXCLUDE -> exclude(at, asked, citation, wait.map(Wait::caution).orElse(Wait.Caution.NONE));
            case SUSPEND -> suspend(at, asked, citation);
            case NOT_APPLICABLE, NO_EFFECT, UNKNOWN ->
                at.note(step(asked.pause().asked(), Rule.RUNS_ON, asked, citation));
        };
    }

    private Progress restart(Progress at, Asked asked, Optional<Citation> citation) {
        if (asked.pause().answered().isEmpty()) {
            return waiting(at, asked, citation);
        }
        LocalDate answered = asked.pause().answered().get();
        Rule rule = switch (asked.question()) {
            case IDENTITY -> Rule.STARTS_WITH_IDENTITY;
            case CLARIFICATION -> Rule.STARTS_WITH_CLARIFICATION;
            case FEE -> Rule.STARTS_WITH_FEE;
        };
        return at.restart(answered, new Reckoning(answered, rule, List.of(), citation));
    }

    /// The time to think it over runs from asking and is not cut short by an early answer.
    private Progress reflect(Progress at, Asked asked, Term reflection, Optional<Citation> citation) {
        LocalDate over = Counted.after(asked.pause().asked(), reflection, law.calendar());
        return at.restart(
                over,
                new Reckoning(
                        over,
                        Rule.STARTS_AFTER_REFLECTION,
                        List.of(new Argument.Count(reflection.amount())),
                        citation));
    }

    private Progress exclude(Progress at, Asked asked, Optional<Citation> citation, Wait.Caution caution) {
        if (asked.pause().answered().isEmpty()) {
            return waiting(at, asked, citation);
        }
        LocalDate first = asked.pause().asked();
        LocalDate last = asked.pause().answered().get();
        if (cautious && caution == Wait.Caution.SHORTER && !at.restarted()) {
            return at.note(step(first, Rule.SAFE_ANSWER_DAY, asked, Optional.empty()))
                    .leaveOut(new Progress.Gap(first.plusDays(1), last, Rule.LEFT_OUT, citation));
        }
        return at.leaveOut(new Progress.Gap(first, last, Rule.LEFT_OUT, citation));
    }

    private static Progress suspend(Progress at, Asked asked, Optional<Citation> citation) {
        LocalDate first = asked.pause().asked();
        Optional<LocalDate> last = asked.pause().answered();
        return last.isEmpty()
                ? at.note(step(first, Rule.MAY_REST, asked, citation))
                : at.leaveOut(new Progress.Gap(first.plusDays(1), last.get(), Rule.RESTED, citation));
    }

    private static Progress waiting(Progress at, Asked asked, Optional<Citation> citation) {
        return at.waiting().isPresent() ? at : at.waitFor(step(asked.pause().asked(), Rule.WAITS, asked, citation));
    }

    /// The last day as it stood when the question was asked.
    private LocalDate rolledEnd(Progress at) {
        Term first = clock.within();
        Optional<Extension> extension = law.clocks()
                .extension(right, facts.circumstances())
                .filter(e -> clock.moves() == Clock.Moves.WITH_EXTENSION);
        Optional<LocalDate> told = facts.extensionNotified();
        boolean extended = extension.isPresent()
                && told.isPresent()
                && !told.get().isAfter(rolled(at.until(told.get()).end(first, law.calendar())));
        Term term = extended && extension.get().further().isPresent()
                ? first.plus(extension.get().further().get())
                : first;
        LocalDate end = rolled(at.end(term, law.calendar()));
        return facts.on(ClockFacts.Milestone.EXTENDED_TO)
                .filter(named -> extended && extension.get().further().isEmpty() && named.isAfter(end))
                .orElse(end);
    }

    private LocalDate rolled(LocalDate end) {
        return clock.rollOver() == Clock.RollOver.NEXT_WORKING_DAY
                ? law.calendar().nextWorkingDay(end)
                : end;
    }

    private static Reckoning step(LocalDate date, Rule rule, Asked asked, Optional<Citation> citation) {
        return new Reckoning(date, rule, List.of(new Argument.Asked(asked.question())), citation);
    }
}
