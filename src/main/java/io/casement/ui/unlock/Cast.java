// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import io.casement.cases.Clerk;
import java.nio.file.Path;
import java.util.List;

/// The fictional people of the demonstration, any of whom may come in.
///
/// @param passphrase theirs, which is no secret: it opens invented cases only
public record Cast(Path folder, List<Clerk> people, String passphrase) {

    public Cast {
        people = List.copyOf(people);
    }
}
