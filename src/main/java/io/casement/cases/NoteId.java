// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.UUID;

/// Names a text of a case that lives beside the journal: a note, a reasoning, a tracking number.
public record NoteId(UUID value) {

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static NoteId of(String text) {
        return new NoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
