// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Clock;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the queue shows of a case, so that it need not read journals. A cache: computed from the journal and the
/// person in the transaction that changes them, compared by "casement check", and never holding urgency.
///
/// @param duty what the law wants next by a day; its days follow. Without one, as after the answer, they are the
/// answer's
/// @param soonFrom the day from which the last day is near: three working days of the law's calendar before it
/// @param firstDay the last day before an extension, where there was one
/// @param changed when the last entry was written down
public record Card(
        CaseId id,
        CaseNumber number,
        String name,
        Optional<String> country,
        RegimeId law,
        Set<Right> rights,
        LocalDate received,
        Step.Stage stage,
        Next next,
        Optional<Duty> duty,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> safeDay,
        Optional<LocalDate> soonFrom,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> pausedSince,
        Optional<LocalDate> answeredOn,
        boolean waitsForRequester,
        Optional<LetterId> toApprove,
        boolean toPost,
        Optional<ClerkId> owner,
        Set<Flag> flags,
        Instant changed,
        Optional<Offered> offered) {

    /// By newer rules the case would have other dates.
    ///
    /// @param lastDay the last day as it would be; empty where the newer rules give none
    public record Offered(Optional<LocalDate> lastDay) {}

    public static Card of(CaseFile file, Regime law, Person person) {
        return of(file, law, person, Optional.empty());
    }

    public static Card of(CaseFile file, Regime law, Person person, Optional<RulesOffer> offer) {
        var standing = Standing.of(file);
        var clock = CaseClock.of(file, standing, law);
        var letters = standing.letters().values();
        var open = clock.next();
        var due = open.flatMap(OpenDuty::due).or(clock::due);
        return new Card(
                file.id(),
                file.number(),
                person.name(),
                person.country(),
                law.id(),
                file.rights(),
                file.received(),
                standing.step().stage(),
                Next.of(file, standing, law),
                open.map(OpenDuty::duty),
                due.map(Deadline.Due::lastDay),
                due.map(Deadline.Due::safeDay),
                due.map(day -> Urgency.soonFrom(day.lastDay(), law.calendar())),
                clock.firstDay()
                        .filter(_ ->
                                open.map(each -> each.duty() == Duty.ANSWER).orElse(true)),
                clock.pausedSince()
                        .filter(_ -> open.map(each -> waits(each, law)).orElse(true)),
                clock.answeredOn(),
                standing.step() instanceof Step.AwaitingIdentity
                        || clock.pausedSince().isPresent(),
                letters.stream()
                        .filter(letter -> !standing.closed() && letter.stage() == LetterState.Stage.SUBMITTED)
                        .map(LetterState::id)
                        .findFirst(),
                !standing.closed()
                        && letters.stream()
                                .anyMatch(letter -> letter.stage() == LetterState.Stage.APPROVED
                                        || letter.stage() == LetterState.Stage.CAME_BACK),
                standing.owner(),
                flags(standing),
                file.journal().getLast().at(),
                offer.filter(_ -> !standing.closed()).map(each -> new Offered(each.lastDay())));
    }

    /// A signal that is more than weak is shown as suspected fraud until somebody explains it; the case itself is not
    /// marked by it.
    private static Set<Flag> flags(Standing standing) {
        if (standing.closed() || !standing.signals().isSerious()) {
            return standing.flags();
        }
        var flags = EnumSet.of(Flag.FRAUD);
        flags.addAll(standing.flags());
        return flags;
    }

    /// Whether questions can move the duty's clock at all; a receipt is due whatever is asked.
    private static boolean waits(OpenDuty open, Regime law) {
        return law.clocks()
                .of(open.duty(), open.right())
                .map(clock -> clock.moves() != Clock.Moves.NOT_AT_ALL)
                .orElse(true);
    }

    /// Whether nothing presses: paused, answered with nothing left to do, closed or without a date.
    public boolean rests() {
        return stage == Step.Stage.CLOSED || lastDay.isEmpty() || pausedSince.isPresent() || answered();
    }

    /// Whether the answer is out and nothing with a day is left to do.
    public boolean answered() {
        return answeredOn.isPresent() && duty.isEmpty();
    }

    /// The right that names the case in one word: the first in the order of the law's list.
    public String rightIds() {
        return rights.stream().sorted().map(Right::id).collect(Collectors.joining(","));
    }
}
