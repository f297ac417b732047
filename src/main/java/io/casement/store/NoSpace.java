// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;

/// The disk is full: nothing was kept of what was to be written.
public final class NoSpace extends IOException {

    private static final long serialVersionUID = 1L;

    NoSpace(String what) {
        super(what);
    }

    NoSpace(String what, Throwable cause) {
        super(what, cause);
    }
}
