// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// The ready lists of the queue.
public enum View {
    MINE,
    UNASSIGNED,
    DUE_THIS_WEEK,
    OVERDUE,
    WAITING_ON_REQUESTER,
    WAITING_APPROVAL,
    TO_POST,
    /// Their dates would be others by the rules of today.
    RULES_CHANGED,
    OPEN,
    CLOSED;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
