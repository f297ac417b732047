// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.util.List;
import java.util.Optional;

/// A paragraph, heading, list item or row of a table of the letter's column, set into lines.
///
/// @param before space above it in points, dropped at the top of a page
/// @param indent of its lines from the left margin, in points
/// @param label the bullet or number of a list item, else empty
/// @param lines of a row of a table: those of its highest cell
/// @param holdsNext whether the next chunk begins on the page on which this one ends
/// @param cells of a row of a table
record Chunk(
        Role role,
        Type type,
        double before,
        double indent,
        String label,
        List<Line> lines,
        boolean holdsNext,
        Optional<Cells> cells) {

    /// A row of a table stays whole up to this many lines.
    private static final int WHOLE_ROW = 12;

    /// What a chunk is to a reader who cannot see it.
    enum Role {
        SUBJECT,
        HEADING,
        PARAGRAPH,
        FIRST_ITEM,
        ITEM,
        CAPTION,
        TABLE_HEAD,
        TABLE_ROW
    }

    Chunk {
        lines = List.copyOf(lines);
    }

    Chunk(Role role, Type type, double before, double indent, String label, List<Line> lines, boolean holdsNext) {
        this(role, type, before, indent, label, lines, holdsNext, Optional.empty());
    }

    Chunk holdingNext() {
        return new Chunk(role, type, before, indent, label, lines, true, cells);
    }

    /// This chunk with another space above it.
    Chunk above(double space) {
        return new Chunk(role, type, space, indent, label, lines, holdsNext, cells);
    }

    /// What is said again at the top of a page that begins within or with this chunk.
    Optional<Chunk> head() {
        return cells.flatMap(Cells::head);
    }

    /// Whether a page may end before a line: at least two lines of a chunk stay together on either side.
    boolean mayPartBefore(int line) {
        return line >= 2 && lines.size() - line >= 2 && (cells.isEmpty() || lines.size() > WHOLE_ROW);
    }
}
