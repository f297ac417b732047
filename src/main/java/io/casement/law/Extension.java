// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Set;

/// How a law lets the answer take longer.
///
/// @param further added to the first period and counted from the same start, never from a rolled last day
public record Extension(Set<Right> rights, Term further, Citation citation, Citation noticeCitation, Origin origin) {
    public Extension {
        rights = Set.copyOf(rights);
    }
}
