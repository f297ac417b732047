// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What may speak for somebody else asking than the person named. A signal never decides and is never a ground.
public enum SignalKind {
    /// The domain of the sender looks like another one.
    LOOK_ALIKE_DOMAIN,
    /// The name of the mailbox looks like the one on file.
    LOOK_ALIKE_MAILBOX,
    /// A mailbox that anybody can open, where one of a known domain is on file.
    FREE_MAIL,
    /// Another e-mail address than the one on file.
    OTHER_EMAIL,
    /// Letters of different scripts that look alike.
    MIXED_SCRIPTS,
    LOOK_ALIKE_NAME,
    OTHER_NAME,
    LOOK_ALIKE_ADDRESS,
    OTHER_ADDRESS,
    OTHER_PHONE,
    /// Answers would go to another address than the sender's.
    REPLY_ELSEWHERE,
    /// The name shown beside the sender's address is another address.
    DISPLAY_IS_ADDRESS,
    /// The sender's domain does not vouch for the mail: SPF, DKIM or DMARC failed.
    MAIL_UNPROVEN,
    /// An e-mail address, phone or address on file was changed shortly before.
    RECENT_CHANGE,
    /// A password or a phone's card was renewed shortly before.
    AFTER_RESET,
    SEVERAL_PERSONS,
    SAME_WORDING,
    /// An enclosure that came with another person's request.
    SAME_ENCLOSURE,
    /// Requests of different persons meet in an address, phone number or reply address.
    SAME_CONTACT,
    /// The answer is wanted at an address that is not on file.
    THIRD_ADDRESS,
    /// Asks for passwords, codes or numbers of cards.
    ASKS_SECRETS,
    URGENCY,
    THREAT,
    SKIPS_CHECKS,
    NAMES_EMPLOYEE,
    /// The machine-readable lines of a document do not add up.
    MRZ_WRONG,
    DOCUMENT_EXPIRED,
    /// Contact data were to be corrected, and now somebody asks for the file.
    CORRECTION_THEN_ACCESS;

    /// Whether it is about other cases, so that it grows with them.
    public boolean growsWithCases() {
        return this == SEVERAL_PERSONS || this == SAME_WORDING || this == SAME_ENCLOSURE || this == SAME_CONTACT;
    }

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
