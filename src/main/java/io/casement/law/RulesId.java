// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.regex.Pattern;

/// The fingerprint of all that moves a date under one law: its periods in every version, and its holidays. Two
/// books that count a case alike have the same; remarks, grounds and letters are not in it.
public record RulesId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public RulesId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the fingerprint of rules: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
