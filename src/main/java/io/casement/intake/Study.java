// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text prepared for the finders: cut into words and sentences, quotations told apart, its phrases at hand.
///
/// @param tongues phrases of its language and of English, in which laws are cited everywhere; of all languages
/// where its
///     language could not be told
record Study(
        Words words, List<Sentence> sentences, Quotes quotes, Optional<Field<String>> language, List<Phrases> tongues) {

    static Study of(String text, int studied) {
        String part = Cut.at(text, studied);
        Quotes quotes = Quotes.of(part);
        Words words = Words.of(part);
        Optional<Field<String>> own = Tongue.of(words, at -> !quotes.isQuoted(at));
        Optional<Field<String>> language =
                own.or(() -> Tongue.of(words, _ -> true).map(f -> f.atMost(Certainty.LIKELY)));
        return new Study(words, Sentence.of(words), quotes, language, tongues(language));
    }

    private static List<Phrases> tongues(Optional<Field<String>> language) {
        if (language.isEmpty()) {
            return Phrases.every();
        }
        List<Phrases> found = new ArrayList<>();
        Phrases.of(language.get().value()).ifPresent(found::add);
        Phrases.of("en").filter(english -> !found.contains(english)).ifPresent(found::add);
        return found;
    }

    String text() {
        return words.text();
    }

    boolean isQuoted(Sentence sentence) {
        return quotes.isQuoted(words.get(sentence.first()).from());
    }

    /// Places where a phrase of a section begins and ends, within `[first, end)`.
    List<int[]> find(String section, int first, int end) {
        return find(tongues, section, first, end);
    }

    /// As [#find], in every language: labels stay in the language of the form or the shop.
    List<int[]> findInAny(String section, int first, int end) {
        return find(Phrases.every(), section, first, end);
    }

    private List<int[]> find(List<Phrases> languages, String section, int first, int end) {
        List<int[]> found = new ArrayList<>();
        for (Phrases phrases : languages) {
            phrases.section(section).find(words, first, end, found);
        }
        return found;
    }
}
