// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What was shown to prove who somebody is.
public enum EvidenceKind {
    IDENTITY_CARD,
    PASSPORT,
    DRIVING_LICENCE,
    RESIDENCE_PERMIT,
    OTHER;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
