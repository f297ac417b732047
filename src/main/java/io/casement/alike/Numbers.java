// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.alike;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How alike two customer or booking numbers are, and two accounts of a purchase.
public final class Numbers {

    private Numbers() {}

    public static Resemblance compare(String told, String held) {
        var one = bare(told);
        var other = bare(held);
        if (one.equals(other)) {
            return Resemblance.SAME;
        }
        if (zeros(one).equals(zeros(other))) {
            return Resemblance.variant(Nuance.LEADING_ZEROS);
        }
        if (Script.looksLike(one, other)) {
            return Resemblance.alike(Nuance.LOOKALIKE);
        }
        return Edits.between(one, other) == 1 ? Resemblance.alike(Nuance.ONE_DIGIT) : Resemblance.OTHER;
    }

    /// A purchase is the same if every number is: day, amount, nights.
    public static Resemblance compareWords(String told, String held) {
        if (words(told).equals(words(held))) {
            return Resemblance.SAME;
        }
        var one = digits(told);
        return !one.isEmpty() && one.equals(digits(held)) ? Resemblance.variant(Nuance.WORDING) : Resemblance.OTHER;
    }

    private static List<String> words(String text) {
        return Arrays.stream(Script.plain(text).split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> digits(String text) {
        return Arrays.stream(text.split("[^0-9]+"))
                .map(Numbers::zeros)
                .filter(each -> !each.isEmpty())
                .sorted()
                .toList();
    }

    private static String bare(String number) {
        return number.replaceAll("[\\s./_#-]|(?i:nr|no)\\.?\\s", "").toLowerCase(Locale.ROOT);
    }

    /// Without the zeros before each run of digits.
    private static String zeros(String number) {
        return number.replaceAll("(?<!\\d)0+(?=\\d)", "");
    }
}
