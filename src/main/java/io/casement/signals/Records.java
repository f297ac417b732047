// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import java.util.Optional;

/// What our own records say about the person named, as far as somebody entered it.
///
/// @param address in one line; empty where none is held
public record Records(Optional<String> name, Optional<String> email, String address, Optional<String> phone) {

    /// Nobody has looked yet.
    public static final Records NONE = new Records(Optional.empty(), Optional.empty(), "", Optional.empty());
}
