// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.Set;
import java.util.stream.Collectors;

/// What an office asks of itself beyond the law.
///
/// @param more acts for which it wants a second person, besides those that need one anyway
public record HouseRules(Set<FourEyes> more) {

    /// No more than what is always asked.
    public static final HouseRules NONE = new HouseRules(Set.of());

    public HouseRules {
        more = more.stream().filter(each -> !each.isLeast()).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether it wants a second person for this, too.
    public boolean adds(FourEyes act) {
        return more.contains(act);
    }
}
