// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.alike;

import java.util.Locale;

/// In which way two values differ; each has words of its own on the screen.
public enum Nuance {
    // names
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
    /// Bob and Robert.
    NAME_FORM,
    /// Petrova and Petrowa, or the same name in another script.
    TRANSCRIPTION,
    /// Father and son.
    GENERATION,
    /// Written in another script, and not the same as far as can be told.
    SCRIPT,

    // whatever is written
    /// One letter.
    SPELLING,
    TWO_LETTERS,
    /// Looks the same and is not: rn for m, a digit for a letter, something that cannot be seen.
    LOOKALIKE,
    /// Letters of several scripts in one word, or a word that only reads as a Latin one.
    MIXED_SCRIPTS,
    /// One of the two is not complete.
    PART_MISSING,
    /// Nothing that speaks against it, but not enough of it to tell: no house number, a title without a name.
    TOO_LITTLE,

    // mailboxes
    /// Another address of the same mailbox.
    SAME_MAILBOX,
    MAILBOX,
    LOOKALIKE_MAILBOX,
    DOMAIN,
    LOOKALIKE_DOMAIN,
    SUBDOMAIN,
    /// Another domain of the same provider, where the mailbox may be somebody else's.
    PROVIDER,
    /// Where anybody can open a mailbox, and the one on file is not.
    FREE_MAIL,

    // addresses
    FLAT,
    HOUSE_NUMBER,
    POST_CODE,
    /// Another town with the same street, number and post code.
    TOWN,
    /// Another street or another town.
    PLACE,

    // dates and numbers
    DAY_AND_MONTH,
    /// The date can be read in two ways, one of which is the same.
    TWO_READINGS,
    ONE_DIGIT,
    COUNTRY_CODE,
    LEADING_ZEROS,
    /// Said in other words, with the same numbers.
    WORDING;

    /// The fixed name in words and lists, such as "same-mailbox".
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
