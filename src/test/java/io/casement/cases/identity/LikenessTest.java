// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.alike.Nuance;
import io.casement.cases.Codes;
import io.casement.cases.Means;
import io.casement.cases.Mismatch;
import io.casement.cases.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 9);
    private static final Map<String, String> COUNTRY =
            Map.of("+1", "US", "+49", "DE", "+44", "GB", "+39", "IT", "+353", "IE", "+43", "AT");

    private static Likeness compare(Means point, String told, String held) {
        var country = COUNTRY.entrySet().stream()
                .filter(each -> told.startsWith(each.getKey()) || held.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return compare(point, told, held, country);
    }

    private static Likeness compare(Means point, String told, String held, Optional<String> country) {
        var person = person(Map.of(point, told), country);
        return Comparison.of(person, new Records(List.of(new Held(point, held, "profile"))), TODAY)
                .of(point)
                .orElseThrow()
                .likeness();
    }

    private static Person person(Map<Means, String> points, Optional<String> country) {
        return new Person("", Optional.empty(), List.of(), country, Optional.empty(), "en", points);
    }

    @ParameterizedTest(name = "{0}: {1} / {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name | Anna Müller | Anna Mueller | diacritics",
                "name | Berg, Anna | Anna Berg |",
                "name | Berg Anna | Anna Berg | order",
                "name | Anna Berg (geb. Müller) | Anna Müller | surname-added",
                "name | Anna Berg-Müller | Anna Berg | surname-added",
                "name | Anna Klein | Anna Berg | -surname",
                "name | Anna Berg | Lena Berg | -given-name",
                "name | Jon Berg | John Berg | spelling",
                "name | Anna Halvorsenn | Anna Hallvorsen | -two-letters",
                "name | Anna Maria Berg | Anna Lena Berg | middle-name",
                "name | John Ashby Jr | John Ashby | generation",
                "name | Bob Glenn | Robert Glenn | name-form",
                "name | Юлия Петрова | Yulia Petrova | transcription",
                "name | Юлия Петрова | Anna Berg | -script",
                "name | Dr. | Anna Berg | -too-little",
                "name | Mаrcus Whitfield | Marcus Whitfield | -mixed-scripts",
                "email | Anna@Mail.example | anna@mail.example |",
                "email | anna@rnail.example | anna@mail.example | -lookalike-domain",
                "email | anna@mail.example | anna@post.example | -domain",
                "email | an.na+x@gmail.com | anna@gmail.com | same-mailbox",
                "email | an.na@googlemail.com | anna@gmail.com | same-mailbox",
                "email | anna@ymail.com | anna@yahoo.com | -provider",
                "email | anna@gmail.com | anna@mail.example | -free-mail",
                "email | anna@x.mail.example | anna@mail.example | -subdomain",
                "email | office@mail.example | anna@mail.example | -mailbox",
                "address | 418 Juniper St Apt 5, Oakland | 418 Juniper St Apt 7, Oakland | -flat",
                "address | 418 Juniper St, Oakland | 420 Juniper St, Oakland | -house-number",
                "address | Hauptstr. 5, 10115 Berlin | Hauptstraße 5, 10117 Berlin | -post-code",
                "address | Hauptstr. 5, 10115 Berlin | Hauptstraße 5, 10115 Berlin |",
                "address | Muenchner Str. 5, Berlin | Münchner Straße 5, Berlin | diacritics",
                "address | 2210 Alder Creek Rd, Sacramento | 418 Juniper St, Oakland | -place",
                "address | Oakland | 418 Juniper St, Oakland | -too-little",
                "address | Lindenweg 5, 50999 Musterdorf | Lindenweg 5, 50999 Musterstadt | -town",
                "address | Lindenweg 5, 50999 Musterstadt | Linderweg 5, 50999 Musterstadt | spelling",
                "address | Linderweg 6, 50999 Musterstadt | Lindenweg 5, 50999 Musterstadt | -place",
                "address | 77 Park Place, New York NY 10016 | 77 Park Avenue, New York NY 10016 | -place",
                "address | 418 Juniper St | 418 Juniper St, Oakland | part-missing",
                "birth-date | 14.03.1981 | 1981-03-14 |",
                "birth-date | 03.12.1981 | 1981-03-12 | -day-and-month",
                "birth-date | 03/12/1981 | 1981-03-12 | two-readings",
                "birth-date | 03/12/1981 | 12/03/1981 | two-readings",
                "birth-date | 1981-03-15 | 1981-03-14 | -one-digit",
                "phone | +49 30 555 0142 | 0049305550142 |",
                "phone | 415 555 0142 | +1 415 555 0142 |",
                "phone | +49 30 5550142 | +49 30 5550143 | -one-digit",
                "customer-number | k 0012 | K-12 | leading-zeros",
                "customer-number | K-12O | K-120 | -lookalike",
                "transaction | 3 nights, 12 February 2025 | 12 February 2025, 3 nights | wording",
            })
    void each_difference_has_its_name(String point, String told, String held, String nuance) {
        var means = Codes.of(Means.class, point).orElseThrow();
        var expected = nuance == null
                ? new Likeness.Same()
                : nuance.startsWith("-")
                        ? new Likeness.Differs(
                                Codes.of(Nuance.class, nuance.substring(1)).orElseThrow())
                        : new Likeness.Similar(Codes.of(Nuance.class, nuance).orElseThrow());
        assertThat(compare(means, told, held)).isEqualTo(expected);
    }

    @Test
    void a_letter_of_another_alphabet_looks_the_same_and_is_not() {
        var cyrillic = "m\u0430rcus@mail.example";
        for (var told : List.of(cyrillic, "marcus\u200b@mail.example", "\uff4darcus@mail.example")) {
            assertThat(compare(Means.EMAIL, told, "marcus@mail.example"))
                    .as("of another alphabet, that cannot be seen, of full width")
                    .isEqualTo(new Likeness.Differs(Nuance.LOOKALIKE_MAILBOX));
        }
        assertThat(compare(Means.NAME, "Marcus Whitfield", "M\u0430rcus Whitfield"))
                .as("in our own records")
                .isEqualTo(new Likeness.Differs(Nuance.LOOKALIKE));
    }

    @Test
    void a_date_in_slashes_follows_the_country_of_who_wrote_it() {
        assertThat(compare(Means.BIRTH_DATE, "03/12/1981", "1981-03-12", Optional.of("US")))
                .isInstanceOf(Likeness.Same.class);
        assertThat(compare(Means.BIRTH_DATE, "03/12/1981", "1981-12-03", Optional.of("GB")))
                .isInstanceOf(Likeness.Same.class);
        assertThat(compare(Means.BIRTH_DATE, "03/12/1981", "1981-12-03", Optional.of("US")))
                .isEqualTo(new Likeness.Differs(Nuance.DAY_AND_MONTH));
    }

    @ParameterizedTest
    @CsvSource({
        "1981-02-31, no-such-day",
        "31 February 1981, no-such-day",
        "29.02.1999, no-such-day",
        "45/45/1990, no-such-day",
        "2031-01-01, in-the-future",
        "1850-01-01, too-long-ago",
    })
    void a_birth_date_that_cannot_be_is_said_to_be_none_whatever_the_records_say(String told, String flaw) {
        var expected = new Likeness.Impossible(Codes.of(Flaw.class, flaw).orElseThrow());
        assertThat(compare(Means.BIRTH_DATE, told, "1981-03-14")).isEqualTo(expected);
        var alone = Comparison.of(person(Map.of(Means.BIRTH_DATE, told), Optional.empty()), Records.NONE, TODAY);
        assertThat(alone.of(Means.BIRTH_DATE).orElseThrow().likeness()).isEqualTo(expected);
        assertThat(alone.uncountable()).isEqualTo(Map.of(Means.BIRTH_DATE, Mismatch.IMPOSSIBLE));
    }

    @Test
    void the_last_day_of_a_leap_year_is_a_birthday() {
        assertThat(compare(Means.BIRTH_DATE, "29 February 2000", "2000-02-29")).isInstanceOf(Likeness.Same.class);
    }

    @Test
    void the_record_that_fits_best_is_shown_where_there_are_several() {
        var records = new Records(List.of(
                new Held(Means.ADDRESS, "1 Old Road, Leeds LS1 4AB", "order of 2019"),
                new Held(Means.ADDRESS, "418 Juniper St, Oakland CA", "Circle profile")));
        var line = Comparison.of(
                        person(Map.of(Means.ADDRESS, "418 Juniper Street, Oakland CA"), Optional.empty()),
                        records,
                        TODAY)
                .of(Means.ADDRESS)
                .orElseThrow();
        assertThat(line.held().orElseThrow().source()).isEqualTo("Circle profile");
        assertThat(line.likeness()).isInstanceOf(Likeness.Same.class);
    }

    @Test
    void what_nobody_looked_up_may_be_counted_by_eye_and_what_is_not_held_may_not() {
        var told = person(Map.of(Means.EMAIL, "anna@mail.example", Means.PHONE, "555 0142"), Optional.empty());
        assertThat(Comparison.of(told, Records.NONE, TODAY).uncountable()).isEmpty();
        var some = new Records(List.of(new Held(Means.EMAIL, "anna@mail.example", "")));
        assertThat(Comparison.of(told, some, TODAY).uncountable()).isEqualTo(Map.of(Means.PHONE, Mismatch.NOT_HELD));
    }

    @Test
    void what_our_records_have_and_the_request_does_not_say_cannot_be_counted() {
        var some = new Records(List.of(new Held(Means.EMAIL, "anna@mail.example", "")));
        var comparison = Comparison.of(person(Map.of(), Optional.empty()), some, TODAY);
        assertThat(comparison.uncountable()).isEqualTo(Map.of(Means.EMAIL, Mismatch.NOT_TOLD));
    }
}
