// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.cases.Outcome;
import io.casement.law.Ground;
import io.casement.law.Right;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What we cannot send or do: each refusal with its reason and citation in one sentence, then what follows from
/// it.
final class Refusal {

    private static final Set<Right> SENT = EnumSet.of(Right.ACCESS, Right.PORTABILITY);

    private Refusal() {}

    static List<Part> of(Pen pen, Map<Right, Entry.Decided> decided) {
        Map<Right, Outcome> declined = new EnumMap<>(Right.class);
        decided.forEach((right, decision) -> {
            if (!decision.outcome().against().isEmpty()) {
                declined.put(right, decision.outcome());
            }
        });
        var parts = new ArrayList<Part>();
        var given = new HashMap<String, Right>();
        declined.forEach((right, outcome) -> {
            var grounds = EnumSet.copyOf(outcome.against());
            grounds.forEach(ground -> parts.add(sentence(pen, right, ground, outcome, given)));
            grounds.stream()
                    .filter(ground -> isLast(right, ground, declined))
                    .forEach(ground -> parts.addAll(after(pen, ground, declined)));
        });
        var heading = SENT.containsAll(declined.keySet()) ? "heading.cannot-send" : "heading.cannot-do";
        return pen.section(heading, parts);
    }

    /// @param given the reasons that stand in the letter already, with the right for which each was given first
    private static Part sentence(Pen pen, Right right, Ground ground, Outcome outcome, Map<String, Right> given) {
        var reason = reason(pen, ground, right);
        var values = pen.values()
                .with("asked-one", pen.asked(Set.of(right)))
                .with("reason", pen.fragment(reason, pen.values()))
                .with("citation", pen.law().citation(ground, right).map(pen::cite));
        var alone = outcome instanceof Outcome.Refused && outcome.against().size() == 1;
        var repeats = given.putIfAbsent(reason, right) != null;
        return pen.decided(key(right, ground), shape(right, ground, outcome, alone && repeats), values);
    }

    private static String shape(Right right, Ground ground, Outcome outcome, boolean same) {
        if (same) {
            return "refused.same";
        }
        if (ground != EnumSet.copyOf(outcome.against()).iterator().next()) {
            return "reason.further";
        }
        return (outcome instanceof Outcome.Refused ? "refused." : "withheld.") + right.id();
    }

    /// The key of the part that says why a right is refused.
    static String key(Right right, Ground ground) {
        return "declined." + right.id() + "." + ground.id();
    }

    /// The words for the ground against this right, or those against any.
    private static String reason(Pen pen, Ground ground, Right right) {
        var own = "reason." + ground.id() + "." + right.id();
        return pen.has(own) ? own : "reason." + ground.id();
    }

    private static boolean isLast(Right right, Ground ground, Map<Right, Outcome> declined) {
        return declined.entrySet().stream()
                .filter(each -> each.getKey().compareTo(right) > 0)
                .noneMatch(each -> each.getValue().against().contains(ground));
    }

    /// What the person can do about it, or is owed with it; once, behind the last right that is refused on that
    /// ground.
    private static List<Part> after(Pen pen, Ground ground, Map<Right, Outcome> declined) {
        return switch (ground) {
            case FRAUD, EXCESSIVE, NOT_THE_CONTROLLER -> List.of(after(pen, ground.id(), ""));
            case MUST_KEEP -> List.of(after(pen, ground.id(), keptForThatAlone(declined) ? "" : ".beside"));
            case INFEASIBLE -> infeasible(pen);
            case OTHER_PEOPLE -> otherPeople(pen, declined);
            case IDENTITY_OPEN -> identityOpen(pen, declined);
            case CLAIMS, SECRET, COMPELLING, NOT_COVERED -> List.of();
        };
    }

    private static Part after(Pen pen, String ground, String shape) {
        return pen.decided("after." + ground, "after." + ground + shape, pen.values());
    }

    private static boolean keptForThatAlone(Map<Right, Outcome> declined) {
        return declined.values().stream()
                .filter(outcome -> outcome.against().contains(Ground.MUST_KEEP))
                .allMatch(outcome -> outcome.against().size() == 1);
    }

    /// In California the detailed explanation that 11 CCR §§ 7022 to 7024 ask for, then how we searched.
    private static List<Part> infeasible(Pen pen) {
        var parts = new ArrayList<Part>();
        if (pen.has("after.infeasible.explained")) {
            parts.add(pen.decided("after.infeasible.explained", "after.infeasible.explained", pen.values()));
        }
        var searched = Searched.of(pen.file()).answered();
        if (searched > 1) {
            parts.add(pen.decided(
                    "after.infeasible.searched",
                    "after.infeasible.searched",
                    pen.values().with("sources", searched)));
        }
        parts.add(after(pen, Ground.INFEASIBLE.id(), ""));
        return parts;
    }

    /// Only a copy can be given in part; a deletion that harms others is weighed by the law itself.
    private static List<Part> otherPeople(Pen pen, Map<Right, Outcome> declined) {
        var copies = declined.entrySet().stream()
                .filter(each -> SENT.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .filter(outcome -> outcome.against().contains(Ground.OTHER_PEOPLE))
                .toList();
        var part = copies.stream().anyMatch(Outcome.GrantedInPart.class::isInstance);
        return copies.isEmpty() ? List.of() : List.of(after(pen, Ground.OTHER_PEOPLE.id(), part ? ".part" : ".all"));
    }

    /// California: specific pieces for which nobody could be verified are answered by category, 11 CCR § 7024.
    private static List<Part> identityOpen(Pen pen, Map<Right, Outcome> declined) {
        var parts = new ArrayList<Part>();
        var access = declined.get(Right.ACCESS);
        if (access != null
                && access.against().contains(Ground.IDENTITY_OPEN)
                && pen.has("after.identity-open.categories")) {
            parts.add(pen.decided("after.identity-open.categories", "after.identity-open.categories", pen.values()));
        }
        parts.add(after(pen, Ground.IDENTITY_OPEN.id(), ""));
        return parts;
    }
}
