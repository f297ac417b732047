// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.ClockFacts;
import io.casement.law.ClockFacts.Milestone;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.LastDay;
import io.casement.law.Question;
import io.casement.law.Regime;
import io.casement.law.Right;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds what the law still wants in a case. Whether a duty is owed is read from the journal here, its days from
/// the law.
record OpenDuties(CaseFile file, Standing standing, Regime law, ClockFacts facts, Set<Duty> met) {

    private record Key(Duty duty, Deadline deadline) {}

    static List<OpenDuty> of(CaseFile file, Standing standing, Regime law, ClockFacts facts) {
        if (standing.closed()) {
            return List.of();
        }
        var met = file.each(Entry.DutyMet.class)
                .map(Entry.DutyMet::duty)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Duty.class)));
        return new OpenDuties(file, standing, law, facts, met).all();
    }

    private List<OpenDuty> all() {
        Map<Key, Set<Right>> found = new LinkedHashMap<>();
        for (var right : file.rights().stream().sorted().toList()) {
            for (var duty : Duty.values()) {
                if (isOwed(duty, right)) {
                    deadline(duty, right)
                            .ifPresent(deadline -> found.computeIfAbsent(
                                            alike(found, duty, deadline), _ -> EnumSet.noneOf(Right.class))
                                    .add(right));
                }
            }
        }
        return found.entrySet().stream()
                .map(each -> new OpenDuty(
                        each.getKey().duty(),
                        each.getValue(),
                        each.getKey().deadline(),
                        factsOf(each.getKey().duty())))
                .sorted(OpenDuty.BY_DAY)
                .toList();
    }

    /// The key under which the same days already stand; they may rest on another article.
    private static Key alike(Map<Key, Set<Right>> found, Duty duty, Deadline deadline) {
        return found.keySet().stream()
                .filter(key -> key.duty() == duty && sameDays(key.deadline(), deadline))
                .findFirst()
                .orElse(new Key(duty, deadline));
    }

    private static boolean sameDays(Deadline one, Deadline other) {
        return switch (one) {
            case Deadline.Due due ->
                other instanceof Deadline.Due there
                        && due.lastDay().equals(there.lastDay())
                        && due.safeDay().equals(there.safeDay());
            case Deadline.NoDate none -> other instanceof Deadline.NoDate there && none.reason() == there.reason();
        };
    }

    private boolean isOwed(Duty duty, Right right) {
        var answered = facts.on(Milestone.ANSWERED).isPresent();
        var open = !answered && !met.contains(duty);
        if (duty == law.mainDuty(right)) {
            return open;
        }
        return switch (duty) {
            case ACKNOWLEDGEMENT -> open && !isPosted(standing.letter(LetterKind.RECEIPT));
            case EXTENSION_NOTICE ->
                open
                        && facts.extensionNotified().isPresent()
                        && law.mayExtend(right)
                        && !isPosted(CaseClock.notice(file, standing));
            case REFUSAL_NOTICE ->
                open && outcome(right).filter(each -> !each.against().isEmpty()).isPresent();
            case STOP_PROCESSING, OPT_OUT, DISPUTE_MARK -> open;
            case CURE_REQUEST -> open && !standing.identity().enough() && !hasAsked();
            case FORWARDING ->
                open
                        && outcome(right)
                                .filter(Outcome.Forwarded.class::isInstance)
                                .isPresent();
            case CARRYING_OUT -> !met.contains(duty) && isGranted(right);
            case TELLING_RECIPIENTS -> answered && !met.contains(duty) && isGranted(right);
            case APPEAL_DECISION -> file.last(Entry.AppealReceived.class).isPresent() && !met.contains(duty);
            // what ends the case stands above; an extension is a possibility; complaints and platforms are no cases
            case ANSWER, EXTENDED_ANSWER, COMPLAINT_ACKNOWLEDGEMENT, PLATFORM_ACCESS, COMPLAINT, WITHDRAWAL -> false;
        };
    }

    private Optional<Deadline> deadline(Duty duty, Right right) {
        var deadline = LastDay.of(law, right, duty, factsOf(duty));
        if (duty == law.mainDuty(right)) {
            return isNothing(deadline) ? Optional.empty() : Optional.of(deadline);
        }
        if (duty == Duty.EXTENSION_NOTICE && deadline instanceof Deadline.NoDate) {
            // where the law names no day of its own, the first period is the limit
            return Optional.of(LastDay.of(law, right, law.mainDuty(right), facts.withoutExtension()));
        }
        return switch (deadline) {
            case Deadline.Due due -> Optional.of(due);
            case Deadline.NoDate none ->
                switch (none.reason()) {
                    case PAUSED, NO_PERIOD, UNCERTAIN -> Optional.of(none);
                    case NOT_IN_THE_LAW, UNKNOWN, NOT_APPLICABLE, NOT_BEGUN, ENTERED_BY_HAND_MISSING ->
                        Optional.empty();
                };
        };
    }

    private static boolean isNothing(Deadline deadline) {
        return deadline instanceof Deadline.NoDate(Deadline.Reason reason, var _)
                && (reason == Deadline.Reason.NOT_IN_THE_LAW || reason == Deadline.Reason.NOT_APPLICABLE);
    }

    /// An appeal has a day of receipt of its own.
    private ClockFacts factsOf(Duty duty) {
        return duty == Duty.APPEAL_DECISION
                ? ClockFacts.received(
                        file.last(Entry.AppealReceived.class).orElseThrow().on())
                : facts;
    }

    private Optional<Outcome> outcome(Right right) {
        return Optional.ofNullable(standing.decided().get(right)).map(Entry.Decided::outcome);
    }

    private boolean isGranted(Right right) {
        return outcome(right)
                .filter(each -> each instanceof Outcome.Granted || each instanceof Outcome.GrantedInPart)
                .isPresent();
    }

    private boolean hasAsked() {
        return !facts.pauses(Question.IDENTITY).isEmpty()
                || !facts.pauses(Question.CLARIFICATION).isEmpty();
    }

    private static boolean isPosted(Optional<LetterState> letter) {
        return letter.flatMap(LetterState::posted).isPresent();
    }
}
