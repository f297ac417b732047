// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What was changed on an account, as our own systems tell it; 11 CCR § 7061(b) asks to look at it.
public enum AccountChange {
    PASSWORD_RESET,
    SIM_SWAP,
    EMAIL,
    PHONE,
    ADDRESS;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }

    /// Whether somebody got new access, rather than a new place for letters.
    public boolean isReset() {
        return this == PASSWORD_RESET || this == SIM_SWAP;
    }
}
