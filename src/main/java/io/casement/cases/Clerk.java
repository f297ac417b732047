// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// Somebody who works in the register; the name is shown, never journalled.
public record Clerk(ClerkId id, String name, Role role) {

    public Actor actor() {
        return new Actor(id, role);
    }
}
