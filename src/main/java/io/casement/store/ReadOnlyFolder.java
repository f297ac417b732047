// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;

/// The folder of the register cannot be written to.
public final class ReadOnlyFolder extends IOException {

    private static final long serialVersionUID = 1L;

    ReadOnlyFolder(String what) {
        super(what);
    }

    ReadOnlyFolder(String what, Throwable cause) {
        super(what, cause);
    }
}
