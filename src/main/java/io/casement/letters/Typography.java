// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import java.util.regex.Pattern;

/// Small print rules: what must not be torn apart at the end of a line, and one line where one line belongs.
final class Typography {

    private static final Pattern TIED = Pattern.compile(
            "\\b(Art|Abs|Buchst|Nr|Rn|Sch|para|s|ss|Rec|No)\\. (?=[\\p{Alnum}(])|(§§?) (?=\\d)|\\b(Enclosure|Anlage) (?=\\d)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\\p{Zl}\\p{Zp}]+");
    private static final Pattern HIDDEN = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\uFEFF]");

    private Typography() {}

    /// "Art. 15" and "§ 7021" with a space that does not break.
    static String tied(String text) {
        return TIED.matcher(text).replaceAll(match -> match.group().stripTrailing() + "\u00a0");
    }

    /// One clean line: no breaks, no control characters, no marks that turn the direction of what follows.
    static String line(String text) {
        return SPACES.matcher(HIDDEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
