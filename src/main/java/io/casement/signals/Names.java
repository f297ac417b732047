// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Compares the name in a request with the one on file.
final class Names {

    private static final Pattern SPLIT = Pattern.compile("[\\s,.()\"“”]+|(?<=\\p{L})-(?=\\p{L})");
    private static final Map<String, List<String>> KNOWN = WordFile.sections("names.txt");
    private static final Set<String> TITLES = Set.copyOf(KNOWN.getOrDefault("titles", List.of()));
    private static final Set<String> GENERATIONS = Set.copyOf(KNOWN.getOrDefault("generations", List.of()));
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
    /// @param ordered whether the writer said which part is the surname, by a comma or capitals
    private record Parts(List<String> names, Set<String> generations, boolean ordered) {

        static Parts of(String name) {
            var names = new ArrayList<String>();
            var generations = new HashSet<String>();
            var capitals = 0;
            var words = SPLIT.split(Script.normal(name), -1);
            for (var at = 0; at < words.length; at++) {
                var word = words[at];
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
            return new Parts(names, generations, partly || name.contains(","));
        }

        private static String junior(String folded) {
            return folded.startsWith("j") ? "junior" : folded;
        }

        private static boolean isInitial(String word) {
            return word.length() == 1 && Character.isUpperCase(word.charAt(0));
        }
    }

    static Likeness compare(String told, String onFile) {
        var one = Parts.of(told);
        var other = Parts.of(onFile);
        if (one.names().isEmpty() || other.names().isEmpty()) {
            return Likeness.SAME;
        }
        if (one.names().stream().anyMatch(Script::isMixed)) {
            return Likeness.alike("script");
        }
        var latin = one.names().stream().anyMatch(word -> !Script.passesForLatin(word));
        if (latin && one.names().stream().anyMatch(Script::passesForLatin)) {
            return Likeness.alike("script");
        }
        if (!one.generations().equals(other.generations())) {
            return Likeness.alike("generation");
        }
        return matched(one, other);
    }

    private static Likeness matched(Parts one, Parts other) {
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
            return inOrder(places)
                    ? exactly(one, other) ? Likeness.SAME : Likeness.variant("spelling")
                    : one.ordered() || other.ordered() ? Likeness.variant("order") : Likeness.alike("order");
        }
        if (left.isEmpty() || right.isEmpty()) {
            return Likeness.variant("part");
        }
        return differing(one, left, right);
    }

    private static Likeness differing(Parts one, List<String> left, List<String> right) {
        var initials =
                left.size() == right.size() && pairs(left, right, (a, b) -> isInitialOf(a, b) || isInitialOf(b, a));
        if (initials) {
            return Likeness.variant("initial");
        }
        var all = one.names().size() == left.size();
        if (Script.skeleton(String.join(" ", left)).equals(Script.skeleton(String.join(" ", right)))) {
            return Likeness.alike("look");
        }
        var scripts = !Script.scripts(String.join("", left)).equals(Script.scripts(String.join("", right)));
        if (scripts) {
            return Likeness.other("script");
        }
        if (left.size() == right.size() && pairs(left, right, (a, b) -> Edits.near(Script.fold(a), Script.fold(b)))) {
            return Likeness.alike("spelling");
        }
        if (all) {
            return Likeness.other("name");
        }
        var first = one.names().getFirst();
        return left.contains(first) ? Likeness.alike("first-name") : Likeness.other("surname");
    }

    private interface Pairing {
        boolean fit(String one, String other);
    }

    private static boolean pairs(List<String> left, List<String> right, Pairing pairing) {
        for (var at = 0; at < left.size(); at++) {
            if (!pairing.fit(left.get(at), right.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean exactly(Parts one, Parts other) {
        return String.join(" ", one.names()).equalsIgnoreCase(String.join(" ", other.names()));
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
        var folded = Script.fold(one).equals(Script.fold(other))
                || Script.fold(one).equals(Script.spelt(other))
                || Script.spelt(one).equals(Script.fold(other))
                || Script.spelt(one).equals(Script.spelt(other));
        if (folded || sharesForm(Script.fold(one), Script.fold(other))) {
            return true;
        }
        if (!Script.scripts(one).equals(Script.scripts(other))) {
            return acrossScripts(one, other);
        }
        return endings(one).equals(endings(other));
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
