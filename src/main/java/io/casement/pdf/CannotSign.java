// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// A letter could not be signed; it is as it was. Says why, never any of its words.
public final class CannotSign extends Exception {

    private static final long serialVersionUID = 1L;

    private final Why why;

    CannotSign(Why why, Throwable cause) {
        super("not signed: " + why.id(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /// What kept it from being signed; each has a sentence of its own.
    public enum Why {
        /// The key is gone: a card was taken out.
        NO_KEY,
        /// The time stamp service does not answer, or answers otherwise than RFC 3161 says.
        NO_TIME_STAMP;

        /// The fixed name, such as "no-time-stamp".
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
