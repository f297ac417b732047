// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How alike two customer or booking numbers are, and two accounts of a purchase.
final class Numbers {

    private Numbers() {}

    static Likeness compare(String told, String held) {
        var one = bare(told);
        var other = bare(held);
        if (one.equals(other)) {
            return new Likeness.Same();
        }
        if (zeros(one).equals(zeros(other))) {
            return new Likeness.Similar(Nuance.LEADING_ZEROS);
        }
        if (Lookalikes.alike(one, other)) {
            return new Likeness.Differs(Nuance.LOOKALIKE);
        }
        return Spelling.distance(one, other) == 1 ? new Likeness.Differs(Nuance.ONE_DIGIT) : new Likeness.Differs();
    }

    /// A purchase is the same if every number is: day, amount, nights.
    static Likeness compareWords(String told, String held) {
        if (Spelling.words(told).equals(Spelling.words(held))) {
            return new Likeness.Same();
        }
        var one = digits(told);
        return !one.isEmpty() && one.equals(digits(held))
                ? new Likeness.Similar(Nuance.WORDING)
                : new Likeness.Differs();
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
