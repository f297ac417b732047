// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

/// An item with its running number in the register.
record Numbered(long number, Item item) {}
