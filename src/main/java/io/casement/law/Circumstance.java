// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

/// Something about a case that gives it another period in some laws.
public enum Circumstance {
    /// A processor or a third party has to act, too.
    PROCESSOR("processor"),
    /// The request is about a decision that a machine made alone.
    AUTOMATED_DECISION("automated-decision");

    private final String id;

    Circumstance(String id) {
        this.id = id;
    }

    /// The name in law files, after `when:`.
    public String id() {
        return id;
    }
}
