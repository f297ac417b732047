// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A body to which a person may complain.
///
/// @param region  the part of the country for which it is competent (`DE-NW`), empty for the whole of it
/// @param names   by language (`en`, `de`), or under the empty key its own name, the same in every language
/// @param address the lines of its postal address
/// @param complaintLanguage the language in which it takes complaints, such as `de`
/// @param only    for whom alone it is competent, such as one church; it is then never chosen by country or region
public record Authority(
        String id,
        Optional<String> region,
        Map<String, String> names,
        List<String> address,
        Optional<String> web,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> complaintLanguage,
        Optional<String> only,
        Origin origin) {

    public Authority {
        names = Map.copyOf(names);
        address = List.copyOf(address);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an authority has a name");
        }
    }

    /// Its name in a letter of that language; else in English, else its own.
    public String name(String language) {
        String own = names.getOrDefault("", "");
        String english = names.getOrDefault("en", own);
        String name = names.getOrDefault(language, own.isEmpty() ? english : own);
        return name.isEmpty() ? names.values().iterator().next() : name;
    }
}
