// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.cases.Outcome;
import io.casement.law.Ground;
import io.casement.law.GroundSheet.Shape;
import io.casement.law.Right;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        var reason = pen.reason(ground, right);
        var values = pen.values()
                .with("asked-one", pen.asked(Set.of(right)))
                .with("reason", pen.inWords(reason, pen.values()))
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

    private static boolean isLast(Right right, Ground ground, Map<Right, Outcome> declined) {
        return declined.entrySet().stream()
                .filter(each -> each.getKey().compareTo(right) > 0)
                .noneMatch(each -> each.getValue().against().contains(ground));
    }

    /// What the person can do about it, or is owed with it; once, behind the last right that is refused on that
    /// ground.
    private static List<Part> after(Pen pen, Ground ground, Map<Right, Outcome> declined) {
        var parts = new ArrayList<Part>();
        for (var shape : shapes(pen, ground, declined)) {
            words(pen, ground, shape, declined)
                    .map(words -> pen.decided(
                            key(ground, shape),
                            pen.inWords(
                                    words,
                                    pen.values()
                                            .with(
                                                    "sources",
                                                    Searched.of(pen.file()).answered()))))
                    .ifPresent(parts::add);
        }
        return parts;
    }

    /// In which ways it is said, in the order of the letter.
    private static List<Shape> shapes(Pen pen, Ground ground, Map<Right, Outcome> declined) {
        return switch (ground) {
            case MUST_KEEP -> List.of(keptForThatAlone(declined) ? Shape.PLAIN : Shape.BESIDE);
            // in California the detailed explanation that 11 CCR §§ 7022 to 7024 ask for, then how we searched
            case INFEASIBLE ->
                Searched.of(pen.file()).answered() > 1
                        ? List.of(Shape.EXPLAINED, Shape.SEARCHED, Shape.PLAIN)
                        : List.of(Shape.EXPLAINED, Shape.PLAIN);
            case OTHER_PEOPLE -> otherPeople(declined);
            // California: specific pieces for which nobody could be verified are answered by category, 11 CCR § 7024
            case IDENTITY_OPEN ->
                Optional.ofNullable(declined.get(Right.ACCESS))
                                .filter(access -> access.against().contains(Ground.IDENTITY_OPEN))
                                .isPresent()
                        ? List.of(Shape.CATEGORIES, Shape.PLAIN)
                        : List.of(Shape.PLAIN);
            case FRAUD, EXCESSIVE, UNFOUNDED, CLAIMS, SECRET, NOT_THE_CONTROLLER, COMPELLING, NOT_COVERED ->
                List.of(Shape.PLAIN);
        };
    }

    /// The words of the law of the first right that has any, else those for any law.
    private static Optional<String> words(Pen pen, Ground ground, Shape shape, Map<Right, Outcome> declined) {
        return declined.entrySet().stream()
                .filter(each -> each.getValue().against().contains(ground))
                .flatMap(each -> pen
                        .sheet(ground, each.getKey())
                        .after(shape, pen.texts().language())
                        .stream())
                .findFirst();
    }

    private static String key(Ground ground, Shape shape) {
        return switch (shape) {
            case PLAIN, PART, ALL, BESIDE -> "after." + ground.id();
            case SEARCHED, EXPLAINED, CATEGORIES ->
                "after." + ground.id() + "." + shape.name().toLowerCase(Locale.ROOT);
        };
    }

    private static boolean keptForThatAlone(Map<Right, Outcome> declined) {
        return declined.values().stream()
                .filter(outcome -> outcome.against().contains(Ground.MUST_KEEP))
                .allMatch(outcome -> outcome.against().size() == 1);
    }

    /// Only a copy can be given in part; a deletion that harms others is weighed by the law itself.
    private static List<Shape> otherPeople(Map<Right, Outcome> declined) {
        var copies = declined.entrySet().stream()
                .filter(each -> SENT.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .filter(outcome -> outcome.against().contains(Ground.OTHER_PEOPLE))
                .toList();
        var part = copies.stream().anyMatch(Outcome.GrantedInPart.class::isInstance);
        return copies.isEmpty() ? List.of() : List.of(part ? Shape.PART : Shape.ALL);
    }
}
