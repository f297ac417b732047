// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What looking at a document has brought.
public enum EvidenceResult {
    /// Name and picture are those of the person.
    MATCHES,
    DIFFERS,
    EXPIRED,
    UNREADABLE;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
