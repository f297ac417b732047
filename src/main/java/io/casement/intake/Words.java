// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text cut into words, each with its place.
final class Words {

    /// A word.
    ///
    /// @param norm lower case, composed (NFC); the section sign is a word, too
    record Word(int from, int to, String norm) {}

    private final String text;
    private final List<Word> words;

    private Words(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    static Words of(String text) {
        List<Word> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int start = i;
            i += Character.charCount(c);
            if (c == '§') {
                found.add(new Word(start, i, "§"));
            } else if (isPart(c)) {
                i = end(text, i);
                String norm = norm(text.substring(start, i));
                if (!norm.isEmpty()) { // a soft hyphen alone is no word
                    found.add(new Word(start, i, norm));
                }
            }
        }
        return new Words(text, List.copyOf(found));
    }

    /// Where the word that is open at `i` ends; an apostrophe stays inside only in English contractions (`don't`).
    private static int end(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isPart(c)) {
                i += Character.charCount(c);
            } else if (isApostrophe(c) && isContraction(text, i)) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isContraction(String text, int apostrophe) {
        int after = apostrophe + 2;
        return Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n'
                && after <= text.length()
                && Character.toLowerCase(text.charAt(apostrophe + 1)) == 't'
                && (after == text.length() || !Character.isLetterOrDigit(text.charAt(after)));
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’';
    }

    private static boolean isPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || c == '\u00ad';
    }

    static String norm(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace("\u00ad", "");
        return Normalizer.isNormalized(lower, Normalizer.Form.NFC)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    /// The words alone.
    List<String> norms() {
        return words.stream().map(Word::norm).toList();
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    String norm(int index) {
        return words.get(index).norm();
    }

    String text() {
        return text;
    }

    /// The text between a word and the next one; after the last word, the rest.
    String gapAfter(int index) {
        int to = index + 1 < words.size() ? words.get(index + 1).from() : text.length();
        return text.substring(words.get(index).to(), to);
    }

    /// The first word that begins at or after a position.
    int firstAt(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).from() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The place of a run of words.
    ///
    /// @param last inclusive
    Mark.InText mark(int first, int last) {
        int from = words.get(first).from();
        int to = words.get(last).to();
        boolean open = text.lastIndexOf('(', to - 1) >= from && text.indexOf(')', from) == to;
        return new Mark.InText(from, open ? to + 1 : to); // "Article 15(3)" with its bracket
    }
}
