// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;

/// Where a field of a law file comes from, when that was seen, and how well founded it is.
public record Origin(String source, LocalDate seen, Confidence confidence) {
    public Origin {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a field of a law has a source");
        }
    }
}
