// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.List;

/// What the rules say to a command: new entries, or why not.
public sealed interface Verdict {

    record Accepted(List<Entry> entries, List<Warning> warnings) implements Verdict {
        public Accepted {
            entries = List.copyOf(entries);
            warnings = List.copyOf(warnings);
        }
    }

    record Barred(Obstacle obstacle) implements Verdict {}
}
