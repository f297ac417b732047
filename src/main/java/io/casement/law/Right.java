// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;

/// What a person may ask for; a law gives some of these and not others.
public enum Right {
    ACCESS("access"),
    CORRECTION("correction"),
    DELETION("deletion"),
    OBJECTION("objection"),
    RESTRICTION("restriction"),
    PORTABILITY("portability"),
    MARKETING_OPT_OUT("marketing-opt-out"),
    CONSENT_WITHDRAWAL("consent-withdrawal");

    private final String id;

    Right(String id) {
        this.id = id;
    }

    /// The name in files, tables and on the command line; it never changes.
    public String id() {
        return id;
    }

    public static Optional<Right> of(String id) {
        for (Right right : values()) {
            if (right.id.equals(id)) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }
}
