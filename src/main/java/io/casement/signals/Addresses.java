// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Compares postal addresses: streets, houses, flats and postcodes, however they are written.
final class Addresses {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'/]*|\\d[\\da-z]*");
    private static final Map<String, List<String>> KNOWN = WordFile.sections("addresses.txt");
    private static final Map<String, String> FORMS = forms();
    private static final Set<String> UNITS = Set.copyOf(KNOWN.getOrDefault("unit", List.of()));
    private static final Set<String> EMPTY = Set.copyOf(KNOWN.getOrDefault("empty", List.of()));

    private Addresses() {}

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        for (var section : List.of("forms", "towns")) {
            for (var line : KNOWN.getOrDefault(section, List.of())) {
                var words = List.of(line.split(" ", -1));
                for (var word : words) {
                    forms.putIfAbsent(Script.fold(word).replace(".", ""), words.getFirst());
                }
            }
        }
        return forms;
    }

    /// An address taken apart.
    ///
    /// @param street those of the words that stand beside the number of the house
    /// @param numbers of house and postcode, with the letter of a house: "12a"
    private record Parts(Set<String> words, Set<String> street, Set<String> numbers, Set<String> units) {

        static Parts of(String address) {
            var words = new TreeSet<String>();
            var numbers = new TreeSet<String>();
            var units = new TreeSet<String>();
            var tokens = tokens(address);
            for (var at = 0; at < tokens.size(); at++) {
                var token = tokens.get(at);
                if (UNITS.contains(token) && at + 1 < tokens.size() && isLabel(tokens.get(at + 1))) {
                    units.add(tokens.get(++at));
                } else if (Character.isDigit(token.charAt(0))) {
                    numbers.add(token);
                } else if (!EMPTY.contains(token) && !UNITS.contains(token)) {
                    words.add(token);
                }
            }
            var street = new TreeSet<String>();
            beside(tokens, -1, street);
            beside(tokens, 1, street);
            street.retainAll(words);
            street.removeAll(FORMS.values());
            return new Parts(words, street, numbers, units);
        }

        /// Up to three words before or behind the first number.
        private static void beside(List<String> tokens, int step, Set<String> street) {
            var house = 0;
            while (house < tokens.size() && !Character.isDigit(tokens.get(house).charAt(0))) {
                house++;
            }
            for (var at = house + step; at >= 0 && at < tokens.size() && Math.abs(at - house) <= 3; at += step) {
                if (Character.isDigit(tokens.get(at).charAt(0))) {
                    return;
                }
                street.add(tokens.get(at));
            }
        }

        private static boolean isLabel(String token) {
            return Character.isDigit(token.charAt(0)) || token.length() == 1;
        }

        private static List<String> tokens(String address) {
            var text = Script.spelt(Script.latin(spaced(address)));
            var tokens = new ArrayList<String>();
            var matcher = WORD.matcher(text);
            while (matcher.find()) {
                var word = matcher.group();
                var glued = word.replaceAll("(strasse|str)$", "");
                if (!word.equals(glued) && !glued.isEmpty()) {
                    tokens.add(glued);
                    tokens.add("street");
                } else {
                    tokens.add(FORMS.getOrDefault(word, word));
                }
            }
            return tokens;
        }

        /// Puts together what belongs together: postcodes, "12 a", and the flat in "8/3". Script.latin spells ü as u; a
        /// name that is written with ue has to meet it.
        private static String spaced(String address) {
            return Script.spelt(address)
                    .replaceAll("\\b([a-z]{1,2}\\d[a-z0-9]?) ?(\\d[a-z]{2})\\b", "0$1$2")
                    .replaceAll("\\b(\\d{2})-(\\d{3})\\b", "$1$2")
                    .replaceAll("\\b(\\d{1,4}) ([abdf-mo-qt-vx-z])\\b(?!-)", "$1$2")
                    .replaceAll("(\\d)\\s*([/-])\\s*(\\d)", "$1 flat $3");
        }
    }

    /// The same for the same flat, however it is written.
    static String key(String address) {
        var parts = Parts.of(address);
        return plain(String.join(" ", parts.words())) + " / " + String.join(" ", parts.numbers()) + " / "
                + String.join(" ", parts.units());
    }

    static Likeness compare(String told, String onFile) {
        for (var word : Script.normal(told).split("[\\s,]+", -1)) {
            if (Script.isMixed(word)) {
                return Likeness.alike("script");
            }
        }
        var one = Parts.of(told);
        var other = Parts.of(onFile);
        var words = words(one.words(), other.words());
        var numbers = one.numbers().equals(other.numbers());
        if (words.isHarmless() && numbers) {
            return units(one.units(), other.units(), words);
        }
        if (words.isHarmless()) {
            return numbers(one, other);
        }
        if (words.degree() == Likeness.Degree.ALIKE && shares(one.numbers(), other.numbers())) {
            return words;
        }
        if (numbers && one.numbers().size() > 1) {
            // the same house number and postcode: the town may have another name, the street may not
            return words(one.street(), other.street()).isHarmless()
                    ? Likeness.variant("town")
                    : Likeness.alike("street");
        }
        return Likeness.other("address");
    }

    private static Likeness units(Set<String> one, Set<String> other, Likeness words) {
        if (one.equals(other)) {
            return words;
        }
        return one.isEmpty() || other.isEmpty() ? Likeness.variant("flat") : Likeness.alike("flat");
    }

    /// Numbers that are missing on one side tell nothing; others are another house, or a slip in the postcode.
    private static Likeness numbers(Parts one, Parts other) {
        if (one.numbers().containsAll(other.numbers()) || other.numbers().containsAll(one.numbers())) {
            return units(one.units(), other.units(), Likeness.variant("part"));
        }
        return Likeness.alike("number");
    }

    private static Likeness words(Set<String> one, Set<String> other) {
        if (one.equals(other)) {
            return Likeness.SAME;
        }
        var left = new TreeSet<>(one);
        left.removeAll(other);
        var right = new TreeSet<>(other);
        right.removeAll(one);
        if (left.isEmpty() || right.isEmpty()) {
            return shares(one, other) ? Likeness.variant("part") : Likeness.other("address");
        }
        if (left.stream().allMatch(word -> right.stream().anyMatch(each -> same(word, each)))) {
            return Likeness.variant("spelling");
        }
        if (left.stream().allMatch(word -> right.stream().anyMatch(each -> Edits.near(word, each)))) {
            return Likeness.alike("street");
        }
        return Likeness.other("address");
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /// Without the e of ae, oe and ue.
    private static String plain(String word) {
        return word.replaceAll("([aou])e", "$1");
    }

    private static boolean shares(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
