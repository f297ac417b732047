// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;
import io.casement.cases.DocumentId;
import io.casement.cases.Sha256;
import io.casement.keys.CaseKey;
import io.casement.keys.RegisterKey;
import io.casement.keys.Tampered;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Documents that were shown as proof: each in a file of its own, sealed under a key of its own, so that each can
/// be destroyed alone.
///
/// The wrapped keys lie in one small file and in no table, since a database keeps in its free pages what it has
/// deleted. The journal alone says what is kept: a key or file of which it says nothing was left by a crash, and
/// goes at the next opening. That is why the journal is written after the key when a document is taken, and
/// before it when it is destroyed.
final class EvidenceChest implements AutoCloseable {

    static final String KEYS = "evidencekeys";
    static final String FOLDER = "evidence";

    private final Volume volume;
    private final RegisterKey register;
    private final Map<DocumentId, Locked> keys = new LinkedHashMap<>();
    private Optional<JournalFile> file;

    /// A key as it is kept, and the case whose document it opens.
    private record Locked(CaseId owner, Enciphered wrapped) {}

    private EvidenceChest(Volume volume, RegisterKey register, Optional<JournalFile> file) {
        this.volume = volume;
        this.register = register;
        this.file = file;
    }

    /// A register that never was shown a document has no file of keys; one whose file is lost has lost its
    /// documents, which a check says.
    ///
    /// @throws JournalDamaged if the file of keys is not what was written
    static EvidenceChest open(Volume volume, RegisterKey register) throws IOException {
        if (!volume.exists(KEYS)) {
            return new EvidenceChest(volume, register, Optional.empty());
        }
        var file = JournalFile.open(volume, KEYS, register);
        try {
            var chest = new EvidenceChest(volume, register, Optional.of(file));
            file.replay(0, (_, payload) -> {
                var in = ByteBuffer.wrap(payload);
                var id = new DocumentId(new UUID(in.getLong(), in.getLong()));
                var owner = new CaseId(new UUID(in.getLong(), in.getLong()));
                var wrapped = new byte[in.remaining()];
                in.get(wrapped);
                chest.keys.put(id, new Locked(owner, Enciphered.of(wrapped)));
            });
            return chest;
        } catch (IOException e) {
            try (file) {
                throw e;
            }
        }
    }

    private static byte[] payload(DocumentId id, CaseId owner, byte[] wrapped) {
        return ByteBuffer.allocate(32 + wrapped.length)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .putLong(owner.value().getMostSignificantBits())
                .putLong(owner.value().getLeastSignificantBits())
                .put(wrapped)
                .array();
    }

    /// Which documents have a key here, by case.
    Map<DocumentId, CaseId> owners() {
        var owners = new LinkedHashMap<DocumentId, CaseId>();
        keys.forEach((id, locked) -> owners.put(id, locked.owner()));
        return owners;
    }

    /// Keeps a document under a fresh key; returns when both are on the disk.
    void put(CaseId owner, NewDocument document) throws IOException {
        try (var key = CaseKey.random()) {
            var wrapped = register.wrap(key, document.id().value());
            if (file.isEmpty()) {
                file = Optional.of(
                        volume.exists(KEYS)
                                ? JournalFile.open(volume, KEYS, register)
                                : JournalFile.create(volume, KEYS, register));
            }
            file.get().append(payload(document.id(), owner, wrapped));
            keys.put(document.id(), new Locked(owner, Enciphered.of(wrapped)));
            volume.createFolder(FOLDER);
            volume.forceFolder("");
            var place = place(owner, document.id(), document.fingerprint());
            WholeFile.write(volume, name(document.id()), key.seal(document.bytes(), place));
        }
    }

    /// The document, compared with its fingerprint.
    ///
    /// @throws DocumentMissing if its key or its file is not there
    /// @throws Tampered if a bit of it was changed
    byte[] get(CaseId owner, DocumentId id, Sha256 fingerprint) throws IOException {
        var locked = keys.get(id);
        if (locked == null || !volume.exists(name(id))) {
            throw new DocumentMissing(fingerprint);
        }
        try (var key = register.unwrap(locked.wrapped().bytes(), id.value())) {
            var bytes = key.open(WholeFile.read(volume, name(id)), place(owner, id, fingerprint));
            if (!Fingerprints.of(bytes).equals(fingerprint)) {
                throw new Tampered("another document stands in the place of " + fingerprint);
            }
            return bytes;
        }
    }

    /// Forgets the keys of documents for ever, then deletes their files; both are tried, whatever fails.
    void erase(Collection<DocumentId> ids) throws IOException {
        var gone = Set.copyOf(ids);
        Optional<IOException> failed = Optional.empty();
        try {
            eraseKeys(gone);
        } catch (IOException e) {
            failed = Optional.of(e);
        }
        try {
            for (var id : gone) {
                volume.delete(name(id));
            }
            if (!gone.isEmpty() && volume.exists(FOLDER)) {
                volume.forceFolder(FOLDER);
            }
        } catch (IOException e) {
            failed.ifPresent(e::addSuppressed);
            throw e;
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
    }

    private void eraseKeys(Set<DocumentId> gone) throws IOException {
        if (file.isEmpty() || gone.stream().noneMatch(keys::containsKey)) {
            return;
        }
        file.get().rewriteWithout((_, payload) -> {
            var in = ByteBuffer.wrap(payload);
            return gone.contains(new DocumentId(new UUID(in.getLong(), in.getLong())));
        });
        keys.keySet().removeAll(gone);
    }

    /// Deletes files that no key opens.
    void deleteOrphans() throws IOException {
        for (var name : files()) {
            if (keys.keySet().stream().noneMatch(id -> id.toString().equals(name))) {
                volume.delete(FOLDER + "/" + name);
            }
        }
    }

    /// The names of all files, also of those that nobody can open.
    List<String> files() throws IOException {
        return volume.list(FOLDER);
    }

    private static String name(DocumentId id) {
        return FOLDER + "/" + id;
    }

    private static byte[] place(CaseId owner, DocumentId id, Sha256 fingerprint) {
        return ("evidence/" + owner + "/" + id + "/" + fingerprint.hex()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
