// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.Locale;

/// What a slip should hold; those that no words tell are listed in [Slip#notTold()].
public enum Item {
    FROM,
    NAME,
    RECEIVED,
    LANGUAGE,
    RIGHTS,
    LAW,
    SUBJECT,
    ADDRESS,
    PHONE,
    BIRTH_DATE,
    CUSTOMER_NUMBER,
    SCOPE,
    /// There is no text at all: a scan, an image, an empty mail.
    TEXT;

    /// Stable name for scripts, such as `birth-date`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
