// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sets a table as people write it in plain text: lines that begin with a bar, the second of them dashes.
///
/// ```
/// | Day | What | Amount |
/// |-----|------|-------:|
/// | 2 May 2026 | Room 214 | 129.00 |
/// : Your stays
/// ```
/// A colon at the end of the dashes sets a column to the right; a last line that begins with a colon is the
/// caption; `\|` is a bar in a cell.
final class TableSetter {

    private static final Pattern DASHES = Pattern.compile("\\|(\\s*:?-+:?\\s*\\|)+");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final String CAPTION = ": ";

    private static final double BEFORE = 9;
    private static final double BEFORE_ROW = 4;
    private static final double GAP = 10;

    private final LineBreaker breaker;
    private final double measure;

    TableSetter(LineBreaker breaker, double measure) {
        this.breaker = breaker;
        this.measure = measure;
    }

    /// How many lines the table takes that begins with a line; none if none begins there.
    static int length(List<String> lines, int from) {
        if (from + 1 >= lines.size()
                || !isRow(lines.get(from))
                || !DASHES.matcher(lines.get(from + 1)).matches()) {
            return 0;
        }
        var to = from + 2;
        while (to < lines.size() && isRow(lines.get(to))) {
            to++;
        }
        return (to < lines.size() && lines.get(to).startsWith(CAPTION) ? to + 1 : to) - from;
    }

    private static boolean isRow(String line) {
        return line.length() > 1 && line.startsWith("|");
    }

    List<Chunk> of(List<String> lines) {
        var captioned = lines.getLast().startsWith(CAPTION);
        var rows = Stream.concat(
                        lines.stream().limit(1), lines.subList(2, captioned ? lines.size() - 1 : lines.size()).stream())
                .map(TableSetter::cells)
                .toList();
        var columns = columns(rows, cells(lines.get(1)));
        var chunks = new ArrayList<Chunk>();
        if (captioned) {
            var caption = breaker.lines(lines.getLast().substring(CAPTION.length()), Type.HEADING, measure);
            chunks.add(new Chunk(Chunk.Role.CAPTION, Type.HEADING, BEFORE, 0, "", caption, true));
        }
        var head = row(Chunk.Role.TABLE_HEAD, Type.CELL_HEAD, rows.getFirst(), columns, Optional.empty());
        chunks.add(head.above(captioned ? BEFORE_ROW : BEFORE).holdingNext());
        for (var cells : rows.subList(1, rows.size())) {
            chunks.add(row(Chunk.Role.TABLE_ROW, Type.CELL, cells, columns, Optional.of(head)));
        }
        keepTwoRows(chunks);
        return List.copyOf(chunks);
    }

    /// A page neither begins nor ends with one row alone.
    private static void keepTwoRows(List<Chunk> chunks) {
        var first = IntStream.range(0, chunks.size())
                .filter(at -> chunks.get(at).role() == Chunk.Role.TABLE_ROW)
                .findFirst();
        var beforeLast = chunks.size() - 2;
        first.ifPresent(at -> {
            if (at < chunks.size() - 1) {
                chunks.set(at, chunks.get(at).holdingNext());
                chunks.set(beforeLast, chunks.get(beforeLast).holdingNext());
            }
        });
    }

    private Chunk row(Chunk.Role role, Type type, List<String> words, List<Cells.Grid> columns, Optional<Chunk> head) {
        var lines = new ArrayList<List<Line>>();
        for (var i = 0; i < Math.min(words.size(), columns.size()); i++) {
            lines.add(breaker.lines(words.get(i), type, columns.get(i).width()));
        }
        var cells = new Cells(columns, lines, head);
        return new Chunk(role, type, BEFORE_ROW, 0, "", cells.highest(), false, Optional.of(cells));
    }

    private List<Cells.Grid> columns(List<List<String>> rows, List<String> dashes) {
        var words = new double[rows.getFirst().size()];
        for (var row : rows) {
            for (var i = 0; i < Math.min(words.length, row.size()); i++) {
                words[i] = Math.max(
                        words[i], breaker.line(row.get(i), Type.CELL_HEAD).width());
            }
        }
        var widths = widths(words, measure - GAP * (words.length - 1));
        var columns = new ArrayList<Cells.Grid>();
        var left = 0.0;
        for (var i = 0; i < widths.length; i++) {
            columns.add(new Cells.Grid(
                    left, widths[i], i < dashes.size() && dashes.get(i).endsWith(":")));
            left += widths[i] + GAP;
        }
        return columns;
    }

    /// Columns that need no more than an even share are as wide as their words and leave the rest to the others;
    /// where all have enough, what is over goes between them.
    private static double[] widths(double[] words, double room) {
        var over = room - DoubleStream.of(words).sum();
        if (over >= 0) {
            return DoubleStream.of(words)
                    .map(width -> width + over / words.length)
                    .toArray();
        }
        var widths = new double[words.length];
        var narrowFirst = IntStream.range(0, words.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> words[i]))
                .toList();
        var left = room;
        var waiting = words.length;
        for (var i : narrowFirst) {
            widths[i] = Math.min(words[i], left / waiting--);
            left -= widths[i];
        }
        return widths;
    }

    private static List<String> cells(String line) {
        var bare = line.substring(1).replaceAll("(?<!\\\\)\\|\\s*$", "");
        return Stream.of(BAR.split(bare, -1))
                .map(cell -> cell.replace("\\|", "|").strip())
                .toList();
    }
}
