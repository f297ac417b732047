// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;
import io.casement.keys.CaseKey;
import io.casement.keys.RegisterKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;

/// The wrapped keys of the cases, in a file of their own.
///
/// Why not in the journal file: the journal only grows, and so do its copies. A backup keeps one copy of this
/// small file, the newest; so a key that is erased here is gone from the older copies of journal and documents,
/// too.
final class CaseKeys implements AutoCloseable {

    static final String NAME = "casekeys";

    private static final int ID = 16;

    private final JournalFile file;
    private final RegisterKey register;

    private CaseKeys(JournalFile file, RegisterKey register) {
        this.file = file;
        this.register = register;
    }

    static CaseKeys create(Volume volume, RegisterKey register) throws IOException {
        return new CaseKeys(JournalFile.create(volume, NAME, register), register);
    }

    /// @throws JournalDamaged if the file is not what was written
    static CaseKeys open(Volume volume, RegisterKey register) throws IOException {
        return new CaseKeys(JournalFile.open(volume, NAME, register), register);
    }

    /// Is given wrapped keys in the order in which they were added.
    interface KeyConsumer {
        void accept(CaseId id, byte[] wrapped);
    }

    JournalFile.Tip tip() {
        return file.tip();
    }

    /// Keeps the key of a new case; returns the wrapped form when it is on the disk.
    byte[] add(CaseId id, CaseKey key) throws IOException {
        var wrapped = register.wrap(key, id.value());
        file.append(payload(id, wrapped));
        return wrapped;
    }

    static byte[] payload(CaseId id, byte[] wrapped) {
        return ByteBuffer.allocate(ID + wrapped.length)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .put(wrapped)
                .array();
    }

    void replay(long after, KeyConsumer consumer) throws IOException {
        file.replay(after, (number, payload) -> {
            var in = ByteBuffer.wrap(payload);
            var id = new CaseId(new UUID(in.getLong(), in.getLong()));
            var wrapped = new byte[in.remaining()];
            in.get(wrapped);
            consumer.accept(id, wrapped);
        });
    }

    /// Forgets the key of a case for ever: what was sealed under it cannot be read again, in any copy.
    void erase(CaseId id) throws IOException {
        file.rewriteWithout((number, payload) -> {
            var in = ByteBuffer.wrap(payload);
            return new UUID(in.getLong(), in.getLong()).equals(id.value());
        });
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
