// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// How a sentence means what it says: whether it asks, on what condition, what it denies, whether it looks back.
record Tenor(
        Study study,
        Sentence sentence,
        boolean asks,
        BitSet conditional,
        BitSet denials,
        boolean looksBack,
        boolean complains,
        boolean reminds,
        boolean threatens) {
    /// How far a denial reaches forward and back, in words.
    private static final int DENIAL_AHEAD = 6;

    private static final int DENIAL_BEHIND = 3;

    static Tenor of(Study study, Sentence sentence) {
        int first = sentence.first();
        int end = sentence.end();
        BitSet conditional = new BitSet();
        for (int[] place : study.find("perhaps", first, end)) {
            conditional.set(place[0], clauseEnd(study.words(), place[1], end));
        }
        BitSet denials = new BitSet();
        study.find("not", first, end).forEach(place -> denials.set(place[0]));
        boolean complains = study.find("complaint", first, end).stream().anyMatch(p -> !conditional.get(p[1]));
        boolean looksBack = study.find("earlier", first, end).stream().anyMatch(p -> !conditional.get(p[1]));
        boolean reminds = study.find("earlier!", first, end).stream().anyMatch(p -> !conditional.get(p[1]));
        boolean threatens =
                !conditional.isEmpty() && !study.find("threat", first, end).isEmpty();
        boolean asks = !study.find("ask", first, end).isEmpty();
        return new Tenor(study, sentence, asks, conditional, denials, looksBack, complains, reminds, threatens);
    }

    private static int clauseEnd(Words words, int from, int end) {
        int i = from;
        while (i + 1 < end && !Sentence.divides(words, i)) {
            i++;
        }
        return i + 1;
    }

    /// How firmly something that stands from `first` to `last` is asked for; empty where it is denied.
    ///
    /// @param byItself whether these words ask without any other
    Optional<Certainty> of(int first, int last, boolean byItself) {
        if (looksBack) {
            return Optional.of(Certainty.WEAK); // "you have still not deleted my data" denies nothing
        }
        if (isDenied(first, last, byItself)) {
            return Optional.empty();
        }
        boolean free = !conditional.get(first) || !conditional.get(last);
        if (!free || complains || threatens || !(asks || byItself)) {
            return Optional.of(Certainty.WEAK);
        }
        return Optional.of(conditional.isEmpty() ? Certainty.CLEAR : Certainty.LIKELY);
    }

    private boolean isDenied(int first, int last, boolean byItself) {
        Words words = study.words();
        int inside = denials.nextSetBit(first);
        if (inside >= 0 && inside <= last) {
            return !byItself; // a phrase that asks by itself has its own "not": "do not sell"
        }
        for (int i = first - 1, reach = 0; i >= sentence.first() && reach < DENIAL_AHEAD; i--, reach++) {
            if (Sentence.divides(words, i) || Sentence.joins(words.norm(i))) {
                break;
            }
            if (denials.get(i)) {
                return true;
            }
        }
        for (int i = last + 1, reach = 0; i < sentence.end() && reach < DENIAL_BEHIND; i++, reach++) {
            if (Sentence.divides(words, i - 1) || Sentence.joins(words.norm(i))) {
                break;
            }
            if (denials.get(i)) {
                return true;
            }
        }
        return false;
    }

    /// Words of the sentence that belong to a section, for a remark.
    Optional<Mark> first(String section) {
        List<int[]> found = study.find(section, sentence.first(), sentence.end());
        return found.stream()
                .filter(p -> !conditional.get(p[1]))
                .findFirst()
                .map(p -> study.words().mark(p[0], p[1]));
    }
}
