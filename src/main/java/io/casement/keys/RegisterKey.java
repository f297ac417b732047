// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/// The random 256-bit key of a register, from which the keys of its parts are derived.
public final class RegisterKey implements AutoCloseable {

    private static final byte[] NO_SALT = new byte[Secret.LENGTH];
    private static final byte[] WRAPPED_CASE_KEY = {'c', 'a', 's', 'e', 1};

    private final Secret secret;

    RegisterKey(Secret secret) {
        this.secret = secret;
    }

    public static RegisterKey random() {
        return new RegisterKey(Secret.random());
    }

    /// The register's number, written on its files to tell them from those of others. It is derived from the key,
    /// and so cannot be put on a file of another register, but says nothing of the key.
    public UUID register() {
        byte[] id = derived("casement/1/register");
        ByteBuffer bits = ByteBuffer.wrap(id);
        return new UUID(bits.getLong(), bits.getLong());
    }

    /// For the database's own file cipher: 64 hexadecimal digits. The caller clears the array.
    public char[] database() {
        byte[] key = derived("casement/1/database");
        char[] digits = new char[key.length * 2];
        HexFormat hex = HexFormat.of();
        for (int i = 0; i < key.length; i++) {
            digits[2 * i] = hex.toHighHexDigit(key[i]);
            digits[2 * i + 1] = hex.toLowHexDigit(key[i]);
        }
        Arrays.fill(key, (byte) 0);
        return digits;
    }

    /// For the frames of the journal file.
    public SubKey journal() {
        return sub("casement/1/journal");
    }

    /// For what the register keeps beside the cases: settings, texts, access log.
    public SubKey office() {
        return sub("casement/1/office");
    }

    /// For backups, which leave the folder.
    public SubKey backup() {
        return sub("casement/1/backup");
    }

    /// Wraps a case's key for keeping.
    ///
    /// @param owner the case; a wrapped key opens only for the case that it was wrapped for
    public byte[] wrap(CaseKey key, UUID owner) {
        try (SubKey wrapping = sub("casement/1/case-keys")) {
            return key.secret.use(bytes -> wrapping.seal(bytes, associated(owner)));
        }
    }

    /// Unwraps what [#wrap] wrapped; the key is the caller's to close.
    ///
    /// @throws Tampered if this is not a key that this register wrapped for this owner
    public CaseKey unwrap(byte[] wrapped, UUID owner) throws Tampered {
        if (wrapped.length != Secret.LENGTH + SealingKey.OVERHEAD) {
            throw new Tampered("not a wrapped case key: " + wrapped.length + " bytes");
        }
        try (SubKey wrapping = sub("casement/1/case-keys")) {
            return new CaseKey(new Secret(wrapping.open(wrapped, associated(owner))));
        }
    }

    private static byte[] associated(UUID owner) {
        return ByteBuffer.allocate(WRAPPED_CASE_KEY.length + 16)
                .put(WRAPPED_CASE_KEY)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
    }

    private SubKey sub(String label) {
        return new SubKey(new Secret(derived(label)));
    }

    private byte[] derived(String label) {
        return secret.use(key -> Crypto.derive(key, NO_SALT, label));
    }

    /// Seals the key itself, for a key slot.
    byte[] sealedUnder(byte[] slotKey, byte[] associated) {
        return secret.use(key -> Crypto.seal(slotKey, key, associated));
    }

    /// The key's bytes are zero afterwards, and any further use fails. Keys derived before stay usable.
    @Override
    public void close() {
        secret.close();
    }
}
