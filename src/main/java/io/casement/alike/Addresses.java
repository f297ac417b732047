// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.alike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares postal addresses: streets, houses, flats and postcodes, however they are written.
public final class Addresses {

    /// As long as the shortest post code.
    private static final int POST_CODE = 4;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'/]*|\\d[\\da-z]*");
    private static final Map<String, List<String>> KNOWN = WordFile.sections("alike/addresses.txt");
    private static final Map<String, String> FORMS = forms();
    private static final Set<String> KINDS = kinds();
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

    /// The words that say what kind of street it is, or on which side of the town.
    private static Set<String> kinds() {
        return KNOWN.getOrDefault("forms", List.of()).stream()
                .map(line -> line.split(" ", -1)[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    /// An address taken apart.
    ///
    /// @param street those of the words that stand beside the number of the house
    /// @param numbers of house and postcode, with the letter of a house: "12a"
    /// @param house the first of the numbers; empty if there is none
    private record Parts(Set<String> words, Set<String> street, Set<String> numbers, Set<String> units, String house) {

        static Parts of(String address) {
            var words = new TreeSet<String>();
            var numbers = new TreeSet<String>();
            var units = new TreeSet<String>();
            var house = "";
            var tokens = tokens(address);
            for (var at = 0; at < tokens.size(); at++) {
                var token = tokens.get(at);
                if (UNITS.contains(token) && at + 1 < tokens.size() && isLabel(tokens.get(at + 1))) {
                    units.add(tokens.get(++at));
                } else if (Character.isDigit(token.charAt(0))) {
                    numbers.add(token);
                    house = house.isEmpty() ? token : house;
                } else if (!EMPTY.contains(token) && !UNITS.contains(token)) {
                    words.add(token);
                }
            }
            var street = new TreeSet<String>();
            beside(tokens, -1, street);
            beside(tokens, 1, street);
            street.retainAll(words);
            street.removeAll(FORMS.values());
            return new Parts(words, street, numbers, units, house);
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
                var glued = word.replaceAll("(strass?e|str)$", "");
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
                    .replaceAll(
                            "\\b([a-z]\\d{2}|d6w) ?(?=[a-z0-9]{0,3}\\d)(?=[a-z0-9]{0,3}[a-z])([a-z0-9]{4})\\b", "0$1$2")
                    .replaceAll("\\b(\\d{2})-(\\d{3})\\b", "$1$2")
                    .replaceAll("\\b(\\d{1,4}) ([abdf-mo-qt-vx-z])\\b(?!-)", "$1$2")
                    .replaceAll("(\\d)\\s*([/-])\\s*(\\d)", "$1 flat $3");
        }
    }

    /// The same for the same flat, however it is written.
    public static String key(String address) {
        var parts = Parts.of(address);
        return plain(String.join(" ", parts.words())) + " / " + String.join(" ", parts.numbers()) + " / "
                + String.join(" ", parts.units());
    }

    public static Resemblance compare(String told, String onFile) {
        if (Script.plain(told).equals(Script.plain(onFile))) {
            return Resemblance.SAME;
        }
        if (Script.disguised(told).isPresent()) {
            return Resemblance.alike(Nuance.MIXED_SCRIPTS);
        }
        if (Script.hasUnseen(told) || Script.hasUnseen(onFile)) {
            return Script.asSeen(told, onFile, Addresses::compare);
        }
        if (Script.disguised(onFile).isPresent()) {
            return Resemblance.alike(Nuance.LOOKALIKE);
        }
        var like = compare(Parts.of(told), Parts.of(onFile));
        return like.equals(Resemblance.SAME) ? writtenOtherwise(told, onFile) : like;
    }

    private static Resemblance compare(Parts one, Parts other) {
        var words = words(one.words(), other.words());
        var numbers = one.numbers().equals(other.numbers());
        if (words.isHarmless()) {
            return numbers ? units(one, other, words) : numbers(one, other);
        }
        if (words.degree() == Resemblance.Degree.ALIKE && shares(one.numbers(), other.numbers())) {
            return numbers && one.units().equals(other.units()) ? words : Resemblance.alike(Nuance.PLACE);
        }
        if (numbers && one.numbers().size() > 1) {
            // the same house number and postcode: the town may have another name, the street may not
            return words(one.street(), other.street()).isHarmless()
                    ? Resemblance.variant(Nuance.TOWN)
                    : Resemblance.alike(Nuance.PLACE);
        }
        return Resemblance.other(Nuance.PLACE);
    }

    /// The same words and numbers, perhaps with other marks or in another script.
    private static Resemblance writtenOtherwise(String told, String onFile) {
        if (!Script.scripts(told).equals(Script.scripts(onFile))) {
            return Resemblance.variant(Nuance.TRANSCRIPTION);
        }
        return marked(told).equals(marked(onFile)) ? Resemblance.SAME : Resemblance.variant(Nuance.DIACRITICS);
    }

    /// The words that carry marks.
    private static Set<String> marked(String address) {
        return Arrays.stream(Script.plain(address).replace("ß", "ss").split("[^\\p{L}\\p{M}]+", -1))
                .filter(word -> !Script.fold(word).equals(word) && !EMPTY.contains(Script.fold(word)))
                .collect(Collectors.toSet());
    }

    private static Resemblance units(Parts one, Parts other, Resemblance like) {
        if (!one.units().equals(other.units())) {
            return one.units().isEmpty() || other.units().isEmpty()
                    ? missing(one, other)
                    : Resemblance.alike(Nuance.FLAT);
        }
        return like.is(Nuance.PART_MISSING) ? missing(one, other) : like;
    }

    /// Numbers that are missing on one side tell nothing; others are another house, or a slip in the postcode.
    private static Resemblance numbers(Parts one, Parts other) {
        if (one.numbers().containsAll(other.numbers()) || other.numbers().containsAll(one.numbers())) {
            return units(one, other, Resemblance.variant(Nuance.PART_MISSING));
        }
        var houses = !one.house().equals(other.house());
        var shortest = Stream.of(one, other)
                .flatMap(each -> each.numbers().stream())
                .filter(number ->
                        !one.numbers().contains(number) || !other.numbers().contains(number))
                .mapToInt(String::length)
                .min()
                .orElse(0);
        return Resemblance.alike(houses ? Nuance.HOUSE_NUMBER : shortest >= POST_CODE ? Nuance.POST_CODE : Nuance.FLAT);
    }

    /// One says less than the other. That tells something only while both name the house and have half in common.
    private static Resemblance missing(Parts one, Parts other) {
        var all = all(one);
        var others = all(other);
        var most = Math.max(all.size(), others.size());
        all.retainAll(others);
        var house = (!one.house().isEmpty() && one.house().equals(other.house()))
                || all.stream().anyMatch(each -> each.length() < POST_CODE && Character.isDigit(each.charAt(0)));
        return Resemblance.variant(2 * all.size() >= most && house ? Nuance.PART_MISSING : Nuance.TOO_LITTLE);
    }

    private static Set<String> all(Parts parts) {
        var all = new TreeSet<>(parts.words());
        all.addAll(parts.numbers());
        return all;
    }

    private static Resemblance words(Set<String> one, Set<String> other) {
        if (one.equals(other)) {
            return Resemblance.SAME;
        }
        var left = new TreeSet<>(one);
        left.removeAll(other);
        var right = new TreeSet<>(other);
        right.removeAll(one);
        if (left.isEmpty() || right.isEmpty()) {
            return shares(one, other) ? Resemblance.variant(Nuance.PART_MISSING) : Resemblance.other(Nuance.PLACE);
        }
        if (KINDS.containsAll(left) && KINDS.containsAll(right)) {
            return Resemblance.alike(Nuance.PLACE); // Park Avenue and Park Place, North Street and South Street
        }
        if (left.stream().allMatch(word -> right.stream().anyMatch(each -> same(word, each)))) {
            return Resemblance.variant(Nuance.DIACRITICS);
        }
        if (left.stream().allMatch(word -> right.stream().anyMatch(each -> Edits.near(word, each)))) {
            var slips = left.size() == right.size()
                    && left.stream().allMatch(word -> right.stream().anyMatch(each -> Edits.between(word, each) <= 1));
            return Resemblance.alike(slips ? Nuance.SPELLING : Nuance.PLACE);
        }
        return Resemblance.other(Nuance.PLACE);
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
