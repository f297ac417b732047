// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.RulesId;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A case: its number and its journal. Everything else about it is computed.
public record CaseFile(CaseId id, CaseNumber number, List<Recorded> journal) {

    public CaseFile {
        journal = List.copyOf(journal);
    }

    /// The place of the last entry; 0 for an empty journal.
    public int size() {
        return journal.size();
    }

    /// What counts: corrected entries replaced in place, struck ones left out, in the order of the journal.
    public List<Recorded> entries() {
        if (isPlain()) {
            return journal;
        }
        NavigableMap<Integer, Recorded> counts = new TreeMap<>();
        for (var recorded : journal) {
            if (recorded.entry() instanceof Entry.Corrected(var _, int seq, Entry instead)) {
                counts.computeIfPresent(seq, (_, old) -> new Recorded(seq, old.at(), recorded.by(), instead));
            } else if (recorded.entry() instanceof Entry.Struck(var _, int seq)) {
                counts.remove(seq);
            } else {
                counts.put(recorded.seq(), recorded);
            }
        }
        return List.copyOf(counts.values());
    }

    /// Whether every entry counts as it stands, in the order in which it stands: true of most journals, which are read
    /// by the hundred thousand when a law changes.
    private boolean isPlain() {
        var before = 0;
        for (var recorded : journal) {
            if (recorded.seq() <= before
                    || recorded.entry() instanceof Entry.Corrected
                    || recorded.entry() instanceof Entry.Struck) {
                return false;
            }
            before = recorded.seq();
        }
        return true;
    }

    /// The entries of one kind that count, oldest first.
    public <E extends Entry> Stream<E> each(Class<E> kind) {
        return entries().stream().map(Recorded::entry).filter(kind::isInstance).map(kind::cast);
    }

    public <E extends Entry> Optional<E> last(Class<E> kind) {
        return each(kind).reduce((earlier, later) -> later);
    }

    /// The day of receipt.
    ///
    /// @throws IllegalStateException if the case was never logged
    public LocalDate received() {
        return last(Entry.Received.class)
                .map(Entry.Received::on)
                .orElseThrow(() -> new IllegalStateException("case without a day of receipt"));
    }

    public Optional<RegimeId> law() {
        return last(Entry.Logged.class).map(Entry.Logged::law);
    }

    public Set<Right> rights() {
        return last(Entry.Logged.class).map(Entry.Logged::rights).orElse(Set.of());
    }

    /// The rules by which the case counts: those of the day on which it was put under its law, or newer ones of that
    /// law
    /// that somebody adopted since. Empty for a case from before rules were remembered.
    public Optional<RulesId> rules() {
        Set<Integer> struck = journal.stream()
                .map(Recorded::entry)
                .filter(Entry.Struck.class::isInstance)
                .map(entry -> ((Entry.Struck) entry).struckSeq())
                .collect(Collectors.toSet());
        Optional<RegimeId> law = Optional.empty();
        Optional<RulesId> rules = Optional.empty();
        for (var recorded : journal) {
            var entry = recorded.entry() instanceof Entry.Corrected(var _, var _, Entry instead)
                    ? instead
                    : recorded.entry();
            if (struck.contains(recorded.seq())) {
                continue;
            }
            if (entry instanceof Entry.Logged logged) {
                // who corrects only what was asked for does not touch the dates
                if (!law.equals(Optional.of(logged.law()))) {
                    rules = logged.rules();
                }
                law = Optional.of(logged.law());
            } else if (entry instanceof Entry.RulesAdopted adopted) {
                rules = Optional.of(adopted.rules());
            }
        }
        return rules;
    }

    /// This file with one more entry, as it will be read back.
    public CaseFile with(Recorded recorded) {
        return new CaseFile(
                id, number, Stream.concat(journal.stream(), Stream.of(recorded)).toList());
    }
}
