// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Citation;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Facet: who speaks for the person, and whether they have shown that they may.
///
/// @param needed what they have to show before anything is given to them or changed for them
/// @param judged what was looked at, by the last look at each
public record Representation(
        RegimeId law, Representative by, List<Authority> needed, Map<Authority, Entry.AuthorityJudged> judged) {

    public Representation {
        needed = List.copyOf(needed);
        judged = Map.copyOf(judged);
    }

    /// Folds the facet from a journal. What one representative showed says nothing about the next.
    public static Representation of(CaseFile file) {
        var by = Representative.SELF;
        var judged = new EnumMap<Authority, Entry.AuthorityJudged>(Authority.class);
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.Represented entry) {
                if (entry.by() != by) {
                    judged.clear();
                }
                by = entry.by();
            } else if (recorded.entry() instanceof Entry.AuthorityJudged entry) {
                judged.put(entry.what(), entry);
            }
        }
        var law = file.law().orElse(RegimeId.OTHER);
        return new Representation(law, by, needed(by, law, file.rights()), judged);
    }

    /// What somebody has to show for these rights.
    static List<Authority> needed(Representative by, RegimeId law, Set<Right> rights) {
        return switch (by) {
            case SELF, EMPLOYEE -> List.of();
            case AGENT -> agent(law, rights);
            // a lawyer's word stands for the channel, not for the mandate
            case LAWYER -> List.of(Authority.MANDATE);
            case GUARDIAN -> List.of(Authority.PARENTAL_RESPONSIBILITY, Authority.COURT_ORDERS, Authority.CHILDS_VIEW);
            case EXECUTOR -> List.of(Authority.GRANT_OF_PROBATE);
            // 11 CCR § 7062: joint request, all members verified
            case HOUSEHOLD -> List.of(Authority.ALL_MEMBERS);
        };
    }

    /// 11 CCR § 7063: signed permission; the person may be asked, for an opt-out they need not be.
    private static List<Authority> agent(RegimeId law, Set<Right> rights) {
        var onlyOptOut = !rights.isEmpty()
                && rights.stream()
                        .allMatch(right -> Identification.needed(Set.of(right), Stakes.ordinary(law)) == Level.NONE);
        return onlyOptOut ? List.of(Authority.MANDATE) : List.of(Authority.MANDATE, Authority.CONFIRMED_BY_PERSON);
    }

    /// What is still to be shown.
    public List<Authority> missing() {
        var missing = new ArrayList<>(needed);
        missing.removeIf(this::isMet);
        return missing;
    }

    private boolean isMet(Authority authority) {
        return Optional.ofNullable(judged.get(authority))
                .filter(entry -> entry.shown() == Shown.SHOWN
                        || (entry.shown() == Shown.WAIVED && authority == Authority.CHILDS_VIEW))
                .isPresent();
    }

    public boolean enough() {
        return missing().isEmpty();
    }

    public boolean isSelf() {
        return by == Representative.SELF;
    }

    /// Whether the law of the case protects the living only: Recital 27 GDPR leaves the dead to national law.
    public boolean outsideTheLaw() {
        return by == Representative.EXECUTOR && recital27().isPresent();
    }

    /// The place that leaves data of the dead to national law; empty where no text was seen.
    public Optional<Citation> recital27() {
        return law.value().equals("EU") || law.value().startsWith("EU-")
                ? Optional.of(new Citation("Rec. 27 GDPR"))
                : Optional.empty();
    }
}
