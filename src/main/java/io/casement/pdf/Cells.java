// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.util.List;
import java.util.Optional;

/// The cells of a row of a table, each set into lines.
///
/// @param lines of each cell; a row may have fewer than the table has columns
/// @param head the row that is repeated where the table goes on over the page; none for a head itself
record Cells(List<Grid> columns, List<List<Line>> lines, Optional<Chunk> head) {

    /// A column of a table, in points from the left margin.
    record Grid(double left, double width, boolean toTheRight) {

        double leftOf(Line line) {
            return toTheRight ? left + width - line.width() : left;
        }
    }

    Cells {
        columns = List.copyOf(columns);
        lines = lines.stream().map(List::copyOf).toList();
    }

    /// The lines of the highest cell; a row without words is one line high.
    List<Line> highest() {
        var highest = lines.stream().reduce(List.of(), (one, other) -> one.size() >= other.size() ? one : other);
        return highest.isEmpty() ? List.of(new Line("", false, false, 0)) : highest;
    }
}
