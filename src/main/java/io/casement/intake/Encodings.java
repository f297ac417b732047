// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Base64 and escaped bytes in headers, read as far as they go: what does not belong there is passed over.
final class Encodings {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Encodings() {}

    /// Whether there is nothing but Base64, padding and white space.
    static boolean isBase64(String encoded) {
        return encoded.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0 || c == '=' || c == ' ');
    }

    static byte[] base64(String encoded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length());
        int bits = 0;
        int held = 0;
        for (int i = 0; i < encoded.length(); i++) {
            int value = ALPHABET.indexOf(encoded.charAt(i));
            if (value < 0) {
                continue;
            }
            bits = bits << 6 | value;
            held += 6;
            if (held >= 8) {
                held -= 8;
                out.write(bits >> held);
                bits &= (1 << held) - 1;
            }
        }
        return out.toByteArray();
    }

    /// Reads `=E4` (quoted-printable) or `%E4` (RFC 2231); an escape that is none stays as written.
    static byte[] quoted(String encoded, char escape, boolean underscoreIsSpace) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int escaped = c == escape && i + 2 < encoded.length() ? hex(encoded, i + 1) : -1;
            if (escaped >= 0) {
                out.write(escaped);
                i += 2;
            } else if (c == '_' && underscoreIsSpace) {
                out.write(' ');
            } else if (Character.isHighSurrogate(c) && i + 1 < encoded.length()) {
                out.writeBytes(encoded.substring(i, i + 2).getBytes(StandardCharsets.UTF_8));
                i++;
            } else {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
