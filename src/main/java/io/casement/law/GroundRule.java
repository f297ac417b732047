// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;
import java.util.Set;

/// Under which article a ground may be used against which rights.
///
/// @param note what a person must know before using it
/// @param own  what this law asks and says beside, or before, what the [Catalogue] has for any law
public record GroundRule(
        Ground ground, Set<Right> rights, Citation citation, Optional<String> note, GroundSheet own, Origin origin) {
    public GroundRule {
        rights = Set.copyOf(rights);
    }
}
