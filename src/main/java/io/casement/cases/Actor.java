// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// The person at the desk.
public record Actor(ClerkId id, Role role) {}
