// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.UUID;

/// Names a kept document: the mail, scan or PDF, byte for byte.
public record DocumentId(UUID value) {

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
