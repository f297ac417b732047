// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.util.UUID;

/// Whose slot it is: the clerk's id, and the name that he signs in with.
public record ClerkSlot(UUID clerk, String name) {}
