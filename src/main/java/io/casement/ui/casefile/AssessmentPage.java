// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Codes;
import io.casement.cases.Entry;
import io.casement.cases.Grounds;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.Outcome;
import io.casement.cases.Reasoning;
import io.casement.cases.SourceId;
import io.casement.desk.Dossier;
import io.casement.law.Citation;
import io.casement.law.Ground;
import io.casement.law.GroundQuestion;
import io.casement.law.GroundSheet;
import io.casement.law.Need;
import io.casement.law.Right;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What do we answer? One row for each right that was asked for.
///
/// @param openSources systems that were asked and have not answered
/// @param clean nothing speaks against giving everything: no flag, no signal, identity enough, every source in
/// @param signals that nobody has explained: evidence, should the ground be fraud
record AssessmentPage(
        List<Row> rows,
        List<SourceId> openSources,
        boolean clean,
        Optional<Obstacle> give,
        List<SignalsPage.Line> signals) {

    /// What a person can answer on one right.
    enum Choice {
        GIVE,
        PART,
        DECLINE,
        NOT_HELD,
        WITHDRAWN,
        FORWARDED,
        LAPSED;

        String id() {
            return Codes.id(this);
        }
    }

    /// A ground that this law allows against this right, with its place in the law and what to know before using
    /// it.
    record Allowed(Ground ground, String name, Optional<Citation> citation, Optional<String> note) {}

    /// What the refusal catalogue asks of an answer.
    ///
    /// @param facts what must stand in the journal, and whether it does
    record Asked(List<GroundQuestion> questions, Map<Need, Boolean> facts) {

        static final Asked NOTHING = new Asked(List.of(), Map.of());

        /// The first fact that the journal does not have.
        Optional<Need> missing() {
            return facts.entrySet().stream()
                    .filter(fact -> !fact.getValue())
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /// @param reasoning the note in which answers and reasons for the file stand, written or still empty
    /// @param written what stands in it
    /// @param asked what is asked before each ground is used
    /// @param nothingHeld what is asked before it is said that nothing is held
    record Row(
            Right right,
            String name,
            String detail,
            Optional<Choice> chosen,
            Set<Ground> grounds,
            String said,
            NoteId reasoning,
            Reasoning written,
            List<Allowed> allowed,
            Map<Ground, Asked> asked,
            Asked nothingHeld) {

        /// What the outcome asks.
        Asked asks(Outcome outcome) {
            if (outcome instanceof Outcome.NothingHeld) {
                return nothingHeld;
            }
            var questions = new ArrayList<GroundQuestion>();
            var facts = new TreeMap<Need, Boolean>();
            for (var ground : new TreeSet<>(outcome.against())) {
                var one = asked.getOrDefault(ground, Asked.NOTHING);
                questions.addAll(one.questions());
                facts.putAll(one.facts());
            }
            return new Asked(questions, facts);
        }
    }

    static AssessmentPage of(Dossier dossier, Words words, Optional<Obstacle> give) {
        var standing = dossier.standing();
        var rows = new ArrayList<Row>();
        for (var right : dossier.file().rights().stream().sorted().toList()) {
            rows.add(row(dossier, right, words));
        }
        var open = standing.sources().entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        var clean = standing.flags().isEmpty()
                && standing.signals().standing().isEmpty()
                && give.isEmpty()
                && open.isEmpty();
        var signals = SignalsPage.of(dossier, words).lines().stream()
                .filter(line -> !line.isExplained())
                .toList();
        return new AssessmentPage(rows, open, clean, give, signals);
    }

    boolean complete() {
        return rows.stream().allMatch(row -> row.chosen().isPresent());
    }

    private static Row row(Dossier dossier, Right right, Words words) {
        var sentences = new Sentences(words);
        var decided = Optional.ofNullable(dossier.standing().decided().get(right));
        var note = decided.flatMap(Entry.Decided::reasoning).orElseGet(() -> reasoning(dossier, right));
        var article = dossier.law().article(right).map(Citation::text).orElse("");
        return new Row(
                right,
                sentences.of(right),
                article,
                decided.map(each -> choice(each.outcome())),
                decided.map(each -> each.outcome().against()).orElse(Set.of()),
                decided.map(each -> sentences.of(each.outcome())).orElse(""),
                note,
                Reasoning.of(dossier.note(note)),
                grounds(dossier, right, sentences),
                asked(dossier, right),
                asked(dossier, dossier.law().nothingHeld(dossier.today())));
    }

    private static Map<Ground, Asked> asked(Dossier dossier, Right right) {
        var asked = new EnumMap<Ground, Asked>(Ground.class);
        for (var ground : Ground.values()) {
            if (dossier.law().allows(ground, right)) {
                asked.put(ground, asked(dossier, dossier.law().sheet(ground, right, dossier.today())));
            }
        }
        return asked;
    }

    private static Asked asked(Dossier dossier, GroundSheet sheet) {
        var facts = new TreeMap<Need, Boolean>();
        sheet.needs().forEach(need -> facts.put(need, Grounds.has(dossier.file(), dossier.standing(), need)));
        return new Asked(sheet.questions(), facts);
    }

    private static List<Allowed> grounds(Dossier dossier, Right right, Sentences sentences) {
        return EnumSet.allOf(Ground.class).stream()
                .filter(ground -> dossier.law().allows(ground, right))
                .map(ground -> new Allowed(
                        ground,
                        sentences.of(ground),
                        dossier.law().citation(ground, right),
                        dossier.law().rule(ground, right).flatMap(rule -> rule.note())))
                .toList();
    }

    /// The reasons are kept while they are typed, before anything is decided; so their note has a name beforehand.
    private static NoteId reasoning(Dossier dossier, Right right) {
        var before = dossier.file().each(Entry.Decided.class).count();
        var name = dossier.file().id() + " reasoning " + right.id() + " " + before;
        return new NoteId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static Choice choice(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted() -> Choice.GIVE;
            case Outcome.GrantedInPart _ -> Choice.PART;
            case Outcome.Refused _ -> Choice.DECLINE;
            case Outcome.NothingHeld() -> Choice.NOT_HELD;
            case Outcome.Withdrawn() -> Choice.WITHDRAWN;
            case Outcome.Forwarded() -> Choice.FORWARDED;
            case Outcome.Lapsed() -> Choice.LAPSED;
        };
    }
}
