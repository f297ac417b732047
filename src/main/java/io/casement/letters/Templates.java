// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The letter texts of every language that the program has.
public record Templates(Map<String, Texts> byLanguage) {

    /// The language in which a letter is written when the requester's own has no texts.
    public static final String FALLBACK = "en";

    private static final List<String> LANGUAGES = List.of("en", "de");

    public Templates {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(FALLBACK)) {
            throw new IllegalArgumentException("letter texts without English");
        }
    }

    /// Reads all languages.
    ///
    /// @param reader gives the content of a file by its name among the program's assets, such as "letters/en.md"
    public static Templates read(UnaryOperator<String> reader) {
        Map<String, Texts> read = new LinkedHashMap<>();
        for (var language : LANGUAGES) {
            read.put(language, Texts.parse(language, reader.apply("letters/" + language + ".md")));
        }
        return new Templates(read);
    }

    /// The texts for a BCP 47 tag, "de-AT"; English where its language has none.
    public Texts in(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return byLanguage.getOrDefault(language, english());
    }

    public Texts english() {
        return byLanguage.getOrDefault(FALLBACK, new Texts(FALLBACK, 0, Map.of()));
    }

    public Set<String> languages() {
        return byLanguage.keySet();
    }
}
