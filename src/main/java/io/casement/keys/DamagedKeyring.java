// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.io.IOException;

/// The file of key slots is not one that this program wrote, or only part of one.
public final class DamagedKeyring extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedKeyring(String what) {
        super(what);
    }
}
