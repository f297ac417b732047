// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The requester, as they told it. Lives beside the journal under the case's key, never in it.
///
/// @param address postal address, one line each, without the country
/// @param country ISO 3166-1 alpha-2 code of where they live, or empty when it is not known
/// @param region ISO 3166-2 code of the part of the country (`DE-NW`) where another body takes complaints there
/// @param language BCP 47 tag of the language in which they are answered
/// @param points what they told that can identify them, besides e-mail, address and phone
public record Person(
        String name,
        Optional<String> email,
        List<String> address,
        Optional<String> country,
        Optional<String> region,
        Optional<String> phone,
        String language,
        Map<Means, String> points) {

    public Person {
        address = List.copyOf(address);
        points = Map.copyOf(points);
    }

    /// Somebody of whom no more than the country is known.
    public Person(
            String name,
            Optional<String> email,
            List<String> address,
            Optional<String> country,
            Optional<String> phone,
            String language,
            Map<Means, String> points) {
        this(name, email, address, country, Optional.empty(), phone, language, points);
    }

    /// The same person, who has told more; a blank takes away what was told before. What stands in a field of its own
    /// (e-mail, phone, address, name) is not changed by it.
    public Person telling(Map<Means, String> more) {
        var all = new EnumMap<Means, String>(Means.class);
        all.putAll(points);
        more.forEach((means, text) -> {
            if (text.isBlank()) {
                all.remove(means);
            } else {
                all.put(means, text.strip());
            }
        });
        return new Person(name, email, address, country, region, phone, language, all);
    }

    /// Every data point that the request itself carries, in the order of [Means].
    public Map<Means, String> told() {
        var told = new EnumMap<Means, String>(Means.class);
        told.putAll(points);
        email.ifPresent(text -> told.put(Means.EMAIL, text));
        phone.ifPresent(text -> told.put(Means.PHONE, text));
        if (!address.isEmpty()) {
            told.put(Means.ADDRESS, String.join(", ", address));
        }
        if (!name.isBlank()) {
            told.put(Means.NAME, name);
        }
        return told;
    }
}
