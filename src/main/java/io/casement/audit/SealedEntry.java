// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.audit;

import java.time.Instant;
import java.util.UUID;

/// An entry as it was found, with the seal that it carries.
///
/// @param seq its place in the case, counted from 1
public record SealedEntry(long seq, Instant at, UUID by, String kind, String body, Seal seal) {

    /// The seal that it should carry after that one.
    Seal sealAfter(Seal previous) {
        return Seal.next(previous, seq, at, by, kind, body);
    }
}
