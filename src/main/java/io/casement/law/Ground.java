// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;

/// Why a right, or a part of it, is refused.
public enum Ground {
    FRAUD("fraud", "F"),
    INFEASIBLE("infeasible", "I"),
    OTHER_PEOPLE("other-people", "O"),
    EXCESSIVE("excessive", "X"),
    /// It serves no right at all: malice, or to be bought off.
    UNFOUNDED("unfounded", "B"),
    MUST_KEEP("must-keep", "K"),
    CLAIMS("claims", "L"),
    SECRET("secret", "T"),
    /// The person could not be identified although proof was asked for.
    IDENTITY_OPEN("identity-open", ""),
    NOT_THE_CONTROLLER("not-the-controller", ""),
    /// An objection is outweighed.
    COMPELLING("compelling", ""),
    /// The conditions of the right are not met: the data are correct, still needed, not given by the person.
    NOT_COVERED("not-covered", "");

    private final String id;
    private final String key;

    Ground(String id, String key) {
        this.id = id;
        this.key = key;
    }

    /// The name in files and on the command line; it never changes.
    public String id() {
        return id;
    }

    /// The letter that chooses it on screen, where it has one.
    public Optional<String> key() {
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    public static Optional<Ground> of(String id) {
        for (Ground ground : values()) {
            if (ground.id.equals(id)) {
                return Optional.of(ground);
            }
        }
        return Optional.empty();
    }
}
