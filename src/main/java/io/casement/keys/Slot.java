// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/// One way to open the register: the register key, sealed under what a passphrase or the recovery code yields.
///
/// The head says whose slot it is and how the secret is stretched; it is associated with the sealed key, so that a
/// slot whose head was changed does not open. The name is there as a salted hash only, to find the slot by.
final class Slot {

    static final int LENGTH = 145;

    private static final int HEAD = LENGTH - Secret.LENGTH - SealingKey.OVERHEAD;
    private static final int SALT = 16;
    private static final int AT_NAME_SALT = 17;
    private static final int AT_NAME = AT_NAME_SALT + SALT;
    private static final int AT_SALT = AT_NAME + 32;
    private static final int AT_COST = AT_SALT + SALT;

    private static final byte PASSPHRASE = 1;
    private static final byte RECOVERY = 2;

    private final byte[] bytes;

    private Slot(byte[] bytes) {
        this.bytes = bytes;
    }

    static Slot read(byte[] bytes) {
        return new Slot(bytes);
    }

    static Slot ofClerk(ClerkSlot owner, char[] passphrase, Cost cost, RegisterKey key) {
        byte[] nameSalt = Crypto.random(SALT);
        return passphraseSlot(owner.clerk(), nameSalt, nameHash(nameSalt, owner.name()), passphrase, cost, key);
    }

    /// The same clerk and name, another passphrase.
    Slot withPassphrase(char[] passphrase, Cost cost, RegisterKey key) {
        byte[] nameSalt = Arrays.copyOfRange(bytes, AT_NAME_SALT, AT_NAME);
        return passphraseSlot(clerk(), nameSalt, Arrays.copyOfRange(bytes, AT_NAME, AT_SALT), passphrase, cost, key);
    }

    private static Slot passphraseSlot(
            UUID clerk, byte[] nameSalt, byte[] nameHash, char[] passphrase, Cost cost, RegisterKey key) {
        byte[] salt = Crypto.random(SALT);
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(PASSPHRASE)
                .putLong(clerk.getMostSignificantBits())
                .putLong(clerk.getLeastSignificantBits())
                .put(nameSalt)
                .put(nameHash)
                .put(salt)
                .putShort((short) cost.memoryMiB())
                .put((byte) cost.passes())
                .put((byte) cost.lanes())
                .array();
        return sealed(head, stretched(passphrase, salt, cost), key);
    }

    static Slot ofRecovery(RecoveryCode code, RegisterKey key) {
        byte[] salt = Crypto.random(SALT);
        byte[] head = new byte[HEAD];
        head[0] = RECOVERY;
        System.arraycopy(salt, 0, head, AT_SALT, SALT);
        return sealed(head, spread(code, salt), key);
    }

    private static Slot sealed(byte[] head, byte[] slotKey, RegisterKey key) {
        byte[] sealed = key.sealedUnder(slotKey, associated(head, key.register()));
        Arrays.fill(slotKey, (byte) 0);
        byte[] bytes = Arrays.copyOf(head, LENGTH);
        System.arraycopy(sealed, 0, bytes, HEAD, sealed.length);
        return new Slot(bytes);
    }

    private static byte[] associated(byte[] head, UUID register) {
        return ByteBuffer.allocate(head.length + 16)
                .put(head)
                .putLong(register.getMostSignificantBits())
                .putLong(register.getLeastSignificantBits())
                .array();
    }

    boolean isRecovery() {
        return bytes[0] == RECOVERY;
    }

    boolean isOf(UUID clerk) {
        return bytes[0] == PASSPHRASE && clerk().equals(clerk);
    }

    boolean isOf(String name) {
        byte[] salt = Arrays.copyOfRange(bytes, AT_NAME_SALT, AT_NAME);
        return bytes[0] == PASSPHRASE
                && MessageDigest.isEqual(nameHash(salt, name), Arrays.copyOfRange(bytes, AT_NAME, AT_SALT));
    }

    UUID clerk() {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        return new UUID(head.getLong(1), head.getLong(9));
    }

    Cost cost() {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        return new Cost(head.getShort(AT_COST) & 0xffff, head.get(AT_COST + 2) & 0xff, head.get(AT_COST + 3) & 0xff);
    }

    RegisterKey open(char[] passphrase, Cost floor, UUID register) throws WrongSecret {
        // Judged before it is used: a changed file must neither cheapen the guess nor exhaust the memory.
        if (!cost().isWithin(floor)) {
            throw new WrongSecret();
        }
        return opened(stretched(passphrase, salt(), cost()), register);
    }

    RegisterKey open(RecoveryCode code, UUID register) throws WrongSecret {
        return opened(spread(code, salt()), register);
    }

    private RegisterKey opened(byte[] slotKey, UUID register) throws WrongSecret {
        byte[] head = Arrays.copyOf(bytes, HEAD);
        try {
            byte[] sealed = Arrays.copyOfRange(bytes, HEAD, LENGTH);
            RegisterKey key = new RegisterKey(new Secret(Crypto.open(slotKey, sealed, associated(head, register))));
            if (key.register().equals(register)) {
                return key;
            }
            key.close();
            throw new WrongSecret();
        } catch (Tampered e) {
            throw new WrongSecret();
        } finally {
            Arrays.fill(slotKey, (byte) 0);
        }
    }

    private byte[] salt() {
        return Arrays.copyOfRange(bytes, AT_SALT, AT_COST);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static byte[] stretched(char[] passphrase, byte[] salt, Cost cost) {
        byte[] octets = Passphrase.octets(passphrase);
        try {
            return Argon2.derive(octets, salt, cost);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    /// No stretching: 128 random bits cannot be guessed at any speed.
    private static byte[] spread(RecoveryCode code, byte[] salt) {
        byte[] bits = code.bits();
        try {
            return Crypto.derive(bits, salt, "casement/1/recovery");
        } finally {
            Arrays.fill(bits, (byte) 0);
        }
    }

    private static byte[] nameHash(byte[] salt, String name) {
        String same = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(same.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
