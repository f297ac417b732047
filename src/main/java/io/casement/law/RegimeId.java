// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.regex.Pattern;

/// The short name of a law: `EU-DE`, `GB`, `US-CA`, `OTHER`.
public record RegimeId(String value) implements Comparable<RegimeId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9-]{2,20}");

    /// "Another law": it has no clocks of its own, the last day is entered by hand with its citation.
    public static final RegimeId OTHER = new RegimeId("OTHER");

    public RegimeId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a law: " + value);
        }
    }

    @Override
    public int compareTo(RegimeId that) {
        return value.compareTo(that.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
