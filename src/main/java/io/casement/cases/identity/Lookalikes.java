// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What looks the same to the eye: letters of other alphabets, digits for letters, rn for m, invisible characters.
///
/// A short list of what is used against names, addresses and numbers; after Unicode Technical Standard 39.
final class Lookalikes {

    private static final Map<Integer, String> LATIN = pairs(
            // Cyrillic
            "аaвbеeкkмmнhоoрpсcтtуyхxіiїiјjѕsԁdԛqԝwһhӏlёe"
                    // Greek
                    + "αaβbεeηnιiκkνvοoρpτtυuχxγyωwϲcϳj"
                    // Latin letters that are not those of the keyboard, Armenian, Cherokee
                    + "ıiɑaɡgɩiʏyսuօoհhցgոnꓲiꓳoᴏo");

    private Lookalikes() {}

    /// The same for two texts that look the same in small print.
    static String skeleton(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .mapToObj(point -> LATIN.getOrDefault(point, Character.toString(point)))
                .collect(Collectors.joining());
        return plain.replace("rn", "m")
                .replace("vv", "w")
                .replace("cl", "d")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace('|', 'l');
    }

    /// Two texts that are not the same and look so.
    static boolean alike(String one, String other) {
        return !one.equals(other) && skeleton(one).equals(skeleton(other));
    }

    /// Whether the text has a letter of another alphabet that passes for one of the Latin, beside Latin ones; or
    /// something that cannot be seen.
    static boolean mixes(String text) {
        var latin = text.codePoints()
                .anyMatch(point -> Character.isLetter(point)
                        && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN);
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.FORMAT)
                || (latin
                        && text.codePoints()
                                .anyMatch(point -> LATIN.containsKey(point)
                                        && Character.UnicodeScript.of(point) != Character.UnicodeScript.LATIN));
    }

    private static Map<Integer, String> pairs(String listed) {
        var points = listed.codePoints().toArray();
        return IntStream.range(0, points.length / 2)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(
                        at -> points[2 * at], at -> Character.toString(points[2 * at + 1]), (one, _) -> one));
    }
}
