// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

/// Keyrings whose passphrases cost a millisecond, for tests that need many; the program refuses them.
public final class CheapKeyring {

    public static final Cost COST = new Cost(1, 1, 1);

    private CheapKeyring() {}

    public static Keyring.Created create(ClerkSlot first, char[] passphrase) {
        return Keyring.create(first, passphrase, COST, COST);
    }

    public static Keyring read(byte[] file) throws DamagedKeyring {
        return Keyring.read(file, COST);
    }
}
