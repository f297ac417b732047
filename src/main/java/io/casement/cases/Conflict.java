// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// Why somebody has no business with a case.
public enum Conflict {
    /// They asked themselves.
    OWN_REQUEST,
    /// A colleague asked.
    COLLEAGUE,
    /// Somebody close to them asked.
    CLOSE,
    /// What they did is what the request is about.
    INVOLVED;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
