// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import io.casement.cases.Codes;
import io.casement.cases.Means;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what our records say from a table of comma- or semicolon-separated values with the columns point, value,
/// source. Either all of it is read or nothing, with the line that is wrong.
public final class RecordsCsv {

    /// Longer than this is no data point but a mistaken file.
    private static final int LONGEST = 500;

    private static final int MOST_LINES = 200;

    private RecordsCsv() {}

    /// What a file turned out to be.
    public sealed interface Result {

        record Read(Records records) implements Result {}

        /// Nothing was taken over.
        ///
        /// @param words what stands in the line and is wrong; may be empty
        record Unfit(int line, Fault fault, String words) implements Result {}
    }

    /// What is wrong with a line.
    public enum Fault {
        EMPTY_FILE,
        /// Neither two nor three columns.
        COLUMNS,
        UNKNOWN_POINT,
        /// A login, a code, a declaration or a document is no record.
        NOT_A_RECORD,
        NO_VALUE,
        TOO_LONG,
        TOO_MANY,
        QUOTE_OPEN,
        DATE_UNREADABLE,
        DATE_IMPOSSIBLE,
        DATE_IN_THE_FUTURE,
        DATE_TOO_LONG_AGO;

        public String id() {
            return Codes.id(this);
        }
    }

    /// A line of the file with the number of the line on which it begins.
    private record Row(int line, List<String> fields) {}

    public static Result read(String text, LocalDate today) {
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var rows = new ArrayList<Row>();
        var open = rows(content, separator(content), rows);
        if (open.isPresent()) {
            return new Result.Unfit(open.get(), Fault.QUOTE_OPEN, "");
        }
        if (!rows.isEmpty() && isHead(rows.getFirst())) {
            rows.removeFirst();
        }
        if (rows.isEmpty()) {
            return new Result.Unfit(1, Fault.EMPTY_FILE, "");
        }
        if (rows.size() > MOST_LINES) {
            return new Result.Unfit(rows.get(MOST_LINES).line(), Fault.TOO_MANY, "");
        }
        var held = new ArrayList<Held>();
        for (var row : rows) {
            var wrong = wrong(row, today);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            held.add(new Held(
                    point(row.fields().getFirst()).orElseThrow(),
                    row.fields().get(1),
                    row.fields().size() > 2 ? row.fields().get(2) : ""));
        }
        return new Result.Read(new Records(held));
    }

    private static Optional<Result> wrong(Row row, LocalDate today) {
        var fields = row.fields();
        if (fields.size() < 2 || fields.size() > 3) {
            return unfit(row, Fault.COLUMNS, Integer.toString(fields.size()));
        }
        var named = fields.getFirst().strip();
        var point = point(named);
        if (point.isEmpty()) {
            return unfit(row, Fault.UNKNOWN_POINT, named);
        }
        var value = fields.get(1).strip();
        if (!point.get().isCompared()) {
            return unfit(row, Fault.NOT_A_RECORD, named);
        }
        if (value.isEmpty()) {
            return unfit(row, Fault.NO_VALUE, named);
        }
        if (fields.stream().anyMatch(field -> field.length() > LONGEST)) {
            return unfit(row, Fault.TOO_LONG, named);
        }
        return point.get() == Means.BIRTH_DATE ? birthDate(row, value, today) : Optional.empty();
    }

    /// What is wrong with a birth date of our records, if anything is.
    public static Optional<Fault> birthDate(String value, LocalDate today) {
        return BirthDates.read(value, Optional.empty(), today) instanceof BirthDates.Reading.Unfit(Flaw flaw)
                ? Optional.of(
                        switch (flaw) {
                            case NO_SUCH_DAY -> Fault.DATE_IMPOSSIBLE;
                            case IN_THE_FUTURE -> Fault.DATE_IN_THE_FUTURE;
                            case TOO_LONG_AGO -> Fault.DATE_TOO_LONG_AGO;
                            case UNREADABLE -> Fault.DATE_UNREADABLE;
                        })
                : Optional.empty();
    }

    private static Optional<Result> birthDate(Row row, String value, LocalDate today) {
        return birthDate(value, today).map(fault -> new Result.Unfit(row.line(), fault, value));
    }

    private static Optional<Result> unfit(Row row, Fault fault, String words) {
        var shown = words.length() > 40 ? words.substring(0, 40) + "…" : words;
        return Optional.of(new Result.Unfit(row.line(), fault, shown));
    }

    private static Optional<Means> point(String named) {
        return Codes.of(
                Means.class,
                named.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'));
    }

    private static boolean isHead(Row row) {
        return row.fields().getFirst().strip().equalsIgnoreCase("point");
    }

    /// Spreadsheets of many countries write semicolons.
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    /// Splits after RFC 4180.
    ///
    /// @return the line on which a quote was opened and never closed
    private static Optional<Integer> rows(String text, char separator, List<Row> rows) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var line = 1;
        var begins = 1;
        var quoted = 0;
        for (var at = 0; at <= text.length(); at++) {
            var end = at == text.length();
            var c = end ? '\n' : text.charAt(at);
            if (quoted > 0 && !end) {
                if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    field.append('"');
                    at++;
                } else if (c == '"') {
                    quoted = 0;
                } else {
                    field.append(c);
                }
            } else if (quoted > 0) {
                return Optional.of(quoted);
            } else if (c == '"' && field.toString().isBlank()) {
                field.setLength(0);
                quoted = line;
            } else if (c == separator) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                fields.add(field.toString());
                field.setLength(0);
                if (fields.stream().anyMatch(each -> !each.isBlank())) {
                    rows.add(new Row(begins, List.copyOf(fields)));
                }
                fields.clear();
                begins = line + 1;
            } else if (c != '\r') {
                field.append(c);
            }
            if (c == '\n') {
                line++;
            }
        }
        return Optional.empty();
    }
}
