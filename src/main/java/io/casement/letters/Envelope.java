// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The window envelope that an office posts its letters in, which says where everything on the first page stands.
public enum Envelope {
    DIN_5008_A("din-5008-a"),
    DIN_5008_B("din-5008-b"),
    C5_6("c5-6"),
    C4("c4"),
    UK_DL("uk-dl"),
    FR_RIGHT("fr-right"),
    US_10("us-10");

    private final String id;

    Envelope(String id) {
        this.id = id;
    }

    /// Its name for ever, as kept in a register and written in the office's file.
    public String id() {
        return id;
    }

    public static Optional<Envelope> of(String id) {
        return Stream.of(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /// What is usual where an office is that has chosen none.
    ///
    /// @param country ISO 3166-1 alpha-2, in any case
    public static Envelope usualIn(String country) {
        return switch (country.strip().toUpperCase(Locale.ROOT)) {
            case "US" -> US_10;
            case "FR", "MC" -> FR_RIGHT;
            case "GB" -> UK_DL;
            default -> DIN_5008_B;
        };
    }
}
