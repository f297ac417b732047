// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Facet: whether the address to which data would go is the person's.
///
/// @param changed what changed since the request came, of name and addresses
/// @param confirmed the confirmation through the old channel, if one came after the last change
///     of address or of who speaks
public record Delivery(Set<Means> changed, Optional<Entry.AddressConfirmed> confirmed) {

    /// Channels that were there before, through which the person can say that an address is theirs.
    public static final Set<Means> OLD_CHANNELS =
            Set.of(Means.EMAIL, Means.ADDRESS, Means.PHONE, Means.ACCOUNT_LOGIN, Means.ONE_TIME_CODE);

    public Delivery {
        changed = Set.copyOf(changed);
    }

    /// Folds the facet from a journal.
    public static Delivery of(CaseFile file) {
        var changed = EnumSet.noneOf(Means.class);
        Optional<Entry.AddressConfirmed> confirmed = Optional.empty();
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.AddressChanged change) {
                changed.addAll(change.what());
                confirmed = Optional.empty();
            } else if (recorded.entry() instanceof Entry.Represented) {
                // it may go to somebody else now
                confirmed = Optional.empty();
            } else if (recorded.entry() instanceof Entry.AddressConfirmed entry) {
                confirmed = Optional.of(entry);
            }
        }
        return new Delivery(changed, confirmed);
    }

    public boolean hasChanged() {
        return !changed.isEmpty();
    }

    /// Whether data may go to an address of this kind: it is on file, or the person confirmed it.
    ///
    /// @param matched what was compared with our records and is the same
    public boolean isSafe(Means to, Set<Means> matched) {
        return confirmed.isPresent()
                || (matched.contains(to) && !changed.contains(to) && !changed.contains(Means.NAME));
    }
}
