// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A calendar file as it was read.
///
/// @param jollyday      country and region as Jollyday names them: `gb sct`
/// @param lastYearKnown the last year whose holidays were checked against the source
/// @param careful       the calendar whose earlier answer is the safe one
record CalendarText(
        String id,
        String name,
        Optional<String> jollyday,
        Set<DayOfWeek> weekend,
        int lastYearKnown,
        Optional<Field> careful,
        List<Rule> added,
        Set<LocalDate> removed,
        LawText text,
        Sources sources) {

    private static final Pattern YEARLY = Pattern.compile("(\\d{1,2}) (\\w+)(?: to (\\d{1,2}) (\\w+))?");
    private static final Pattern NTH = Pattern.compile("(first|second|third|fourth|last) (\\w+) of (\\w+)");
    private static final Map<String, Integer> EASTER =
            Map.of("maundy thursday", -3, "good friday", -2, "easter monday", 1);
    private static final List<String> NTHS = List.of("first", "second", "third", "fourth");

    CalendarText {
        weekend = Set.copyOf(weekend);
        added = List.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /// A day that our file adds to those of Jollyday.
    sealed interface Rule {
        /// The days that begin in that year.
        List<LocalDate> in(int year);

        record Once(LocalDate day) implements Rule {
            @Override
            public List<LocalDate> in(int year) {
                return day.getYear() == year ? List.of(day) : List.of();
            }
        }

        /// The same days every year, both included; they may run over the end of the year.
        record Yearly(MonthDay first, MonthDay last) implements Rule {
            @Override
            public List<LocalDate> in(int year) {
                LocalDate from = first.atYear(year);
                LocalDate to = last.atYear(last.isBefore(first) ? year + 1 : year);
                return from.datesUntil(to.plusDays(1)).toList();
            }
        }

        /// A day that moves with Easter Sunday.
        record AroundEaster(int days) implements Rule {
            @Override
            public List<LocalDate> in(int year) {
                return List.of(easter(year).plusDays(days));
            }

            /// By the rule of Meeus, Jones and Butcher.
            private static LocalDate easter(int year) {
                int century = year / 100;
                int golden = year % 19;
                int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
                int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 4) % 7;
                int late = (golden + 11 * epact + 22 * weekday) / 451;
                int march = epact + weekday - 7 * late + 114;
                return LocalDate.of(year, march / 31, march % 31 + 1);
            }
        }

        /// A weekday of a month, every year.
        ///
        /// @param nth 1 to 4, or -1 for the last
        record Nth(int nth, DayOfWeek weekday, Month month) implements Rule {
            @Override
            public List<LocalDate> in(int year) {
                return List.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
            }
        }
    }

    /// The calendar of a file, and those of its regions: `regions: bw, by` of `DE` makes `DE-BW` and `DE-BY`.
    static List<CalendarText> parse(String file, String content) {
        LawText text = LawText.parse(file, content);
        Sources sources = Sources.none().with(text);
        Section main =
                section(text, "calendar").orElseThrow(() -> new Place(file, 1).says("the file needs a [calendar]"));
        main.only(Set.of(
                "name", "jollyday", "weekend", "known to", "careful", "regions", "source", "confidence", "note"));
        SectionReader.facts(main).forEach(field -> sources.of(main, field));
        CalendarText calendar = new CalendarText(
                text.requireHead("calendar").value(),
                main.require("name").value(),
                main.text("jollyday"),
                weekend(main.require("weekend")),
                year(main.require("known to")),
                main.field("careful"),
                added(text, sources),
                removed(text, sources),
                text,
                sources);
        List<CalendarText> all = new ArrayList<>(List.of(calendar));
        main.field("regions").ifPresent(field -> field.list().forEach(region -> all.add(calendar.part(field, region))));
        return all;
    }

    private CalendarText part(Field field, String region) {
        String country = jollyday.orElseThrow(() -> field.says("regions need a line \"jollyday: …\""));
        return new CalendarText(
                id + "-" + region.toUpperCase(Locale.ROOT),
                name,
                Optional.of(country + " " + region),
                weekend,
                lastYearKnown,
                Optional.empty(),
                added,
                removed,
                text,
                sources);
    }

    private static Set<DayOfWeek> weekend(Field field) {
        Set<DayOfWeek> days = new HashSet<>();
        for (String one : field.list()) {
            days.add(field.word(one, DayOfWeek.values(), CalendarText::spelled));
        }
        if (days.size() > 3) {
            throw field.says("a week has at least four working days");
        }
        return days;
    }

    private static int year(Field field) {
        if (!field.value().matches("20\\d\\d")) {
            throw field.says("\"" + field.value() + "\" is not a year");
        }
        return Integer.parseInt(field.value());
    }

    private static List<Rule> added(LawText text, Sources sources) {
        List<Rule> rules = new ArrayList<>();
        section(text, "days")
                .ifPresent(section -> SectionReader.facts(section).forEach(field -> {
                    sources.of(section, field);
                    rules.add(rule(field));
                }));
        return rules;
    }

    private static Set<LocalDate> removed(LawText text, Sources sources) {
        Set<LocalDate> days = new HashSet<>();
        section(text, "worked")
                .ifPresent(section -> SectionReader.facts(section).forEach(field -> {
                    sources.of(section, field);
                    days.add(Field.date(field.place(), field.key()));
                }));
        return days;
    }

    private static Rule rule(Field field) {
        Integer around = EASTER.get(field.key());
        if (around != null) {
            return new Rule.AroundEaster(around);
        }
        Matcher yearly = YEARLY.matcher(field.key());
        if (yearly.matches()) {
            MonthDay first = day(field, yearly.group(1), yearly.group(2));
            return new Rule.Yearly(
                    first, yearly.group(3) == null ? first : day(field, yearly.group(3), yearly.group(4)));
        }
        Matcher matcher = NTH.matcher(field.key());
        if (!matcher.matches()) {
            return new Rule.Once(Field.date(field.place(), field.key()));
        }
        try {
            int nth = NTHS.indexOf(matcher.group(1)) + 1;
            DayOfWeek weekday = field.word(matcher.group(2), DayOfWeek.values(), CalendarText::spelled);
            return new Rule.Nth(
                    nth == 0 ? -1 : nth, weekday, field.word(matcher.group(3), Month.values(), CalendarText::spelled));
        } catch (DateTimeException e) {
            throw field.says("\"" + field.key() + "\" is not a day like 2026-06-15 or second monday of october");
        }
    }

    private static MonthDay day(Field field, String number, String month) {
        try {
            return MonthDay.of(field.word(month, Month.values(), CalendarText::spelled), Integer.parseInt(number));
        } catch (DateTimeException e) {
            throw field.says("\"" + number + " " + month + "\" is no day of a year");
        }
    }

    private static Optional<Section> section(LawText text, String name) {
        return text.shared().stream().filter(s -> s.name().equals(name)).findFirst();
    }

    private static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
