// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {
    /// A Tuesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 9);

    @ParameterizedTest
    @CsvSource({
        "today, 2026-06-09",
        "heute, 2026-06-09",
        "t, 2026-06-09",
        "t-3, 2026-06-06",
        "T - 3, 2026-06-06",
        "-3, 2026-06-06",
        "t+10, 2026-06-19",
        "yesterday, 2026-06-08",
        "gestern, 2026-06-08",
        "mon, 2026-06-08",
        "mo, 2026-06-08",
        "Montag, 2026-06-08",
        "tue, 2026-06-09",
        "wed, 2026-06-03",
        "so, 2026-06-07",
        "12.5, 2026-05-12",
        "12.5., 2026-05-12",
        "12. 5. 2025, 2025-05-12",
        "12.05.26, 2026-05-12",
        "12 May, 2026-05-12",
        "12. Mai, 2026-05-12",
        "12 may 2025, 2025-05-12",
        "1st March 2026, 2026-03-01",
        "3. März 2026, 2026-03-03",
        "3 mrz 2026, 2026-03-03",
        "June 9 2026, 2026-06-09",
        "2026-05-12, 2026-05-12",
        "2026/5/2, 2026-05-02",
        "25/5, 2026-05-25",
        "5/25/2026, 2026-05-25",
        "5/5, 2026-05-05",
        "29.2.2024, 2024-02-29",
        "Tue 9 June 2026, 2026-06-09",
        "'Di., 9. Juni 2026', 2026-06-09",
    })
    void a_day_is_read_as_people_type_it(String typed, LocalDate day) {
        assertThat(DateWords.parse(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "5/6",
                "6/5/2026",
                "31.6",
                "30.2.2026",
                "0.5",
                "12.0",
                "12.13.2026",
                "2026-02-30",
                "t-",
                "m",
                "12",
                "Mon 9 June 2026",
                "12 foo",
                "t-99999",
                "😀",
                "1.1.1.1"
            })
    void what_is_no_day_or_could_be_two_is_not_guessed(String typed) {
        assertThat(DateWords.parse(typed, TODAY)).isEmpty();
    }

    @Test
    void a_day_without_a_year_is_the_nearest_one() {
        assertThat(DateWords.parse("28.12", LocalDate.of(2027, 1, 5))).contains(LocalDate.of(2026, 12, 28));
        assertThat(DateWords.parse("3.1", LocalDate.of(2026, 12, 28))).contains(LocalDate.of(2027, 1, 3));
        assertThat(DateWords.parse("29.2", LocalDate.of(2027, 1, 5)))
                .as("the next leap day is a year away")
                .contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void what_we_write_we_also_read() {
        for (Locale locale : new Locale[] {Locale.UK, Locale.GERMANY}) {
            Words words = Words.in(locale);
            for (LocalDate day = TODAY.minusYears(1); day.isBefore(TODAY.plusYears(1)); day = day.plusDays(1)) {
                assertThat(DateWords.parse(words.weekday(day), TODAY))
                        .as(words.weekday(day))
                        .contains(day);
                assertThat(DateWords.parse(words.fullDay(day), TODAY))
                        .as(words.fullDay(day))
                        .contains(day);
            }
        }
    }
}
