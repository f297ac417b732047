// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Regime;

/// Finds the version of the law under which a case runs.
@FunctionalInterface
public interface Laws {

    Regime of(CaseFile file);
}
