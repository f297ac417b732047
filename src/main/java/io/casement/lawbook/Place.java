// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

/// A line of a file, to complain about.
record Place(String file, int line) {
    LawFileUnreadable says(String reason) {
        return new LawFileUnreadable(file, line, reason);
    }
}
