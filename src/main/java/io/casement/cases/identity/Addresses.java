// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// How alike two postal addresses are.
final class Addresses {

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("st", "street"),
            Map.entry("str", "strasse"),
            Map.entry("rd", "road"),
            Map.entry("ave", "avenue"),
            Map.entry("av", "avenue"),
            Map.entry("blvd", "boulevard"),
            Map.entry("bd", "boulevard"),
            Map.entry("dr", "drive"),
            Map.entry("ln", "lane"),
            Map.entry("ct", "court"),
            Map.entry("sq", "square"),
            Map.entry("pl", "place"),
            Map.entry("hwy", "highway"),
            Map.entry("gdns", "gardens"),
            Map.entry("n", "north"),
            Map.entry("s", "south"),
            Map.entry("e", "east"),
            Map.entry("w", "west"),
            Map.entry("v", "via"),
            Map.entry("pza", "piazza"));

    /// Words before the number of a flat, which say no more than that it is one.
    private static final Set<String> FLAT = Set.of(
            "apt", "apartment", "flat", "unit", "suite", "ste", "wohnung", "whg", "interno", "int", "appt", "top");

    private static final Set<String> COUNTRIES = Set.of(
            "germany",
            "deutschland",
            "allemagne",
            "ireland",
            "eire",
            "italy",
            "italia",
            "france",
            "austria",
            "oesterreich",
            "switzerland",
            "schweiz",
            "suisse",
            "usa",
            "us",
            "uk",
            "england",
            "netherlands",
            "nederland",
            "spain",
            "espana",
            "belgium",
            "poland",
            "polska");

    /// The two halves of a British and of an Irish post code.
    private static final Pattern POST_CODE =
            Pattern.compile("[a-z]{1,2}\\d[a-z\\d]? \\d[a-z]{2}|(?:[a-z]\\d{2}|d6w) [a-z\\d]{4}");

    private Addresses() {}

    static Likeness compare(String told, String held) {
        if (Spelling.plain(told).equals(Spelling.plain(held))) {
            return new Likeness.Same();
        }
        if (Lookalikes.mixes(told) != Lookalikes.mixes(held)) {
            return new Likeness.Differs(Nuance.LOOKALIKE);
        }
        var one = words(told);
        var other = words(held);
        var restOne = less(one, other);
        var restOther = less(other, one);
        if (restOne.isEmpty() && restOther.isEmpty()) {
            return marks(told).equals(marks(held)) ? new Likeness.Same() : new Likeness.Similar(Nuance.DIACRITICS);
        }
        if (bothHave(restOne, restOther, word -> !isNumber(word))) {
            return new Likeness.Differs(Nuance.PLACE);
        }
        if (bothHave(restOne, restOther, Addresses::isNumber)) {
            var flats = hasFlat(told) && hasFlat(held);
            return new Likeness.Differs(number(restOne, restOther, one, flats));
        }
        return missing(one, other);
    }

    private static boolean bothHave(List<String> one, List<String> other, Predicate<String> kind) {
        return one.stream().anyMatch(kind) && other.stream().anyMatch(kind);
    }

    /// Which number of the same street and town is another.
    private static Nuance number(List<String> restOne, List<String> restOther, List<String> one, boolean flats) {
        var differs = restOne.stream().filter(Addresses::isNumber).findFirst().orElseThrow();
        var instead = restOther.stream().filter(Addresses::isNumber).findFirst().orElseThrow();
        var first = one.stream()
                .filter(Addresses::isNumber)
                .findFirst()
                .filter(differs::equals)
                .isPresent();
        if (!first && differs.length() >= 4 && instead.length() >= 4) {
            return Nuance.POST_CODE;
        }
        return first && !flats ? Nuance.HOUSE_NUMBER : Nuance.FLAT;
    }

    private static boolean hasFlat(String address) {
        return Spelling.words(address).stream().map(Spelling::bare).anyMatch(FLAT::contains);
    }

    /// One says less than the other. That is similar only while both name a house.
    private static Likeness missing(List<String> one, List<String> other) {
        var common = new ArrayList<>(one);
        common.retainAll(other);
        var enough = 2 * common.size() >= Math.max(one.size(), other.size());
        var house = common.stream().anyMatch(Addresses::isNumber);
        return enough && house ? new Likeness.Similar(Nuance.PART_MISSING) : new Likeness.Differs(Nuance.PART_MISSING);
    }

    private static List<String> less(List<String> words, List<String> others) {
        var rest = new ArrayList<>(words);
        var open = new ArrayList<>(others);
        rest.removeIf(word -> open.remove(word));
        rest.removeIf(word -> !isNumber(word)
                && open.stream()
                        .filter(each ->
                                !isNumber(each) && (Spelling.sameButMarks(word, each) || Spelling.nearly(word, each)))
                        .findFirst()
                        .map(open::remove)
                        .orElse(false));
        return rest;
    }

    /// The words with their marks, in any order.
    private static List<String> marks(String address) {
        return words(address, word -> word.replace("ß", "ss")).stream().sorted().toList();
    }

    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static List<String> words(String address) {
        return words(address, Spelling::spelledOut);
    }

    private static List<String> words(String address, UnaryOperator<String> spelling) {
        var words = new ArrayList<String>();
        for (var word : Spelling.words(address)) {
            if (FLAT.contains(Spelling.spelledOut(word)) || COUNTRIES.contains(Spelling.spelledOut(word))) {
                continue;
            }
            var spelled = spelling.apply(word);
            // Hauptstr. is Hauptstrasse
            var whole = spelled.length() > 5 && spelled.endsWith("str") ? spelled + "asse" : spelled;
            words.add(full(whole));
        }
        return joined(words);
    }

    private static String full(String word) {
        return SHORT.getOrDefault(word, word);
    }

    /// "12 a" is "12a", "H91 X2K7" and "SW1A 1AA" are one post code.
    private static List<String> joined(List<String> words) {
        var joined = new ArrayList<String>();
        for (var word : words) {
            var letter = word.length() == 1 && Character.isLetter(word.charAt(0));
            var house = letter && !joined.isEmpty() && joined.getLast().matches("\\d+");
            if (house
                    || (!joined.isEmpty()
                            && POST_CODE.matcher(joined.getLast() + " " + word).matches())) {
                joined.set(joined.size() - 1, joined.getLast() + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }
}
