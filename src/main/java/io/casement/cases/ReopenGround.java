// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// Why a closed case is opened again.
public enum ReopenGround {
    NEW_FACTS,
    LETTER_CAME_BACK,
    COMPLAINT,
    MISTAKE;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
