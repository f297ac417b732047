// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;

/// Writing the journal failed so that nobody knows what is on the disk: nothing more is written until it is opened
/// anew.
public final class JournalBroken extends IOException {

    private static final long serialVersionUID = 1L;

    JournalBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
