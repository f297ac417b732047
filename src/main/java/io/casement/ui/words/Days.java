// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.words;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/// How one language writes a day, from "9 Jun" to "Thu 9 July 2026".
record Days(
        DateTimeFormatter day,
        DateTimeFormatter dayAndYear,
        DateTimeFormatter monthDay,
        DateTimeFormatter fullDay,
        DateTimeFormatter shortWeekday,
        DateTimeFormatter weekday) {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    /// CLDR says "Sept" and, since JDK 16, differs between releases; three letters keep the column even.
    private static final Map<Long, String> ENGLISH_MONTHS = Map.ofEntries(
            Map.entry(1L, "Jan"),
            Map.entry(2L, "Feb"),
            Map.entry(3L, "Mar"),
            Map.entry(4L, "Apr"),
            Map.entry(5L, "May"),
            Map.entry(6L, "Jun"),
            Map.entry(7L, "Jul"),
            Map.entry(8L, "Aug"),
            Map.entry(9L, "Sep"),
            Map.entry(10L, "Oct"),
            Map.entry(11L, "Nov"),
            Map.entry(12L, "Dec"));

    static Days in(Locale locale) {
        if (locale.getLanguage().equals("de")) {
            return new Days(
                    pattern("d. MMM", locale),
                    pattern("d. MMM yyyy", locale),
                    pattern("d. MMMM", locale),
                    pattern("d. MMMM yyyy", locale),
                    pattern("EEE d. MMMM", locale),
                    pattern("EEE d. MMMM yyyy", locale));
        }
        return new Days(
                english(" "),
                english(" yyyy"),
                pattern("d MMMM", locale),
                pattern("d MMMM yyyy", locale),
                pattern("EEE d MMMM", locale),
                pattern("EEE d MMMM yyyy", locale));
    }

    private static DateTimeFormatter english(String end) {
        var builder = new DateTimeFormatterBuilder()
                .appendPattern("d ")
                .appendText(ChronoField.MONTH_OF_YEAR, ENGLISH_MONTHS);
        return (end.isBlank() ? builder : builder.appendPattern(end)).toFormatter(Locale.UK);
    }

    private static DateTimeFormatter pattern(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
