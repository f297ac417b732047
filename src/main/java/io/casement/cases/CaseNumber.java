// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The reference that people write and read out: two digits of the year, a dash, a serial of at least four digits.
public record CaseNumber(int year, int serial) implements Comparable<CaseNumber> {

    private static final Pattern SHAPE = Pattern.compile("(\\d{2})-(\\d{4,9})");
    private static final Comparator<CaseNumber> ORDER =
            Comparator.comparingInt(CaseNumber::year).thenComparingInt(CaseNumber::serial);

    public CaseNumber {
        if (year < 2000 || year > 2099 || serial < 1) {
            throw new IllegalArgumentException("case number out of range: " + year + ", " + serial);
        }
    }

    /// Reads "26-0413"; empty when the text has another shape.
    public static Optional<CaseNumber> of(String text) {
        var matcher = SHAPE.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(
                        new CaseNumber(2000 + Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(CaseNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%02d-%04d", year % 100, serial);
    }
}
