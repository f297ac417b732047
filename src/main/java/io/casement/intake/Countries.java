// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import io.casement.law.RegimeId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Countries by their names in letters, dialling codes and endings of e-mail addresses; read from `countries.txt`.
final class Countries {

    /// A country.
    ///
    /// @param dial dialling code without plus; `-` where several countries share it
    /// @param names lower case, in the languages of the phrases
    record Country(String code, RegimeId law, String dial, String ending, List<String> names) {}

    /// Loaded at the first use and never changed.
    private static final class Loaded {
        static final List<Country> ALL = Phrases.lines("countries.txt").stream()
                .map(line -> line.split(" ", 5))
                .map(p -> new Country(
                        p[0],
                        new RegimeId(p[1]),
                        p[2],
                        p[3],
                        Stream.of(p[4].split("\\|", -1)).toList()))
                .toList();
    }

    private Countries() {}

    static Optional<Country> byCode(String code) {
        return Loaded.ALL.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    static Optional<Country> byName(String name) {
        String lower = Words.norm(name.strip());
        return Loaded.ALL.stream().filter(c -> c.names().contains(lower)).findFirst();
    }

    /// @param phone a number that begins with `+` or `00`
    static Optional<Country> byPhone(String phone) {
        String digits = phone.replaceAll("[^0-9+]", "");
        String bare = digits.startsWith("+") ? digits.substring(1) : digits.startsWith("00") ? digits.substring(2) : "";
        return Loaded.ALL.stream()
                .filter(c -> !c.dial().equals("-") && !bare.isEmpty() && bare.startsWith(c.dial()))
                .max(java.util.Comparator.comparingInt(c -> c.dial().length()));
    }

    static Optional<Country> byAddress(String email) {
        String ending = email.substring(email.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Loaded.ALL.stream().filter(c -> c.ending().equals(ending)).findFirst();
    }
}
