// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Reads fields of stored JSON strictly: what is missing or has another shape is an [IOException], never a
/// surprise.
record Json(JsonNode node) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static Json read(byte[] bytes) throws IOException {
        return new Json(MAPPER.readTree(bytes));
    }

    static Json read(String text) throws IOException {
        return new Json(MAPPER.readTree(text));
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    Json object(String field) throws IOException {
        var found = node.get(field);
        if (found == null || !found.isObject()) {
            throw unfit(field);
        }
        return new Json(found);
    }

    String text(String field) throws IOException {
        var found = node.get(field);
        if (found == null || !found.isTextual()) {
            throw unfit(field);
        }
        return found.textValue();
    }

    Optional<String> optional(String field) throws IOException {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    long number(String field) throws IOException {
        var found = node.get(field);
        if (found == null || !found.canConvertToLong()) {
            throw unfit(field);
        }
        return found.longValue();
    }

    int count(String field) throws IOException {
        var found = number(field);
        if (found != (int) found) {
            throw unfit(field);
        }
        return (int) found;
    }

    boolean flag(String field) throws IOException {
        var found = node.get(field);
        if (found == null || !found.isBoolean()) {
            throw unfit(field);
        }
        return found.booleanValue();
    }

    /// A text that is turned into a value; what cannot be turned is unfit.
    <T> T of(String field, Function<String, T> reading) throws IOException {
        try {
            return reading.apply(text(field));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("the field \"" + field + "\" does not hold what it should", e);
        }
    }

    /// A text that names one of a list; what it does not name is unfit.
    <T> T code(String field, Function<String, Optional<T>> naming) throws IOException {
        return naming.apply(text(field)).orElseThrow(() -> unfit(field));
    }

    <T> Optional<T> optional(String field, Function<String, T> reading) throws IOException {
        return has(field) ? Optional.of(of(field, reading)) : Optional.empty();
    }

    LocalDate day(String field) throws IOException {
        return of(field, LocalDate::parse);
    }

    Instant instant(String field) throws IOException {
        return of(field, Instant::parse);
    }

    UUID uuid(String field) throws IOException {
        return of(field, UUID::fromString);
    }

    List<Json> list(String field) throws IOException {
        var found = node.get(field);
        if (found == null || !found.isArray()) {
            throw unfit(field);
        }
        var list = new ArrayList<Json>();
        found.forEach(each -> list.add(new Json(each)));
        return list;
    }

    List<String> texts(String field) throws IOException {
        var texts = new ArrayList<String>();
        for (var each : list(field)) {
            if (!each.node.isTextual()) {
                throw unfit(field);
            }
            texts.add(each.node.textValue());
        }
        return texts;
    }

    static IOException unfit(String field) {
        return new IOException("the field \"" + field + "\" is missing or does not hold what it should");
    }
}
