// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Power.*;

import java.util.EnumSet;
import java.util.Set;

/// Who somebody is in the register, and so what they may do: this table is the only place that says it.
public enum Role {
    AGENT(EnumSet.of(READ, LOG, HANDLE, RELEASE)),
    SUPERVISOR(EnumSet.of(READ, LOG, HANDLE, RELEASE, APPROVE, ASSIGN, CORRECT_OTHERS, KEEP_LAWS)),
    LEGAL(EnumSet.of(READ, LOG, NOTE, APPROVE, POST, KEEP_LAWS)),
    /// Reads everything and changes nothing.
    AUDITOR(EnumSet.of(READ)),
    /// Lets people in and out, and hands on their work, but reads no case.
    ADMINISTRATOR(EnumSet.of(ASSIGN, MANAGE_CLERKS)),
    /// Who founds a register, and may be alone in it; four eyes hold for them, too.
    HEAD(EnumSet.allOf(Power.class));

    // Set.copyOf makes it immutable, which the checker cannot see
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Power> powers;

    Role(Set<Power> powers) {
        this.powers = Set.copyOf(powers);
    }

    public boolean may(Power power) {
        return powers.contains(power) || (power == NOTE && powers.contains(HANDLE));
    }

    public String id() {
        return Codes.id(this);
    }
}
