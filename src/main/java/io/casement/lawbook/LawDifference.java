// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Right;
import io.casement.law.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What differs between two texts of one law, in the law's own terms: which field of which section was what, and
/// is what. How the lines are laid out, and what is inherited or repeated, makes no difference.
public record LawDifference(List<Change> changes) {
    public LawDifference {
        changes = List.copyOf(changes);
    }

    /// One thing that differs.
    public sealed interface Change {
        /// A version is new, gone, or holds for another time.
        record Version(Optional<Validity> was, Optional<Validity> is) implements Change {}

        /// A field, or the note of a section (`note`), or where a field comes from (`source` after its key).
        ///
        /// @param from    the first day of receipt for which it differs
        /// @param section the heading: `clock response`
        /// @param rights  of which rights the section speaks now; all for one that hangs on none
        /// @param founded whether the new value names a source of its own
        record Fact(
                LocalDate from,
                String section,
                Set<Right> rights,
                String key,
                Optional<String> was,
                Optional<String> is,
                boolean founded)
                implements Change {
            public Fact {
                rights = Set.copyOf(rights);
            }
        }
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// New values for which nobody has said yet where they come from.
    public List<Change.Fact> unfounded() {
        return changes.stream()
                .filter(Change.Fact.class::isInstance)
                .map(Change.Fact.class::cast)
                .filter(fact -> !fact.founded())
                .toList();
    }

    public static LawDifference between(LawDraft before, LawDraft after) {
        List<Change> changes = new ArrayList<>();
        versions(before, after, changes);
        Set<LocalDate> starts = new TreeSet<>();
        before.versions().forEach(v -> starts.add(v.from()));
        after.versions().forEach(v -> starts.add(v.from()));
        Set<Object> seen = new HashSet<>();
        for (LocalDate start : starts) {
            if (holds(before, start) && holds(after, start)) {
                for (Change.Fact fact : facts(start, before.parts(start), after.parts(start))) {
                    // what differs in one version differs in those that follow: it is said once
                    if (seen.add(List.of(fact.section(), fact.rights(), fact.key(), fact.was(), fact.is()))) {
                        changes.add(fact);
                    }
                }
            }
        }
        return new LawDifference(changes);
    }

    private static boolean holds(LawDraft draft, LocalDate day) {
        return draft.versions().stream().anyMatch(v -> v.contains(day));
    }

    private static void versions(LawDraft before, LawDraft after, List<Change> changes) {
        for (Validity is : after.versions()) {
            Optional<Validity> was = startingWith(before, is.from());
            if (!was.equals(Optional.of(is))) {
                changes.add(new Change.Version(was, Optional.of(is)));
            }
        }
        for (Validity was : before.versions()) {
            if (startingWith(after, was.from()).isEmpty()) {
                changes.add(new Change.Version(Optional.of(was), Optional.empty()));
            }
        }
    }

    private static Optional<Validity> startingWith(LawDraft draft, LocalDate from) {
        return draft.versions().stream().filter(v -> v.from().equals(from)).findFirst();
    }

    private static List<Change.Fact> facts(LocalDate from, List<LawPart> before, List<LawPart> after) {
        List<Change.Fact> facts = new ArrayList<>();
        List<LawPart> left = new ArrayList<>(before);
        for (LawPart is : after) {
            Optional<LawPart> was = counterpart(is, left, after);
            was.ifPresent(left::remove);
            keys(was, is).forEach(key -> change(from, was, is, key).ifPresent(facts::add));
        }
        for (LawPart gone : left) {
            for (LawFact fact : gone.facts()) {
                facts.add(new Change.Fact(
                        from,
                        gone.heading(),
                        gone.rights(),
                        fact.key(),
                        Optional.of(fact.value()),
                        Optional.empty(),
                        true));
            }
        }
        return facts;
    }

    /// The section that became this one: of the same heading and rights, else of the same heading, if no other wants
    /// it.
    private static Optional<LawPart> counterpart(LawPart is, List<LawPart> left, List<LawPart> after) {
        List<LawPart> same =
                left.stream().filter(p -> p.heading().equals(is.heading())).toList();
        return same.stream()
                .filter(p -> p.value("rights").equals(is.value("rights")))
                .findFirst()
                .or(() -> same.stream()
                        .filter(p -> after.stream()
                                .noneMatch(other -> other.heading().equals(p.heading())
                                        && other.value("rights").equals(p.value("rights"))))
                        .findFirst());
    }

    private static Set<String> keys(Optional<LawPart> was, LawPart is) {
        Set<String> keys = new LinkedHashSet<>();
        is.facts().forEach(f -> keys.add(f.key()));
        was.ifPresent(part -> part.facts().forEach(f -> keys.add(f.key())));
        keys.add("note");
        return keys;
    }

    private static Optional<Change.Fact> change(LocalDate from, Optional<LawPart> part, LawPart is, String key) {
        Optional<LawFact> before = part.flatMap(p -> p.fact(key));
        Optional<LawFact> now = is.fact(key);
        if (key.equals("note")) {
            return differing(from, is, key, part.flatMap(LawDifference::note), note(is), true);
        }
        boolean founded = now.isEmpty()
                || (before.isEmpty()
                        ? part.isEmpty() || now.get().ownSource()
                        : now.get().isFoundedOtherwiseThan(before.get()));
        Optional<Change.Fact> value =
                differing(from, is, key, before.map(LawFact::value), now.map(LawFact::value), founded);
        return value.or(() -> differing(
                from,
                is,
                key + " source",
                before.flatMap(LawDifference::said),
                now.flatMap(LawDifference::said),
                true));
    }

    private static Optional<Change.Fact> differing(
            LocalDate from, LawPart is, String key, Optional<String> was, Optional<String> now, boolean founded) {
        return was.equals(now)
                ? Optional.empty()
                : Optional.of(new Change.Fact(from, is.heading(), is.rights(), key, was, now, founded));
    }

    private static Optional<String> note(LawPart part) {
        return part.notes().isEmpty() ? Optional.empty() : Optional.of(String.join(" ", part.notes()));
    }

    private static Optional<String> said(LawFact fact) {
        return fact.origin()
                .map(o -> o.source() + " (" + o.seen() + ", " + SectionReader.spelled(o.confidence()) + ")");
    }
}
