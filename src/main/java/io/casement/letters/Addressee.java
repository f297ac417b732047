// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Person;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads to whom a letter goes from lines as somebody types them: the name, the address, perhaps a country and an
/// e-mail address.
public final class Addressee {

    private static final Pattern LINES = Pattern.compile("[;\\n]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Addressee() {}

    /// Reads one addressee.
    ///
    /// @param text a line each, or with semicolons between
    /// @param language in which the letter is written, where its texts have it
    /// @return empty if there is not even a name
    public static Optional<Person> of(String text, String language) {
        var lines = new ArrayList<>(Arrays.stream(LINES.split(text, -1))
                .map(Typography::line)
                .filter(line -> !line.isEmpty())
                .toList());
        var email = lines.stream().filter(line -> line.contains("@")).findFirst();
        email.ifPresent(lines::remove);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var name = lines.removeFirst();
        var country = lines.isEmpty() ? Optional.<String>empty() : country(lines.getLast());
        return Optional.of(
                new Person(name, email, withoutCountry(lines), country, Optional.empty(), language, Map.of()));
    }

    /// The lines without the country that the last one names.
    static List<String> withoutCountry(List<String> lines) {
        return lines.size() > 1 && country(lines.getLast()).isPresent()
                ? List.copyOf(lines.subList(0, lines.size() - 1))
                : List.copyOf(lines);
    }

    /// The country that a line names: its code, or its name in English or German.
    static Optional<String> country(String line) {
        var name = plain(line);
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> line.strip().equals(code)
                        || Stream.of(Locale.ENGLISH, Locale.GERMAN)
                                .map(Locale.of("", code)::getDisplayCountry)
                                .anyMatch(each -> plain(each).equals(name)))
                .findFirst();
    }

    /// Letters and digits alone, without accents and capitals.
    static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return OTHER.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
