// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Codes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The `key=value` pairs of a command; each is asked for, and one that nobody asked for is a mistake.
final class Arguments {

    private final Map<String, String> given;
    private final Set<String> asked = new TreeSet<>();
    private final LocalDate today;

    private Arguments(Map<String, String> given, LocalDate today) {
        this.given = given;
        this.today = today;
    }

    static Arguments of(List<String> pairs, LocalDate today) {
        Map<String, String> given = new LinkedHashMap<>();
        for (var pair : pairs) {
            var at = pair.indexOf('=');
            if (at <= 0) {
                throw Stop.usage("\"" + pair + "\" is no key=value. Nothing was changed.");
            }
            if (given.put(pair.substring(0, at), pair.substring(at + 1)) != null) {
                throw Stop.usage("\"" + pair.substring(0, at) + "\" is given twice. Nothing was changed.");
            }
        }
        return new Arguments(given, today);
    }

    Optional<String> text(String key) {
        asked.add(key);
        return Optional.ofNullable(given.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    String needed(String key) {
        return text(key).orElseThrow(() -> Stop.usage("\"" + key + "=\" is missing. Nothing was changed."));
    }

    /// The day on which it happened; without one, today.
    LocalDate on() {
        return text("on").map(typed -> Workshop.day(typed, today)).orElse(today);
    }

    LocalDate day(String key) {
        return Workshop.day(needed(key), today);
    }

    int number(String key) {
        var written = needed(key);
        if (!written.matches("\\d{1,9}")) {
            throw Stop.usage("\"" + key + "=" + written + "\" is no number. Nothing was changed.");
        }
        return Integer.parseInt(written);
    }

    <E extends Enum<E>> E one(String key, Class<E> of) {
        return constant(key, of, needed(key));
    }

    <E extends Enum<E>> Optional<E> perhaps(String key, Class<E> of) {
        return text(key).map(written -> constant(key, of, written));
    }

    /// Several constants, parted by commas; none when the key is not there.
    <E extends Enum<E>> Set<E> several(String key, Class<E> of) {
        return text(key).stream()
                .flatMap(written -> Stream.of(written.split(",")))
                .map(each -> constant(key, of, each.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> E constant(String key, Class<E> of, String written) {
        return Codes.of(of, written)
                .orElseThrow(() -> Stop.usage("\"" + key + "=" + written + "\" is not known. It may be "
                        + Arrays.stream(of.getEnumConstants()).map(Codes::id).collect(Collectors.joining(", "))
                        + ". Nothing was changed."));
    }

    /// To be called when everything was asked for, before anything is done.
    void nothingElse() {
        var other = given.keySet().stream().filter(key -> !asked.contains(key)).toList();
        if (!other.isEmpty()) {
            throw Stop.usage("\"" + String.join("=\", \"", other) + "=\" means nothing here. Nothing was changed;"
                    + (asked.isEmpty() ? " this takes no keys." : " known are " + String.join(", ", asked) + "."));
        }
    }
}
