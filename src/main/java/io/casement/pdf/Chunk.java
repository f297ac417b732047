// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.util.List;

/// A paragraph, heading or list item of the letter's column, set into lines.
///
/// @param before space above it in points, dropped at the top of a page
/// @param indent of its lines from the left margin, in points
/// @param label the bullet or number of a list item, else empty
/// @param holdsNext whether the next chunk begins on the page on which this one ends
record Chunk(Role role, Type type, double before, double indent, String label, List<Line> lines, boolean holdsNext) {

    /// What a chunk is to a reader who cannot see it.
    enum Role {
        SUBJECT,
        HEADING,
        PARAGRAPH,
        FIRST_ITEM,
        ITEM
    }

    Chunk {
        lines = List.copyOf(lines);
    }

    Chunk holdingNext() {
        return new Chunk(role, type, before, indent, label, lines, true);
    }

    /// Whether a page may end before a line: at least two lines of a chunk stay together on either side.
    boolean mayPartBefore(int line) {
        return line >= 2 && lines.size() - line >= 2;
    }
}
