// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.util.ArrayList;
import java.util.List;

/// Words without a line end, measured: where each character begins and where a line may end.
final class Run {

    /// Letters that must stand on both sides of a hyphen or slash that a line may end with: "e-mail" stays whole.
    private static final int LETTERS_ASIDE = 2;

    private final int[] points;
    private final double[] starts;
    private final List<Break> breaks;

    /// A place where a line may end.
    ///
    /// @param at where the next line begins
    /// @param hyphen whether a hyphen has to be added
    record Break(int at, boolean hyphen) {}

    Run(String text, Type type, Fonts fonts) {
        points = text.codePoints().toArray();
        starts = new double[points.length + 1];
        for (var i = 0; i < points.length; i++) {
            starts[i + 1] = starts[i] + fonts.width(type, points[i]);
        }
        breaks = breaks();
    }

    int length() {
        return points.length;
    }

    List<Break> breaksAfter(int start) {
        return breaks.stream().filter(it -> it.at() > start).toList();
    }

    /// The width of what is printed from one character to before another, spaces at the end not counted.
    double width(int from, int to) {
        return starts[inked(from, to)] - starts[from];
    }

    String text(int from, int to) {
        return Tidy.printed(new String(points, from, inked(from, to) - from));
    }

    boolean endsInSpace(int from, int to) {
        return inked(from, to) < to;
    }

    /// The end of the word that begins at a character.
    int endOfWord(int from) {
        var to = from;
        while (to < points.length && Character.isLetter(points[to])) {
            to++;
        }
        return to;
    }

    String word(int from, int to) {
        return new String(points, from, to - from);
    }

    /// The most characters that fit, at least one, never parting a mark from its letter; of an address whole
    /// members.
    int chop(int from, double measure) {
        var to = from + 1;
        while (to < points.length && (Marks.isMark(points[to]) || starts[to + 1] - starts[from] <= measure)) {
            to++;
        }
        var member = to;
        while (member > from && member < points.length && !beginsMember(member)) {
            member--;
        }
        return member > from ? member : to;
    }

    private boolean beginsMember(int at) {
        return points[at] == '@' || points[at] == '.' || points[at - 1] == '/';
    }

    private int inked(int from, int to) {
        var end = to;
        while (end > from && isSpace(points[end - 1])) {
            end--;
        }
        return end;
    }

    private List<Break> breaks() {
        var found = new ArrayList<Break>();
        for (var i = 1; i < points.length; i++) {
            if (points[i - 1] == Tidy.SOFT_HYPHEN) {
                found.add(new Break(i, true));
            } else if (endsLine(i)) {
                found.add(new Break(i, false));
            }
        }
        found.add(new Break(points.length, false));
        return found;
    }

    private boolean endsLine(int next) {
        return switch (points[next - 1]) {
            case ' ' -> !isSpace(points[next]) && !isDash(points[next]);
            case Tidy.ZERO_WIDTH_SPACE -> true;
            case '-', 0x2010, '/' -> lettersBefore(next - 1) && lettersAfter(next) && !isInAddress(next);
            case 0x2013, 0x2014 -> next > 1 && Character.isLetter(points[next - 2]) && Character.isLetter(points[next]);
            default -> isSpace(points[next - 1]) && !isSpace(points[next]);
        };
    }

    /// Whether a character belongs to a mail or web address, in which a hyphen at a line's end could be taken for
    /// ours.
    private boolean isInAddress(int at) {
        var from = at;
        while (from > 0 && !isSpace(points[from - 1])) {
            from--;
        }
        for (var i = from; i < points.length && !isSpace(points[i]); i++) {
            if (points[i] == '@' || (points[i] == '.' && endOfWord(i + 1) > i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean lettersBefore(int end) {
        var count = 0;
        while (count < LETTERS_ASIDE && end - 1 - count >= 0 && Character.isLetter(points[end - 1 - count])) {
            count++;
        }
        return count == LETTERS_ASIDE;
    }

    private boolean lettersAfter(int start) {
        return endOfWord(start) - start >= LETTERS_ASIDE;
    }

    /// Spaces that a line may break at; the non-breaking ones are not among them.
    private static boolean isSpace(int point) {
        return Character.isSpaceChar(point) && point != 0xA0 && point != 0x202F && point != 0x2007;
    }

    private static boolean isDash(int point) {
        return point == 0x2013 || point == 0x2014;
    }
}
