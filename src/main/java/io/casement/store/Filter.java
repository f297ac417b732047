// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.util.Optional;

/// What narrows a view of the queue.
///
/// @param words as for a search; empty for all
public record Filter(Optional<RegimeId> law, Optional<Right> right, String words) {

    public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), "");
}
