// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.cases.CaseNumber;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.Set;

/// Another request that has something in common with this one.
///
/// @param name who asks there
/// @param likeness of the wording, 0 to 1
public record Neighbour(
        CaseNumber number, String name, LocalDate received, Set<Right> rights, Set<Shared> shared, double likeness) {

    public Neighbour {
        rights = Set.copyOf(rights);
        shared = Set.copyOf(shared);
    }
}
