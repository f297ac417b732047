// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import io.casement.cases.Codes;

/// What differs between two values of a data point; each has a sentence of its own on the screen.
public enum Nuance {
    /// Müller and Muller, Mueller.
    DIACRITICS,
    /// The same words in another order.
    ORDER,
    INITIAL,
    MIDDLE_NAME,
    /// The other surname stands beside it: a double name, a name at birth.
    SURNAME_ADDED,
    SURNAME,
    GIVEN_NAME,
    /// One letter.
    SPELLING,
    /// Looks the same and is not: a letter of another alphabet, rn for m, an invisible character.
    LOOKALIKE,
    /// Another address of the same mailbox.
    SAME_MAILBOX,
    DOMAIN,
    /// One of the two is not complete.
    PART_MISSING,
    FLAT,
    HOUSE_NUMBER,
    POST_CODE,
    /// Another street or another town.
    PLACE,
    DAY_AND_MONTH,
    /// The date can be read in two ways, one of which is the same.
    TWO_READINGS,
    ONE_DIGIT,
    COUNTRY_CODE,
    LEADING_ZEROS,
    /// Said in other words, with the same numbers.
    WORDING;

    public String id() {
        return Codes.id(this);
    }
}
