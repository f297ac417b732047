// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

/// Makes text fit for a database's field.
final class Text {

    private Text() {}

    /// Without U+0000, which PostgreSQL refuses, and no longer than so many characters.
    static String clean(String text, int longest) {
        var clean = text.replace("\0", "");
        if (clean.length() <= longest) {
            return clean;
        }
        var end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }
}
