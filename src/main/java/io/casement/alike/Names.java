// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.alike;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Compares the name in a request with the one on file. A name proves nothing; that it differs is a warning.
public final class Names {

    private static final Pattern SPLIT = Pattern.compile("[\\s,.()\"“”-]+");
    private static final Map<String, List<String>> KNOWN = WordFile.sections("alike/names.txt");
    private static final Set<String> TITLES = Set.copyOf(KNOWN.getOrDefault("titles", List.of()));
    private static final Set<String> GENERATIONS = Set.copyOf(KNOWN.getOrDefault("generations", List.of()));
    private static final Set<String> FORMERLY = Set.copyOf(KNOWN.getOrDefault("formerly", List.of()));
    private static final Map<String, Set<Integer>> FORMS = forms();

    private Names() {}

    private static Map<String, Set<Integer>> forms() {
        Map<String, Set<Integer>> forms = new HashMap<>();
        var lines = KNOWN.getOrDefault("forms", List.of());
        for (var at = 0; at < lines.size(); at++) {
            for (var form : lines.get(at).split(" ", -1)) {
                forms.computeIfAbsent(form, _ -> new HashSet<>()).add(at);
            }
        }
        return forms;
    }

    /// A name taken apart.
    ///
    /// @param names with the first name first where the writer said which that is
    /// @param ordered whether the writer said which part is the surname, by a comma or capitals
    /// @param formerly whether a name is among them that the person had before
    private record Parts(List<String> names, Set<String> generations, boolean ordered, boolean formerly) {

        static Parts of(String name) {
            var names = new ArrayList<String>();
            var generations = new HashSet<String>();
            var capitals = 0;
            var words = SPLIT.split(Script.normal(name), -1);
            for (var word : words) {
                var folded = Script.fold(word);
                if (folded.isEmpty()) {
                    continue;
                }
                // "Sr." behind a name is senior, before it a Spanish gentleman
                if (!names.isEmpty() && (GENERATIONS.contains(folded) || folded.equals("sr"))) {
                    generations.add(folded.equals("sr") || folded.startsWith("sen") ? "senior" : junior(folded));
                } else if (!TITLES.contains(folded) || isInitial(word)) {
                    names.add(word);
                    capitals += word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? 1 : 0;
                }
            }
            var partly = capitals > 0 && capitals < names.size();
            var ordered = partly || name.contains(",");
            var all = names.size();
            // somebody may be called Born; "Anna Berg, born Martin" is not
            var former = IntStream.range(1, Math.max(1, all - 1))
                    .filter(at -> FORMERLY.contains(Script.fold(names.get(at))))
                    .findFirst();
            former.ifPresent(at -> names.remove(at));
            if (former.isEmpty()) {
                turn(names, name);
            }
            return new Parts(List.copyOf(names), generations, ordered, former.isPresent());
        }

        /// "Whitfield, Marcus" is Marcus Whitfield; "Marcus Whitfield, MBA" is not turned.
        private static void turn(List<String> names, String name) {
            var comma = name.indexOf(',');
            if (comma >= 0) {
                var surnames = (int) Stream.of(SPLIT.split(Script.normal(name.substring(0, comma)), -1))
                        .filter(names::contains)
                        .count();
                Collections.rotate(names, -Math.min(surnames, names.size()));
            }
        }

        private static String junior(String folded) {
            return folded.startsWith("j") ? "junior" : folded;
        }

        private static boolean isInitial(String word) {
            return word.length() == 1 && Character.isUpperCase(word.charAt(0));
        }

        String first() {
            return names.getFirst();
        }

        String last() {
            return names.getLast();
        }
    }

