// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;

/// Somebody else was quicker: nothing was saved, and the command is to be decided again on the file as it is now.
public final class ChangedMeanwhile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient CaseId id;
    private final int size;

    ChangedMeanwhile(CaseId id, int size) {
        super("case " + id + " has " + size + " entries now");
        this.id = id;
        this.size = size;
    }

    public CaseId id() {
        return id;
    }

    /// How many entries the case has now; for a new case, whose number was taken, 0.
    public int size() {
        return size;
    }
}
