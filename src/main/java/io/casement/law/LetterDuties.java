// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.Map;

/// What letters must contain that are sent on or after a day.
public record LetterDuties(LocalDate from, Map<Notice, Map<Block, Citation>> blocks) {
    public LetterDuties {
        blocks = Map.copyOf(blocks);
    }

    /// The blocks of one kind of letter with the place in the law that demands each.
    public Map<Block, Citation> of(Notice notice) {
        return blocks.getOrDefault(notice, Map.of());
    }
}
