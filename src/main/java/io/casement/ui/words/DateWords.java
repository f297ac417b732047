// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.words;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a day as people type it: "today", "t-3", "mon", "12.5", "12 May 2026", "2026-05-12", in English and
/// German.
///
/// A day without a year is the one nearest to today; a weekday is the last such day, today included. "5/6" could
/// be
/// May or June, so it is not read: a deadline hangs on it.
public final class DateWords {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final List<String> TODAY = List.of("today", "heute", "t", "now");
    private static final List<String> YESTERDAY = List.of("yesterday", "gestern");
    private static final List<String> TOMORROW = List.of("tomorrow", "morgen");
    private static final Pattern OFFSET = Pattern.compile("(?:t|today|heute)?\\s*([+-])\\s*(\\d{1,4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.?(?:\\s*(\\d{4}|\\d{2}))?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(\\p{L}+)\\.?,?(?:\\s*(\\d{4}))?");
    private static final Pattern NAMED_US =
            Pattern.compile("(\\p{L}+)\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s*(\\d{4}))?");
    private static final Pattern WEEKDAY_FIRST = Pattern.compile("(\\p{L}+)[.,]*\\s+(.*\\d.*)");

    private DateWords() {}

    /// The day that `typed` means on `today`; empty if it means none, or more than one.
    public static Optional<LocalDate> parse(String typed, LocalDate today) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Optional<LocalDate> read = bare(text, today);
        return read.isPresent() ? read : afterWeekday(text, today);
    }

    private static Optional<LocalDate> bare(String text, LocalDate today) {
        List<Function<String, Optional<LocalDate>>> readers = List.of(
                words -> spoken(words, today),
                words -> match(OFFSET, words).flatMap(m -> offset(m, today)),
                words -> match(ISO, words).flatMap(m -> day(m.group(1), number(m.group(2)), m.group(3), today)),
                words -> match(DOTTED, words).flatMap(m -> day(m.group(3), number(m.group(2)), m.group(1), today)),
                words -> match(SLASHED, words).flatMap(m -> slashed(m, today)),
                words -> match(NAMED, words).flatMap(m -> day(m.group(3), month(m.group(2)), m.group(1), today)),
                words -> match(NAMED_US, words).flatMap(m -> day(m.group(3), month(m.group(1)), m.group(2), today)));
        return readers.stream().flatMap(reader -> reader.apply(text).stream()).findFirst();
    }

    /// "Tue 9 Jun 2026": the weekday must be right, or one of the two is a slip.
    private static Optional<LocalDate> afterWeekday(String text, LocalDate today) {
        return match(WEEKDAY_FIRST, text)
                .flatMap(m -> weekday(m.group(1))
                        .flatMap(weekday -> bare(m.group(2), today).filter(day -> day.getDayOfWeek() == weekday)));
    }

    private static Optional<LocalDate> spoken(String text, LocalDate today) {
        if (TODAY.contains(text)) {
            return Optional.of(today);
        }
        if (YESTERDAY.contains(text)) {
            return Optional.of(today.minusDays(1));
        }
        if (TOMORROW.contains(text)) {
            return Optional.of(today.plusDays(1));
        }
        return weekday(text).map(day -> today.with(TemporalAdjusters.previousOrSame(day)));
    }

    private static Optional<LocalDate> offset(Matcher match, LocalDate today) {
        int days = number(match.group(2));
        return Optional.of(match.group(1).equals("-") ? today.minusDays(days) : today.plusDays(days));
    }

    private static Optional<LocalDate> slashed(Matcher match, LocalDate today) {
        int first = number(match.group(1));
        int second = number(match.group(2));
        if (first == second || second > 12) {
            return day(match.group(3), first, match.group(2), today);
        }
        return first > 12 ? day(match.group(3), second, match.group(1), today) : Optional.empty();
    }

    private static Optional<LocalDate> day(
            @org.jspecify.annotations.Nullable String year, int month, String day, LocalDate today) {
        try {
            if (year != null) {
                int written = number(year);
                return Optional.of(LocalDate.of(written < 100 ? 2000 + written : written, month, number(day)));
            }
            return nearest(month, number(day), today);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> nearest(int month, int day, LocalDate today) {
        return Stream.of(0, -1, 1)
                .map(shift -> today.getYear() + shift)
                .filter(year -> day <= Month.of(month).length(java.time.Year.isLeap(year)))
                .filter(year -> day >= 1)
                .map(year -> LocalDate.of(year, month, day))
                .min(java.util.Comparator.comparingLong(d -> Math.abs(d.toEpochDay() - today.toEpochDay())));
    }

    private static Optional<DayOfWeek> weekday(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        SPOKEN.stream().anyMatch(locale -> meant(text, day.getDisplayName(TextStyle.FULL, locale), 2)))
                .findFirst();
    }

    /// The month's number, 0 for a word that is none.
    private static int month(String text) {
        return Arrays.stream(Month.values())
                .filter(month -> SPOKEN.stream()
                        .anyMatch(locale -> meant(text, month.getDisplayName(TextStyle.FULL, locale), 3)))
                .mapToInt(Month::getValue)
                .findFirst()
                .orElse(0);
    }

    private static boolean meant(String typed, String name, int letters) {
        return typed.length() >= letters
                && name.toLowerCase(Locale.ROOT).startsWith(typed.equals("mrz") ? "mär" : typed);
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
