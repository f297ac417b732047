// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A run of words that says one thing.
///
/// @param first index of its first word
/// @param end index after its last word
record Sentence(int first, int end) {

    /// Words before a full stop that does not end a sentence.
    private static final Set<String> SHORTENED =
            Set.of(("art abs nr no lit bzw vgl ggf st str dr mr mrs ms prof co al par para sec sig dott sr "
                            + "sra av rue tel tél núm num ca inc ltd resp geb p ex jan feb aug sept oct okt nov dec dez "
                            + "mme")
                    .split(" ", -1));

    /// In words; whoever writes longer sentences has them cut.
    private static final int LONGEST = 250;

    /// A line as long as this was broken by the mail program, not by the writer.
    private static final int WRAPPED = 45;

    static List<Sentence> of(Words words) {
        List<Sentence> found = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean last = i + 1 == words.size();
            if (last || i - first >= LONGEST || ends(words, i)) {
                found.add(new Sentence(first, i + 1));
                first = i + 1;
            }
        }
        return found;
    }

    private static boolean ends(Words words, int index) {
        String gap = words.gapAfter(index);
        if (gap.equals(" ")) {
            return false;
        }
        if (gap.indexOf('\n') >= 0 && breaks(words, index, gap)) {
            return true;
        }
        int stop = stop(gap);
        if (stop < 0 || stop + 1 >= gap.length() || !Character.isWhitespace(gap.charAt(stop + 1))) {
            return false;
        }
        if (gap.charAt(stop) != '.') {
            return true;
        }
        String word = words.norm(index);
        boolean shortened = word.length() == 1 || SHORTENED.contains(word) || isShortNumber(word);
        int next = words.get(index + 1).from();
        return !shortened && !Character.isLowerCase(words.text().codePointAt(next));
    }

    /// A line end ends a sentence where a paragraph or a list item follows, or where the line is too short to be
    /// wrapped.
    private static boolean breaks(Words words, int index, String gap) {
        int line = gap.indexOf('\n');
        String rest = gap.substring(line + 1);
        if (rest.indexOf('\n') >= 0
                || rest.strip().startsWith("-")
                || rest.strip().startsWith("•")
                || rest.contains(">")) {
            return true;
        }
        String next = words.norm(index + 1);
        boolean item = isShortNumber(next) && words.gapAfter(index + 1).startsWith(".");
        int lineStart = words.text().lastIndexOf('\n', words.get(index).to() - 1);
        return item || words.get(index).to() - lineStart < WRAPPED;
    }

    private static int stop(String gap) {
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == ';' || c == '…' || c == '。') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isShortNumber(String word) {
        return word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    }

    /// Its words with the closing mark.
    Mark.InText mark(Words words) {
        int to = words.get(end - 1).to();
        String text = words.text();
        boolean closed = to < text.length() && ".!?".indexOf(text.charAt(to)) >= 0;
        return new Mark.InText(words.get(first).from(), closed ? to + 1 : to);
    }

    /// Whether something divides the words at `index` and `index + 1` into two clauses.
    static boolean divides(Words words, int index) {
        String gap = words.gapAfter(index);
        return gap.indexOf(',') >= 0
                || gap.indexOf(';') >= 0
                || gap.indexOf(':') >= 0
                || gap.contains(" – ")
                || gap.contains(" - ")
                || gap.indexOf('(') >= 0;
    }

    private static final Set<String> JOINS = Set.of(("and und et y e en och but aber mais pero ma maar mas men sondern "
                    + "until till bis hasta finché fino até totdat tot tills jusqu solange while")
            .split(" ", -1));

    /// Whether a word joins two statements, so that a denial does not reach across.
    static boolean joins(String word) {
        return JOINS.contains(word.toLowerCase(Locale.ROOT));
    }
}
