// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.security.SecureRandom;
import java.util.Arrays;

/// 256 secret bits that can be used until they are closed, and are zero afterwards.
final class Secret implements AutoCloseable {

    static final int LENGTH = 32;

    private final byte[] bytes;
    private boolean closed;

    /// Takes the array over: the caller must forget it.
    Secret(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    static Secret random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new Secret(bytes);
    }

    /// Lends the bytes for one use. Synchronized, so that a closing thread cannot turn them to zero under the
    /// user's hands: something sealed under a key of zeros would be open to everybody.
    synchronized <R, X extends Exception> R use(Use<R, X> use) throws X {
        if (closed) {
            throw new IllegalStateException("this key was closed");
        }
        return use.of(bytes);
    }

    /// What is done with the bytes while they are lent; it keeps no reference to them.
    interface Use<R, X extends Exception> {
        R of(byte[] key) throws X;
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }
}
