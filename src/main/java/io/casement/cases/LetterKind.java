// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What a letter does.
public enum LetterKind {
    RECEIPT,
    IDENTITY_REQUEST,
    EXTENSION,
    ANSWER;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
