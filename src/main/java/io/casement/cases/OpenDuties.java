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

/// Finds what the law still wants in a case. Whether a duty is owed is read from what the journal says, its days from
/// the law.
record OpenDuties(ClockSheet sheet, Regime law) {

    private record Key(Duty duty, Deadline deadline) {}

    static List<OpenDuty> of(ClockSheet sheet, Regime law) {
        return sheet.closed() ? List.of() : new OpenDuties(sheet, law).all();
    }

    private ClockFacts facts() {
        return sheet.facts();
    }

    private List<OpenDuty> all() {
        Map<Key, Set<Right>> found = new LinkedHashMap<>();
        for (var right : sheet.rights().stream().sorted().toList()) {
            var main = law.mainDuty(right);
            for (var duty : Duty.values()) {
                if (isOwed(duty, right, main)) {
                    deadline(duty, right, main)
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

    private boolean isOwed(Duty duty, Right right, Duty main) {
        var done = sheet.done();
        var answered = facts().on(Milestone.ANSWERED).isPresent();
        var open = !answered && !done.met().contains(duty);
        if (duty == main) {
            return open;
        }
        return switch (duty) {
            case ACKNOWLEDGEMENT -> open;
            case EXTENSION_NOTICE -> open && facts().extensionNotified().isPresent() && law.mayExtend(right);
            case REFUSAL_NOTICE -> open && done.declined().contains(right);
            case STOP_PROCESSING, OPT_OUT, DISPUTE_MARK -> open;
            case CURE_REQUEST -> open && !done.identified() && !hasAsked();
            case FORWARDING -> open && done.forwarded().contains(right);
            case CARRYING_OUT -> !done.met().contains(duty) && done.granted().contains(right);
            case TELLING_RECIPIENTS ->
                answered && !done.met().contains(duty) && done.granted().contains(right);
            case APPEAL_DECISION -> done.appealed().isPresent() && !done.met().contains(duty);
            // what ends the case stands above; an extension is a possibility; complaints and platforms are no cases
            case ANSWER, EXTENDED_ANSWER, COMPLAINT_ACKNOWLEDGEMENT, PLATFORM_ACCESS, COMPLAINT, WITHDRAWAL -> false;
        };
    }

    private Optional<Deadline> deadline(Duty duty, Right right, Duty main) {
        var deadline = LastDay.of(law, right, duty, factsOf(duty));
        if (duty == main) {
            return isNothing(deadline) ? Optional.empty() : Optional.of(deadline);
        }
        if (duty == Duty.EXTENSION_NOTICE && deadline instanceof Deadline.NoDate) {
            // where the law names no day of its own, the first period is the limit
            return Optional.of(LastDay.of(law, right, main, facts().withoutExtension()));
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
                ? ClockFacts.received(sheet.done().appealed().orElseThrow())
                : facts();
    }

    private boolean hasAsked() {
        return !facts().pauses(Question.IDENTITY).isEmpty()
                || !facts().pauses(Question.CLARIFICATION).isEmpty();
    }
}
