// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.text.Normalizer;

/// Brings words into the one form in which they are measured and printed.
final class Tidy {

    static final char SOFT_HYPHEN = '\u00AD';
    static final char ZERO_WIDTH_SPACE = '\u200B';

    private Tidy() {}

    /// Composed characters, one kind of line end, tabs as spaces; marks that direct text but carry no ink are
    /// left out.
    /// Soft hyphens and zero-width spaces stay: lines may break there.
    static String text(String words) {
        var composed = Normalizer.normalize(words, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace("\u2029", "\n\n")
                .replace('\t', ' ');
        var tidy = new StringBuilder(composed.length());
        composed.codePoints().filter(point -> !isInkless(point)).forEach(tidy::appendCodePoint);
        return tidy.toString();
    }

    /// The same on one line.
    static String line(String words) {
        return text(words).replace('\n', ' ').strip();
    }

    /// What is left to print of a finished line.
    static String printed(String line) {
        return line.replace(String.valueOf(SOFT_HYPHEN), "").replace(String.valueOf(ZERO_WIDTH_SPACE), "");
    }

    private static boolean isInkless(int point) {
        return switch (point) {
            case SOFT_HYPHEN, ZERO_WIDTH_SPACE -> false;
            case 0x2060, 0xFEFF, 0x200C, 0x200D -> true;
            default ->
                (point >= 0x200E && point <= 0x200F)
                        || (point >= 0x202A && point <= 0x202E)
                        || (point >= 0x2066 && point <= 0x2069)
                        || (point >= 0xFE00 && point <= 0xFE0F);
        };
    }
}
