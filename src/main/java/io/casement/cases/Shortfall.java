// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What a letter still lacks before it may go.
///
/// @param part the key of the part of the letter that lacks it
public record Shortfall(Lack lack, String part) {

    /// Kinds of lacks, each with a sentence of its own on the screen.
    public enum Lack {
        /// A value is still a blank.
        UNFILLED,
        /// What the law demands in this letter is not there.
        REQUIRED_BY_LAW,
        NO_ADDRESS,
        /// An address that must not be told stands in it.
        PROTECTED_ADDRESS,
        /// Nobody has said yet whose letters these are.
        NO_SENDER,
        /// More lines than the window of the envelope shows.
        ADDRESS_TOO_LONG,
        /// A fixed part of the page, such as the reference block, has more words than room.
        DOES_NOT_FIT,
        /// A character that the letter's fonts cannot print.
        UNPRINTABLE,
        /// Nothing on file says how to reach the person whom somebody else may have pretended to be.
        NO_KNOWN_CHANNEL;

        public String id() {
            return Codes.id(this);
        }
    }
}
