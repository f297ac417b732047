// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.evidence;

import java.util.Map;

/// Says all over a picture what it was shown for, so that it is of no use for anything else.
///
/// The signs are drawn from a table of their own: a font would need the machine's, which not every machine has.
public final class Watermark {

    private static final int ROWS = 7;
    private static final int COLUMNS = 5;
    private static final int STRENGTH = 110;

    /// Seven rows of five dots each, the highest bit left.
    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry(' ', "00 00 00 00 00 00 00"),
            Map.entry('-', "00 00 00 0e 00 00 00"),
            Map.entry('0', "0e 11 13 15 19 11 0e"),
            Map.entry('1', "04 0c 04 04 04 04 0e"),
            Map.entry('2', "0e 11 01 02 04 08 1f"),
            Map.entry('3', "1f 02 04 02 01 11 0e"),
            Map.entry('4', "02 06 0a 12 1f 02 02"),
            Map.entry('5', "1f 10 1e 01 01 11 0e"),
            Map.entry('6', "06 08 10 1e 11 11 0e"),
            Map.entry('7', "1f 01 02 04 08 08 08"),
            Map.entry('8', "0e 11 11 0e 11 11 0e"),
            Map.entry('9', "0e 11 11 0f 01 02 0c"),
            Map.entry('a', "00 00 0e 01 0f 11 0f"),
            Map.entry('c', "00 00 0e 10 10 11 0e"),
            Map.entry('e', "00 00 0e 11 1f 10 0e"),
            Map.entry('i', "04 00 0c 04 04 04 0e"),
            Map.entry('p', "00 00 1e 11 1e 10 10"),
            Map.entry('q', "00 00 0d 13 0f 01 01"),
            Map.entry('r', "00 00 16 19 10 10 10"),
            Map.entry('s', "00 00 0e 10 0e 01 1e"),
            Map.entry('t', "08 08 1c 08 08 09 06"),
            Map.entry('u', "00 00 11 11 11 13 0d"),
            Map.entry('v', "00 00 11 11 11 0a 04"),
            Map.entry('y', "00 00 11 11 0f 01 0e"));

    private Watermark() {}

    /// Whether a text can be drawn: digits, hyphens, and the letters of "privacy request".
    public static boolean signs(String text) {
        return text.chars().allMatch(sign -> SIGNS.containsKey((char) sign));
    }

    /// @throws IllegalArgumentException if the text has a sign that cannot be drawn
    static Pixels on(Pixels picture, String text) {
        if (!signs(text)) {
            throw new IllegalArgumentException("cannot be drawn: " + text);
        }
        var wide = picture.width();
        var high = picture.height();
        var argb = picture.argb();
        // the text once across the picture, as far as its dots then have a size
        var dot = Math.max(1, wide / ((COLUMNS + 1) * (text.length() + 2)));
        var line = (ROWS + 10) * dot;
        var length = (COLUMNS + 1) * (text.length() + 4) * dot;
        for (var y = 0; y < high; y++) {
            var row = Math.floorMod(y, line) / dot;
            for (var x = 0; row < ROWS && x < wide; x++) {
                // every second line stands half a length to the side
                var along = Math.floorMod(x - 2 * dot + (y / line % 2) * length / 2, length) / dot;
                if (isSet(text, along, row)) {
                    var at = y * wide + x;
                    argb[at] = Pixels.mixed(argb[at], isDark(argb[at]) ? 0xffffffff : 0xff000000, STRENGTH);
                }
            }
        }
        return new Pixels(wide, high, argb);
    }

    private static boolean isSet(String text, int along, int row) {
        var sign = along / (COLUMNS + 1);
        var column = along % (COLUMNS + 1);
        if (sign >= text.length() || column == COLUMNS) {
            return false;
        }
        var rows = SIGNS.getOrDefault(text.charAt(sign), "");
        var bits = Integer.parseInt(rows, 3 * row, 3 * row + 2, 16);
        return (bits >> (COLUMNS - 1 - column) & 1) == 1;
    }

    private static boolean isDark(int argb) {
        return (argb >> 16 & 0xff) * 3 + (argb >> 8 & 0xff) * 6 + (argb & 0xff) < 1280;
    }
}
