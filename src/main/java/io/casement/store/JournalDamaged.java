// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;

/// The journal file is not what was written, at a place where a power cut cannot have hurt it.
public final class JournalDamaged extends IOException {

    private static final long serialVersionUID = 1L;

    private final long number;
    private final long offset;

    JournalDamaged(String what, long number, long offset) {
        super(what + " (entry " + number + ", byte " + offset + ")");
        this.number = number;
        this.offset = offset;
    }

    /// The running number of the first entry that cannot be read.
    public long number() {
        return number;
    }

    /// Where its frame begins in the file.
    public long offset() {
        return offset;
    }
}