    public static Resemblance compare(String told, String onFile) {
        if (Script.plain(told).equals(Script.plain(onFile))) {
            return Resemblance.SAME;
        }
        var one = Parts.of(told);
        var other = Parts.of(onFile);
        if (one.names().isEmpty() || other.names().isEmpty()) {
            return Resemblance.variant(Nuance.TOO_LITTLE);
        }
        if (Script.disguised(told).isPresent()) {
            return Resemblance.alike(Nuance.MIXED_SCRIPTS);
        }
        if (Script.hasUnseen(told) || Script.hasUnseen(onFile)) {
            return Script.asSeen(told, onFile, Names::compare);
        }
        if (Script.disguised(onFile).isPresent()) {
            return Resemblance.alike(Nuance.LOOKALIKE);
        }
        if (!one.generations().equals(other.generations())) {
            return Resemblance.alike(Nuance.GENERATION);
        }
        return matched(one, other);
    }

    private static Resemblance matched(Parts one, Parts other) {
        var left = new ArrayList<String>();
        var right = new ArrayList<>(other.names());
        var places = new ArrayList<Integer>();
        for (var word : one.names()) {
            var found = right.stream().filter(each -> same(word, each)).findFirst();
            found.ifPresentOrElse(
                    each -> {
                        places.add(other.names().indexOf(each));
                        right.remove(each);
                    },
                    () -> left.add(word));
        }
        if (left.isEmpty() && right.isEmpty()) {
            if (!inOrder(places)) {
                return one.ordered() || other.ordered()
                        ? Resemblance.variant(Nuance.ORDER)
                        : Resemblance.alike(Nuance.ORDER);
            }
            return exactly(one, other) ? Resemblance.SAME : Resemblance.variant(writtenOtherwise(one, other));
        }
        return left.isEmpty() || right.isEmpty()
                ? Resemblance.variant(missing(one, other))
                : differing(one, other, left, right);
    }

    /// How two names are written that have the same words in the same order.
    private static Nuance writtenOtherwise(Parts one, Parts other) {
        for (var at = 0; at < one.names().size(); at++) {
            var a = one.names().get(at);
            var b = other.names().get(at);
            if (!sameButMarks(a, b)) {
                return Script.scripts(a).equals(Script.scripts(b)) && sharesForm(Script.fold(a), Script.fold(b))
                        ? Nuance.NAME_FORM
                        : Nuance.TRANSCRIPTION;
            }
        }
        return Nuance.DIACRITICS;
    }

    /// What one of two names has that the other has not.
    private static Nuance missing(Parts one, Parts other) {
        var first = same(one.first(), other.first());
        var last = same(one.last(), other.last());
        if (first) {
            return last && !one.formerly() && !other.formerly() ? Nuance.MIDDLE_NAME : Nuance.SURNAME_ADDED;
        }
        return last ? Nuance.GIVEN_NAME : Nuance.PART_MISSING;
    }

    private static Resemblance differing(Parts one, Parts other, List<String> left, List<String> right) {
        var surnames = left.contains(one.last()) && right.contains(other.last());
        if (isInitials(one, other, left, right)) {
            return Resemblance.variant(surnames ? Nuance.SURNAME : Nuance.INITIAL);
        }
        if (Script.looksLike(String.join(" ", left), String.join(" ", right))) {
            return Resemblance.alike(Nuance.LOOKALIKE);
        }
        var scripts = !Script.scripts(String.join("", left)).equals(Script.scripts(String.join("", right)));
        if (scripts) {
            return Resemblance.other(Nuance.SCRIPT);
        }
        if (pairs(left, right, (a, b) -> Edits.near(Script.fold(a), Script.fold(b)))) {
            var slips = pairs(left, right, (a, b) -> Edits.between(Script.fold(a), Script.fold(b)) <= 1);
            return Resemblance.alike(slips ? Nuance.SPELLING : Nuance.TWO_LETTERS);
        }
        if (one.names().size() == left.size()) {
            return Resemblance.OTHER;
        }
        if (left.contains(one.first())) {
            return Resemblance.alike(Nuance.GIVEN_NAME);
        }
        return surnames || left.contains(one.last()) || right.contains(other.last())
                ? Resemblance.other(Nuance.SURNAME)
                : Resemblance.alike(Nuance.MIDDLE_NAME);
    }

