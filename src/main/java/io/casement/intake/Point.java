// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

/// A data point by which somebody can be recognised in our records.
public enum Point {
    EMAIL,
    NAME,
    ADDRESS,
    BIRTH_DATE,
    PHONE,
    /// Customer, member or account number.
    CUSTOMER_NUMBER,
    /// Contract or policy number.
    CONTRACT_NUMBER,
    /// Order, booking, invoice or ticket number.
    ORDER_NUMBER,
    /// Name of an account with us, of a profile or of a user.
    USER_NAME
}
