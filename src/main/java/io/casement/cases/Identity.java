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
import java.util.function.Function;

/// Facet: how far we are with the question who is asking.
///
/// @param rights what is asked for
/// @param stakes what the level that is needed depends on
/// @param askedOn the day of the last request for evidence that no evidence has answered yet
/// @param asked what that request named; empty if none was made, or before requests named anything
/// @param judged the last judgement
/// @param disputed fields of our records that the request itself wants corrected: they prove nothing
/// @param declaration the last declaration that came
/// @param tries judgements that did not reach what is needed, also those that whoever made them took back
/// @param doubt whether there is reasonable doubt who asks, and why
/// @param calm the level that would be needed without that doubt
/// @param disproved documents were shown, and none of them is theirs
public record Identity(
        Level needed,
        Set<Right> rights,
        Stakes stakes,
        Optional<LocalDate> askedOn,
        Set<Means> asked,
        Optional<Entry.IdentityJudged> judged,
        Set<Means> disputed,
        Optional<Entry.DeclarationReceived> declaration,
        int tries,
        Doubt doubt,
        Level calm,
        boolean disproved) {

    /// A judgement, as it was made.
    ///
    /// @param seq the place of the entry that it is, or that it was put in the place of
    private record Try(int seq, ClerkId by, Entry.IdentityJudged judged) {}

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
        var disproved = Evidence.of(file).isDisproved();
        Function<Entry.IdentityJudged, Level> level =
                entry -> Identification.reached(counting(entry, fields, declared, disproved));
        List<Level> reached = judged.stream().map(level).toList();
        var law = file.law().orElse(RegimeId.OTHER);
        var doubt = Doubt.of(file);
        var plain = new Stakes(law, sensitivity, child, doubt.isReasonable(), false);
        var first = Identification.needed(file.rights(), plain);
        var tries = (int) tries(file).stream()
                .filter(each -> level.apply(each.judged()).compareTo(first) < 0)
                .count();
        var failed = !reached.isEmpty() && reached.getLast().compareTo(first) < 0;
        var stakes = new Stakes(law, sensitivity, child, plain.doubt(), failed);
        var needed = Identification.needed(file.rights(), stakes);
        var calm = Identification.needed(file.rights(), new Stakes(law, sensitivity, child, false, failed));
        var answered = reached.stream().skip(judgedBeforeAsking).anyMatch(each -> each.compareTo(needed) >= 0);
        return new Identity(
                needed,
                file.rights(),
                stakes,
                answered ? Optional.empty() : askedOn,
                asked,
                judged.isEmpty() ? Optional.empty() : Optional.of(judged.getLast()),
                disputed,
                declaration,
                tries,
                doubt,
                calm,
                disproved);
    }

    /// All judgements that were made. Whoever takes their own back, or puts another in its place, has guessed
    /// all the same and knows what came of it; the number of guesses is what keeps a fraudster out. What a
    /// second person takes back was a mistake, and counts no more.
    private static List<Try> tries(CaseFile file) {
        List<Try> tries = new ArrayList<>();
        for (var recorded : file.journal()) {
            if (recorded.entry() instanceof Entry.IdentityJudged judged) {
                tries.add(new Try(recorded.seq(), recorded.by(), judged));
            } else if (recorded.entry() instanceof Entry.Corrected(var _, int seq, Entry instead)
                    && instead instanceof Entry.IdentityJudged judged) {
                excuse(tries, seq, recorded.by());
                tries.add(new Try(seq, recorded.by(), judged));
            } else if (recorded.entry() instanceof Entry.Struck(var _, int seq)) {
                excuse(tries, seq, recorded.by());
            }
        }
        return tries;
    }

    private static void excuse(List<Try> tries, int seq, ClerkId by) {
        for (var at = tries.size() - 1; at >= 0; at--) {
            if (tries.get(at).seq() == seq) {
                if (!tries.get(at).by().equals(by)) {
                    tries.remove(at);
                }
                return;
            }
        }
    }

    /// A declaration without signature proves nothing, neither does what the request itself calls wrong, nor a
    /// document that turned out not to be theirs.
    private static Set<Means> counting(
            Entry.IdentityJudged judged,
            Set<Means> disputed,
            Optional<Entry.DeclarationReceived> declaration,
            boolean disproved) {
        var counting = EnumSet.noneOf(Means.class);
        counting.addAll(judged.means());
        counting.removeAll(disputed);
        if (declaration.isPresent() && !declaration.get().signed()) {
            counting.remove(Means.DECLARATION);
        }
        if (disproved) {
            counting.remove(Means.DOCUMENT);
        }
        return counting;
    }

    public Level reached() {
        return Identification.reached(means());
    }

    /// What counts of the last judgement: a field that was disputed since does not.
    public Set<Means> means() {
        return judged.map(entry -> counting(entry, disputed, declaration, disproved))
                .orElse(Set.of());
    }

    public boolean enough() {
        return reached().compareTo(needed) >= 0;
    }

    /// Whether more is needed than there would be without doubt.
    public boolean isRaised() {
        return needed.compareTo(calm) > 0;
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
