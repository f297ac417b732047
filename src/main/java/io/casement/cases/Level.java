// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// How sure we are who is asking, from nothing asked (T0) to a document seen (T4); see Identification.
public enum Level {
    NONE,
    KNOWN_CHANNEL,
    TWO_POINTS,
    THREE_POINTS,
    DOCUMENT_SEEN;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
