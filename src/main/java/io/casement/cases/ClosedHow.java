// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// How a case ended.
public enum ClosedHow {
    ANSWERED,
    WITHDRAWN,
    NOT_A_REQUEST,
    FORWARDED,
    LAPSED,
    LOGGED_BY_MISTAKE;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
