// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// Why more time is taken, in the words of Art. 12(3) GDPR: complexity or number of the requests.
public enum ExtensionGround {
    COMPLEXITY,
    NUMBER;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
