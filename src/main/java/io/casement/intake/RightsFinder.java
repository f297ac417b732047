// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import io.casement.law.Right;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the rights that a letter asks for, sentence by sentence, and tells them from those that it only mentions.
final class RightsFinder {
    private static final int MOST_MARKS = 6;

    private final Study study;
    private final List<Articles.Cited> laws;
    private final Map<Right, List<Hit>> own = new EnumMap<>(Right.class);
    private final Map<Right, List<Hit>> quoted = new EnumMap<>(Right.class);
    private final Set<Sentence> asking = new LinkedHashSet<>();
    private final List<Note> notes = new ArrayList<>();

    /// Words that speak of a right.
    private record Hit(Mark mark, Certainty certainty) {}

    /// What was found.
    ///
    /// @param asking the sentences that ask, in the order of the text
    record Found(List<Field<Right>> rights, List<Field<Right>> mentioned, List<Mark> asking, List<Note> notes) {}

    private RightsFinder(Study study, List<Articles.Cited> laws) {
        this.study = study;
        this.laws = laws;
    }

    static Found find(Study study, List<Articles.Cited> laws, Subject subject) {
        RightsFinder finder = new RightsFinder(study, laws);
        finder.readText();
        subject.hits().forEach((right, mark) -> finder.add(finder.own, right, mark, subject.certainty()));
        return finder.found();
    }

    /// The rights that a subject line names; a subject is a title, so naming is asking, unless it answers another
    /// mail.
    record Subject(Map<Right, Mark> hits, Certainty certainty) {
        static final Subject NONE = new Subject(Map.of(), Certainty.WEAK);

        static Subject of(String subject, int header, List<Phrases> tongues) {
            Words words = Words.of(subject);
            Study line = new Study(words, List.of(), Quotes.of(""), java.util.Optional.empty(), tongues);
            Map<Right, Mark> hits = new EnumMap<>(Right.class);
            Sentence whole = new Sentence(0, words.size());
            eachName(line, whole, (right, place) -> {
                Mark.InText mark = words.mark(place[0], place[1]);
                hits.putIfAbsent(right, new Mark.InHeader(header, mark.from(), mark.to()));
            });
            for (Articles.About about : Articles.in(words, whole, Articles.laws(words))) {
                Mark.InText mark = words.mark(about.first(), about.last());
                hits.putIfAbsent(about.right(), new Mark.InHeader(header, mark.from(), mark.to()));
            }
            if (hits.containsKey(Right.MARKETING_OPT_OUT)) {
                hits.remove(Right.OBJECTION);
            }
            boolean answer = subject.matches("(?i)\\s*(?:re|aw|fwd?|wg|tr|sv|antw|rif|rv|enc)\\s*:.*");
            boolean denied = !line.find("not", 0, words.size()).isEmpty()
                    || !line.find("earlier", 0, words.size()).isEmpty()
                    || !line.find("complaint", 0, words.size()).isEmpty();
            return new Subject(hits, answer || denied ? Certainty.WEAK : Certainty.LIKELY);
        }
    }

    /// Somebody who is told of each place.
    private interface Told {
        void at(Right right, int[] place);
    }

    private static void eachName(Study study, Sentence sentence, Told told) {
        for (Phrases phrases : study.tongues()) {
            phrases.rights().forEach((right, names) -> each(study, sentence, right, names, told));
            phrases.sentences().forEach((right, names) -> each(study, sentence, right, names, told));
            phrases.descriptions().forEach((right, names) -> each(study, sentence, right, names, told));
        }
    }

    private static void each(Study study, Sentence sentence, Right right, PhraseIndex phrases, Told told) {
        List<int[]> places = new ArrayList<>();
        phrases.find(study.words(), sentence.first(), sentence.end(), places);
        places.forEach(place -> told.at(right, place));
    }

    private void readText() {
        for (Sentence sentence : study.sentences()) {
            Tenor tenor = Tenor.of(study, sentence);
            boolean isQuoted = study.isQuoted(sentence);
            Map<Right, List<Hit>> hits = hits(tenor);
            if (hits.containsKey(Right.MARKETING_OPT_OUT)) {
                hits.remove(Right.OBJECTION); // an objection to direct marketing is the opt-out (Article 21(2))
            }
            hits.forEach(
                    (right, found) -> found.forEach(h -> add(isQuoted ? quoted : own, right, h.mark(), h.certainty())));
            boolean asks = hits.values().stream().flatMap(List::stream).anyMatch(h -> h.certainty() != Certainty.WEAK);
            if (asks && !isQuoted) {
                asking.add(sentence);
            }
            if (!isQuoted) {
                remark(tenor);
            }
        }
    }

