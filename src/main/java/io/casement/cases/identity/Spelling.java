// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The ways in which the same word is written.
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /// Letters that lose more than a mark, as they are written where keyboards do not have them.
    private static final Map<String, String> BARE = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("ø", "o"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"));

    private static final Map<String, String> SPELLED_OUT = Map.ofEntries(
            Map.entry("ä", "ae"),
            Map.entry("ö", "oe"),
            Map.entry("ü", "ue"),
            Map.entry("å", "aa"),
            Map.entry("ø", "oe"));

    private Spelling() {}

    /// Composed, in small letters, with single spaces; nothing else is changed.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ")
                .strip();
    }

    /// The words, in small letters.
    static List<String> words(String text) {
        return BREAK.splitAsStream(plain(text).replaceAll("(?<=\\p{L})['’ʼ`](?=\\p{L})", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Without marks: Müller as Muller.
    static String bare(String word) {
        return MARKS.matcher(Normalizer.normalize(replaced(word, BARE), Normalizer.Form.NFD))
                .replaceAll("");
    }

    /// With marks spelled out: Müller as Mueller.
    static String spelledOut(String word) {
        return bare(replaced(word, SPELLED_OUT));
    }

    /// The same word, whatever became of its marks.
    static boolean sameButMarks(String one, String other) {
        return Stream.of(bare(one), spelledOut(one))
                .anyMatch(each -> each.equals(bare(other)) || each.equals(spelledOut(other)));
    }

    /// One letter more, less, other, or two swapped, in a word that is long enough for that to be a slip.
    static boolean nearly(String one, String other) {
        return Math.min(one.length(), other.length()) >= 3 && distance(bare(one), bare(other)) == 1;
    }

    /// Optimal string alignment: insertions, deletions, changes and swaps of neighbours.
    static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            rows[i][0] = i;
        }
        for (var j = 0; j <= other.length(); j++) {
            rows[0][j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            for (var j = 1; j <= other.length(); j++) {
                var change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                var best = Math.min(rows[i - 1][j - 1] + change, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
                var swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                rows[i][j] = swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
            }
        }
        return rows[one.length()][other.length()];
    }

    private static String replaced(String word, Map<String, String> letters) {
        var text = word;
        for (var letter : letters.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        return text;
    }
}
