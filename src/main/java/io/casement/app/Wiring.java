// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Clerk;
import io.casement.desk.Correspondence;
import io.casement.desk.Procedures;
import io.casement.desk.Regimes;
import io.casement.keys.ClerkSlot;
import io.casement.keys.Cost;
import io.casement.keys.Keyring;
import io.casement.keys.RecoveryCode;
import io.casement.keys.WrongSecret;
import io.casement.lawbook.Lawbook;
import io.casement.letters.Organisation;
import io.casement.store.Progress;
import io.casement.store.Register;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/// The long-lived objects of a run, put together in one place.
///
/// @param clock the only clock there is
record Wiring(Clock clock, Regimes regimes, Correspondence correspondence) {

    static Wiring of(Clock clock) {
        return new Wiring(clock, new Regimes(Lawbook.load()), Correspondence.ofTheProgram());
    }

    /// Signs a clerk in; takes about a second, by design.
    ///
    /// @throws WrongSecret for every wrong name and every wrong passphrase alike
    Sitting open(Path folder, String name, char[] passphrase, Consumer<Progress> progress)
            throws IOException, WrongSecret {
        return sit(folder, Register.keyring(folder).unlock(name, passphrase), progress);
    }

    private Sitting sit(Path folder, Keyring.Unlocked unlocked, Consumer<Progress> progress)
            throws IOException, WrongSecret {
        Register register;
        try {
            register = Register.open(folder, unlocked.key(), regimes, progress);
        } catch (IOException failed) {
            unlocked.key().close();
            throw failed;
        }
        return orClosed(register, () -> {
            var me = register.clerks().stream()
                    .filter(clerk -> clerk.id().value().equals(unlocked.clerk()))
                    .findFirst()
                    .orElseThrow(() -> Stop.damaged("This key slot belongs to nobody in the register."));
            seated(register, me);
            return sitting(register, unlocked, me);
        });
    }

    /// Keeps who was here last; not more than once an hour, since scripts sit down every minute.
    private void seated(Register register, Clerk me) {
        var now = clock.instant();
        var before = register.lastHere().get(me.id());
        if (before == null || Duration.between(before, now).compareTo(Duration.ofHours(1)) >= 0) {
            register.here(me.id(), now);
        }
    }

    private interface Step {
        Sitting take() throws WrongSecret;
    }

    /// A register that cannot be sat down at does not stay open: the next try would find it in use.
    private static Sitting orClosed(Register register, Step step) throws WrongSecret {
        var seated = false;
        try {
            var sitting = step.take();
            seated = true;
            return sitting;
        } finally {
            if (!seated) {
                register.close();
            }
        }
    }

    /// Opens with the recovery code, gives this person a fresh passphrase, and signs in.
    ///
    /// @throws WrongSecret for a wrong code, and for somebody whom the register does not know
    Sitting recover(Path folder, String name, char[] code, char[] fresh, Cost cost, Consumer<Progress> progress)
            throws IOException, WrongSecret {
        var keyring = Register.keyring(folder);
        if (!keyring.knows(name)) {
            throw new WrongSecret();
        }
        var key = keyring.unlockByRecovery(code);
        Register register;
        try {
            register = Register.open(folder, key, regimes, progress);
        } catch (IOException failed) {
            key.close();
            throw failed;
        }
        return orClosed(register, () -> {
            var me = register.clerks().stream()
                    .filter(clerk -> clerk.name().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(WrongSecret::new);
            register.keep(keyring.withClerk(key, new ClerkSlot(me.id().value(), me.name()), fresh, cost));
            return new Sitting(register, key, procedures(register, me));
        });
    }

    /// A new register and the code that opens it when every passphrase is forgotten; both are the caller's to
    /// close.
    record Founded(Sitting sitting, RecoveryCode recovery) {}

    Founded found(Path folder, Clerk first, char[] passphrase, Cost cost, Organisation organisation)
            throws IOException {
        var created = Keyring.create(new ClerkSlot(first.id().value(), first.name()), passphrase, cost);
        try {
            var register = Register.create(
                    folder, created.keyring(), created.key(), regimes, first, organisation, clock.instant());
            var unlocked = new Keyring.Unlocked(first.id().value(), created.key());
            return new Founded(sitting(register, unlocked, first), created.recovery());
        } catch (IOException failed) {
            created.key().close();
            created.recovery().close();
            throw failed;
        }
    }

    /// A new register with keys that were made before; they stay the caller's if this throws.
    Sitting found(Path folder, Clerk first, Keyring.Created keys, Organisation organisation) throws IOException {
        var register =
                Register.create(folder, keys.keyring(), keys.key(), regimes, first, organisation, clock.instant());
        return sitting(register, new Keyring.Unlocked(first.id().value(), keys.key()), first);
    }

    /// The same register with another clerk at the desk.
    Sitting as(Sitting sitting, Clerk clerk) {
        return new Sitting(sitting.register(), sitting.key(), procedures(sitting.register(), clerk));
    }

    private Sitting sitting(Register register, Keyring.Unlocked unlocked, Clerk me) {
        return new Sitting(register, unlocked.key(), procedures(register, me));
    }

    Procedures procedures(Register register, Clerk me) {
        return new Procedures(register, regimes, correspondence, me, clock);
    }
}
