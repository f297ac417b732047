// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// How far something that authority rests on was shown.
public enum Shown {
    SHOWN,
    DOUBTFUL,
    /// It was not given, or speaks against: a court forbade it, the child does not want it.
    REFUSED,
    /// Not asked, because the child is too young to have a view.
    WAIVED;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
