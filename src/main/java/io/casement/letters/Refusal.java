// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.cases.Outcome;
import io.casement.law.Ground;
import io.casement.law.Right;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What we cannot send or do: each refusal with its reason and citation in one sentence, then what follows from it.
final class Refusal {

    private static final Set<Right> SENT = EnumSet.of(Right.ACCESS, Right.PORTABILITY);

    private Refusal() {}

    static List<Part> of(Pen pen, Map<Right, Entry.Decided> decided) {
        var parts = new ArrayList<Part>();
        var rights = EnumSet.noneOf(Right.class);
        var grounds = EnumSet.noneOf(Ground.class);
        decided.forEach((right, decision) -> {
            var against = decision.outcome().against();
            if (!against.isEmpty()) {
                rights.add(right);
                grounds.addAll(against);
                parts.addAll(sentences(pen, right, decision.outcome()));
            }
        });
        grounds.forEach(ground -> parts.addAll(after(pen, ground, decided)));
        return pen.section(SENT.containsAll(rights) ? "heading.cannot-send" : "heading.cannot-do", parts);
    }

    private static List<Part> sentences(Pen pen, Right right, Outcome outcome) {
        var shape = outcome instanceof Outcome.Refused ? "refused." : "withheld.";
        var parts = new ArrayList<Part>();
        for (var ground : EnumSet.copyOf(outcome.against())) {
            var paragraph = parts.isEmpty() ? shape + right.id() : "reason.further";
            var values = pen.values().with("reason", pen.fragment(reason(pen, ground, right), pen.values()));
            parts.add(pen.decided(
                    key(right, ground),
                    paragraph,
                    values.with("citation", pen.law().citation(ground, right).map(pen::cite))));
        }
        return parts;
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

    /// What the person can do about it, or is owed with it; once for each ground.
    private static List<Part> after(Pen pen, Ground ground, Map<Right, Entry.Decided> decided) {
        return switch (ground) {
            case FRAUD, EXCESSIVE, MUST_KEEP, NOT_THE_CONTROLLER ->
                List.of(pen.decided("after." + ground.id(), "after." + ground.id(), pen.values()));
            case INFEASIBLE -> infeasible(pen);
            case OTHER_PEOPLE -> otherPeople(pen, decided);
            case IDENTITY_OPEN -> identityOpen(pen, decided);
            case CLAIMS, SECRET, COMPELLING, NOT_COVERED -> List.of();
        };
    }

    private static List<Part> infeasible(Pen pen) {
        var parts = new ArrayList<Part>();
        var searched = Searched.of(pen.file()).answered();
        if (searched > 1) {
            parts.add(pen.decided(
                    "after.infeasible.searched", "after.infeasible.searched", pen.values().with("sources", searched)));
        }
        parts.add(pen.decided("after.infeasible", "after.infeasible", pen.values()));
        return parts;
    }

    /// Only a copy can be given in part; a deletion that harms others is weighed by the law itself.
    private static List<Part> otherPeople(Pen pen, Map<Right, Entry.Decided> decided) {
        var outcomes = decided.values().stream()
                .filter(decision -> SENT.contains(decision.right()))
                .map(Entry.Decided::outcome)
                .filter(outcome -> outcome.against().contains(Ground.OTHER_PEOPLE))
                .toList();
        if (outcomes.isEmpty()) {
            return List.of();
        }
        var part = outcomes.stream().anyMatch(Outcome.GrantedInPart.class::isInstance);
        return List.of(pen.decided(
                "after.other-people", part ? "after.other-people.part" : "after.other-people.all", pen.values()));
    }

    /// California: specific pieces for which nobody could be verified are answered by category, 11 CCR § 7024.
    private static List<Part> identityOpen(Pen pen, Map<Right, Entry.Decided> decided) {
        var parts = new ArrayList<Part>();
        parts.add(pen.decided("after.identity-open", "after.identity-open", pen.values()));
        var access = decided.get(Right.ACCESS);
        if (access != null
                && access.outcome().against().contains(Ground.IDENTITY_OPEN)
                && pen.has("after.identity-open.categories")) {
            parts.add(pen.decided(
                    "after.identity-open.categories", "after.identity-open.categories", pen.values()));
        }
        return parts;
    }
}
