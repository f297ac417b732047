// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import io.casement.alike.Edits;
import io.casement.alike.Nuance;
import io.casement.alike.Script;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads birth dates as people write them, and compares them.
public final class BirthDates {

    private static final int OLDEST = 125;
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern RUN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4}|\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s*(?:of|de)?\\s*(\\p{L}+)\\.?,?\\s*(?:de)?\\s*(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}+)\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s*(\\d{4})");
    private static final Map<String, Integer> MONTHS = months();

    private BirthDates() {}

    /// What a written date can mean.
    public sealed interface Reading {

        record Day(LocalDate day) implements Reading {}

        /// Day and month could be the other way round.
        record Either(LocalDate first, LocalDate second) implements Reading {}

        record Unfit(Flaw flaw) implements Reading {}
    }

    /// Reads a birth date.
    ///
    /// @param monthFirst whether whoever wrote it puts the month first; empty if nobody knows
    public static Reading read(String written, Optional<Boolean> monthFirst, LocalDate today) {
        var text = Script.plain(written);
        for (var yearFirst : List.of(ISO.matcher(text), RUN.matcher(text))) {
            if (yearFirst.matches()) {
                return day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3), today);
            }
        }
        Matcher match = NUMBERS.matcher(text);
        if (match.matches()) {
            var year = year(match.group(4), today);
            var one = number(match, 1);
            var other = number(match, 3);
            // points stand between day, month, year; slashes mean both
            var order = match.group(2).equals(".") ? Optional.of(false) : monthFirst;
            return order.map(months -> months ? day(year, one, other, today) : day(year, other, one, today))
                    .orElseGet(() -> either(year, one, other, today));
        }
        match = DAY_FIRST.matcher(text);
        if (match.matches() && MONTHS.containsKey(match.group(2))) {
            return day(number(match, 3), MONTHS.get(match.group(2)), number(match, 1), today);
        }
        match = MONTH_FIRST.matcher(text);
        if (match.matches() && MONTHS.containsKey(match.group(1))) {
            return day(number(match, 3), MONTHS.get(match.group(1)), number(match, 2), today);
        }
        return new Reading.Unfit(Flaw.UNREADABLE);
    }

    static Likeness compare(String told, String held, Optional<Boolean> monthFirst, LocalDate today) {
        var known = read(held, Optional.empty(), today);
        return switch (read(told, monthFirst, today)) {
            case Reading.Unfit(Flaw flaw) ->
                flaw == Flaw.UNREADABLE && Script.plain(told).equals(Script.plain(held))
                        ? new Likeness.Same()
                        : new Likeness.Impossible(flaw);
            case Reading.Day(LocalDate day) -> compare(day, known);
            case Reading.Either(LocalDate first, LocalDate second) ->
                Stream.of(compare(first, known), compare(second, known))
                                .anyMatch(each -> each.mismatch().isEmpty())
                        ? new Likeness.Similar(Nuance.TWO_READINGS)
                        : new Likeness.Differs();
        };
    }

    private static Likeness compare(LocalDate told, Reading held) {
        return switch (held) {
            case Reading.Day(LocalDate day) -> compare(told, day);
            case Reading.Either(LocalDate first, LocalDate second) ->
                told.equals(first) || told.equals(second)
                        ? new Likeness.Similar(Nuance.TWO_READINGS)
                        : new Likeness.Differs();
            case Reading.Unfit _ -> new Likeness.Differs();
        };
    }

    private static Likeness compare(LocalDate told, LocalDate held) {
        if (told.equals(held)) {
            return new Likeness.Same();
        }
        var turned = told.getYear() == held.getYear()
                && told.getMonthValue() == held.getDayOfMonth()
                && told.getDayOfMonth() == held.getMonthValue();
        if (turned) {
            return new Likeness.Differs(Nuance.DAY_AND_MONTH);
        }
        return Edits.between(told.toString(), held.toString()) == 1
                ? new Likeness.Differs(Nuance.ONE_DIGIT)
                : new Likeness.Differs();
    }

    private static Reading either(int year, int one, int other, LocalDate today) {
        var dayFirst = day(year, other, one, today);
        var monthFirst = day(year, one, other, today);
        if (dayFirst instanceof Reading.Day(LocalDate first) && monthFirst instanceof Reading.Day(LocalDate second)) {
            return first.equals(second) ? dayFirst : new Reading.Either(first, second);
        }
        return dayFirst instanceof Reading.Day ? dayFirst : monthFirst;
    }

    private static Reading day(int year, int month, int day, LocalDate today) {
        try {
            var date = LocalDate.of(year, month, day);
            if (date.isAfter(today)) {
                return new Reading.Unfit(Flaw.IN_THE_FUTURE);
            }
            return date.isBefore(today.minusYears(OLDEST))
                    ? new Reading.Unfit(Flaw.TOO_LONG_AGO)
                    : new Reading.Day(date);
        } catch (DateTimeException none) {
            return new Reading.Unfit(Flaw.NO_SUCH_DAY);
        }
    }

    /// Two digits mean the last such year that has begun.
    private static int year(String written, LocalDate today) {
        var number = Integer.parseInt(written);
        if (written.length() == 4) {
            return number;
        }
        var century = today.getYear() / 100 * 100;
        return century + number > today.getYear() ? century - 100 + number : century + number;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var language : List.of("en", "de", "fr", "it", "es", "nl", "pt")) {
            for (var month : Month.values()) {
                Stream.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)
                        .map(style -> Script.plain(month.getDisplayName(style, Locale.of(language)))
                                .replace(".", ""))
                        .filter(name -> name.chars().allMatch(Character::isLetter))
                        .forEach(name -> months.putIfAbsent(name, month.getValue()));
            }
        }
        months.putIfAbsent("sept", 9);
        return Map.copyOf(months);
    }
}
