// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.util.Arrays;

/// A key under which bytes are sealed: nobody without it can read them, and nobody can change them unnoticed.
public abstract sealed class SealingKey implements AutoCloseable permits CaseKey, SubKey {

    /// By how many bytes the sealed form is longer than the plain one.
    public static final int OVERHEAD = Crypto.NONCE + Crypto.TAG;

    private static final byte[] NO_SALT = new byte[Secret.LENGTH];

    final Secret secret;

    SealingKey(Secret secret) {
        this.secret = secret;
    }

    /// AES-256-GCM under a random 96-bit nonce.
    ///
    /// @param associated says what and where this is; [#open] succeeds only with the same bytes, so that a sealed
    ///     value cannot be moved to another place
    public final byte[] seal(byte[] plain, byte[] associated) {
        return secret.use(key -> Crypto.seal(key, plain, associated));
    }

    /// Opens what [#seal] sealed.
    ///
    /// @throws Tampered if a bit was changed, or the key or the associated bytes are others
    public final byte[] open(byte[] sealed, byte[] associated) throws Tampered {
        return secret.use(key -> Crypto.open(key, sealed, associated));
    }

    /// HMAC-SHA-256 under a key of its own, derived from this one: a name for bytes that tells nobody what they
    /// are.
    public final byte[] fingerprint(byte[] message) {
        byte[] key = derived(NO_SALT, "casement/1/fingerprint");
        try {
            return Crypto.mac(key, message);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// The caller clears what he gets.
    final byte[] derived(byte[] salt, String label) {
        return secret.use(key -> Crypto.derive(key, salt, label));
    }

    /// The key's bytes are zero afterwards, and any further use fails.
    @Override
    public final void close() {
        secret.close();
    }
}
