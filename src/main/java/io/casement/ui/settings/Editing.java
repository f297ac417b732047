// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.law.RegimeId;
import io.casement.lawbook.LawDraft;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The drafts of whoever sits here, each with what it was before every change. Whoever locks finds them again as long
/// as
/// the program runs. FX thread.
public final class Editing {
    private final Map<RegimeId, Deque<String>> past = new HashMap<>();
    private final Map<RegimeId, String> now = new HashMap<>();

    Optional<String> text(RegimeId id) {
        return Optional.ofNullable(now.get(id));
    }

    Set<RegimeId> laws() {
        return Set.copyOf(now.keySet());
    }

    /// The draft reads so from now on; a change back to what is in force leaves no draft.
    void change(LawDraft before, LawDraft from, LawDraft to) {
        if (!from.text().equals(to.text())) {
            past.computeIfAbsent(to.id(), id -> new ArrayDeque<>()).push(from.text());
            put(before, to.text());
        }
    }

    private void put(LawDraft before, String text) {
        if (before.text().equals(text)) {
            now.remove(before.id());
        } else {
            now.put(before.id(), text);
        }
    }

    /// Takes the last change back; false if there is none.
    boolean undo(LawDraft before) {
        var steps = past.getOrDefault(before.id(), new ArrayDeque<>());
        if (steps.isEmpty()) {
            return false;
        }
        put(before, steps.pop());
        return true;
    }

    /// It is proposed, or given up.
    void drop(RegimeId id) {
        past.remove(id);
        now.remove(id);
    }
}
