// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.layout.hyphenation.Hyphenator;
import java.util.Arrays;
import java.util.Locale;

/// Where a word may be divided. English is never divided: its lines are short of nothing and its rules are
/// disputed.
enum Hyphens {
    NONE,
    GERMAN;

    private static final int SHORTEST_WORD = 8;
    private static final int SHORTEST_END = 3;
    private static final int[] NOWHERE = {};

    static Hyphens of(Locale language) {
        return language.getLanguage().equals("de") ? GERMAN : NONE;
    }

    /// The lengths of the beginnings after which a hyphen may stand, ascending.
    int[] in(String word) {
        return switch (this) {
            case NONE -> NOWHERE;
            case GERMAN -> german(word);
        };
    }

    private static int[] german(String word) {
        if (word.length() < SHORTEST_WORD || word.equals(word.toUpperCase(Locale.GERMAN))) {
            return NOWHERE;
        }
        var hyphenation = new Hyphenator("de", "none", SHORTEST_END, SHORTEST_END).hyphenate(word);
        if (hyphenation == null) {
            return NOWHERE;
        }
        return Arrays.stream(hyphenation.getHyphenationPoints())
                .filter(at -> at >= SHORTEST_END && at <= word.length() - SHORTEST_END)
                .toArray();
    }
}
