// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Codes;
import io.casement.cases.Role;
import java.util.Optional;

/// The names of roles in a register, which are for ever. The first registers called administrator whoever may do
/// everything; that is a head today, and an administrator of today, who reads no case, has a name of their own. So
/// nobody loses or gains anything by a newer program.
final class RoleCode {

    private static final String HEAD = "administrator";
    private static final String ADMINISTRATOR = "keeper-of-people";

    private RoleCode() {}

    static String of(Role role) {
        return switch (role) {
            case HEAD -> HEAD;
            case ADMINISTRATOR -> ADMINISTRATOR;
            case AGENT, SUPERVISOR, LEGAL, AUDITOR -> role.id();
        };
    }

    static Optional<Role> read(String code) {
        return switch (code) {
            case HEAD -> Optional.of(Role.HEAD);
            case ADMINISTRATOR -> Optional.of(Role.ADMINISTRATOR);
            default -> Codes.of(Role.class, code).filter(role -> of(role).equals(code));
        };
    }
}
