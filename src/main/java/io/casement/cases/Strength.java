// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// How much a signal says.
public enum Strength {
    /// Often harmless: worth a look beside others.
    WEAK,
    MEDIUM,
    /// Seldom harmless: whoever explains it should know why.
    STRONG;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
