// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.util.ArrayList;
import java.util.List;

/// Divides the letter's column into pages.
///
/// A page ends where it is full, moved up to the last place where ending does no harm: not after a heading, not
/// with a single line on either side of the cut, not between the last paragraph and the signature. Where a table
/// goes on over the page its head comes again.
final class Pages {

    private static final double HAIR = 0.001;

    private final List<Row> rows = new ArrayList<>();
    private final double firstRoom;
    private final double nextRoom;

    /// A line on a page.
    ///
    /// @param index which line of its chunk it is
    /// @param top of the line, in points from the top of the page's column
    /// @param again whether it is the head of a table that only repeats
    record Placed(Chunk chunk, int index, double top, boolean again) {

        Line line() {
            return chunk.lines().get(index);
        }
    }

    private record Row(Chunk chunk, int index, boolean mayStartPage) {

        double before() {
            return index == 0 ? chunk.before() : 0;
        }
    }

    private Pages(List<Chunk> chunks, double firstRoom, double nextRoom) {
        this.firstRoom = firstRoom;
        this.nextRoom = nextRoom;
        var held = false;
        for (var chunk : chunks) {
            for (var i = 0; i < chunk.lines().size(); i++) {
                rows.add(new Row(chunk, i, i == 0 ? !held : chunk.mayPartBefore(i)));
            }
            held = chunk.holdsNext();
        }
    }

    /// @param firstRoom height of the column on the first page, in points
    /// @param nextRoom height of the column on every other page
    static List<List<Placed>> of(List<Chunk> chunks, double firstRoom, double nextRoom) {
        return new Pages(chunks, firstRoom, nextRoom).pages();
    }

    private List<List<Placed>> pages() {
        var pages = new ArrayList<List<Placed>>();
        var from = 0;
        do {
            var to = end(from, pages.isEmpty() ? firstRoom : nextRoom);
            pages.add(placed(from, to));
            from = to;
        } while (from < rows.size());
        return pages;
    }

    private int end(int from, double room) {
        var full = from;
        var bottom = headHeight(from);
        while (full < rows.size()) {
            bottom += height(full, from);
            if (bottom > room + HAIR) {
                break;
            }
            full++;
        }
        if (full == rows.size()) {
            return full;
        }
        for (var end = full; end > from; end--) {
            if (rows.get(end).mayStartPage()) {
                return end;
            }
        }
        return Math.max(full, from + 1);
    }

    private List<Placed> placed(int from, int to) {
        var placed = new ArrayList<Placed>();
        var bottom = 0.0;
        if (from < rows.size() && rows.get(from).chunk().head().isPresent()) {
            var head = rows.get(from).chunk().head().get();
            for (var i = 0; i < head.lines().size(); i++) {
                placed.add(new Placed(head, i, bottom, true));
                bottom += head.type().leading();
            }
        }
        for (var i = from; i < to; i++) {
            bottom += height(i, from);
            var row = rows.get(i);
            placed.add(new Placed(
                    row.chunk(), row.index(), bottom - row.chunk().type().leading(), false));
        }
        return placed;
    }

    private double height(int row, int firstOnPage) {
        var it = rows.get(row);
        return it.chunk().type().leading()
                + (row == firstOnPage && it.chunk().head().isEmpty() ? 0 : it.before());
    }

    private double headHeight(int from) {
        return rows.stream()
                .skip(from)
                .limit(1)
                .flatMap(row -> row.chunk().head().stream())
                .mapToDouble(head -> head.lines().size() * head.type().leading())
                .sum();
    }
}
