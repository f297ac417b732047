// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Breaks text into the terms under which it is found: small letters without marks; runs of Chinese, Japanese or
/// Korean in pairs of characters, since nothing separates their words.
final class Terms {

    /// Longer words are cut: nobody types them to their end.
    static final int LONGEST = 40;

    /// More different words than these say nothing more about a case.
    static final int MOST = 3000;

    private Terms() {}

    /// The terms of a text that is kept. A word with an umlaut stands there twice, as "muller" and "mueller".
    static NavigableSet<String> of(List<String> texts) {
        var terms = new TreeSet<String>();
        for (var text : texts) {
            for (var word : words(text)) {
                if (terms.size() >= MOST) {
                    return terms;
                }
                if (isPaired(word.codePointAt(0))) {
                    terms.addAll(pairs(word));
                    terms.add(last(word));
                } else {
                    terms.add(cut(fold(word)));
                    terms.add(cut(fold(spelt(word))));
                }
            }
        }
        terms.remove("");
        return terms;
    }

    /// What is asked for.
    ///
    /// @param whole all of these must stand in a case
    /// @param begun each of these must begin a term of the case
    record Sought(List<String> whole, List<String> begun) {

        boolean isNothing() {
            return whole.isEmpty() && begun.isEmpty();
        }

        boolean isIn(NavigableSet<String> terms) {
            return terms.containsAll(whole)
                    && begun.stream().allMatch(start -> {
                        var first = terms.ceiling(start);
                        return first != null && first.startsWith(start);
                    });
        }
    }

    /// Reads what was typed: all words count, and the last may not be typed to its end.
    static Sought sought(String typed) {
        var words = words(typed);
        var whole = new ArrayList<String>();
        var begun = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var isLast = i == words.size() - 1 && !endsWord(typed);
            if (!isPaired(word.codePointAt(0))) {
                (isLast ? begun : whole).add(cut(fold(word)));
            } else if (word.codePointCount(0, word.length()) == 1) {
                begun.add(word);
            } else {
                whole.addAll(pairs(word));
            }
        }
        whole.removeIf(String::isEmpty);
        begun.removeIf(String::isEmpty);
        return new Sought(List.copyOf(whole), List.copyOf(begun));
    }

    private static boolean endsWord(String typed) {
        return !typed.isEmpty() && Character.isWhitespace(typed.codePointBefore(typed.length()));
    }

    /// Runs of letters and digits, the paired scripts apart from all others.
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        normal.codePoints().forEach(point -> {
            var belongs = Character.isLetterOrDigit(point) || isMark(point);
            var breaks = !word.isEmpty() && isPaired(point) != isPaired(word.codePointAt(0)) && !isMark(point);
            if ((!belongs || breaks) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (belongs && !(word.isEmpty() && isMark(point))) {
                word.appendCodePoint(point);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isMark(int point) {
        var type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isPaired(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> point == 'ー' || point == '々';
        };
    }

    private static List<String> pairs(String run) {
        var points = run.codePoints().toArray();
        var pairs = new ArrayList<String>();
        for (var i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }

    private static String last(String run) {
        return Character.toString(run.codePointBefore(run.length()));
    }

    /// Small letters without marks.
    private static String fold(String word) {
        var folded = new StringBuilder();
        var open = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        open.codePoints().filter(point -> !isMark(point)).forEach(point -> {
            switch (point) {
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'đ', 'ð' -> folded.append('d');
                case 'þ' -> folded.append("th");
                case 'ı' -> folded.append('i');
                case 'ς' -> folded.append('σ');
                default -> folded.appendCodePoint(point);
            }
        });
        return folded.toString();
    }

    /// As those write who have no such keys: Mueller, Aalborg.
    private static String spelt(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
    }

    private static String cut(String term) {
        return Text.clean(term, LONGEST);
    }
}
