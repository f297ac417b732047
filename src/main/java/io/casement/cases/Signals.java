// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Facet: what may speak for fraud, and what people made of it. Signals never decide: no rule declines anything
/// by one; a strong one that stands is doubt, see [Doubt], and one that comes after an approval sends that back
/// to be looked at.
///
/// @param all the strongest first
public record Signals(List<Kept> all) {

    /// An explanation has so many words at least.
    public static final int LEAST_WORDS = 3;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}'’-]*");

    /// What a person made of a signal.
    public enum State {
        OPEN,
        EXPLAINED,
        ACCEPTED;

        public String id() {
            return Codes.id(this);
        }
    }

    /// A signal as it stands.
    ///
    /// @param on the day on which it was found
    /// @param why the explanation, where it was explained
    public record Kept(
            SignalId id,
            SignalKind kind,
            Strength strength,
            NoteId evidence,
            LocalDate on,
            State state,
            Optional<NoteId> why) {

        private Kept explained(NoteId note) {
            return new Kept(id, kind, strength, evidence, on, State.EXPLAINED, Optional.of(note));
        }

        private Kept accepted() {
            return new Kept(id, kind, strength, evidence, on, State.ACCEPTED, Optional.empty());
        }

        public boolean isExplained() {
            return state == State.EXPLAINED;
        }
    }

    /// Folds the facet from a journal.
    public static Signals of(CaseFile file) {
        List<Kept> all = new ArrayList<>();
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.SignalFound found) {
                // the ring grew: the same signal, and more of it
                all.removeIf(
                        old -> old.kind() == found.kind() && old.kind().growsWithCases() && old.state() == State.OPEN);
                all.add(new Kept(
                        found.signal(),
                        found.kind(),
                        found.strength(),
                        found.evidence(),
                        found.on(),
                        State.OPEN,
                        Optional.empty()));
            } else if (recorded.entry() instanceof Entry.SignalExplained explained) {
                all.replaceAll(each -> each.id().equals(explained.signal()) ? each.explained(explained.why()) : each);
            } else if (recorded.entry() instanceof Entry.SignalAccepted accepted) {
                all.replaceAll(each -> each.id().equals(accepted.signal()) ? each.accepted() : each);
            }
        }
        all.sort(Comparator.comparing(Kept::strength).reversed());
        return new Signals(List.copyOf(all));
    }

    /// Whether the journal knows a signal, also one that a stronger one of its kind has taken over.
    static boolean knows(CaseFile file, SignalId id) {
        return file.each(Entry.SignalFound.class).anyMatch(each -> each.signal().equals(id));
    }

    /// Those that nobody has explained.
    public List<Kept> standing() {
        return all.stream().filter(each -> !each.isExplained()).toList();
    }

    public Optional<Kept> find(SignalId id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Whether something stands that is more than weak.
    public boolean isSerious() {
        return standing().stream().anyMatch(each -> each.strength() != Strength.WEAK);
    }

    /// How many different words an explanation has.
    public static int words(String text) {
        return (int) WORD.matcher(text)
                .results()
                .map(match -> match.group())
                .distinct()
                .count();
    }
}
