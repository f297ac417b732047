// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What a person must know before touching the case.
public enum Flag {
    FRAUD,
    INFEASIBLE,
    OTHER_PEOPLE,
    EXCESSIVE,
    HOLD,
    /// Addresses that no letter may carry; the note lists them.
    ADDRESS_PROTECTED;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
