// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// How two cases belong together.
public enum LinkKind {
    DUPLICATE_OF,
    FOLLOWS,
    SAME_PERSON;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
