// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 of the JDK.
final class Sha256 {
    private Sha256() {}

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
