// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import io.casement.cases.Codes;

/// Why a birth date cannot be one.
public enum Flaw {
    /// 31 February.
    NO_SUCH_DAY,
    IN_THE_FUTURE,
    /// More than 125 years ago.
    TOO_LONG_AGO,
    UNREADABLE;

    public String id() {
        return Codes.id(this);
    }
}