    private Map<Right, List<Hit>> hits(Tenor tenor) {
        Map<Right, List<Hit>> hits = new EnumMap<>(Right.class);
        Sentence sentence = tenor.sentence();
        for (Phrases phrases : study.tongues()) {
            phrases.rights()
                    .forEach((right, names) ->
                            each(study, sentence, right, names, (r, p) -> weigh(tenor, r, p, false, hits)));
            phrases.sentences()
                    .forEach((right, names) ->
                            each(study, sentence, right, names, (r, p) -> weigh(tenor, r, p, true, hits)));
        }
        for (Articles.About about : Articles.in(study.words(), sentence, laws)) {
            weigh(tenor, about.right(), new int[] {about.first(), about.last()}, false, hits);
        }
        describe(tenor, hits);
        return hits;
    }

    /// "The data you hold about me" asks for access in a sentence that asks for nothing else: "delete the data
    /// you hold about me" does not.
    private void describe(Tenor tenor, Map<Right, List<Hit>> hits) {
        Map<Right, List<Hit>> described = new EnumMap<>(Right.class);
        for (Phrases phrases : study.tongues()) {
            phrases.descriptions()
                    .forEach((right, names) -> each(
                            study, tenor.sentence(), right, names, (r, p) -> weigh(tenor, r, p, false, described)));
        }
        described.forEach((right, found) -> {
            if (hits.isEmpty() || hits.containsKey(right)) {
                hits.computeIfAbsent(right, _ -> new ArrayList<>()).addAll(found);
            }
        });
    }

    private void weigh(Tenor tenor, Right right, int[] place, boolean byItself, Map<Right, List<Hit>> hits) {
        tenor.of(place[0], place[1], byItself)
                .ifPresent(certainty -> hits.computeIfAbsent(right, _ -> new ArrayList<>())
                        .add(new Hit(study.words().mark(place[0], place[1]), certainty)));
    }

    private void add(Map<Right, List<Hit>> to, Right right, Mark mark, Certainty certainty) {
        to.computeIfAbsent(right, _ -> new ArrayList<>()).add(new Hit(mark, certainty));
    }

    private void remark(Tenor tenor) {
        if (tenor.reminds() && notes.stream().noneMatch(Note.Reminder.class::isInstance)) {
            tenor.first("earlier!").ifPresent(words -> notes.add(new Note.Reminder(words)));
        }
        if (tenor.complains() && notes.stream().noneMatch(Note.Complaint.class::isInstance)) {
            tenor.first("complaint").ifPresent(words -> notes.add(new Note.Complaint(words)));
        }
        if (notes.stream().noneMatch(Note.OnBehalf.class::isInstance)) {
            tenor.first("for").ifPresent(words -> notes.add(new Note.OnBehalf(words)));
        }
    }

    private Found found() {
        List<Field<Right>> rights = new ArrayList<>();
        List<Field<Right>> mentioned = new ArrayList<>();
        for (Right right : Right.values()) {
            List<Hit> hits = own.getOrDefault(right, List.of());
            Certainty best = hits.stream()
                    .map(Hit::certainty)
                    .min(Comparator.naturalOrder())
                    .orElse(Certainty.WEAK);
            if (best != Certainty.WEAK) {
                rights.add(field(right, hits, best));
            } else if (!hits.isEmpty() || quoted.containsKey(right)) {
                List<Hit> all = new ArrayList<>(hits);
                all.addAll(quoted.getOrDefault(right, List.of()));
                mentioned.add(field(right, all, Certainty.WEAK));
            }
        }
        if (rights.stream().anyMatch(f -> f.value() == Right.MARKETING_OPT_OUT)) {
            mentioned.removeIf(f -> f.value() == Right.OBJECTION); // the same wish, named by its general word
        }
        if (rights.isEmpty() && own.isEmpty() && !quoted.isEmpty()) {
            notes.add(new Note.OnlyQuoted());
        }
        List<Mark> sentences = new ArrayList<>();
        asking.forEach(sentence -> sentences.add(sentence.mark(study.words())));
        return new Found(rights, mentioned, sentences, notes);
    }

    /// The firmest words first, each place once, in the order of the text.
    private static Field<Right> field(Right right, List<Hit> hits, Certainty best) {
        List<Mark> marks = new ArrayList<>();
        hits.stream()
                .filter(h -> best == Certainty.WEAK || h.certainty() != Certainty.WEAK)
                .sorted(Comparator.comparing(Hit::certainty)
                        .thenComparingInt(h -> h.mark() instanceof Mark.InHeader ? 1 : 0)
                        .thenComparingInt(h -> h.mark().from())
                        .thenComparingInt(h -> -h.mark().to()))
                .map(Hit::mark)
                .filter(mark -> marks.size() < MOST_MARKS
                        && marks.stream().noneMatch(m -> overlaps(m, mark))
                        && marks.add(mark))
                .forEach(_ -> {});
        return new Field<>(right, marks, best);
    }

    private static boolean overlaps(Mark a, Mark b) {
        boolean samePlace = a instanceof Mark.InText == b instanceof Mark.InText;
        return samePlace && a.from() < b.to() && b.from() < a.to();
    }
}
