// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.UUID;

/// Names a signal of a case; the same thing found again has the same name.
public record SignalId(UUID value) {

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static SignalId of(String text) {
        return new SignalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
