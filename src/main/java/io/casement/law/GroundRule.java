// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;
import java.util.Set;

/// Under which article a ground may be used against which rights.
///
/// @param note what a person must know before using it
public record GroundRule(Ground ground, Set<Right> rights, Citation citation, Optional<String> note, Origin origin) {
    public GroundRule {
        rights = Set.copyOf(rights);
    }
}
