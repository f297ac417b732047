// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.law.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One paragraph of a letter, under a heading of its own or not.
///
/// @param key the paragraph's name in the template, such as "answer.refused.fraud"
/// @param requiredBy the rule that demands it; such a part can be neither edited nor left out
public record Part(
        String key, Optional<String> heading, List<Span> spans, Origin origin, Optional<Citation> requiredBy) {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z0-9-]*)\\}");

    public Part {
        spans = List.copyOf(spans);
    }

    /// Where the words come from.
    public enum Origin {
        TEMPLATE,
        DECISION,
        EDITED,
        REQUIRED
    }

    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    public boolean isRequired() {
        return requiredBy.isPresent();
    }

    /// This part in a person's words. A {blank} that is still in them stays a blank.
    public Part inWords(String words) {
        var spans = new ArrayList<Span>();
        var from = 0;
        var matcher = BLANK.matcher(words);
        while (matcher.find()) {
            if (matcher.start() > from) {
                spans.add(new Span.Words(words.substring(from, matcher.start())));
            }
            spans.add(new Span.Blank(matcher.group(1)));
            from = matcher.end();
        }
        if (from < words.length()) {
            spans.add(new Span.Words(words.substring(from)));
        }
        return new Part(key, heading, spans, Origin.EDITED, requiredBy);
    }
}
