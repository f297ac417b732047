// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a date as people write it: 2.11.1987, 2 November 1987, November 2, 1987, 1987-11-02.
final class DateWords {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª)?,?\\s(?:de\\s|of\\s)?(\\p{L}{3,12})\\.?,?\\s(?:de\\s|del\\s)?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,12})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)");

    private DateWords() {}

    /// A date with its place in the text that was searched.
    ///
    /// @param swappable whether day and month could be meant the other way round
    record Found(LocalDate date, int from, int to, boolean swappable) {}

    /// The first date in a piece of text.
    static Optional<Found> first(String piece, List<Phrases> tongues) {
        Optional<Found> best = Optional.empty();
        Matcher iso = ISO.matcher(piece);
        if (iso.find()) {
            best = nearer(best, made(iso, iso.group(1), number(iso.group(2)), iso.group(3), false));
        }
        Matcher dayFirst = DAY_FIRST.matcher(piece);
        if (dayFirst.find()) {
            best = nearer(
                    best,
                    made(dayFirst, dayFirst.group(3), month(dayFirst.group(2), tongues), dayFirst.group(1), false));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(piece);
        if (monthFirst.find()) {
            best = nearer(
                    best,
                    made(
                            monthFirst,
                            monthFirst.group(3),
                            month(monthFirst.group(1), tongues),
                            monthFirst.group(2),
                            false));
        }
        Matcher numbers = NUMBERS.matcher(piece);
        if (numbers.find()) {
            best = nearer(best, numeric(numbers));
        }
        return best;
    }

    private static Optional<Found> nearer(Optional<Found> a, Optional<Found> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        return a.get().from() <= b.get().from() ? a : b;
    }

    /// Day first, as all of Europe writes; with slashes the month may be first. A month above twelve settles it.
    private static Optional<Found> numeric(Matcher found) {
        int first = number(found.group(1));
        int second = number(found.group(2));
        boolean american = second > 12 && first <= 12;
        boolean slash = found.group().indexOf('/') >= 0;
        boolean swappable = slash && first <= 12 && second <= 12 && first != second;
        int month = american ? first : second;
        int day = american ? second : first;
        return made(found, found.group(3), month, Integer.toString(day), swappable);
    }

    private static Optional<Found> made(Matcher found, String year, int month, String day, boolean swappable) {
        int full = year.length() == 2 ? 1900 + number(year) : number(year);
        try {
            return Optional.of(
                    new Found(LocalDate.of(full, month, number(day)), found.start(), found.end(), swappable));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int month(String name, List<Phrases> tongues) {
        String norm = Words.norm(name).toLowerCase(Locale.ROOT);
        return tongues.stream()
                .map(t -> t.months().get(norm))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
