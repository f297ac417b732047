// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.UUID;

/// Names a case.
public record CaseId(UUID value) {

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
