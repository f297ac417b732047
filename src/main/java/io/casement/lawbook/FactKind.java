// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Circumstance;
import io.casement.law.Clock;
import io.casement.law.Fees;
import io.casement.law.Right;
import io.casement.law.Term;
import io.casement.law.Wait;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// How a field of a law is written, and so how a person enters it.
public enum FactKind {
    /// A number and a unit, or at once.
    TERM,
    /// One word of a few.
    CHOICE,
    /// Several words of a few.
    CHOICES,
    /// One or more rights, or all.
    RIGHTS,
    CITATION,
    DAY,
    /// Written as `yes`, or not at all.
    YES,
    TEXT;

    private static final Set<String> TERMS = Set.of("within", "after-answer", "by", "reflection", "at-least");
    private static final Set<String> CITATIONS = Set.of("citation", "notice", "start", "months", "free-day");

    /// The kind of the field `key` in a section such as `clock` or `letter`.
    public static FactKind of(String section, String key) {
        if (section.equals("rights") || section.equals("letter") || CITATIONS.contains(key)) {
            return CITATION;
        }
        if (TERMS.contains(key)) {
            return TERM;
        }
        return switch (key) {
            case "rights" -> RIGHTS;
            case "from", "on-free-day", "moves", "effect", "when" -> CHOICE;
            case "careful" -> section.equals("question") ? CHOICE : CHOICES;
            case "charge" -> CHOICES;
            case "in-force" -> DAY;
            case "none", "announce", "open", "asked-first" -> YES;
            default -> TEXT;
        };
    }

    /// The words that may stand there, in the order in which they are offered; none for what is free.
    public static List<String> options(String section, String key) {
        return switch (key) {
            case "from" -> spelled(Clock.Start.values());
            case "on-free-day" -> spelled(Clock.RollOver.values());
            case "moves" -> spelled(Clock.Moves.values());
            case "effect" -> spelled(Wait.Effect.values());
            case "when" ->
                Arrays.stream(Circumstance.values()).map(Circumstance::id).toList();
            case "careful" ->
                section.equals("question") ? spelled(Wait.Caution.values()) : spelled(Clock.Caution.values());
            case "charge" -> spelled(Fees.Charge.values());
            case "rights" -> Arrays.stream(Right.values()).map(Right::id).toList();
            case "none", "announce", "open", "asked-first" -> List.of("yes");
            default ->
                TERMS.contains(key)
                        ? Arrays.stream(Term.Unit.values()).map(Term.Unit::id).toList()
                        : List.of();
        };
    }

    private static List<String> spelled(Enum<?>[] values) {
        return Arrays.stream(values).map(SectionReader::spelled).toList();
    }
}
