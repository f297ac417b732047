// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;
import java.util.Set;

/// How a law lets the answer take longer.
///
/// @param when    the circumstance to which it is limited
/// @param further added to the first period and counted from the same start, never from a rolled last day; empty
///                where the law sets no length and the controller names the new day
public record Extension(
        Set<Right> rights,
        Optional<Circumstance> when,
        Optional<Term> further,
        Optional<Citation> citation,
        Optional<Citation> noticeCitation,
        Origin origin) {
    public Extension {
        rights = Set.copyOf(rights);
    }
}
