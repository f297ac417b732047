// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Citation;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Facet: how far we are with the question who is asking.
///
/// @param rights what is asked for
/// @param stakes what the level that is needed depends on
/// @param askedOn the day of the last request for evidence that no evidence has answered yet
/// @param asked what that request named; empty if none was made, or before requests named anything
/// @param judged the last judgement
/// @param disputed fields of our records that the request itself wants corrected: they prove nothing
/// @param declaration the last declaration that came
/// @param tries judgements that did not reach what is needed
public record Identity(
        Level needed,
        Set<Right> rights,
        Stakes stakes,
        Optional<LocalDate> askedOn,
        Set<Means> asked,
        Optional<Entry.IdentityJudged> judged,
        Set<Means> disputed,
        Optional<Entry.DeclarationReceived> declaration,
        int tries) {

    /// Folds the facet from a journal.
    public static Identity of(CaseFile file) {
        Optional<LocalDate> askedOn = Optional.empty();
        Set<Means> asked = Set.of();
        List<Entry.IdentityJudged> judged = new ArrayList<>();
        var judgedBeforeAsking = 0;
        Set<Means> disputed = Set.of();
        Optional<Entry.DeclarationReceived> declaration = Optional.empty();
        var sensitivity = Sensitivity.ORDINARY;
        var child = false;
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.IdentityAsked entry) {
                askedOn = Optional.of(entry.on());
                asked = entry.asked();
                judgedBeforeAsking = judged.size();
            } else if (recorded.entry() instanceof Entry.IdentityReceived) {
                askedOn = Optional.empty();
            } else if (recorded.entry() instanceof Entry.IdentityJudged entry) {
                judged.add(entry);
            } else if (recorded.entry() instanceof Entry.SensitivityFound entry) {
                sensitivity = entry.sensitivity();
            } else if (recorded.entry() instanceof Entry.FieldsDisputed entry) {
                disputed = entry.fields();
            } else if (recorded.entry() instanceof Entry.DeclarationReceived entry) {
                declaration = Optional.of(entry);
            } else if (recorded.entry() instanceof Entry.Represented entry) {
                child = entry.by() == Representative.GUARDIAN;
            }
        }
        var fields = disputed;
        var declared = declaration;
        List<Level> reached = judged.stream()
                .map(entry -> Identification.reached(counting(entry, fields, declared)))
                .toList();
        var law = file.law().orElse(RegimeId.OTHER);
        var plain = new Stakes(law, sensitivity, child, Doubt.of(file), false);
        var first = Identification.needed(file.rights(), plain);
        var tries = (int)
                reached.stream().filter(level -> level.compareTo(first) < 0).count();
        var failed = !reached.isEmpty() && reached.getLast().compareTo(first) < 0;
        var stakes = new Stakes(law, sensitivity, child, plain.doubt(), failed);
        var needed = Identification.needed(file.rights(), stakes);
        var answered = reached.stream().skip(judgedBeforeAsking).anyMatch(level -> level.compareTo(needed) >= 0);
        return new Identity(
                needed,
                file.rights(),
                stakes,
                answered ? Optional.empty() : askedOn,
                asked,
                judged.isEmpty() ? Optional.empty() : Optional.of(judged.getLast()),
                disputed,
                declaration,
                tries);
    }

    /// A declaration without signature proves nothing, and neither does what the request itself calls wrong.
    private static Set<Means> counting(
            Entry.IdentityJudged judged, Set<Means> disputed, Optional<Entry.DeclarationReceived> declaration) {
        var counting = EnumSet.noneOf(Means.class);
        counting.addAll(judged.means());
        counting.removeAll(disputed);
        if (declaration.isPresent() && !declaration.get().signed()) {
            counting.remove(Means.DECLARATION);
        }
        return counting;
    }

    public Level reached() {
        return Identification.reached(means());
    }

    /// What counts of the last judgement: a field that was disputed since does not.
    public Set<Means> means() {
        return judged.map(entry -> counting(entry, disputed, declaration)).orElse(Set.of());
    }

    public boolean enough() {
        return reached().compareTo(needed) >= 0;
    }

    /// Whether somebody with more say than an agent has to look now.
    public boolean triesUsedUp() {
        return tries >= Identification.TRIES && !enough();
    }

    public Sensitivity sensitivity() {
        return stakes.sensitivity();
    }

    /// What may be asked for, the least intrusive first.
    public List<Means> askable() {
        return Identification.askable(needed, disputed);
    }

    /// What is asked for unless somebody chooses otherwise.
    public List<Means> proposed() {
        return Identification.proposed(needed, disputed);
    }

    /// Where the law says how much is needed.
    public Optional<Citation> citation() {
        return Identification.citation(rights, needed, stakes);
    }

    /// The rule against asking for more.
    public Optional<Citation> noMore() {
        return Identification.noMore(stakes);
    }

    public boolean isSigned() {
        return declaration.map(Entry.DeclarationReceived::signed).orElse(false);
    }
}
