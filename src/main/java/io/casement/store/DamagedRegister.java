// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;

/// Part of the register is not what was written, and cannot be made anew from the rest.
public final class DamagedRegister extends IOException {

    private static final long serialVersionUID = 1L;

    private final What what;
    private final String where;

    /// What is damaged.
    public enum What {
        /// The file of key slots.
        KEYS,
        /// The file of the cases' keys.
        CASE_KEYS,
        /// The journal file.
        JOURNAL,
        /// An entry, or the seal that it carries.
        ENTRY,
        /// A paper of a case: person, request, note or letter.
        PAPER,
        /// A kept document.
        DOCUMENT
    }

    DamagedRegister(What what, String where, Throwable cause) {
        super(what + " damaged at " + where, cause);
        this.what = what;
        this.where = where;
    }

    DamagedRegister(What what, String where) {
        super(what + " damaged at " + where);
        this.what = what;
        this.where = where;
    }

    public What what() {
        return what;
    }

    /// The place, as numbers and ids: no name of a person.
    public String where() {
        return where;
    }
}
