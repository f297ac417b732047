// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

/// Makes foreign text fit to be shown: what has no shape or bends the direction of reading does not get through.
final class SafeText {
    private static final int LONGEST_NAME = 120;

    private SafeText() {}

    /// Text of several lines: line ends become `\n`, control characters and lone surrogates become U+FFFD.
    static String text(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                out.append('\n');
                i += i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < raw.length()
                    && Character.isLowSurrogate(raw.charAt(i + 1))) {
                out.append(c).append(raw.charAt(++i));
            } else {
                out.append(safe(c));
            }
        }
        return dropByteOrderMark(out);
    }

    /// One line: as [#text], and line ends and tabs become spaces.
    static String line(String raw) {
        return text(raw).replace('\n', ' ').replace('\t', ' ').strip();
    }

    /// A file name: the last part of any path, without control, direction or invisible characters.
    static String fileName(String raw) {
        String line = line(raw);
        int slash = Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\'));
        String last = line.substring(slash + 1);
        StringBuilder out = new StringBuilder();
        last.codePoints().filter(c -> !isInvisible(c)).forEach(out::appendCodePoint);
        String name = out.toString().strip();
        while (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        return shortened(name);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        // keep the ending: it says what the file is
        String ending = name.substring(name.length() - 12);
        int cut = LONGEST_NAME - 1 - ending.length();
        String start = name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut);
        return start + "…" + (Character.isLowSurrogate(ending.charAt(0)) ? ending.substring(1) : ending);
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || c == ':' || c == '\ufffd';
    }

    private static char safe(char c) {
        boolean kept = c == '\n' || c == '\t' || (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && !Character.isSurrogate(c));
        return kept ? c : c == '\u0085' || c == '\f' || c == '\u000b' ? '\n' : '\ufffd';
    }

    private static String dropByteOrderMark(StringBuilder text) {
        return !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text.toString();
    }
}
