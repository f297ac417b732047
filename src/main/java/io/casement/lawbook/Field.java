// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Citation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One `key: value` of a file, with the indented lines that belong to it.
record Field(Place place, String key, String value, Map<String, Field> attributes) {
    Field {
        attributes = Map.copyOf(attributes);
    }

    Optional<Field> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    LawFileUnreadable says(String reason) {
        return place.says(reason);
    }

    /// The value's parts, separated by commas.
    List<String> list() {
        return Arrays.stream(value.split(",")).map(String::strip).toList();
    }

    LocalDate date() {
        return date(place, value);
    }

    static LocalDate date(Place place, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw place.says("\"" + text + "\" is not a date like 2026-02-05");
        }
    }

    Citation citation() {
        Citation citation = new Citation(value);
        if (!citation.isRegular()) {
            throw says(
                    "\"" + value + "\" is not a citation like Art. 12(3) GDPR, s. 164A DPA 2018 or 11 CCR § 7021(b)");
        }
        return citation;
    }

    /// One of the words that `names` knows.
    <T> T word(T[] values, Function<T, String> names) {
        return word(value, values, names);
    }

    <T> T word(String text, T[] values, Function<T, String> names) {
        for (T one : values) {
            if (names.apply(one).equals(text)) {
                return one;
            }
        }
        throw says("\"" + text + "\" is none of "
                + String.join(", ", Arrays.stream(values).map(names).toList()));
    }
}
