// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.io.IOException;

/// What was opened is not, to the last bit, what was once sealed under this key for this place.
public final class Tampered extends IOException {

    private static final long serialVersionUID = 1L;

    public Tampered(String what) {
        super(what);
    }
}
