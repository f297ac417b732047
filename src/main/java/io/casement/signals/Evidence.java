// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// One piece of what a signal rests on, as it stood in the request or on file.
public sealed interface Evidence {

    record Quoted(String text) implements Evidence {
        public Quoted {
            text = text.strip().replaceAll("\\s+", " ");
        }
    }

    record Day(LocalDate day) implements Evidence {}

    record Count(long number) implements Evidence {}

    /// One line of a note.
    default String line() {
        return switch (this) {
            case Quoted(String text) -> "text " + text;
            case Day(LocalDate day) -> "day " + day;
            case Count(long number) -> "count " + number;
        };
    }

    /// Reads a line of a note; what has another shape is a quotation.
    static Evidence of(String line) {
        var space = line.indexOf(' ');
        var what = space < 0 ? line : line.substring(0, space);
        var rest = space < 0 ? "" : line.substring(space + 1);
        try {
            return switch (what) {
                case "text" -> new Quoted(rest);
                case "day" -> new Day(LocalDate.parse(rest));
                case "count" -> new Count(Long.parseLong(rest));
                default -> new Quoted(line);
            };
        } catch (DateTimeParseException | NumberFormatException shape) {
            return new Quoted(line);
        }
    }
}
