// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What a source answered.
public enum Found {
    DATA,
    NOTHING;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
