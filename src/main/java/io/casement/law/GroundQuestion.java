// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Map;

/// A question that a person answers before a ground is used.
///
/// @param ground the ground's id, or that of an outcome without one: `nothing-held`
/// @param id     unique within its ground: `who`
/// @param words  the question by language
public record GroundQuestion(String ground, String id, Map<String, String> words) {
    public GroundQuestion {
        words = Map.copyOf(words);
    }

    /// The name by which a decision says that it is answered: `other-people.who`.
    public String key() {
        return ground + "." + id;
    }

    /// In a language of the interface; in English where it has none.
    public String in(String language) {
        return words.getOrDefault(language, words.getOrDefault("en", id));
    }
}
