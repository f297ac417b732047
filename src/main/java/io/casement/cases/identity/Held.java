// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import io.casement.cases.Means;

/// What one of our records says of one data point.
///
/// @param source the record it stands in, in the office's words, such as "Circle profile"
public record Held(Means point, String value, String source) {
    public Held {
        if (!point.isCompared()) {
            throw new IllegalArgumentException(point.id() + " stands in no record");
        }
        value = value.strip();
        source = source.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a record that says nothing");
        }
    }
}
