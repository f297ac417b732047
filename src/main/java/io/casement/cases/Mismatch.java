// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// Why a data point cannot be counted.
public enum Mismatch {
    /// The request and our records say something else.
    DIFFERS,
    /// Our records were looked up and say nothing of it.
    NOT_HELD,
    /// The request says nothing of it.
    NOT_TOLD,
    /// A birth date that cannot be one, whatever our records say.
    IMPOSSIBLE;

    /// The fixed name in words.
    public String id() {
        return Codes.id(this);
    }
}
