// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A structured header such as `attachment; filename*0*=utf-8''a%20; filename*1=b`: its value and its parameters.
///
/// @param value the part before the first semicolon, lower case
/// @param named parameters by lower-case name, continued and decoded as RFC 2231 and, against it, RFC 2047 say
record Parameters(String value, Map<String, String> named) {

    /// A piece of a continued parameter.
    private record Piece(String text, boolean escaped) {}

    static final Parameters NONE = new Parameters("", Map.of());

    String get(String name) {
        return named.getOrDefault(name, "");
    }

    static Parameters of(String header) {
        List<String> segments = segments(header);
        Map<String, String> plain = new HashMap<>();
        Map<String, TreeMap<Integer, Piece>> pieces = new HashMap<>();
        for (String segment : segments.subList(1, segments.size())) {
            int equals = segment.indexOf('=');
            if (equals <= 0) {
                continue;
            }
            String name = segment.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = unquoted(segment.substring(equals + 1).strip());
            int star = name.indexOf('*');
            if (star < 0) {
                plain.putIfAbsent(name, SafeText.line(EncodedWords.decode(value)));
            } else {
                String suffix = name.substring(star + 1);
                boolean escaped = suffix.isEmpty() || suffix.endsWith("*");
                pieces.computeIfAbsent(name.substring(0, star), _ -> new TreeMap<>())
                        .putIfAbsent(index(suffix), new Piece(value, escaped));
            }
        }
        // the extended form wins over the plain one that is sent for old readers (RFC 6266, 4.3)
        pieces.forEach((name, parts) -> plain.put(name, joined(parts)));
        return new Parameters(segments.getFirst().strip().toLowerCase(Locale.ROOT), Map.copyOf(plain));
    }

    private static int index(String suffix) {
        String digits = suffix.endsWith("*") ? suffix.substring(0, suffix.length() - 1) : suffix;
        boolean number =
                !digits.isEmpty() && digits.length() < 8 && digits.chars().allMatch(Parameters::isDigit);
        return number ? Integer.parseInt(digits) : 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static String joined(TreeMap<Integer, Piece> parts) {
        Charset charset = StandardCharsets.UTF_8;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean first = true;
        for (Piece piece : parts.values()) {
            String text = piece.text();
            if (first && piece.escaped()) {
                int language = text.indexOf('\'');
                int start = language < 0 ? -1 : text.indexOf('\'', language + 1);
                charset = start < 0
                        ? charset
                        : TextBytes.lookUp(text.substring(0, language)).orElse(charset);
                text = start < 0 ? text : text.substring(start + 1);
            }
            bytes.writeBytes(
                    piece.escaped() ? Encodings.quoted(text, '%', false) : text.getBytes(StandardCharsets.UTF_8));
            first = false;
        }
        String decoded = TextBytes.loose(bytes.toByteArray(), charset);
        return SafeText.line(decoded.length() > RawHeaders.SHOWN ? decoded.substring(0, RawHeaders.SHOWN) : decoded);
    }

    /// Cuts at semicolons that stand outside quotes; a quote that is never closed ends with the header.
    private static List<String> segments(String header) {
        List<String> found = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                found.add(header.substring(start, i));
                start = i + 1;
            }
        }
        found.add(header.substring(Math.min(start, header.length())));
        return found;
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < value.length() && value.charAt(i) != '"'; i++) {
            boolean escape =
                    value.charAt(i) == '\\' && i + 1 < value.length() && "\\\"".indexOf(value.charAt(i + 1)) >= 0;
            out.append(value.charAt(escape ? ++i : i));
        }
        return out.toString();
    }
}
