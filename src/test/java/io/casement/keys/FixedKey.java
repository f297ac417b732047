// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

/// A register key that several programs of a test know without a passphrase.
public final class FixedKey {

    private FixedKey() {}

    public static RegisterKey of(byte[] secret) {
        return new RegisterKey(new Secret(secret.clone()));
    }
}
