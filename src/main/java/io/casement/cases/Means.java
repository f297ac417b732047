// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What the identity of the requester rests on: a data point that matches our records, or another proof.
public enum Means {
    EMAIL,
    ADDRESS,
    BIRTH_DATE,
    CUSTOMER_NUMBER,
    PHONE,
    NAME,
    ACCOUNT_LOGIN,
    ONE_TIME_CODE,
    DECLARATION,
    DOCUMENT;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
