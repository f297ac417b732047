// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.law.Title;
import io.casement.ui.words.Words;
import java.util.Locale;
import java.util.Optional;

/// Where a requester lives and under which law: "Italy", "GDPR". The place is left out where the law names it.
record Where(String place, String law) {

    /// @param country where the requester lives, if that is known
    /// @param title what the law is called, if the book knows it
    static Where of(Optional<String> country, Optional<Title> title, Words words) {
        var law = title.flatMap(Title::shortName).orElseGet(() -> words.text("queue.other-law"));
        var place = place(country.or(() -> title.map(Title::country)), title, words);
        var said = title.isPresent() && title.get().country().equals("GB") && law.startsWith("UK ");
        return new Where(said && country.orElse("GB").equals("GB") ? "" : place, law);
    }

    private static String place(Optional<String> country, Optional<Title> title, Words words) {
        var code = country.orElse("");
        // a law of a part of a country is named after that part
        var part = title.filter(law -> law.country().equals("US") && code.equals("US"));
        if (part.isPresent()) {
            return part.get().name();
        }
        return code.isEmpty() ? "" : name(code, words.locale());
    }

    static String name(String country, Locale locale) {
        return Locale.of("", country).getDisplayCountry(locale);
    }

    @Override
    public String toString() {
        return place.isEmpty() ? law : place + " " + law;
    }
}
