// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// How far the printing of a batch is, folded from what became known of it.
///
/// A letter is printed again only when no paper of it can be about, or a person said so. The printer's word that
/// it is done is never overruled by a later doubt, only by a person who looked.
public final class PrintRun {

    /// What can be said of a letter.
    public enum Paper {
        /// None of it is on paper.
        WAITING,
        /// It may be on paper, or once more than it should.
        UNCERTAIN,
        /// It is on paper, once.
        PRINTED,
        /// It is on paper more than once; all but one are to be taken out.
        TWICE
    }

    /// What comes next.
    public sealed interface Next {

        /// Hand this letter to the printer.
        record Print(int place, int attempt) implements Next {}

        /// Ask a person whether this letter is on paper.
        record Ask(int place) implements Next {}

        /// Every letter is on paper.
        record Done() implements Next {}
    }

    private enum Try {
        OPEN,
        NOTHING,
        UNSURE,
        PRINTED,
        GONE
    }

    private final List<Map<Integer, Try>> letters;

    private PrintRun(List<Map<Integer, Try>> letters) {
        this.letters = letters;
    }

    /// A run of which nothing is known yet.
    public static PrintRun of(Batch batch) {
        return of(batch.letters());
    }

    static PrintRun of(int letters) {
        var empty = new ArrayList<Map<Integer, Try>>();
        for (var i = 0; i < letters; i++) {
            empty.add(Map.of());
        }
        return new PrintRun(List.copyOf(empty));
    }

    /// The same run, with all facts known.
    public PrintRun after(List<PrintFact> facts) {
        var run = this;
        for (var fact : facts) {
            run = run.after(fact);
        }
        return run;
    }

    /// The same run, with one more fact known; facts may come late and more than once.
    ///
    /// @throws IllegalArgumentException if the batch has no such place
    public PrintRun after(PrintFact fact) {
        if (fact.place() < 1 || fact.place() > letters.size()) {
            throw new IllegalArgumentException("no letter at " + fact.place());
        }
        NavigableMap<Integer, Try> tries = new TreeMap<>(letters.get(fact.place() - 1));
        switch (fact) {
            case PrintFact.OfTry of -> tries.merge(of.attempt(), told(of), PrintRun::later);
            case PrintFact.Looked(var _, var onPaper) -> looked(tries, onPaper);
            case PrintFact.WantedAgain _ -> tries.replaceAll((_, _) -> Try.GONE);
        }
        var changed = new ArrayList<>(letters);
        changed.set(fact.place() - 1, Map.copyOf(tries));
        return new PrintRun(List.copyOf(changed));
    }

    private static Try told(PrintFact.OfTry fact) {
        return switch (fact) {
            case PrintFact.Started _ -> Try.OPEN;
            case PrintFact.Printed _ -> Try.PRINTED;
            case PrintFact.NothingPrinted _ -> Try.NOTHING;
            case PrintFact.Stopped _ -> Try.UNSURE;
        };
    }

    /// Paper stays paper; a start that is told again says nothing new.
    private static Try later(Try known, Try told) {
        return known == Try.PRINTED || known == Try.GONE || told == Try.OPEN ? known : told;
    }

    /// A person who finds the letter leaves one in the pile: of several tries in doubt the last one made it. A
    /// person who does not find it is right also against the printer. What a try in doubt turns out to have
    /// printed after all still counts.
    private static void looked(NavigableMap<Integer, Try> tries, boolean onPaper) {
        var printed = last(tries, Set.of(Try.PRINTED));
        var kept = printed.isPresent() ? printed : last(tries, Set.of(Try.OPEN, Try.UNSURE));
        tries.replaceAll((_, each) -> switch (each) {
            case OPEN, UNSURE, NOTHING -> Try.NOTHING;
            case PRINTED, GONE -> Try.GONE;
        });
        if (onPaper) {
            tries.put(kept.orElse(tries.isEmpty() ? 1 : tries.lastKey() + 1), Try.PRINTED);
        }
    }

    private static OptionalInt last(NavigableMap<Integer, Try> tries, Set<Try> which) {
        return tries.entrySet().stream()
                .filter(each -> which.contains(each.getValue()))
                .mapToInt(Map.Entry::getKey)
                .max();
    }

    private static boolean inDoubt(Try each) {
        return each == Try.OPEN || each == Try.UNSURE;
    }

    public Paper paper(int place) {
        var tries = letters.get(place - 1).values();
        if (tries.stream().anyMatch(PrintRun::inDoubt)) {
            return Paper.UNCERTAIN;
        }
        var times = tries.stream().filter(each -> each == Try.PRINTED).count();
        if (times == 0) {
            return Paper.WAITING;
        }
        return times == 1 ? Paper.PRINTED : Paper.TWICE;
    }

    /// The places of the letters of which this can be said.
    public List<Integer> all(Paper paper) {
        var places = new ArrayList<Integer>();
        for (var place = 1; place <= letters.size(); place++) {
            if (paper(place) == paper) {
                places.add(place);
            }
        }
        return List.copyOf(places);
    }

    /// The first letter that is not settled, and what to do about it.
    public Next next() {
        for (var place = 1; place <= letters.size(); place++) {
            switch (paper(place)) {
                case WAITING -> {
                    return new Next.Print(place, tries(place) + 1);
                }
                case UNCERTAIN -> {
                    return new Next.Ask(place);
                }
                case PRINTED, TWICE -> {
                    // settled; what is there twice is told and holds nothing up
                }
            }
        }
        return new Next.Done();
    }

    /// How often a letter was handed to the printer, as far as is known.
    public int tries(int place) {
        return letters.get(place - 1).keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrintRun run && run.letters.equals(letters);
    }

    @Override
    public int hashCode() {
        return letters.hashCode();
    }
}
