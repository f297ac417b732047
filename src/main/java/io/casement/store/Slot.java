// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Codes;
import java.util.Optional;

/// Where a paper belongs in a case.
enum Slot {
    PERSON,
    REQUEST,
    NOTE,
    LETTER,
    RECORDS,
    REVIEWED,
    SPEAKER;

    /// The fixed name in journal and tables; never changed.
    String id() {
        return Codes.id(this);
    }

    static Optional<Slot> of(String id) {
        return Codes.of(Slot.class, id);
    }

    static Slot of(Paper paper) {
        return switch (paper) {
            case Paper.OfPerson _ -> PERSON;
            case Paper.OfRequest _ -> REQUEST;
            case Paper.OfRecords _ -> RECORDS;
            case Paper.OfSpeaker _ -> SPEAKER;
            case Paper.OfNote _ -> NOTE;
            case Paper.OfLetter _ -> LETTER;
            case Paper.OfReviewed _ -> REVIEWED;
        };
    }
}
