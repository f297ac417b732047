// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

/// Cuts text without cutting a character in two.
final class Cut {
    private Cut() {}

    static String at(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
