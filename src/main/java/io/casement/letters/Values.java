// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands for the names in braces. A name without a value stays a blank.
record Values(Map<String, List<Span>> spans) {

    Values {
        spans = Map.copyOf(spans);
    }

    static Values none() {
        return new Values(Map.of());
    }

    /// A value of the case. What a requester wrote may hold anything; only one line of it reaches a letter.
    Values with(String name, String text) {
        return with(name, List.of(new Span.Value(name, Typography.line(text))));
    }

    Values with(String name, int count) {
        return with(name, Integer.toString(count));
    }

    Values with(String name, Optional<String> text) {
        return text.filter(each -> !each.isBlank())
                .map(each -> with(name, each))
                .orElse(this);
    }

    /// Words of the template in the place of a name.
    Values with(String name, List<Span> inner) {
        var more = new HashMap<>(spans);
        more.put(name, List.copyOf(inner));
        return new Values(more);
    }

    List<Span> of(String name) {
        return spans.getOrDefault(name, List.of(new Span.Blank(name)));
    }
}
