// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;

/// Another window or program has this register open.
public final class RegisterInUse extends IOException {

    private static final long serialVersionUID = 1L;

    RegisterInUse(String what) {
        super(what);
    }

    RegisterInUse(String what, Throwable cause) {
        super(what, cause);
    }
}
