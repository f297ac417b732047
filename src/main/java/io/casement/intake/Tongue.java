// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Tells a text's language by its small words, or by a script that only one language uses.
final class Tongue {
    private static final int SHOWN_WORDS = 8;
    private static final int FEWEST_HITS = 3;
    private static final int MANY_HITS = 10;
    /// The best language has to lead the second by this factor.
    private static final double LEAD = 1.4;
    private static final int MOST_WORDS = 3_000;

    private Tongue() {}

    /// Loaded at the first use and never changed.
    private static final class Loaded {
        static final Map<String, List<String>> BY_WORD = byWord();
    }

    private static Map<String, List<String>> byWord() {
        Map<String, List<String>> found = new HashMap<>();
        for (String line : Phrases.lines("stopwords.txt")) {
            String language = line.substring(0, line.indexOf(':'));
            for (String word : Words.of(line.substring(line.indexOf(':') + 1)).norms()) {
                found.computeIfAbsent(word, _ -> new ArrayList<>()).add(language);
            }
        }
        return found;
    }

    /// @param own whether the word at a position is the writer's own
    static Optional<Field<String>> of(Words words, IntPredicate own) {
        Map<String, Double> scores = new LinkedHashMap<>();
        Map<String, List<Mark>> marks = new HashMap<>();
        Map<String, Integer> hits = new HashMap<>();
        int counted = 0;
        for (int i = 0; i < words.size() && counted < MOST_WORDS; i++) {
            if (!own.test(words.get(i).from())) {
                continue;
            }
            counted++;
            List<String> languages = Loaded.BY_WORD.getOrDefault(words.norm(i), List.of());
            for (String language : languages) {
                scores.merge(language, 1.0 / languages.size(), Double::sum);
                hits.merge(language, 1, Integer::sum);
                List<Mark> seen = marks.computeIfAbsent(language, _ -> new ArrayList<>());
                if (seen.size() < SHOWN_WORDS) {
                    seen.add(words.mark(i, i));
                }
            }
        }
        return best(scores, hits, marks, counted).or(() -> byScript(words, own));
    }

    private static Optional<Field<String>> best(
            Map<String, Double> scores, Map<String, Integer> hits, Map<String, List<Mark>> marks, int counted) {
        List<String> ranked = scores.keySet().stream()
                .sorted(Comparator.comparingDouble((String l) -> scores.getOrDefault(l, 0.0))
                        .reversed())
                .toList();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        String first = ranked.getFirst();
        double second = ranked.size() > 1 ? scores.getOrDefault(ranked.get(1), 0.0) : 0;
        int found = hits.getOrDefault(first, 0);
        boolean leads = scores.getOrDefault(first, 0.0) >= second * LEAD;
        if (found < FEWEST_HITS || !leads || found * 12 < counted) {
            return Optional.empty();
        }
        Certainty certainty = found >= MANY_HITS ? Certainty.CLEAR : Certainty.LIKELY;
        return Optional.of(new Field<>(first, marks.getOrDefault(first, List.of()), certainty));
    }

    private static Optional<Field<String>> byScript(Words words, IntPredicate own) {
        Map<String, List<Mark>> seen = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
            String language = ofScript(Character.UnicodeScript.of(words.norm(i).codePointAt(0)));
            if (!language.isEmpty() && own.test(words.get(i).from())) {
                seen.computeIfAbsent(language, _ -> new ArrayList<>()).add(words.mark(i, i));
            }
        }
        return seen.entrySet().stream()
                .filter(e -> e.getValue().size() >= FEWEST_HITS
                        && e.getValue().size() * 2 > Math.min(words.size(), MOST_WORDS) / 2)
                .findFirst()
                .map(e -> new Field<>(e.getKey(), e.getValue().subList(0, FEWEST_HITS), Certainty.LIKELY));
    }

    private static String ofScript(Character.UnicodeScript script) {
        return switch (script) {
            case HIRAGANA, KATAKANA -> "ja";
            case HANGUL -> "ko";
            case GREEK -> "el";
            case THAI -> "th";
            case HEBREW -> "he";
            default -> ""; // a foreign enum; Han, Cyrillic, Arabic and Latin serve many languages
        };
    }
}
