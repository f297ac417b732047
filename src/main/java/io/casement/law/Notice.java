// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

/// The kinds of letter for which a law says what must be in them.
public enum Notice {
    ACKNOWLEDGEMENT("ack"),
    IDENTITY("identity"),
    EXTENSION("extension"),
    GRANT("grant"),
    REFUSAL("refusal");

    private final String id;

    Notice(String id) {
        this.id = id;
    }

    /// The name of its section in a law file.
    public String id() {
        return id;
    }
}
