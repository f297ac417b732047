// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import java.util.Optional;

/// What the letters of an office are printed on and posted in.
///
/// @param logo stands before the name in the letterhead
public record Stationery(Envelope envelope, Optional<Logo> logo) {

    public static Stationery usualIn(String country) {
        return new Stationery(Envelope.usualIn(country), Optional.empty());
    }

    public Stationery in(Envelope other) {
        return new Stationery(other, logo);
    }

    public Stationery with(Optional<Logo> other) {
        return new Stationery(envelope, other);
    }
}
