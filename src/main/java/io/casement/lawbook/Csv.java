// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated values after RFC 4180, both ways.
public final class Csv {
    private Csv() {}

    /// The records of a file; a quoted field may hold commas, doubled quotes and line breaks, empty lines are
    /// left out.
    /// A quote that is never closed ends with the file.
    public static List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
                any = true;
            } else if (c == ',') {
                record.add(take(field));
                any = true;
            } else if (c == '\n' || c == '\r') {
                if (any || !field.isEmpty()) {
                    record.add(take(field));
                    records.add(List.copyOf(record));
                }
                record.clear();
                any = false;
            } else {
                field.append(c);
            }
        }
        if (any || !field.isEmpty()) {
            record.add(take(field));
            records.add(List.copyOf(record));
        }
        return records;
    }

    /// One record without its line end.
    public static String line(List<String> fields) {
        return fields.stream().map(Csv::quote).collect(Collectors.joining(","));
    }

    private static String quote(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private static String take(StringBuilder field) {
        String text = field.toString();
        field.setLength(0);
        return text;
    }
}
