// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.law.Block;
import io.casement.law.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One paragraph of a letter, under a heading of its own or not.
///
/// @param key its name in the letter, the same in every language: "declined.access.fraud", or a block that a law
///     demands, "complaint-body"
/// @param requiredBy the rule that demands it; such a part can be neither edited nor left out
public record Part(
        String key, Optional<String> heading, List<Span> spans, Origin origin, Optional<Citation> requiredBy) {

    static final String ADDED = "added.";

    /// Sentences that belong to the paragraph before them.
    private static final Set<String> FLOWING = Set.of(
            "rights.review",
            Block.APPEAL.id(),
            "rights.appeal-then",
            Block.COMPLAINT_BODY.id(),
            "rights.asked-first",
            Block.COMPLAINT_BY.id(),
            Block.ABOUT_DATA.id(),
            Block.COURT.id(),
            Block.HOLDER.id(),
            "identity.silence",
            "after.infeasible");

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

    /// Did a person add it to what the template has?
    public boolean isAdded() {
        return key.startsWith(ADDED);
    }

    /// Does it go on in the paragraph of the part before it, when it is printed?
    boolean flowsOn() {
        return FLOWING.contains(key) || (key.startsWith("nothing-held.") && !key.equals("nothing-held.again"));
    }

    /// This part and another one in one paragraph, for printing.
    Part and(Part next) {
        var both = new ArrayList<>(spans);
        both.add(new Span.Words(" "));
        both.addAll(next.spans);
        return new Part(key, heading, both, origin, requiredBy);
    }

    /// This part under another heading, or none.
    public Part under(Optional<String> other) {
        return new Part(key, other, spans, origin, requiredBy);
    }

    /// This part with a blank filled. That is no change of its wording, so a part that the law demands takes it
    /// too.
    public Part filled(String name, String value) {
        if (!spans.contains(new Span.Blank(name))) {
            return this;
        }
        var filled = new ArrayList<Span>();
        for (var span : spans.reversed()) {
            // a value that ends with the sentence brings no second full stop
            var ends = !filled.isEmpty() && filled.getFirst().text().startsWith(".");
            var text = Typography.line(value).replaceAll(ends ? "\\.$" : "$^", "");
            filled.addFirst(span.equals(new Span.Blank(name)) ? new Span.Value(name, text) : span);
        }
        return new Part(key, heading, filled, isRequired() ? origin : Origin.EDITED, requiredBy);
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
