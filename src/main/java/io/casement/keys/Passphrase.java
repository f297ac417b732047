// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What a passphrase must be, and how it becomes bytes.
public final class Passphrase {

    private static final int LEAST_LENGTH = 12;
    private static final int LEAST_WORDS = 4;
    private static final int LEAST_UNFORESEEN = 6;
    private static final int RUN = 3;

    /// What half the world begins with; found anywhere, in either case, it adds nothing.
    private static final List<String> COMMON =
            Pattern.compile("\\s+").splitAsStream("""
            password passwort passphrase motdepasse contrasena kennwort geheim secret casement
            privacy datenschutz welcome willkommen bienvenue admin administrator letmein iloveyou
            ichliebedich sunshine princess football fussball baseball monkey dragon master shadow
            superman batman trustno changeme default guest hallo hello login test qwertzuiop
            qwertyuiop azertyuiop qwertz qwerty azerty asdfghjkl asdfgh yxcvbnm zxcvbnm spring
            summer autumn winter fruehling sommer herbst januar january februar february march april
            june july august september october oktober november december dezember monday montag
            company firma office p@ssw0rd passw0rd""").toList();

    private Passphrase() {}

    /// What is the matter with a passphrase, if anything.
    public enum Judgement {
        FIT,
        /// Shorter than 12 characters.
        TOO_SHORT,
        /// Little is left of it without the words, keyboard rows, runs and years that are tried first.
        TOO_COMMON
    }

    /// Fit is what has four words, or twelve characters, and is not put together from what everybody tries first.
    public static Judgement judge(char[] passphrase) {
        if (Character.codePointCount(passphrase, 0, passphrase.length) < LEAST_LENGTH
                && words(passphrase) < LEAST_WORDS) {
            return Judgement.TOO_SHORT;
        }
        return unforeseen(passphrase) < LEAST_UNFORESEEN ? Judgement.TOO_COMMON : Judgement.FIT;
    }

    /// UTF-8 of the composed form, so that the same keys on another system give the same bytes. Composing makes a
    /// String for the rare keyboard that sends accents apart; all others never become one. The caller clears the
    /// array.
    static byte[] octets(char[] passphrase) {
        CharBuffer chars = CharBuffer.wrap(passphrase);
        if (!Normalizer.isNormalized(chars, Normalizer.Form.NFC)) {
            chars = CharBuffer.wrap(Normalizer.normalize(chars, Normalizer.Form.NFC));
        }
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(chars);
        byte[] octets = Arrays.copyOfRange(encoded.array(), encoded.arrayOffset(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        return octets;
    }

    private static int blanks(char[] passphrase) {
        int blanks = 0;
        for (char sign : passphrase) {
            blanks += Character.isWhitespace(sign) ? 1 : 0;
        }
        return blanks;
    }

    private static int words(char[] passphrase) {
        int words = 0;
        boolean inside = false;
        for (char sign : passphrase) {
            boolean letter = !Character.isWhitespace(sign);
            if (letter && !inside) {
                words++;
            }
            inside = letter;
        }
        return words;
    }

    /// How many characters are not blank and not part of something that is tried first.
    private static int unforeseen(char[] passphrase) {
        char[] low = new char[passphrase.length - blanks(passphrase)];
        int at = 0;
        for (char sign : passphrase) {
            if (!Character.isWhitespace(sign)) {
                low[at++] = Character.toLowerCase(sign);
            }
        }
        boolean[] foreseen = new boolean[low.length];
        for (String word : COMMON) {
            markWord(low, word, foreseen);
        }
        markRuns(low, foreseen);
        markYears(low, foreseen);
        int left = 0;
        for (int i = 0; i < low.length; i++) {
            left += foreseen[i] ? 0 : 1;
        }
        Arrays.fill(low, '\0');
        return left;
    }

    private static void markWord(char[] low, String word, boolean[] foreseen) {
        for (int at = 0; at + word.length() <= low.length; at++) {
            int same = 0;
            while (same < word.length() && low[at + same] == word.charAt(same)) {
                same++;
            }
            if (same == word.length()) {
                Arrays.fill(foreseen, at, at + same, true);
            }
        }
    }

    /// Three or more of aaa, abc, 321, or of a pair repeated as in abababab.
    private static void markRuns(char[] low, boolean[] foreseen) {
        for (int step = -1; step <= 1; step++) {
            int from = 0;
            for (int i = 1; i <= low.length; i++) {
                if (i == low.length || low[i] - low[i - 1] != step) {
                    if (i - from >= RUN) {
                        Arrays.fill(foreseen, from, i, true);
                    }
                    from = i;
                }
            }
        }
        for (int i = 4; i < low.length; i++) {
            if (low[i] == low[i - 2] && low[i - 1] == low[i - 3] && low[i - 2] == low[i - 4]) {
                Arrays.fill(foreseen, i - 4, i + 1, true);
            }
        }
    }

    private static void markYears(char[] low, boolean[] foreseen) {
        for (int i = 0; i + 4 <= low.length; i++) {
            boolean century = (low[i] == '1' && low[i + 1] == '9') || (low[i] == '2' && low[i + 1] == '0');
            if (century && isDigit(low[i + 2]) && isDigit(low[i + 3])) {
                Arrays.fill(foreseen, i, i + 4, true);
            }
        }
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
