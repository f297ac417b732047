// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Origin;
import java.util.List;
import java.util.Optional;

/// One field of a law file as it is edited.
///
/// @param section   what the section speaks of: `clock`
/// @param origin    where it comes from; empty while the draft does not say it in full
/// @param source    the name of its source in the file
/// @param ownSource whether it names that source itself, and not its section for it
/// @param line      in the file of its part
public record LawFact(
        String section,
        String key,
        String value,
        Optional<Origin> origin,
        Optional<String> source,
        boolean ownSource,
        int line) {

    private static final String BESIDE = " / ";

    /// The key of what a field says in another language, on a line indented below it: `text / de`.
    static String inLanguage(String key, String language) {
        return key + BESIDE + language;
    }

    /// The field and the language of such a key; empty for the key of a field itself.
    static Optional<List<String>> inOtherWords(String key) {
        int at = key.indexOf(BESIDE);
        return at < 0
                ? Optional.empty()
                : Optional.of(List.of(key.substring(0, at), key.substring(at + BESIDE.length())));
    }

    public FactKind kind() {
        return FactKind.of(section, key);
    }

    /// Whether another source is named for it than for `before`, be it with the same words.
    boolean isFoundedOtherwiseThan(LawFact before) {
        return ownSource != before.ownSource || !source.equals(before.source) || !origin.equals(before.origin);
    }
}
