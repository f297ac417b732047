// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.law.Confidence;
import io.casement.law.Right;
import io.casement.lawbook.FactKind;
import io.casement.lawbook.LawDifference;
import io.casement.lawbook.LawDifference.Change;
import io.casement.lawbook.LawDraft;
import io.casement.lawbook.LawFact;
import io.casement.lawbook.LawPart;
import io.casement.ui.settings.Clause.Line;
import io.casement.ui.settings.Clause.Piece;
import io.casement.ui.settings.Clause.Unknown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes sentences of the sections of a law.
record Clauses(LawSpeech speech, LawDraft draft, LawDifference difference, LocalDate day) {
    /// Fields that a section may have and that are offered empty, so that they can be entered.
    private static final Map<String, List<String>> OFFERED = Map.of(
            "clock", List.of("rights", "within", "from", "on-free-day", "moves", "careful", "citation"),
            "question", List.of("rights", "effect", "careful", "citation"),
            "extension", List.of("rights", "by", "citation", "notice"),
            "ground", List.of("rights", "citation"),
            "complaint", List.of("citation", "asked-first"),
            "court", List.of("citation"),
            "fee", List.of("free", "charge", "citation"),
            "children", List.of("consent-age", "competence-age", "citation"),
            "retention", List.of("at-least", "citation"),
            "counting", List.of("start", "months", "free-day"));

    List<Clause> of(List<LawPart> parts) {
        List<Clause> clauses = new ArrayList<>();
        var last = "";
        for (var part : parts) {
            clauses.add(of(part, part.heading().equals(last) ? "" : speech.heading(part.heading())));
            last = part.heading();
        }
        return clauses;
    }

    /// What becomes of an answer whose last day is free, as a sentence of its own.
    List<Clause> freeDays(List<LawPart> parts) {
        var citation = parts.stream()
                .filter(part -> part.name().equals("counting"))
                .flatMap(part -> part.value("free-day").stream())
                .findFirst()
                .orElse("");
        List<Clause> clauses = new ArrayList<>();
        for (var part : parts) {
            if (part.heading().equals("clock response")
                    && part.value("on-free-day").isPresent()) {
                clauses.add(new Clause(
                        part.spot(),
                        clauses.isEmpty() ? speech.key("clock", "on-free-day") : "",
                        speech.rights(part.rights()),
                        entry(lines(part), "on-free-day").stream().toList(),
                        citation,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        changes(part).anyMatch(fact -> fact.key().equals("on-free-day")),
                        part.inherited(),
                        false));
            }
        }
        return clauses;
    }

    private Clause of(LawPart part, String title) {
        var lines = lines(part);
        var source = main(part).flatMap(LawFact::origin).or(part::origin).map(speech::origin);
        return new Clause(
                part.spot(),
                title,
                part.value("rights").isPresent() ? speech.rights(part.rights()) : "",
                pieces(part, lines),
                part.value("citation").orElse(""),
                doubt(part),
                source,
                part.notes(),
                lines,
                changes(part).findAny().isPresent(),
                part.inherited(),
                draft.mayRemove(day, part.spot()));
    }

    /// The field on which a clock's date rests, and so the one whose source counts.
    private static Optional<LawFact> main(LawPart part) {
        for (var key : List.of("within", "by", "effect", "citation", "at-least", "none", "name")) {
            if (part.fact(key).isPresent()) {
                return part.fact(key);
            }
        }
        return part.facts().stream().findFirst();
    }

    private Optional<String> doubt(LawPart part) {
        var weak = main(part)
                .flatMap(LawFact::origin)
                .filter(origin -> origin.confidence() == Confidence.LOW)
                .isPresent();
        return weak ? Optional.of(speech.words().text("settings.weak")) : Optional.empty();
    }

    private java.util.stream.Stream<Change.Fact> changes(LawPart part) {
        return difference.changes().stream()
                .filter(Change.Fact.class::isInstance)
                .map(Change.Fact.class::cast)
                .filter(fact ->
                        fact.section().equals(part.heading()) && fact.rights().equals(part.rights()))
                .filter(fact -> !fact.from().isAfter(day));
    }

    private List<Line> lines(LawPart part) {
        Set<String> keys = new LinkedHashSet<>();
        part.facts().forEach(fact -> keys.add(fact.key()));
        if (part.fact("none").isEmpty() && !LawFolder.isCatalogue(draft.id())) {
            keys.addAll(OFFERED.getOrDefault(part.name(), List.of()));
        }
        var common = main(part).flatMap(LawFact::origin);
        List<Line> lines = new ArrayList<>();
        for (var key : keys) {
            var fact = part.fact(key);
            var origin = fact.flatMap(LawFact::origin);
            lines.add(line(
                    part,
                    key,
                    fact.map(LawFact::value).orElse(""),
                    origin.filter(one -> !common.equals(Optional.of(one))).map(speech::origin),
                    origin.map(io.casement.law.Origin::source).orElse("")));
        }
        lines.add(line(part, "note", String.join(" ", part.notes()), Optional.empty(), ""));
        return lines;
    }

