// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Confidence;
import io.casement.law.Origin;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The named sources of a law file and of those that it inherits from.
record Sources(Map<String, Named> byName) {
    private static final Set<String> KEYS = Set.of("text", "seen", "note");

    /// A source and the day on which it was seen.
    record Named(String text, LocalDate seen) {}

    Sources {
        byName = Map.copyOf(byName);
    }

    static Sources none() {
        return new Sources(Map.of());
    }

    /// These and the `[source name]` sections of a file.
    Sources with(LawText file) {
        Map<String, Named> all = new HashMap<>(byName);
        for (Section section : file.shared()) {
            if (section.name().equals("source")) {
                section.only(KEYS);
                Field seen = section.require("seen");
                Named named = new Named(section.require("text").value(), seen.date());
                if (all.put(section.qualifier(), named) != null) {
                    throw section.says(
                            "[" + section.heading() + "] is named already, here or in the law inherited from");
                }
            }
        }
        return new Sources(all);
    }

    /// These and what a file that is being written says of its sources, as far as it does.
    Sources withAnyOf(LawText file) {
        Map<String, Named> all = new HashMap<>(byName);
        for (Section section : file.shared()) {
            Optional<LocalDate> seen = section.text("seen").flatMap(Sources::day);
            if (section.name().equals("source") && seen.isPresent()) {
                section.text("text").ifPresent(text -> all.put(section.qualifier(), new Named(text, seen.get())));
            }
        }
        return new Sources(all);
    }

    /// Where a field comes from, if the draft says so.
    Optional<Origin> seek(Section section, Field field) {
        try {
            return Optional.of(of(section, field));
        } catch (LawFileUnreadable notYet) {
            return Optional.empty();
        }
    }

    /// Where a section comes from as a whole, if it says so.
    Optional<Origin> seek(Section section) {
        return seek(section, new Field(section.place(), section.heading(), "-", Map.of()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /// Where a field comes from: its own indented `source:` and `confidence:`, else those of its section.
    Origin of(Section section, Field field) {
        Field source = field.attribute("source")
                .orElseGet(() ->
                        section.field("source").orElseThrow(() -> field.says("\"" + field.key() + "\" has no source")));
        Field confidence = field.attribute("confidence")
                .orElseGet(() -> section.field("confidence")
                        .orElseThrow(() -> field.says(
                                "\"" + field.key() + "\" does not say how well founded it is (confidence)")));
        Named named = byName.get(source.value());
        if (named == null) {
            throw source.says("there is no [source " + source.value() + "]");
        }
        Confidence grade = confidence.word(Confidence.values(), c -> c.name().toLowerCase(Locale.ROOT));
        return new Origin(named.text(), named.seen(), grade);
    }

    Origin of(Section section) {
        return of(
                section,
                section.fields().isEmpty()
                        ? new Field(section.place(), section.heading(), "-", Map.of())
                        : section.fields().getFirst());
    }
}
