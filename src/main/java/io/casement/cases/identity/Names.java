// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How alike two names are. A name proves nothing; that it differs is a warning.
final class Names {

    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "herr", "frau", "dipl", "ing", "mag", "m", "mme",
            "mlle", "sig", "sigra", "jr", "sr");
    private static final Set<String> FORMERLY =
            Set.of("nee", "geb", "geborene", "geborener", "formerly", "frueher", "former", "born", "ex");

    private Names() {}

    static Likeness compare(String told, String held) {
        if (Spelling.plain(told).equals(Spelling.plain(held))) {
            return new Likeness.Same();
        }
        if (Lookalikes.mixes(told) || Lookalikes.mixes(held)) {
            return Lookalikes.skeleton(told).equals(Lookalikes.skeleton(held))
                    ? new Likeness.Differs(Nuance.LOOKALIKE)
                    : new Likeness.Differs();
        }
        var likeness = compare(words(told), words(held));
        var explained = likeness instanceof Likeness.Similar(Nuance nuance) && nuance != Nuance.SPELLING;
        return explained || !Lookalikes.alike(Spelling.plain(told), Spelling.plain(held))
                ? likeness
                : new Likeness.Differs(Nuance.LOOKALIKE);
    }

    private static Likeness compare(List<String> told, List<String> held) {
        if (told.isEmpty() || held.isEmpty()) {
            return new Likeness.Differs();
        }
        if (told.equals(held)) {
            return new Likeness.Same();
        }
        if (match(told, held, Spelling::sameButMarks)) {
            return new Likeness.Similar(Nuance.DIACRITICS);
        }
        if (match(told.stream().sorted().toList(), held.stream().sorted().toList(), Spelling::sameButMarks)) {
            return new Likeness.Similar(Nuance.ORDER);
        }
        var first = Spelling.sameButMarks(told.getFirst(), held.getFirst());
        var last = Spelling.sameButMarks(told.getLast(), held.getLast());
        if (first && last) {
            return new Likeness.Similar(Nuance.MIDDLE_NAME);
        }
        if (last && (isInitial(told.getFirst(), held.getFirst()) || isInitial(held.getFirst(), told.getFirst()))) {
            return new Likeness.Similar(Nuance.INITIAL);
        }
        if (shares(told, held) && first) {
            return new Likeness.Similar(Nuance.SURNAME_ADDED);
        }
        if (match(List.of(told.getFirst(), told.getLast()), List.of(held.getFirst(), held.getLast()), Names::nearly)) {
            return new Likeness.Similar(Nuance.SPELLING);
        }
        if (first) {
            return new Likeness.Differs(Nuance.SURNAME);
        }
        return last ? new Likeness.Differs(Nuance.GIVEN_NAME) : new Likeness.Differs();
    }

    private static boolean nearly(String one, String other) {
        return Spelling.sameButMarks(one, other) || Spelling.nearly(one, other);
    }

    private static boolean isInitial(String one, String other) {
        return one.length() == 1 && other.startsWith(one);
    }

    /// Whether the whole of one name stands in the other: a double name, a name at birth.
    private static boolean shares(List<String> told, List<String> held) {
        var bareTold = new HashSet<>(told.stream().map(Spelling::bare).toList());
        var bareHeld = new HashSet<>(held.stream().map(Spelling::bare).toList());
        return bareTold.containsAll(bareHeld) || bareHeld.containsAll(bareTold);
    }

    private interface Match {
        boolean of(String one, String other);
    }

    private static boolean match(List<String> one, List<String> other, Match same) {
        if (one.size() != other.size()) {
            return false;
        }
        for (var at = 0; at < one.size(); at++) {
            if (!same.of(one.get(at), other.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String name) {
        // "Whitfield, Marcus" is Marcus Whitfield, "Anna Berg, née Martin" is not
        var comma = name.indexOf(',');
        var after = comma < 0 ? List.<String>of() : Spelling.words(name.substring(comma + 1));
        var turned = !after.isEmpty() && !FORMERLY.contains(Spelling.bare(after.getFirst()));
        var words = new ArrayList<>(
                turned
                        ? Stream.concat(after.stream(), Spelling.words(name.substring(0, comma)).stream())
                                .toList()
                        : Spelling.words(name));
        words.removeIf(word -> FORMERLY.contains(Spelling.bare(word)));
        if (words.size() > 1) {
            words.removeIf(word -> word.length() > 1 && TITLES.contains(word));
        }
        return words;
    }
}
