// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.stream.Field;

/// Turns the bytes of a header field into its value: unfolded, 8-bit bytes read as UTF-8 or else as windows-1252.
final class RawHeaders {
    /// What is shown of one header; longer ones are cut.
    static final int SHOWN = 10_000;

    private RawHeaders() {}

    /// The value as it stands, unfolded, with encoded words still encoded.
    static String value(Field field) {
        byte[] raw = field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
        int colon = 0;
        while (colon < raw.length && raw[colon] != ':') {
            colon++;
        }
        if (colon >= raw.length) {
            return "";
        }
        String text = eightBit(java.util.Arrays.copyOfRange(raw, colon + 1, raw.length));
        return unfold(text).strip();
    }

    /// A value for the eye: encoded words decoded, one line.
    static String shown(String value) {
        String cut = value.length() > SHOWN ? value.substring(0, SHOWN) : value;
        return SafeText.line(EncodedWords.decode(cut));
    }

    static String eightBit(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return TextBytes.loose(bytes, TextBytes.WESTERN);
        }
    }

    /// A line end inside a field is folding; the white space after it stays.
    private static String unfold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\r' && c != '\n') {
                out.append(c == '\t' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
