// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The lines of a law file, to be changed one by one: what is not touched stays as it was written, remarks, order
/// and blank lines included. Lines are numbered from 1, as in [Place].
record LawSheet(String file, List<String> lines, String ending) {
    LawSheet {
        lines = List.copyOf(lines);
    }

    static LawSheet of(String file, String text) {
        String ending = text.contains("\r\n") ? "\r\n" : "\n";
        return new LawSheet(file, List.of(text.split(ending, -1)), ending);
    }

    String text() {
        return String.join(ending, lines);
    }

    LawText read() {
        return LawText.parse(file, text());
    }

    /// The last line that belongs to a field: its own, or that of its last indented line.
    static int end(Field field) {
        return field.attributes().values().stream()
                .map(a -> a.place().line())
                .max(Comparator.naturalOrder())
                .orElse(field.place().line());
    }

    static int end(Section section) {
        return section.fields().stream()
                .map(LawSheet::end)
                .max(Comparator.naturalOrder())
                .orElse(section.place().line());
    }

    static int end(LawText.Version version) {
        return version.sections().stream()
                .map(LawSheet::end)
                .max(Comparator.naturalOrder())
                .orElse(version.place().line());
    }

    /// The lines of a section as they stand, with the remarks within it.
    List<String> block(Section section) {
        return lines.subList(section.place().line() - 1, end(section));
    }

    /// Another value for a field or for an indented line; the rest of the line stays.
    LawSheet value(Field field, String value) {
        String line = lines.get(field.place().line() - 1);
        int colon = line.indexOf(field.key()) + field.key().length();
        int start = colon + 1;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        return replaced(
                field.place().line(),
                line.substring(0, start)
                        + value
                        + line.substring(start + field.value().length()));
    }

    /// A field or an indented line of its own, after everything else that belongs to `field`.
    LawSheet attribute(Field field, String key, String value) {
        Optional<Field> known = field.attribute(key);
        return known.map(one -> value(one, value))
                .orElseGet(() -> inserted(end(field), List.of("    " + key + ": " + value)));
    }

    /// A new field, after the last one that states a fact and so before a closing note.
    LawSheet field(Section section, String key, String value) {
        boolean note = key.equals("note");
        int after = section.fields().stream()
                .filter(f -> note
                        || f.key().equals("confidence")
                        || SectionReader.facts(section).contains(f))
                .map(LawSheet::end)
                .max(Comparator.naturalOrder())
                .orElse(section.place().line());
        return inserted(after, List.of(key + ": " + value));
    }

    LawSheet without(Field field) {
        return removed(field.place().line(), end(field));
    }

    /// Without a section, and without the blank line above it.
    LawSheet without(Section section) {
        int first = section.place().line();
        boolean blankAbove = first > 1 && lines.get(first - 2).isBlank();
        return removed(blankAbove ? first - 1 : first, end(section));
    }

    /// Puts blocks of lines after a line, each below a blank one.
    LawSheet blocks(int after, List<List<String>> blocks) {
        List<String> more = new ArrayList<>();
        for (List<String> block : blocks) {
            more.add("");
            more.addAll(block);
        }
        return inserted(after, more);
    }

    /// Ends the version at the day before, and begins another that holds as long as it did.
    LawSheet split(LawText.Version version, LocalDate from) {
        String until = version.to().map(to -> " to " + to).orElse("");
        List<List<String>> header = List.of(List.of("=== from " + from + until + " ==="));
        return blocks(end(version), header)
                .replaced(version.place().line(), "=== from " + version.from() + " to " + from.minusDays(1) + " ===");
    }

    private LawSheet replaced(int line, String text) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(line - 1, text);
        return new LawSheet(file, changed, ending);
    }

    private LawSheet inserted(int after, List<String> more) {
        List<String> changed = new ArrayList<>(lines);
        changed.addAll(after, more);
        if (after == lines.size()) {
            changed.add("");
        }
        return new LawSheet(file, changed, ending);
    }

    private LawSheet removed(int first, int last) {
        List<String> changed = new ArrayList<>(lines.subList(0, first - 1));
        changed.addAll(lines.subList(last, lines.size()));
        return new LawSheet(file, changed, ending);
    }
}
