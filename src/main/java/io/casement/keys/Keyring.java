// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The key slots of a register: one per clerk, and one for the printed recovery code. Immutable; what changes it
/// returns another keyring, to be written by the caller before he says that it is done.
///
/// Removing a slot keeps its owner out of this file only. Who copied file and slot before can still open that
/// copy.
public final class Keyring {

    private static final byte[] MAGIC = {'C', 'A', 'S', 'E', 'K', 'E', 'Y', 1};
    private static final int HEADER = MAGIC.length + 16 + 2;
    private static final int MOST_SLOTS = 10_000;

    private final UUID register;
    private final List<Slot> slots;
    private final Cost floor;

    private Keyring(UUID register, List<Slot> slots, Cost floor) {
        this.register = register;
        this.slots = slots;
        this.floor = floor;
    }

    /// A new register: its key, the code to print, and the keyring that opens it. Key and code are the caller's to
    /// close.
    public record Created(Keyring keyring, RegisterKey key, RecoveryCode recovery) {}

    /// Who signed in, and the key; the key is the caller's to close.
    public record Unlocked(UUID clerk, RegisterKey key) {}

    /// A keyring whose old recovery code is void, and the new code.
    public record Renewed(Keyring keyring, RecoveryCode recovery) {}

    /// Makes the keys of a new register, with a slot for its first clerk.
    ///
    /// @param cost not under [Cost#floor]
    public static Created create(ClerkSlot first, char[] passphrase, Cost cost) {
        return create(first, passphrase, cost, Cost.floor());
    }

    static Created create(ClerkSlot first, char[] passphrase, Cost cost, Cost floor) {
        RegisterKey key = RegisterKey.random();
        RecoveryCode code = RecoveryCode.random();
        Keyring empty = new Keyring(key.register(), List.of(), floor);
        Keyring keyring = empty.with(slot -> false, Slot.ofRecovery(code, key)).withClerk(key, first, passphrase, cost);
        return new Created(keyring, key, code);
    }

    /// Reads what [#bytes] gave.
    ///
    /// @throws DamagedKeyring if these bytes have not the shape of a keyring; whether a slot is sound shows only
    ///     when it is opened
    public static Keyring read(byte[] file) throws DamagedKeyring {
        return read(file, Cost.floor());
    }

    static Keyring read(byte[] file, Cost floor) throws DamagedKeyring {
        if (file.length < HEADER || Arrays.mismatch(file, MAGIC) != MAGIC.length) {
            throw new DamagedKeyring("this is not a file of key slots");
        }
        ByteBuffer in = ByteBuffer.wrap(file).position(MAGIC.length);
        UUID register = new UUID(in.getLong(), in.getLong());
        int count = in.getShort() & 0xffff;
        if (in.remaining() != count * Slot.LENGTH) {
            throw new DamagedKeyring("the file of key slots should have " + (HEADER + count * Slot.LENGTH)
                    + " bytes and has " + file.length);
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] slot = new byte[Slot.LENGTH];
            in.get(slot);
            slots.add(Slot.read(slot));
        }
        return new Keyring(register, List.copyOf(slots), floor);
    }

    /// The whole file. Nothing in it is secret to who cannot guess a passphrase; no name stands in it.
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(HEADER + slots.size() * Slot.LENGTH)
                .put(MAGIC)
                .putLong(register.getMostSignificantBits())
                .putLong(register.getLeastSignificantBits())
                .putShort((short) slots.size());
        slots.forEach(slot -> out.put(slot.bytes()));
        return out.array();
    }

    public UUID register() {
        return register;
    }

    public List<UUID> clerks() {
        return slots.stream()
                .filter(slot -> !slot.isRecovery())
                .map(Slot::clerk)
                .toList();
    }

    /// Whether somebody signs in with this name; capitals and blanks around it do not count.
    public boolean knows(String name) {
        return slots.stream().anyMatch(slot -> slot.isOf(name));
    }

    /// Takes about a second, by design.
    public Unlocked unlock(String name, char[] passphrase) throws WrongSecret {
        Slot slot = find(each -> each.isOf(name));
        return new Unlocked(slot.clerk(), slot.open(passphrase, floor, register));
    }

    /// Takes about a second, by design.
    public RegisterKey unlock(UUID clerk, char[] passphrase) throws WrongSecret {
        return find(each -> each.isOf(clerk)).open(passphrase, floor, register);
    }

    public RegisterKey unlockByRecovery(char[] typed) throws WrongSecret {
        try (RecoveryCode code = RecoveryCode.read(typed).orElseThrow(WrongSecret::new)) {
            return find(Slot::isRecovery).open(code, register);
        }
    }

    /// Gives a clerk a slot, or replaces the one that he has: who is signed in may let another in, and who holds
    /// the recovery code may set a forgotten passphrase anew.
    public Keyring withClerk(RegisterKey key, ClerkSlot owner, char[] passphrase, Cost cost) {
        check(key);
        check(cost);
        boolean taken = slots.stream().anyMatch(slot -> slot.isOf(owner.name()) && !slot.isOf(owner.clerk()));
        if (taken) {
            throw new IllegalArgumentException("another clerk signs in with this name");
        }
        return with(slot -> slot.isOf(owner.clerk()), Slot.ofClerk(owner, passphrase, cost, key));
    }

    public Keyring withPassphrase(UUID clerk, char[] old, char[] fresh, Cost cost) throws WrongSecret {
        check(cost);
        Slot slot = find(each -> each.isOf(clerk));
        try (RegisterKey key = slot.open(old, floor, register)) {
            return with(each -> each.isOf(clerk), slot.withPassphrase(fresh, cost, key));
        }
    }

    public Keyring withoutClerk(UUID clerk) {
        return new Keyring(register, without(slot -> slot.isOf(clerk)).toList(), floor);
    }

    public Renewed withNewRecovery(RegisterKey key) {
        check(key);
        RecoveryCode code = RecoveryCode.random();
        return new Renewed(with(Slot::isRecovery, Slot.ofRecovery(code, key)), code);
    }

    private Keyring with(Predicate<Slot> replaced, Slot slot) {
        List<Slot> all = Stream.concat(without(replaced), Stream.of(slot)).toList();
        if (all.size() > MOST_SLOTS) {
            throw new IllegalStateException("more than " + MOST_SLOTS + " key slots");
        }
        return new Keyring(register, all, floor);
    }

    private Stream<Slot> without(Predicate<Slot> removed) {
        return slots.stream().filter(removed.negate());
    }

    private Slot find(Predicate<Slot> wanted) throws WrongSecret {
        return slots.stream().filter(wanted).findFirst().orElseThrow(WrongSecret::new);
    }

    private void check(RegisterKey key) {
        if (!key.register().equals(register)) {
            throw new IllegalArgumentException("this is the key of another register");
        }
    }

    private void check(Cost cost) {
        if (!cost.isWithin(floor)) {
            throw new IllegalArgumentException("too cheap or too dear: " + cost);
        }
    }
}
