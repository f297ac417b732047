// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

/// A run of words in a part of a letter.
public sealed interface Span {

    String text();

    /// Words of the template or of a person.
    record Words(String text) implements Span {}

    /// A value that came from the case, shown tinted in the editor.
    record Value(String name, String text) implements Span {}

    /// A value that the case does not hold yet. No letter leaves with one.
    record Blank(String name) implements Span {
        @Override
        public String text() {
            return "{" + name + "}";
        }
    }
}
