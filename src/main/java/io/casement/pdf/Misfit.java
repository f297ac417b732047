// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.util.Locale;
import java.util.Optional;

/// Why a letter cannot be printed as it is. Carries no names and no free text.
public sealed interface Misfit {

    /// The address takes more lines than the window of the envelope shows.
    ///
    /// @param lines how many it takes, long lines wrapped
    /// @param room how many there are
    record AddressTooLong(int lines, int room) implements Misfit {}

    /// A part of the page with a fixed height has more words than room.
    record Crowded(Zone zone) implements Misfit {}

    /// A character that the letter's fonts do not have.
    record Unprintable(int codePoint, Zone zone) implements Misfit {

        /// The character as people can look it up: "U+1F600 GRINNING FACE".
        public String label() {
            var name = Optional.ofNullable(Character.getName(codePoint)).orElse("UNASSIGNED");
            return String.format(Locale.ROOT, "U+%04X %s", codePoint, name);
        }
    }

    /// The parts of a letter's page.
    enum Zone {
        LETTERHEAD,
        SENDER,
        ADDRESS,
        REFERENCES,
        SUBJECT,
        BODY,
        SIGNATURE,
        ENCLOSURES,
        FOOTER
    }
}
