// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

/// What the controller may ask before it answers; each law says what that does to the clock.
public enum Question {
    IDENTITY("identity"),
    CLARIFICATION("clarification"),
    FEE("fee");

    private final String id;

    Question(String id) {
        this.id = id;
    }

    /// The name of its section in a law file.
    public String id() {
        return id;
    }
}
