// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Locale;

/// A fact that must stand in the journal of a case before a ground is used against its request.
public enum Need {
    /// The person was asked for proof of who they are.
    PROOF_ASKED,
    /// A system or department was asked for the data and has answered.
    SEARCHED,
    /// The case is marked as suspected fraud, with the reason why.
    MARKED_FRAUD,
    /// The case is tied to another one of the same person.
    EARLIER_CASE;

    /// The name in law files: `proof-asked`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
