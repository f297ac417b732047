// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/// Reads `=?charset?B?…?=` in headers (RFC 2047), also where senders break its rules: inside quotes, with spaces,
/// cut.
final class EncodedWords {
    /// RFC 2047 allows 75; senders write up to a whole subject into one word.
    private static final int LONGEST = 4_000;

    private EncodedWords() {}

    /// One word as found; its text is still encoded.
    ///
    /// @param end position after it; -1 where there is no word
    private record Word(int end, String charset, char encoding, String encoded) {
        static final Word NONE = new Word(-1, "", 'Q', "");

        byte[] bytes() {
            return encoding == 'B' ? Encodings.base64(encoded) : Encodings.quoted(encoded, '=', true);
        }
    }

    /// Replaces every encoded word; adjacent words of one character set are joined before they are decoded,
    /// because senders cut in the middle of a character.
    static String decode(String value) {
        int next = value.indexOf("=?");
        if (next < 0) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        int done = 0;
        while (next >= 0) {
            Word word = read(value, next);
            if (word.end() < 0) {
                next = value.indexOf("=?", next + 2);
                continue;
            }
            out.append(value, done, next);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            String charset = word.charset();
            while (word.end() >= 0 && word.charset().equalsIgnoreCase(charset)) {
                bytes.writeBytes(word.bytes());
                done = word.end();
                word = read(value, skipSpace(value, done));
            }
            out.append(text(bytes.toByteArray(), charset));
            next = value.indexOf("=?", done);
            done = word.end() >= 0 ? next : done; // white space between encoded words is not part of the text
        }
        return out.append(value.substring(done)).toString();
    }

    private static String text(byte[] bytes, String charset) {
        Charset known = TextBytes.lookUp(charset).orElseGet(() -> TextBytes.guess(bytes));
        return TextBytes.loose(bytes, known);
    }

    private static Word read(String value, int from) {
        if (!value.startsWith("=?", from)) {
            return Word.NONE;
        }
        int charsetEnd = value.indexOf('?', from + 2);
        if (charsetEnd < 0 || charsetEnd - from > 60 || charsetEnd + 2 >= value.length()) {
            return Word.NONE;
        }
        char encoding = Character.toUpperCase(value.charAt(charsetEnd + 1));
        int start = charsetEnd + 3;
        boolean formed = (encoding == 'B' || encoding == 'Q') && value.charAt(charsetEnd + 2) == '?';
        int end = formed ? closing(value, start) : -1;
        if (end < 0) {
            return Word.NONE;
        }
        if (encoding == 'B' && !Encodings.isBase64(value.substring(start, end))) {
            return Word.NONE;
        }
        String charset = value.substring(from + 2, charsetEnd);
        int star = charset.indexOf('*'); // RFC 2231 adds the language here
        String bare = star < 0 ? charset : charset.substring(0, star);
        return new Word(end + 2, bare, encoding, value.substring(start, end));
    }

    private static int closing(String value, int start) {
        int limit = Math.min(value.length(), start + LONGEST);
        for (int i = start; i + 1 < limit; i++) {
            if (value.charAt(i) == '?' && value.charAt(i + 1) == '=') {
                return i;
            }
        }
        return -1;
    }

    private static int skipSpace(String value, int from) {
        int i = from;
        while (i < value.length() && Character.isWhitespace(value.charAt(i))) {
            i++;
        }
        return i;
    }
}
