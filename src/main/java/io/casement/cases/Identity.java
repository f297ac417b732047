// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Facet: how far we are with the question who is asking.
///
/// @param askedOn the day of the last request for evidence that no evidence has answered yet
/// @param judged the last judgement
public record Identity(Level needed, Optional<LocalDate> askedOn, Optional<Entry.IdentityJudged> judged) {

    /// Folds the facet from a journal.
    public static Identity of(CaseFile file) {
        var needed =
                file.law().map(law -> Identification.needed(file.rights(), law)).orElse(Level.NONE);
        Optional<LocalDate> asked = Optional.empty();
        Optional<Entry.IdentityJudged> judged = Optional.empty();
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.IdentityAsked entry) {
                asked = Optional.of(entry.on());
            } else if (recorded.entry() instanceof Entry.IdentityReceived) {
                asked = Optional.empty();
            } else if (recorded.entry() instanceof Entry.IdentityJudged entry) {
                judged = Optional.of(entry);
                asked = entry.level().compareTo(needed) >= 0 ? Optional.empty() : asked;
            }
        }
        return new Identity(needed, asked, judged);
    }

    public Level reached() {
        return judged.map(Entry.IdentityJudged::level).orElse(Level.NONE);
    }

    public Set<Means> means() {
        return judged.map(Entry.IdentityJudged::means).orElse(Set.of());
    }

    public boolean enough() {
        return reached().compareTo(needed) >= 0;
    }
}
