// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of our plain format, split into head, sections and versions; see `assets/law/README.md`.
///
/// @param head     the fields before the first section
/// @param shared   sections before the first version: the sources, and all of a file without versions
/// @param versions the dated parts, in the order of the file
record LawText(String file, List<Field> head, List<Section> shared, List<Version> versions) {
    private static final Pattern VERSION =
            Pattern.compile("=== from (\\d{4}-\\d\\d-\\d\\d)(?: to (\\d{4}-\\d\\d-\\d\\d))? ===");
    private static final Pattern SECTION = Pattern.compile("\\[([a-z]+)(?: ([\\w-]+))?]");
    private static final Pattern FIELD = Pattern.compile("([^:\\s][^:]*?): +(.*\\S)");

    /// What holds from one day to another.
    record Version(Place place, LocalDate from, Optional<LocalDate> to, List<Section> sections) {}

    static LawText parse(String file, String text) {
        Splitter splitter = new Splitter(file);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            splitter.line(new Place(file, number), line);
        }
        return splitter.done();
    }

    Optional<Field> head(String key) {
        return head.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    Field requireHead(String key) {
        return head(key)
                .orElseThrow(() -> new Place(file, 1).says("the file needs a line \"" + key + ": …\" at its head"));
    }

    /// Collects lines into what they belong to.
    private static final class Splitter {
        private final String file;
        private final List<Field> head = new ArrayList<>();
        private final List<Open> shared = new ArrayList<>();
        private final List<OpenVersion> versions = new ArrayList<>();
        private List<Open> sections = shared;
        private List<Field> fields = head;

        Splitter(String file) {
            this.file = file;
        }

        void line(Place place, String raw) {
            String line = raw.stripTrailing();
            if (line.isBlank() || line.startsWith("#")) {
                return;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                attribute(place, line.strip());
            } else if (line.startsWith("=")) {
                version(place, line);
            } else if (line.startsWith("[")) {
                section(place, line);
            } else {
                add(field(place, line));
            }
        }

        LawText done() {
            return new LawText(
                    file,
                    List.copyOf(head),
                    closed(shared),
                    versions.stream()
                            .map(v -> new Version(v.place(), v.from(), v.to(), closed(v.sections())))
                            .toList());
        }

        private static List<Section> closed(List<Open> open) {
            return open.stream()
                    .map(o -> new Section(o.place(), o.name(), o.qualifier(), o.fields()))
                    .toList();
        }

        private void version(Place place, String line) {
            Matcher matcher = VERSION.matcher(line);
            if (!matcher.matches()) {
                throw place.says("a version begins with a line like \"=== from 2026-02-05 to 2026-06-18 ===\"");
            }
            LocalDate from = Field.date(place, matcher.group(1));
            Optional<LocalDate> to = Optional.ofNullable(matcher.group(2)).map(t -> Field.date(place, t));
            if (to.isPresent() && to.get().isBefore(from)) {
                throw place.says("the version ends before it begins");
            }
            sections = new ArrayList<>();
            fields = new ArrayList<>();
            versions.add(new OpenVersion(place, from, to, sections));
        }

        private void section(Place place, String line) {
            Matcher matcher = SECTION.matcher(line);
            if (!matcher.matches()) {
                throw place.says("a section begins with a line like \"[clock response]\"");
            }
            fields = new ArrayList<>();
            String qualifier = Optional.ofNullable(matcher.group(2)).orElse("");
            sections.add(new Open(place, matcher.group(1), qualifier, fields));
        }

        private void add(Field field) {
            if (!field.key().equals("note")
                    && fields.stream().anyMatch(f -> f.key().equals(field.key()))) {
                throw field.says("\"" + field.key() + "\" is said twice");
            }
            fields.add(field);
        }

        private Field field(Place place, String line) {
            Matcher matcher = FIELD.matcher(line);
            if (!matcher.matches()) {
                throw place.says("this line is neither a section nor \"key: value\"");
            }
            return new Field(place, matcher.group(1), matcher.group(2), Map.of());
        }

        private void attribute(Place place, String line) {
            if (fields.isEmpty()) {
                throw place.says("an indented line belongs to the field above it, and there is none");
            }
            Field owner = fields.removeLast();
            Field one = field(place, line);
            Map<String, Field> more = new LinkedHashMap<>(owner.attributes());
            if (more.put(one.key(), one) != null) {
                throw place.says("\"" + one.key() + "\" is said twice");
            }
            fields.add(new Field(owner.place(), owner.key(), owner.value(), more));
        }
    }

    private record Open(Place place, String name, String qualifier, List<Field> fields) {}

    private record OpenVersion(Place place, LocalDate from, Optional<LocalDate> to, List<Open> sections) {}
}
