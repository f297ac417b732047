// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Writes one JSON document (RFC 8259) of maps, lists, words, numbers and truths; whatever else there is as its
/// text.
///
/// Jackson is the store's; what the command line prints needs forty lines.
final class Json {

    private static final String STEP = "  ";

    private Json() {}

    /// An object with its members in this order; a missing value is written as null.
    ///
    /// @param members names and values in turn
    static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (var i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }

    static String of(Object value) {
        return write(value, "");
    }

    private static String write(@Nullable Object value, String indent) {
        return switch (value) {
            case null -> "null";
            case Optional<?> optional ->
                optional.map(present -> write(present, indent)).orElse("null");
            case Boolean truth -> truth.toString();
            case Number number -> number.toString();
            case Map<?, ?> map -> {
                var members = lines("{", "}", indent);
                map.forEach((name, member) ->
                        members.add(quoted(String.valueOf(name)) + ": " + write(member, indent + STEP)));
                yield members.toString();
            }
            case Collection<?> list -> {
                var elements = lines("[", "]", indent);
                list.forEach(element -> elements.add(write(element, indent + STEP)));
                yield elements.toString();
            }
            default -> quoted(value.toString());
        };
    }

    private static StringJoiner lines(String open, String close, String indent) {
        return new StringJoiner(",\n" + indent + STEP, open + "\n" + indent + STEP, "\n" + indent + close)
                .setEmptyValue(open + close);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            switch (sign) {
                case '"', '\\' -> quoted.append('\\').append(sign);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (sign < ' ' || isLoneSurrogate(text, i)) {
                        quoted.append(String.format("\\u%04x", (int) sign));
                    } else {
                        quoted.append(sign);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /// Half a character cannot be written as UTF-8, and would come out as a question mark.
    private static boolean isLoneSurrogate(String text, int at) {
        var sign = text.charAt(at);
        if (Character.isHighSurrogate(sign)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(sign) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
