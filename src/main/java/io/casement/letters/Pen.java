// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.CaseClock;
import io.casement.cases.CaseFile;
import io.casement.law.Block;
import io.casement.law.Citation;
import io.casement.law.Ground;
import io.casement.law.GroundSheet;
import io.casement.law.Notice;
import io.casement.law.Regime;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Writes parts of one letter: finds the wording for its law and fills in the values.
///
/// @param date the day that the letter carries; what the law demands in it is that of this day
record Pen(Matter matter, CaseClock clock, Texts texts, LocalDate date) {

    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9-]*)\\}");
    private static final String CITED = " ({citation})";

    CaseFile file() {
        return matter.file();
    }

    Regime law() {
        return matter.law();
    }

    /// What the law demands in this kind of letter on its day.
    Map<Block, Citation> demanded(Notice notice) {
        return law().mustContain(notice, date);
    }

    /// The values that every paragraph may use.
    Values values() {
        return Values.none()
                .with("received", day(file().received()))
                .with("number", file().number().toString())
                .with("email", matter.organisation().email())
                .with("asked", asked(file().rights()));
    }

    /// A paragraph that the clerk may edit.
    Part part(String key, String paragraph, Values values) {
        return write(key, paragraph, Part.Origin.TEMPLATE, Optional.empty(), values);
    }

    Part part(String paragraph, Values values) {
        return part(paragraph, paragraph, values);
    }

    /// A paragraph that follows from a decision; the clerk may edit it.
    Part decided(String key, String paragraph, Values values) {
        return write(key, paragraph, Part.Origin.DECISION, Optional.empty(), values);
    }

    /// A paragraph that follows from a decision, in words of the refusal catalogue.
    Part decided(String key, List<Span> words) {
        return new Part(key, Optional.empty(), words, Part.Origin.DECISION, Optional.empty());
    }

    /// What the catalogue has for the ground on the day of the letter.
    GroundSheet sheet(Ground ground, Right right) {
        return law().sheet(ground, right, date);
    }

    /// The reason as the letter says it.
    String reason(Ground ground, Right right) {
        return sheet(ground, right)
                .reason(right, texts.language())
                .orElseThrow(() -> new IllegalStateException("no words for " + ground + " in " + texts.language()));
    }

    /// Words of the refusal catalogue with their names filled.
    List<Span> inWords(String words, Values values) {
        return spans(words, values);
    }

    /// A paragraph that fulfils a duty of the law where the law has it; then nobody can edit it or leave it out.
    Part block(Block block, Optional<Citation> demandedBy, String paragraph, Values values) {
        var origin = demandedBy.isPresent() ? Part.Origin.REQUIRED : Part.Origin.TEMPLATE;
        return write(block.id(), paragraph, origin, demandedBy, values);
    }

    /// A paragraph of several lines, such as a numbered list, that the clerk may edit.
    Part lines(String key, List<List<Span>> lines) {
        var spans = new ArrayList<Span>();
        for (var line : lines) {
            if (!spans.isEmpty()) {
                append(new Span.Words("\n"), spans);
            }
            line.forEach(span -> append(span, spans));
        }
        return new Part(key, Optional.empty(), spans, Part.Origin.TEMPLATE, Optional.empty());
    }

    private Part write(String key, String paragraph, Part.Origin origin, Optional<Citation> demandedBy, Values values) {
        return new Part(key, Optional.empty(), spans(texts.get(paragraph, law().id()), values), origin, demandedBy);
    }

    /// The parts under one heading.
    List<Part> section(String heading, List<Part> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        var headed = new ArrayList<>(parts);
        var first = headed.getFirst();
        headed.set(
                0,
                new Part(first.key(), Optional.of(words(heading)), first.spans(), first.origin(), first.requiredBy()));
        return headed;
    }

    /// Words without names.
    String words(String key) {
        return Typography.tied(texts.get(key, law().id()));
    }

    String line(String key, Values values) {
        var line = new StringBuilder();
        spans(texts.get(key, law().id()), values).forEach(span -> line.append(span.text()));
        return line.toString();
    }

    List<Span> fragment(String key, Values values) {
        return spans(texts.get(key, law().id()), values);
    }

    String day(LocalDate day) {
        return Dates.plain(day, texts, law().id());
    }

    String deadline(LocalDate day) {
        return Dates.deadline(day, texts, law().id());
    }

    String cite(Citation citation) {
        return Citations.written(citation, texts, law().id());
    }

    /// "for a copy of your personal data and to delete it", in the order of [Right].
    List<Span> asked(Collection<Right> rights) {
        var phrases = new ArrayList<String>();
        for (var right : new TreeSet<>(rights)) {
            phrases.add(words((phrases.isEmpty() ? "asked." : "asked.also.") + right.id()));
        }
        return List.of(new Span.Words(list(phrases)));
    }

    private String list(List<String> items) {
        var list = items.isEmpty() ? "" : items.getFirst();
        for (var at = 1; at < items.size(); at++) {
            var shape = at == items.size() - 1 ? "list.last" : "list.next";
            list = texts.get(shape, law().id()).replace("{list}", list).replace("{next}", items.get(at));
        }
        return list;
    }

    /// A paragraph with its names filled. Where the law has no citation to give, the brackets for it go too; a
    /// value that is merely not there yet stays a blank, and the letter stays here.
    private List<Span> spans(String paragraph, Values values) {
        var text =
                values.spans().containsKey("citation") && values.of("citation").isEmpty()
                        ? paragraph.replace(CITED, "")
                        : paragraph;
        var spans = new ArrayList<Span>();
        var from = 0;
        var matcher = NAME.matcher(text);
        while (matcher.find()) {
            words(text.substring(from, matcher.start()), spans);
            values.of(matcher.group(1)).forEach(span -> append(span, spans));
            from = matcher.end();
        }
        words(text.substring(from), spans);
        return List.copyOf(spans);
    }

    private static void words(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            append(new Span.Words(Typography.tied(text)), spans);
        }
    }

    private static void append(Span span, List<Span> spans) {
        if (span instanceof Span.Words(String next)
                && !spans.isEmpty()
                && spans.getLast() instanceof Span.Words(String before)) {
            spans.set(spans.size() - 1, new Span.Words(before + next));
        } else {
            spans.add(span);
        }
    }

    /// The citation as a value; none at all where the law has none to give.
    Values cited(Values values, Optional<Citation> citation) {
        return citation.map(each -> values.with("citation", cite(each)))
                .orElseGet(() -> values.with("citation", List.of()));
    }

    /// What the law demands in a letter that is several notices at once; the citation is that of the gravest.
    Map<Block, Citation> demanded(Set<Notice> notices) {
        var all = new EnumMap<Block, Citation>(Block.class);
        new TreeSet<>(notices).reversed().forEach(notice -> demanded(notice).forEach(all::putIfAbsent));
        return all;
    }
}
