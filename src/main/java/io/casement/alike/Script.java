// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.alike;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How text looks: which scripts it is written in, what it could be mistaken for, how it is spelt with plain
/// letters.
public final class Script {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern BREAK = Pattern.compile("[\\s,.()\"“”-]+");
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private Script() {}

    // ICU reads its tables when they are first needed: plain ASCII, which most cases are, never needs them

    /// The table of characters that look alike.
    private static final class Confusables {
        static final SpoofChecker TABLE = new SpoofChecker.Builder().build();
    }

    /// The way into Latin letters.
    private static final class Latin {
        static final Transliterator SPELLING = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /// The rules of domain names.
    private static final class Domains {
        static final IDNA RULES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);
    }

    /// Composed, in small letters, with single spaces; nothing else is changed.
    public static String plain(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(composed).replaceAll(" ").strip();
    }

    /// What two texts have in common that the eye cannot tell apart (UTS 39).
    public static String skeleton(String text) {
        return Confusables.TABLE
                .getSkeleton(normal(text).toLowerCase(Locale.ROOT))
                .replace("vv", "w")
                .replace("cl", "d")
                .replace("nn", "rn")
                .toLowerCase(Locale.ROOT);
    }

    /// Whether the eye takes one for the other; UTS 39 tells i from l, which small print does not.
    public static boolean looksLike(String one, String other) {
        var a = skeleton(one);
        var b = skeleton(other);
        return a.equals(b) || a.replace('i', 'l').equals(b.replace('i', 'l'));
    }

    /// The first word that pretends to be written in other letters than it is: of several scripts, or in another
    /// script and readable as Latin beside Latin words.
    public static Optional<String> disguised(String text) {
        var words = BREAK.split(normal(text), -1);
        var latin = Arrays.stream(words).anyMatch(word -> scripts(word).contains(UnicodeScript.LATIN));
        return Arrays.stream(words)
                .filter(word -> isMixed(word) || (latin && passesForLatin(word)))
                .findFirst();
    }

    static boolean hasUnseen(String text) {
        return text.codePoints().anyMatch(Script::isUnseen);
    }

    /// Compares without what cannot be seen. Latin text that carries such a thing only looks the same; other scripts
    /// need it.
    static Resemblance asSeen(String told, String onFile, BiFunction<String, String, Resemblance> comparing) {
        var like = comparing.apply(seen(told), seen(onFile));
        var hidden = Stream.of(told, onFile)
                .anyMatch(text -> hasUnseen(text) && scripts(text).contains(UnicodeScript.LATIN));
        return like.isHarmless() && hidden ? Resemblance.alike(Nuance.LOOKALIKE) : like;
    }

    private static String seen(String text) {
        return text.codePoints()
                .filter(point -> !isUnseen(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnseen(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    public static String normal(String text) {
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
    public static boolean isMixed(String word) {
        return scripts(word).size() > 1;
    }

    /// Whether a word in another script reads as a Latin one: "сосо" in Cyrillic letters.
    public static boolean passesForLatin(String word) {
        var scripts = scripts(word);
        return !scripts.isEmpty()
                && !scripts.contains(UnicodeScript.LATIN)
                && !scripts.contains(UnicodeScript.HAN)
                && Confusables.TABLE
                        .getSkeleton(normal(word).toLowerCase(Locale.ROOT))
                        .chars()
                        .allMatch(c -> c >= 'a' && c <= 'z');
    }

    /// Spelt with the letters of ASCII, in lower case.
    public static String latin(String text) {
        var normal = normal(text);
        return (isPlain(normal) ? normal : Latin.SPELLING.transliterate(normal)).toLowerCase(Locale.ROOT);
    }

    /// A domain as it is shown where its script is known: without "xn--".
    static String shown(String domain) {
        if (isPlain(domain) && !domain.contains("xn--") && domain.equals(domain.toLowerCase(Locale.ROOT))) {
            return domain;
        }
        var out = new StringBuilder();
        var result = new IDNA.Info();
        Domains.RULES.nameToUnicode(domain, out, result);
        return result.hasErrors() && out.isEmpty() ? domain : out.toString();
    }

    /// A domain as it stands in mail headers: with "xn--" where it needs more than ASCII.
    public static String encoded(String domain) {
        var out = new StringBuilder();
        var result = new IDNA.Info();
        Domains.RULES.nameToASCII(domain, out, result);
        return out.isEmpty() ? domain : out.toString();
    }

    /// Small letters without marks: "müller" and "muller".
    public static String fold(String word) {
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
    public static String spelt(String word) {
        return fold(normal(word)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa"));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
