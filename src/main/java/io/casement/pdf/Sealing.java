// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import io.casement.cases.Sha256;
import io.casement.letters.batch.Batch;
import java.util.List;

/// What became of sealing a batch.
public sealed interface Sealing {

    /// The batch as one file.
    ///
    /// @param pdf the cover sheet and the letters in order; the letters' own files stay what counts
    /// @param fingerprint of that file
    /// @param seal fingerprint of the batch's manifest, as it stands on the cover sheet
    /// @param coverPages how many pages of the file are cover sheet
    @SuppressWarnings("ArrayRecordComponent") // bytes of a file, never compared
    record Sealed(Batch batch, byte[] pdf, Sha256 fingerprint, Sha256 seal, int coverPages) implements Sealing {}

    /// These letters are not the ones that were put into the batch: their bytes are others.
    record Changed(List<Batch.Slot> slots) implements Sealing {
        public Changed {
            slots = List.copyOf(slots);
        }
    }
}
