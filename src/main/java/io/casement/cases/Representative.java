// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// Who speaks in a request: the person, or somebody for them.
public enum Representative {
    SELF,
    /// Anybody whom the person authorised, such as a deletion service.
    AGENT,
    /// A lawyer shows authority like everybody else.
    LAWYER,
    /// A parent or guardian of a child.
    GUARDIAN,
    /// Whoever administers the estate of somebody who died.
    EXECUTOR,
    /// A joint request of everybody who lives together.
    HOUSEHOLD,
    /// Somebody who works for us, or did.
    EMPLOYEE;

    /// Whether letters go to them in the person's place.
    public boolean isWrittenTo() {
        return switch (this) {
            case SELF, EMPLOYEE, HOUSEHOLD -> false;
            case AGENT, LAWYER, GUARDIAN, EXECUTOR -> true;
        };
    }

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
