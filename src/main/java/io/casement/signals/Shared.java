// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.cases.Codes;
import java.util.Optional;

/// What two requests may have in common.
public enum Shared {
    NAME,
    MAILBOX,
    PHONE,
    ADDRESS,
    ENCLOSURE,
    WORDING;

    /// The fixed name in tables; never changed.
    public String id() {
        return Codes.id(this);
    }

    public static Optional<Shared> of(String id) {
        return Codes.of(Shared.class, id);
    }
}
