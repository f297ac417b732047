// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.UUID;

/// Names a letter of a case.
public record LetterId(UUID value) {

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
