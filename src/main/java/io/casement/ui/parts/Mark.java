// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

/// A range of a text that is painted: characters `from` (inclusive) to `to` (exclusive).
public record Mark(int from, int to, Kind kind) {
    /// What the paint says.
    public enum Kind {
        /// A phrase that was read.
        READ("mark"),
        /// The phrase that belongs to the field with the focus.
        FOCUSED("mark-strong"),
        /// A value that was filled in.
        VALUE("value"),
        INSERTED("inserted"),
        /// Struck through as well.
        DELETED("deleted");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        String css() {
            return css;
        }
    }

    public Mark {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no range: " + from + " to " + to);
        }
    }
}
