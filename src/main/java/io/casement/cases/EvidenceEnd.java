// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// Why a document was destroyed.
public enum EvidenceEnd {
    JUDGED,
    CLOSED,
    /// It was taken by mistake.
    TAKEN_BACK,
    NOT_NEEDED,
    DAY_REACHED;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
