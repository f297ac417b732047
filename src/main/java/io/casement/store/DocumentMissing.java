// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Sha256;
import java.io.IOException;

/// A document that the journal names is not in the register's folder.
public final class DocumentMissing extends IOException {

    private static final long serialVersionUID = 1L;

    DocumentMissing(Sha256 sha256) {
        super("document " + sha256 + " is not there");
    }
}
