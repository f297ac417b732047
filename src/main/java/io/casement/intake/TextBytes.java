// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Turns bytes into text: by the named character set, or by UTF-8 and then windows-1252; never by throwing letters
/// away.
final class TextBytes {
    static final Charset WESTERN = Charset.forName("windows-1252");

    /// Names that mean less than what is really sent under them, and names that Java does not know.
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("cp1252", "windows-1252"));

    private TextBytes() {}

    /// Text with what had to be remarked about its bytes.
    record Decoded(String text, List<Note> notes) {}

    /// Decodes the whole, or as much as there is.
    ///
    /// @param named the character set that the mail names; empty where it names none
    static Decoded decode(byte[] bytes, String named) {
        String name = named.strip().toLowerCase(Locale.ROOT);
        Optional<Charset> told = name.isEmpty() || name.equals("us-ascii") ? Optional.empty() : lookUp(name);
        List<Note> notes = new ArrayList<>();
        if (told.isEmpty()) {
            Charset guess = guess(bytes);
            if (!name.isEmpty() && !name.equals("us-ascii")) {
                notes.add(new Note.CharsetGuessed(shown(name), guess.name()));
            } else if (!isAscii(bytes) && guess.equals(WESTERN)) {
                notes.add(new Note.CharsetGuessed("", guess.name()));
            }
            told = Optional.of(guess);
        }
        String text = loose(bytes, told.get());
        if (damage(text) > 0) {
            Charset guess = guess(bytes);
            String better = loose(bytes, guess);
            if (damage(better) < damage(text)) { // the mail names a character set that it is not written in
                notes.add(new Note.CharsetGuessed(shown(name), guess.name()));
                text = better;
            }
        }
        if (damage(text) > 0) {
            notes.add(new Note.BytesDamaged());
        }
        return new Decoded(text, notes);
    }

    private static long damage(String text) {
        return text.chars().filter(c -> c == '\ufffd').count();
    }

    /// The character set of a name, with the sense in which mails use it.
    static Optional<Charset> lookUp(String name) {
        String meant = MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        try {
            Charset found = Charset.forName(meant);
            return Optional.of(found);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    /// UTF-16 by its mark or its zeros, UTF-8 where it fits (a few broken characters allowed), else windows-1252.
    static Charset guess(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16;
        }
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        int zerosEven = zeros(bytes, 0);
        int zerosOdd = zeros(bytes, 1);
        int pairs = Math.min(bytes.length, PROBE) / 2;
        if (pairs >= 4 && zerosOdd > pairs * 7 / 10 && zerosEven < pairs / 10) {
            return StandardCharsets.UTF_16LE;
        }
        if (pairs >= 4 && zerosEven > pairs * 7 / 10 && zerosOdd < pairs / 10) {
            return StandardCharsets.UTF_16BE;
        }
        if (hasJapaneseEscapes(bytes)) {
            return lookUp("iso-2022-jp").orElse(WESTERN);
        }
        return mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WESTERN;
    }

    private static final int PROBE = 4096;

    private static boolean startsWith(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int first) {
        int count = 0;
        for (int i = first; i < Math.min(bytes.length, PROBE); i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean hasJapaneseEscapes(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1b && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; i++) {
            int more = following(bytes[i] & 0xff);
            if (more == 0) {
                continue;
            }
            boolean whole = more > 0; // cut off at the very end counts as whole: the head of a file ends anywhere
            for (int k = 1; whole && k <= more && i + k < bytes.length; k++) {
                whole = (bytes[i + k] & 0xc0) == 0x80;
            }
            good += whole ? 1 : 0;
            bad += whole ? 0 : 1;
            i += whole ? more : 0;
        }
        return bad == 0 || good >= bad * 4;
    }

    /// How many bytes follow this one in UTF-8; -1 where it cannot begin a character.
    private static int following(int first) {
        if (first < 0x80) {
            return 0;
        }
        if (first >= 0xc2 && first <= 0xdf) {
            return 1;
        }
        if (first >= 0xe0 && first <= 0xef) {
            return 2;
        }
        return first >= 0xf0 && first <= 0xf4 ? 3 : -1;
    }

    static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /// Decodes and shows what does not fit as U+FFFD.
    static String loose(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 16);
        decoder.decode(ByteBuffer.wrap(bytes), out, true);
        decoder.flush(out);
        return out.flip().toString();
    }

    /// Whether this is written text: hardly any control characters, unless it is UTF-16.
    static boolean looksLikeText(byte[] head) {
        Charset guess = guess(head);
        if (guess.name().startsWith("UTF-16")) {
            return true;
        }
        int odd = 0;
        for (byte b : head) {
            odd += b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b ? 1 : 0;
        }
        return odd * 20L <= head.length;
    }

    private static String shown(String name) {
        return SafeText.line(name.length() > 40 ? name.substring(0, 40) : name);
    }
}
