// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/// The form of a long sealed text: a header with a salt, then pieces under a key that only this text has.
///
/// The nonce of a piece is its number and whether it is the last: pieces cannot change places, and a text cut
/// short has no last piece. That is safe without chance because the key is derived from a fresh 256-bit salt.
final class Pieces implements AutoCloseable {

    static final int PLAIN = 64 * 1024;
    static final int SEALED = PLAIN + Crypto.TAG;
    static final int HEADER = 40;

    private static final byte[] MAGIC = {'C', 'A', 'S', 'E', 'D', 'O', 'C', 1};

    private final byte[] header;
    private final byte[] key;
    private long number;

    private Pieces(SealingKey owner, byte[] header) {
        this.header = header;
        key = owner.derived(Arrays.copyOfRange(header, MAGIC.length, HEADER), "casement/1/document");
    }

    static Pieces fresh(SealingKey owner) {
        byte[] header = Arrays.copyOf(MAGIC, HEADER);
        System.arraycopy(Crypto.random(HEADER - MAGIC.length), 0, header, MAGIC.length, HEADER - MAGIC.length);
        return new Pieces(owner, header);
    }

    static Pieces of(SealingKey owner, byte[] header) throws Tampered {
        if (header.length != HEADER || Arrays.mismatch(header, MAGIC) != MAGIC.length) {
            throw new Tampered("not a sealed document");
        }
        return new Pieces(owner, header);
    }

    byte[] header() {
        return header.clone();
    }

    /// Seals the next piece in place of `out`; returns how many bytes it has.
    int seal(byte[] plain, int length, boolean last, byte[] out) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, last).doFinal(plain, 0, length, out);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    int open(byte[] sealed, int length, boolean last, byte[] out) throws Tampered {
        try {
            return cipher(Cipher.DECRYPT_MODE, last).doFinal(sealed, 0, length, out);
        } catch (AEADBadTagException e) {
            throw new Tampered("piece " + (number - 1) + " is not what was sealed");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    private Cipher cipher(int mode, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(Crypto.NONCE)
                .putShort((short) 0)
                .put((byte) 0)
                .putLong(number++)
                .put((byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Crypto.gcm(mode, key, nonce);
        cipher.updateAAD(header);
        return cipher;
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
