// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Many phrases, found by the word they begin with, so that a long text costs one look-up a word.
final class PhraseIndex {
    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<Character, List<Phrase>> byLetter = new HashMap<>();
    private final List<Phrase> byEnding = new ArrayList<>();

    static PhraseIndex of(List<Phrase> phrases) {
        PhraseIndex index = new PhraseIndex();
        index.addAll(phrases);
        return index;
    }

    void addAll(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            if (phrase.beginsByEnding()) {
                byEnding.add(phrase);
                continue;
            }
            phrase.firstWords()
                    .forEach(w ->
                            byWord.computeIfAbsent(w, _ -> new ArrayList<>()).add(phrase));
            phrase.firstBeginnings()
                    .forEach(b -> byLetter.computeIfAbsent(b.charAt(0), _ -> new ArrayList<>())
                            .add(phrase));
        }
    }

    /// Adds to `found` every place `{first, last}` of a phrase within `[first, end)`.
    void find(Words words, int first, int end, List<int[]> found) {
        for (int i = first; i < end; i++) {
            String word = words.norm(i);
            boolean opens = i == first || Sentence.divides(words, i - 1);
            at(byWord.get(word), words, i, end, opens, found);
            at(byLetter.get(word.charAt(0)), words, i, end, opens, found);
            at(byEnding, words, i, end, opens, found);
        }
    }

    private static void at(
            @org.jspecify.annotations.Nullable List<Phrase> phrases,
            Words words,
            int first,
            int end,
            boolean opens,
            List<int[]> found) {
        if (phrases == null) {
            return;
        }
        for (Phrase phrase : phrases) {
            if (phrase.opensClause() && !opens) {
                continue;
            }
            int last = phrase.lastOf(words, first, end);
            if (last >= 0) {
                found.add(new int[] {first, last});
            }
        }
    }
}
