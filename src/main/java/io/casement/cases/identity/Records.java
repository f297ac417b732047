// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import io.casement.cases.Means;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What our records say of the person, each with its source. Lives beside the journal under the case's key.
///
/// @param held several of one point where the records have an older one, too
public record Records(List<Held> held) {

    public static final Records NONE = new Records(List.of());

    public Records {
        held = List.copyOf(held);
    }

    public boolean isEmpty() {
        return held.isEmpty();
    }

    /// Everything that is held of one point.
    public List<Held> of(Means point) {
        return held.stream().filter(each -> each.point() == point).toList();
    }

    /// The points of which anything is held.
    public Set<Means> points() {
        var points = EnumSet.noneOf(Means.class);
        held.forEach(each -> points.add(each.point()));
        return points;
    }
}
