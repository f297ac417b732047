// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/// 128 random bits to print and lock away, which open a register when every passphrase is forgotten.
///
/// Seven groups of four signs from Crockford's alphabet, which has no I, L, O and U. The last twelve bits are a
/// check: they let a screen say "mistyped" at once, and tell a thief nothing. Reading takes either case, any
/// blanks and hyphens, and the look-alikes O, I and L.
public final class RecoveryCode implements AutoCloseable {

    static final int BYTES = 16;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SIGNS = 28;
    private static final int GROUP = 4;
    private static final int CHECK_BITS = 12;

    private final byte[] bits;

    private RecoveryCode(byte[] bits) {
        this.bits = bits;
    }

    static RecoveryCode random() {
        return new RecoveryCode(Crypto.random(BYTES));
    }

    /// Whether the check fits: no sign is missing or mistyped. Says nothing about whether the code opens anything.
    public static boolean isWellTyped(char[] typed) {
        Optional<RecoveryCode> code = read(typed);
        code.ifPresent(RecoveryCode::close);
        return code.isPresent();
    }

    static Optional<RecoveryCode> read(char[] typed) {
        byte[] octets = new byte[BYTES + 2];
        int signs = 0;
        for (char sign : typed) {
            if (isFiller(sign)) {
                continue;
            }
            int value = valueOf(sign);
            if (value < 0 || signs == SIGNS) {
                Arrays.fill(octets, (byte) 0);
                return Optional.empty();
            }
            put(octets, signs++ * 5, value);
        }
        byte[] bits = Arrays.copyOf(octets, BYTES);
        int check = ((octets[BYTES] & 0xff) << 4) | ((octets[BYTES + 1] & 0xff) >> 4);
        Arrays.fill(octets, (byte) 0);
        RecoveryCode code = new RecoveryCode(bits);
        if (signs == SIGNS && check == check(bits)) {
            return Optional.of(code);
        }
        code.close();
        return Optional.empty();
    }

    /// As it is printed: `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`. The caller clears the array.
    public char[] grouped() {
        byte[] octets = Arrays.copyOf(bits, BYTES + 2);
        int check = check(bits);
        octets[BYTES] = (byte) (check >> 4);
        octets[BYTES + 1] = (byte) (check << 4);
        char[] text = new char[SIGNS + SIGNS / GROUP - 1];
        Arrays.fill(text, '-');
        for (int i = 0; i < SIGNS; i++) {
            text[i + i / GROUP] = ALPHABET.charAt(get(octets, i * 5));
        }
        Arrays.fill(octets, (byte) 0);
        return text;
    }

    byte[] bits() {
        return bits.clone();
    }

    private static boolean isFiller(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.DASH_PUNCTUATION;
    }

    private static int valueOf(char sign) {
        return switch (Character.toUpperCase(sign)) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> ALPHABET.indexOf(Character.toUpperCase(sign));
        };
    }

    private static void put(byte[] octets, int bit, int five) {
        for (int i = 0; i < 5; i++) {
            if (((five >> (4 - i)) & 1) == 1) {
                octets[(bit + i) / 8] |= (byte) (0x80 >> (bit + i) % 8);
            }
        }
    }

    private static int get(byte[] octets, int bit) {
        int five = 0;
        for (int i = 0; i < 5; i++) {
            five = (five << 1) | ((octets[(bit + i) / 8] >> (7 - (bit + i) % 8)) & 1);
        }
        return five;
    }

    private static int check(byte[] bits) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bits);
            return (((hash[0] & 0xff) << 8) | (hash[1] & 0xff)) >> (16 - CHECK_BITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    @Override
    public void close() {
        Arrays.fill(bits, (byte) 0);
    }
}
