// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import java.time.LocalDate;

/// What a file says of itself.
///
/// @param language BCP 47 tag
/// @param title carries no personal data
/// @param date the day that the paper carries
/// @param identifier a URI
/// @param source what it was made from
record Provenance(String language, String title, String author, LocalDate date, String identifier, String source) {

    /// A reader must be able to tell the file from others even without a subject.
    static Provenance of(Letter letter, Organisation organisation) {
        var subject = Tidy.line(letter.subject());
        return new Provenance(
                letter.language(),
                subject.isEmpty() ? letter.number().toString() : subject,
                Tidy.line(organisation.legalName()),
                letter.date(),
                "urn:uuid:" + letter.id(),
                letter.template());
    }
}
