// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What the identity of the requester rests on: a data point that matches our records, or another proof.
public enum Means {
    EMAIL,
    BIRTH_DATE,
    /// Customer, member or account number.
    CUSTOMER_NUMBER,
    /// Number of a booking, an order, a contract or an invoice.
    BOOKING_NUMBER,
    /// Day and amount of something that the person bought, or another fact that only they and we can know.
    TRANSACTION,
    ADDRESS,
    PHONE,
    NAME,
    ACCOUNT_LOGIN,
    ONE_TIME_CODE,
    DECLARATION,
    DOCUMENT;

    /// What can be compared with our records, as against what is done or signed.
    public boolean isCompared() {
        return switch (this) {
            case EMAIL, BIRTH_DATE, CUSTOMER_NUMBER, BOOKING_NUMBER, TRANSACTION, ADDRESS, PHONE, NAME -> true;
            case ACCOUNT_LOGIN, ONE_TIME_CODE, DECLARATION, DOCUMENT -> false;
        };
    }

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
