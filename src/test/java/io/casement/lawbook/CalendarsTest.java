// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.WorkingCalendar;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Free days that people trip over.
class CalendarsTest {
    private static final Lawbook LAWS = Lawbook.load();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "EW,    2026-04-03, Good Friday",
        "EW,    2026-04-06, Easter Monday",
        "EW,    2026-08-31, summer bank holiday",
        "EW,    2026-12-28, substitute for Boxing Day",
        "EW,    2027-12-27, substitute for Christmas Day",
        "EW,    2027-12-28, substitute for Boxing Day",
        "EW,    2022-12-27, substitute for Christmas Day on a Sunday",
        "EW,    2022-09-19, state funeral",
        "SCT,   2026-11-30, St Andrew's Day",
        "SCT,   2027-01-04, substitute for 2 January",
        "SCT,   2026-08-03, summer bank holiday",
        "NIR,   2026-03-17, St Patrick's Day",
        "NIR,   2026-07-13, substitute for 12 July",
        "FR,    2026-07-14, 14 juillet",
        "FR,    2026-05-08, victoire",
        "FR-67, 2026-04-03, Good Friday in Alsace",
        "DE,    2026-10-03, Tag der Deutschen Einheit",
        "DE,    2026-05-14, Christi Himmelfahrt",
        "DE-BY, 2027-01-06, Heilige Drei Könige",
        "DE-BE, 2026-03-08, Frauentag",
        "IE,    2026-02-02, St Brigid",
        "IE,    2030-02-01, St Brigid on a Friday",
        "IT,    2026-06-02, Festa della Repubblica",
        "AT,    2026-10-26, Nationalfeiertag",
        "AT,    2026-06-04, Fronleichnam",
        "BE,    2026-07-21, fête nationale",
        "USFED, 2026-11-26, Thanksgiving",
        "USFED, 2026-10-12, Columbus Day",
        "USFED, 2026-07-03, Independence Day kept on Friday",
        "USFED, 2027-12-31, New Year's Day 2028 kept the year before",
        "NZ,    2026-12-31, the summer that the Privacy Act leaves out",
        "NZ,    2027-01-15, its last day",
        "NZ,    2010-01-08, also at the very beginning of the calendar",
        "NZ,    2027-02-08, Waitangi Day kept on Monday",
        "NZ-NAMED, 2026-06-01, the Sovereign's birthday",
        "NZ-NAMED, 2017-04-17, Easter Monday",
        "NZ-NAMED, 2038-04-26, a late Easter Monday",
        "CO,    2026-03-23, San José kept on Monday",
        "CO,    2026-04-02, Jueves Santo",
        "MX,    2026-11-16, Día de la Revolución",
        "AU,    2026-12-28, substitute for Boxing Day",
        "NL,    2026-04-27, Koningsdag",
        "ES,    2026-10-12, Fiesta Nacional",
        "SA,    2026-05-01, Friday in Saudi Arabia",
        "IL,    2026-05-02, Saturday in Israel",
        "WEEKENDS, 2026-12-26, a Saturday"
    })
    void isFree(String calendar, LocalDate day, String why) {
        assertThat(calendar(calendar).isWorkingDay(day)).as("%s, %s", day, why).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "EW,    2026-11-30, St Andrew's Day is Scottish",
        "EW,    2027-01-04, the second of January is Scottish",
        "SCT,   2026-04-06, Easter Monday is not kept in Scotland",
        "SCT,   2026-08-31, the English summer bank holiday",
        "FR,    2026-04-03, Good Friday outside Alsace and Moselle",
        "DE,    2027-01-06, Epiphany is not kept everywhere",
        "DE,    2026-12-24, Christmas Eve is no holiday",
        "BE,    2026-11-02, All Souls is an observance",
        "AT,    2026-12-31, New Year's Eve is an observance",
        "USFED, 2026-11-27, the Friday after Thanksgiving is a state's holiday",
        "USFED, 2026-03-31, Cesar Chavez Day is a state's holiday",
        "NZ,    2027-01-18, the first working day after the summer",
        "NZ,    2027-01-25, Wellington's anniversary is the province's own",
        "NZ-NAMED, 2027-02-08, that Waitangi Day moves to a Monday stands elsewhere",
        "MX,    2027-04-30, 1 May stays on its Saturday",
        "SA,    2026-05-03, Sunday is worked in Saudi Arabia",
        "AE,    2026-05-01, Friday is worked in the Emirates since 2022",
        "WEEKENDS, 2026-12-25, nobody told us about Christmas"
    })
    void isWorked(String calendar, LocalDate day, String why) {
        assertThat(calendar(calendar).isWorkingDay(day)).as("%s, %s", day, why).isTrue();
    }

    @Test
    void everyCalendarReachesPastItsLastYearCheckedAndSaysWhereThatIs() {
        for (String id : LAWS.calendars()) {
            WorkingCalendar calendar = calendar(id);
            assertThat(calendar.lastYearKnown()).as(id).isGreaterThanOrEqualTo(2027);
            if (!calendar.holidays().isEmpty()) {
                assertThat(calendar.holidays().last().getYear()).as(id).isGreaterThan(calendar.lastYearKnown());
                assertThat(calendar.holidays().first().getYear()).as(id).isLessThanOrEqualTo(2018);
            }
        }
    }

    @Test
    void halfAYearBeforeTheHolidaysOfACalendarRunOutItIsSaid() {
        assertThat(LAWS.calendarsRunningOut(LocalDate.of(2027, 6, 30))).isEmpty();
        assertThat(LAWS.calendarsRunningOut(LocalDate.of(2027, 7, 1))).containsExactlyInAnyOrder("EW", "SCT", "NIR");
        assertThat(LAWS.calendarsRunningOut(LocalDate.of(2028, 7, 1)))
                .contains("DE", "DE-BY", "USFED", "NZ")
                .doesNotContain("WEEKENDS", "NZ-NAMED", "SA");
    }

    @Test
    void manyThreadsMayAskForTheFirstTime() throws Exception {
        Lawbook fresh = Lawbook.load();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(Stream.generate(() -> (Callable<WorkingCalendar>)
                            () -> fresh.calendar("SCT").orElseThrow())
                    .limit(32)
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(calendar("SCT"));
            }
        }
    }

    private static WorkingCalendar calendar(String id) {
        return LAWS.calendar(id).orElseThrow();
    }
}
