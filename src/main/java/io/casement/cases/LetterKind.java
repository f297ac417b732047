// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.List;

/// What a letter does.
public enum LetterKind {
    RECEIPT,
    IDENTITY_REQUEST,
    EXTENSION,
    ANSWER,
    /// To the person whose name somebody else seems to have used.
    FRAUD_NOTICE;

    /// What somebody begins by choosing it; the others belong to a step of their own.
    public static final List<LetterKind> BY_HAND = List.of(FRAUD_NOTICE);

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
