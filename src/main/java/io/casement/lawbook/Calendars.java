// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.casement.law.WorkingCalendar;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// The working calendars: Jollyday's rules with the days that our own files add or take away.
///
/// Calendars are computed on first use and kept; any thread may ask.
final class Calendars {
    /// Older requests are not reckoned anew, and no period of a law reaches further than this past its start.
    private static final int FIRST_YEAR = 2010;

    private static final int YEARS_BEYOND = 3;
    private static final String ENDING = ".calendar";

    /// Which version of it computes the holidays; empty where the program is not packaged.
    static final String LIBRARY =
            Objects.requireNonNullElse(HolidayManager.class.getPackage().getImplementationVersion(), "");

    private final List<String> names;
    private final UnaryOperator<String> reader;
    private final Map<String, CalendarText> texts = new LinkedHashMap<>();
    private final Map<String, WorkingCalendar> computed = new ConcurrentHashMap<>();

    /// @param names  the calendar files by name: `calendars/EW.calendar`
    /// @param reader gives the content of one
    Calendars(List<String> names, UnaryOperator<String> reader) {
        this.names = List.copyOf(names);
        this.reader = reader;
    }

    List<String> ids() {
        return List.copyOf(texts().keySet());
    }

    boolean has(String id) {
        return texts().containsKey(id);
    }

    /// The calendars whose last year known ends before this day.
    List<String> endingBefore(LocalDate day) {
        return texts().values().stream()
                .filter(text ->
                        LocalDate.of(text.lastYearKnown(), Month.DECEMBER, 31).isBefore(day))
                .map(CalendarText::id)
                .toList();
    }

    private synchronized Map<String, CalendarText> texts() {
        if (texts.isEmpty()) {
            Map<String, CalendarText> all = new LinkedHashMap<>();
            for (String file : names) {
                for (CalendarText calendar : CalendarText.parse(file, reader.apply(file))) {
                    if (all.put(calendar.id(), calendar) != null) {
                        throw new Place(file, 1).says("another file already holds the calendar " + calendar.id());
                    }
                }
            }
            all.values()
                    .forEach(calendar -> calendar.careful().ifPresent(field -> {
                        CalendarText other = all.get(field.value());
                        if (other == null || other.careful().isPresent()) {
                            throw field.says("there is no calendar " + field.value() + " that stands for itself");
                        }
                    }));
            texts.putAll(all);
        }
        return texts;
    }

    Optional<WorkingCalendar> get(String id) {
        WorkingCalendar ready = computed.get(id);
        if (ready != null) {
            return Optional.of(ready);
        }
        return Optional.ofNullable(texts().get(id)).map(text -> {
            // Not computeIfAbsent: a calendar may ask for its neighbour while it is computed.
            WorkingCalendar fresh = compute(text);
            computed.putIfAbsent(id, fresh);
            return fresh;
        });
    }

    /// The days that a calendar vouches for; those of the year behind, into which its last holidays may run, are not
    /// all there.
    static NavigableSet<LocalDate> counted(WorkingCalendar calendar) {
        int last = Math.min(calendar.lastYearKnown(), Year.MAX_VALUE - YEARS_BEYOND) + YEARS_BEYOND;
        return calendar.holidays().headSet(LocalDate.of(last, Month.DECEMBER, 31), true);
    }

    /// The file that holds a calendar, word by word, and behind it that of its neighbour: `DE.calendar` for `DE-BY`.
    /// Nothing is computed, and no other file is read.
    String raw(String id) {
        for (String stem = id; !stem.isEmpty(); stem = stem.substring(0, Math.max(0, stem.lastIndexOf('-')))) {
            String name = "calendars/" + stem + ENDING;
            if (names.contains(name)) {
                String text = reader.apply(name);
                return text
                        + CalendarText.parse(name, text)
                                .getFirst()
                                .careful()
                                .map(field -> reader.apply("calendars/" + field.value() + ENDING))
                                .orElse("");
            }
        }
        return "";
    }

    private WorkingCalendar compute(CalendarText text) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        int last = text.lastYearKnown() + YEARS_BEYOND;
        text.jollyday().ifPresent(region -> days.addAll(jollyday(region, FIRST_YEAR, last)));
        // Days may run over the end of a year.
        for (int year = FIRST_YEAR - 1; year <= last; year++) {
            for (CalendarText.Rule rule : text.added()) {
                days.addAll(rule.in(year));
            }
        }
        days.removeAll(text.removed());
        return new WorkingCalendar(
                text.id(),
                EnumSet.copyOf(text.weekend()),
                days,
                text.lastYearKnown(),
                text.careful().flatMap(field -> get(field.value())));
    }

    /// All public holidays of a region such as `gb sct`, on the days on which they are observed.
    private static NavigableSet<LocalDate> jollyday(String region, int from, int to) {
        List<String> parts = new ArrayList<>(List.of(region.split(" ")));
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(parts.removeFirst()));
        NavigableSet<LocalDate> days = new TreeSet<>();
        // One year more: a New Year's Day on a Saturday may be kept on 31 December.
        for (int year = from; year <= to + 1; year++) {
            for (Holiday holiday :
                    manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts.toArray(String[]::new))) {
                days.add(holiday.getDate());
            }
        }
        return days;
    }
}
