// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// How text looks: which scripts it is written in, what it could be mistaken for, how it is spelt with plain
/// letters.
final class Script {

    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private Script() {}

    /// What two texts have in common that the eye cannot tell apart (UTS 39).
    static String skeleton(String text) {
        return CONFUSABLES
                .getSkeleton(normal(text).toLowerCase(Locale.ROOT))
                .replace("vv", "w")
                .replace("cl", "d")
                .replace("nn", "rn")
                .toLowerCase(Locale.ROOT);
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /// The scripts of the letters, Chinese, Japanese and Korean counted as one.
    static Set<UnicodeScript> scripts(String text) {
        var found = EnumSet.noneOf(UnicodeScript.class);
        normal(text).codePoints().filter(Character::isLetter).forEach(point -> {
            var script = UnicodeScript.of(point);
            if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                found.add(EAST_ASIAN.contains(script) ? UnicodeScript.HAN : script);
            }
        });
        return found;
    }

    /// Whether one word mixes letters of different scripts.
    static boolean isMixed(String word) {
        return scripts(word).size() > 1;
    }

    /// Whether a word in another script reads as a Latin one: "сосо" in Cyrillic letters.
    static boolean passesForLatin(String word) {
        var scripts = scripts(word);
        return !scripts.isEmpty()
                && !scripts.contains(UnicodeScript.LATIN)
                && !scripts.contains(UnicodeScript.HAN)
                && CONFUSABLES
                        .getSkeleton(normal(word).toLowerCase(Locale.ROOT))
                        .chars()
                        .allMatch(c -> c >= 'a' && c <= 'z');
    }

    /// Spelt with the letters of ASCII, in lower case.
    static String latin(String text) {
        return LATIN.transliterate(normal(text)).toLowerCase(Locale.ROOT);
    }

    /// A domain as it is shown where its script is known: without "xn--".
    static String shown(String domain) {
        var out = new StringBuilder();
        var result = new IDNA.Info();
        DOMAINS.nameToUnicode(domain, out, result);
        return result.hasErrors() && out.isEmpty() ? domain : out.toString();
    }

    /// A domain as it stands in mail headers: with "xn--" where it needs more than ASCII.
    static String encoded(String domain) {
        var out = new StringBuilder();
        var result = new IDNA.Info();
        DOMAINS.nameToASCII(domain, out, result);
        return out.isEmpty() ? domain : out.toString();
    }

    /// Small letters without marks: "müller" and "muller".
    static String fold(String word) {
        var folded = new StringBuilder();
        var open = Normalizer.normalize(normal(word).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        open.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> {
                    switch (point) {
                        case 'ß' -> folded.append("ss");
                        case 'æ' -> folded.append("ae");
                        case 'œ' -> folded.append("oe");
                        case 'ø' -> folded.append('o');
                        case 'ł' -> folded.append('l');
                        case 'đ', 'ð' -> folded.append('d');
                        case 'þ' -> folded.append("th");
                        case 'ı' -> folded.append('i');
                        case 'ə' -> folded.append('a');
                        case '\'', '’', '‘', '´', '`' -> {}
                        default -> folded.appendCodePoint(point);
                    }
                });
        return folded.toString();
    }

    /// As those write who have no such keys: "mueller".
    static String spelt(String word) {
        return fold(normal(word)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa"));
    }
}
