// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import io.casement.cases.CaseNumber;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A letter that nobody gets, printed once so that the first real one need not wait for fonts and classes.
final class Rehearsal {

    static final Letter LETTER = new Letter(
            new LetterId(new UUID(0, 0)),
            LetterKind.RECEIPT,
            new CaseNumber(2000, 1),
            "en",
            LocalDate.EPOCH,
            List.of("Addressee"),
            List.of(new Letter.Reference("Reference", "00-0001", true)),
            "Subject",
            "Salutation",
            List.of(),
            "Closing",
            List.of(),
            "rehearsal");

    static final Organisation ORGANISATION = new Organisation(
            "Organisation",
            "Organisation",
            "Office",
            List.of("Address"),
            "XX",
            "office@organisation.example",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "Signatory",
            "Role",
            "UTC",
            Optional.empty());

    private Rehearsal() {}
}