    /// Whether all that differs is abbreviated; or the first name is, and one of the two has no more.
    private static boolean isInitials(Parts one, Parts other, List<String> left, List<String> right) {
        Pairing initial = (a, b) -> isInitialOf(a, b) || isInitialOf(b, a);
        var firsts = left.getFirst().equals(one.first()) && right.getFirst().equals(other.first());
        return pairs(left, right, initial)
                || (firsts && initial.fit(one.first(), other.first()) && (left.size() == 1 || right.size() == 1));
    }

    private interface Pairing {
        boolean fit(String one, String other);
    }

    private static boolean pairs(List<String> left, List<String> right, Pairing pairing) {
        if (left.size() != right.size()) {
            return false;
        }
        for (var at = 0; at < left.size(); at++) {
            if (!pairing.fit(left.get(at), right.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean exactly(Parts one, Parts other) {
        return exact(one).equals(exact(other));
    }

    private static String exact(Parts parts) {
        return Script.plain(String.join(" ", parts.names())).replaceAll("['’‘´`]", "");
    }

    private static boolean inOrder(List<Integer> places) {
        for (var at = 1; at < places.size(); at++) {
            if (places.get(at) < places.get(at - 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInitialOf(String initial, String name) {
        return initial.length() == 1 && Script.fold(name).startsWith(Script.fold(initial));
    }

    /// Whether two words are one name: written with or without marks, in a short form, or in another script.
    private static boolean same(String one, String other) {
        if (sameButMarks(one, other) || sharesForm(Script.fold(one), Script.fold(other))) {
            return true;
        }
        if (!Script.scripts(one).equals(Script.scripts(other))) {
            return acrossScripts(one, other);
        }
        return endings(one).equals(endings(other));
    }

    private static boolean sameButMarks(String one, String other) {
        return Script.fold(one).equals(Script.fold(other))
                || Script.fold(one).equals(Script.spelt(other))
                || Script.spelt(one).equals(Script.fold(other))
                || Script.spelt(one).equals(Script.spelt(other));
    }

    private static boolean sharesForm(String one, String other) {
        var forms = new HashSet<>(FORMS.getOrDefault(one, Set.of()));
        forms.retainAll(FORMS.getOrDefault(other, Set.of()));
        return !forms.isEmpty();
    }

    /// The ways in which Slavic endings are spelt with Latin letters: Petrova, Petrowa; Ivanov, Iwanoff.
    private static String endings(String word) {
        var plain = Script.fold(word)
                .replaceAll("(ow|off|ov)$", "ov")
                .replaceAll("(ew|eff|ev)$", "ev")
                .replaceAll("([oe])wa$", "$1va")
                .replaceAll("(skiy|skij|sky|ski|skyi)$", "ski")
                .replaceAll("(aia|aya|aja)$", "aya");
        return plain.matches(".*([oe]va?|ski|aya)") ? plain.replace('w', 'v') : plain;
    }

    /// Romanised names vary most in their vowels and in j, y, w and h.
    private static boolean acrossScripts(String one, String other) {
        var a = sounds(Script.latin(one));
        var b = sounds(Script.latin(other));
        return a.equals(b) || consonants(a).equals(consonants(b)) || sharesForm(a, b);
    }

    private static String sounds(String latin) {
        return latin.replaceAll("[^a-z]", "")
                .replace("shch", "sc")
                .replace("sch", "s")
                .replace("sh", "s")
                .replace("zh", "z")
                .replace("kh", "h")
                .replace("ch", "c")
                .replace("tsch", "c")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("ts", "c")
                .replace("tz", "c")
                .replace("w", "v")
                .replace("x", "ks")
                .replace("ou", "u")
                .replaceAll("[yj]", "i")
                .replaceAll("(.)\\1+", "$1");
    }

    private static String consonants(String sounds) {
        return sounds.replaceAll("[aeiouh]", "").replaceAll("(.)\\1+", "$1");
    }
}
