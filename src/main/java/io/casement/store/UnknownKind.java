// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;

/// The journal holds a kind of entry that this version does not know: a newer version of the program wrote it.
public final class UnknownKind extends IOException {

    private static final long serialVersionUID = 1L;

    private final String kind;

    UnknownKind(String kind) {
        super("entries of the kind \"" + kind + "\" are not known to this version");
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
