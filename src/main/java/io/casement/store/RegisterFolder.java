// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Clerk;
import io.casement.cases.Laws;
import io.casement.keys.CaseKey;
import io.casement.keys.DamagedKeyring;
import io.casement.keys.Keyring;
import io.casement.keys.RegisterKey;
import io.casement.keys.Tampered;
import io.casement.letters.Organisation;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// The files of a register, held by this program alone: key slots, journal, case keys, documents; and the index
/// beside.
final class RegisterFolder implements AutoCloseable {

    static final String JOURNAL = "journal";
    private static final String LOCK = "lock";

    private final Volume.Lease lease;
    private final JournalFile journal;
    private final CaseKeys keys;
    private final EvidenceChest evidence;
    private final Removals removals;
    private final Documents documents;
    private final KeyringFile keyring;

    private RegisterFolder(
            Volume volume, Volume.Lease lease, JournalFile journal, CaseKeys keys, EvidenceChest evidence)
            throws IOException {
        this.lease = lease;
        this.journal = journal;
        this.keys = keys;
        this.evidence = evidence;
        this.removals = new Removals(volume);
        this.documents = new FolderDocuments(volume);
        this.keyring = new KeyringFile(volume);
    }

    /// With whom and when a register begins.
    record Founding(Clerk first, Organisation organisation, Instant at) {}

    // ---- making --------------------------------------------------------------------------------------------------

    static Register create(Path folder, Keyring keyring, RegisterKey key, Laws laws, Founding founding)
            throws IOException {
        makeFolder(folder);
        return create(new DiskVolume(folder), keyring, key, laws, founding);
    }

    private static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new NotARegister(NotARegister.Why.NOT_EMPTY);
                }
            }
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw new ReadOnlyFolder("the folder of the register cannot be made", e);
        } catch (FileSystemException e) {
            var told = Failures.told(e);
            throw told instanceof NoSpace || told instanceof ReadOnlyFolder ? told : e;
        }
    }

    /// Writes the key slots last: without them nothing is taken for a register.
    static Register create(Volume volume, Keyring keyring, RegisterKey key, Laws laws, Founding founding)
            throws IOException {
        var lease = volume.lock(LOCK);
        try {
            CaseKeys.create(volume, key).close();
            try (var journal = JournalFile.create(volume, JOURNAL, key);
                    var office = key.office()) {
                var stamp = Register.stamp(founding.at(), founding.first().id());
                journal.appendAll(List.of(
                        ItemCodec.write(Envelopes.seal(office, founding.first(), stamp)),
                        ItemCodec.write(Envelopes.seal(office, founding.organisation(), stamp))));
            }
            new FolderDocuments(volume);
            new KeyringFile(volume).write(keyring);
        } catch (IOException e) {
            try (lease) {
                for (var name : List.of(KeyringFile.NAME, JOURNAL, CaseKeys.NAME)) {
                    WholeFile.discard(volume, name, e);
                }
            }
            throw e;
        }
        return open(volume, lease, key, laws, _ -> {});
    }

    // ---- opening -------------------------------------------------------------------------------------------------

    static Register open(Path folder, RegisterKey key, Laws laws, Consumer<Progress> progress) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotARegister(NotARegister.Why.NO_FOLDER);
        }
        return open(new DiskVolume(folder), key, laws, progress);
    }

    static Register open(Volume volume, RegisterKey key, Laws laws, Consumer<Progress> progress) throws IOException {
        if (!new KeyringFile(volume).exists() && !volume.exists(JOURNAL)) {
            throw new NotARegister(NotARegister.Why.NO_REGISTER);
        }
        return open(volume, volume.lock(LOCK), key, laws, progress);
    }

    private static Register open(
            Volume volume, Volume.Lease lease, RegisterKey key, Laws laws, Consumer<Progress> progress)
            throws IOException {
        try (var held = new Held()) {
            held.hold(lease::close);
            var keys = opened(DamagedRegister.What.CASE_KEYS, () -> CaseKeys.open(volume, key));
            held.hold(keys::close);
            var journal = opened(DamagedRegister.What.JOURNAL, () -> JournalFile.open(volume, JOURNAL, key));
            held.hold(journal::close);
            var evidence = opened(DamagedRegister.What.CASE_KEYS, () -> EvidenceChest.open(volume, key));
            held.hold(evidence::close);
            var source = new Index.Source(volume, key, laws, journal, keys);
            var index = opened(DamagedRegister.What.JOURNAL, () -> Index.open(source, progress));
            var folder = new RegisterFolder(volume, lease, journal, keys, evidence);
            held.hold(index::close);
            var register = new Register(folder, index, source);
            register.eraseLeftEvidence();
            held.letGo();
            return register;
        }
    }

    /// What was opened on the way; closed again, the last first, when the way does not lead to the end.
    private static final class Held implements Closeable {

        private final Deque<Closeable> parts = new ArrayDeque<>();

        void hold(Closeable part) {
            parts.push(part);
        }

        void letGo() {
            parts.clear();
        }

        /// One part that does not close keeps no other open.
        @Override
        public void close() throws IOException {
            if (parts.isEmpty()) {
                return;
            }
            try (var _ = parts.pop()) {
                close();
            }
        }
    }

    private interface Opening<T> {
        T open() throws IOException;
    }

    private static <T> T opened(DamagedRegister.What what, Opening<T> opening) throws IOException {
        try {
            return opening.open();
        } catch (JournalDamaged e) {
            throw new DamagedRegister(what, "entry " + e.number() + ", byte " + e.offset(), e);
        } catch (NoSuchFileException e) {
            throw new DamagedRegister(what, "the file is missing", e);
        }
    }

    // ---- what lies in it -----------------------------------------------------------------------------------------

    static Keyring keyring(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotARegister(NotARegister.Why.NO_FOLDER);
        }
        var volume = new DiskVolume(folder);
        if (!new KeyringFile(volume).exists()) {
            throw volume.exists(JOURNAL)
                    ? new DamagedRegister(DamagedRegister.What.KEYS, "the file is missing")
                    : new NotARegister(NotARegister.Why.NO_REGISTER);
        }
        return read(new KeyringFile(volume));
    }

    private static Keyring read(KeyringFile file) throws IOException {
        try {
            return file.read();
        } catch (DamagedKeyring e) {
            throw new DamagedRegister(DamagedRegister.What.KEYS, "the key slots", e);
        }
    }

    Keyring keyring() throws IOException {
        return read(keyring);
    }

    void keep(Keyring slots) throws IOException {
        keyring.write(slots);
    }

    Documents documents() {
        return documents;
    }

    Removals removals() {
        return removals;
    }

    EvidenceChest evidence() {
        return evidence;
    }

    byte[] document(CaseKey key, CaseHead head, Item.Kept kept) throws IOException {
        try {
            return documents.get(key, kept.fingerprint());
        } catch (DocumentMissing | Tampered e) {
            throw new DamagedRegister(DamagedRegister.What.DOCUMENT, head.number() + " document " + kept.document(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try (lease;
                keys;
                journal;
                evidence) {
            return;
        }
    }
}
