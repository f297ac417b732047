// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.cases.Clerk;
import io.casement.keys.Keyring;

/// The first person of a register, and the keys that were made with their passphrase. Nothing of it is on the
/// disk yet.
public record Founder(Clerk clerk, Keyring.Created keys) {

    /// Wipes the keys of a register that is not made after all.
    void discard() {
        keys.recovery().close();
        keys.key().close();
    }
}
