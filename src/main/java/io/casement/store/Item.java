// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.audit.Seal;
import io.casement.audit.SealedEntry;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.ClerkId;
import io.casement.cases.DocumentId;
import io.casement.cases.Role;
import io.casement.cases.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One thing that was saved, in the form in which it stands in the journal file and in the tables: what names
/// people or quotes them is enciphered under the case's key or the office's.
///
/// All things that were saved together stand in one frame of the journal file; each has a running number of its
/// own.
sealed interface Item {

    /// When it was written down, to the microsecond, and by whom.
    record Stamp(Instant at, ClerkId by) {}

    Stamp stamp();

    /// The case to which it belongs.
    default Optional<CaseId> ofCase() {
        return switch (this) {
            case Opened(CaseId id, var _, var _) -> Optional.of(id);
            case Entered(CaseId id, var _, var _, var _, var _, var _) -> Optional.of(id);
            case Written(CaseId id, var _, var _, var _, var _) -> Optional.of(id);
            case Kept(CaseId id, var _, var _, var _, var _, var _, var _) -> Optional.of(id);
            case Staff _, Setting _ -> Optional.empty();
        };
    }

    /// A case got its number.
    record Opened(CaseId id, CaseNumber number, Stamp stamp) implements Item {}

    /// An entry, sealed into the chain of its case.
    record Entered(CaseId id, int seq, Stamp stamp, String kind, String body, Seal seal) implements Item {

        SealedEntry sealedEntry() {
            return new SealedEntry(seq, stamp.at(), stamp.by().value(), kind, body, seal);
        }
    }

    /// A paper; it replaces an older one in the same slot with the same id.
    ///
    /// @param paper the id of the note or letter; of person and request, the case's
    record Written(CaseId id, Slot slot, UUID paper, Enciphered content, Stamp stamp) implements Item {}

    /// A document was kept.
    record Kept(
            CaseId id,
            DocumentId document,
            Sha256 fingerprint,
            long size,
            String mediaType,
            Enciphered name,
            Stamp stamp)
            implements Item {}

    /// A clerk; it replaces an older one with the same id.
    record Staff(ClerkId id, Role role, Enciphered name, Stamp stamp) implements Item {}

    /// A setting; it replaces an older one with the same name.
    record Setting(String name, Enciphered content, Stamp stamp) implements Item {}
}
