// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// How a request came in or a letter went out.
public enum Channel {
    EMAIL,
    POST,
    REGISTERED_POST,
    PHONE,
    IN_PERSON,
    WEB_FORM;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
