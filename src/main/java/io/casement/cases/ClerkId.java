// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.UUID;

/// Names a person who works in the register.
public record ClerkId(UUID value) {

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static ClerkId of(String text) {
        return new ClerkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
