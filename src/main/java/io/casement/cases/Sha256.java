// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.regex.Pattern;

/// The fingerprint of a document: 64 lower-case hexadecimal digits.
public record Sha256(String hex) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 fingerprint");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
