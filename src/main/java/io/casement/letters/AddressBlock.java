// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands in the window of the envelope: name, address, and abroad the country in capitals, which the post
/// of the sender's country has to read.
final class AddressBlock {

    /// No window has room for more; whether a narrower one has room for these is seen when the letter is set.
    static final int LINES = 6;

    private AddressBlock() {}

    static List<String> of(Person person, String senderCountry) {
        var lines = new ArrayList<String>();
        lines.add(person.name());
        lines.addAll(person.address());
        if (person.address().stream().allMatch(String::isBlank)) {
            person.email().ifPresent(lines::add);
        } else {
            person.country()
                    .filter(country -> !country.equalsIgnoreCase(senderCountry))
                    .map(country -> country(country, senderCountry))
                    .ifPresent(lines::add);
        }
        return lines.stream()
                .map(Typography::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String country(String code, String senderCountry) {
        var language = language(senderCountry);
        return Locale.of("", code).getDisplayCountry(language).toUpperCase(language);
    }

    /// The language in which the post of a country sorts; English where we do not know better, as the Universal
    /// Postal
    /// Union accepts it everywhere.
    private static Locale language(String country) {
        return switch (country.toUpperCase(Locale.ROOT)) {
            case "DE", "AT", "LI", "CH" -> Locale.GERMAN;
            case "FR", "LU", "MC" -> Locale.FRENCH;
            case "IT", "SM" -> Locale.ITALIAN;
            case "NL" -> Locale.of("nl");
            case "ES" -> Locale.of("es");
            case "PT" -> Locale.of("pt");
            case "PL" -> Locale.of("pl");
            default -> Locale.ENGLISH;
        };
    }
}