    private Line line(LawPart part, String key, String value, Optional<String> source, String before) {
        return new Line(
                part.spot(),
                part.name(),
                key,
                speech.key(part.name(), key),
                key.equals("note") ? FactKind.TEXT : FactKind.of(part.name(), key),
                value,
                FactKind.options(part.name(), key),
                source,
                changes(part).anyMatch(fact -> fact.key().equals(key) && !fact.founded()),
                before);
    }

    private List<Piece> pieces(LawPart part, List<Line> lines) {
        List<Piece> pieces = new ArrayList<>();
        var words = speech.words();
        if (part.fact("none").isPresent()) {
            pieces.add(new Piece.Said(words.text(
                    part.name().equals("retention")
                            ? "settings.no-number"
                            : part.value("none").orElse("").equals("period")
                                    ? "settings.no-period"
                                    : "settings.no-such-duty")));
            return pieces;
        }
        switch (part.name()) {
            case "clock" -> {
                pieces.add(new Piece.Said(words.text("settings.within")));
                entry(lines, "within").ifPresent(pieces::add);
                part.value("from").ifPresent(from -> pieces.add(new Piece.Said(speech.option("clock", "from", from))));
                part.value("after-answer")
                        .ifPresent(term ->
                                pieces.add(new Piece.Said(words.text("settings.after-answer", speech.term(term)))));
                part.value("when").ifPresent(when -> pieces.add(new Piece.Said(speech.option("clock", "when", when))));
            }
            case "extension" -> {
                pieces.add(new Piece.Said(words.text("settings.by")));
                entry(lines, "by").ifPresent(pieces::add);
                pieces.add(new Piece.Said(words.text("settings.told-in-time")));
                part.value("when").ifPresent(when -> pieces.add(new Piece.Said(speech.option("clock", "when", when))));
            }
            case "question" -> entry(lines, "effect").ifPresent(pieces::add);
            default -> pieces.add(new Piece.Said(summary(part)));
        }
        return pieces;
    }

    private String summary(LawPart part) {
        if (part.name().equals("outcome")
                || (part.name().equals("ground") && part.fact("citation").isEmpty())) {
            var questions = part.facts().stream()
                    .filter(fact -> fact.key().startsWith("ask ") && !fact.key().contains(" / "))
                    .count();
            return questions == 0
                    ? part.value("text").orElse("")
                    : speech.words().count("settings.questions", questions);
        }
        var shown = part.name().equals("authority")
                ? List.of("name", "name en", "region", "only")
                : part.facts().stream().map(LawFact::key).toList();
        return shown.stream()
                .filter(key -> !key.equals("rights") && !key.equals("citation"))
                .filter(key -> !part.name().equals("ground"))
                .flatMap(key -> part.value(key).stream()
                        .map(value -> part.name().equals("letter")
                                        || part.name().equals("rights")
                                ? speech.key(part.name(), key)
                                : part.name().equals("authority")
                                        ? value
                                        : speech.key(part.name(), key) + ": " + speech.value(part.name(), key, value)))
                .collect(Collectors.joining(part.name().equals("authority") ? ", " : "; "));
    }

    /// The rights that a field names, in the words of the file.
    static Set<Right> rightsIn(String value) {
        if (value.equals("all")) {
            return EnumSet.allOf(Right.class);
        }
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (var one : value.split(",", -1)) {
            Right.of(one.strip()).ifPresent(rights::add);
        }
        return rights;
    }

    private static Optional<Piece> entry(List<Line> lines, String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .<Piece>map(Piece.Entry::new)
                .findFirst();
    }

    /// What this section says of none of these rights, although it may say it of others.
    Optional<Unknown> unknown(String heading, List<LawPart> parts, Set<Right> known) {
        Set<Right> left = EnumSet.noneOf(Right.class);
        left.addAll(known);
        parts.stream()
                .filter(part ->
                        part.heading().equals(heading) && part.value("when").isEmpty())
                .forEach(part -> left.removeAll(part.rights()));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unknown(
                        speech.heading(heading),
                        heading,
                        left.stream().map(Right::id).collect(Collectors.joining(", ")),
                        left.size() == known.size() ? "" : speech.rights(left)));
    }
}
