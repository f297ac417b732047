// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Flag;
import io.casement.cases.Next;
import io.casement.cases.Step;
import io.casement.cases.View;
import io.casement.law.Duty;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.Title;
import io.casement.ui.Bureau;
import io.casement.ui.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QueuePageTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 6, 9);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 5, 11);
    private static final Title ITALY =
            new Title("Italy", Optional.of("GDPR"), "General Data Protection Regulation", "IT");

    private final Words words = Words.in(Locale.UK);
    private int number = 360;

    /// A card as the tests need it; everything else is as for a resting access request.
    private Card card(String lastDay, Step.Stage stage, Optional<LocalDate> paused, Optional<LocalDate> answered) {
        var last = lastDay.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(lastDay));
        return new Card(
                new CaseId(new UUID(1, ++number)),
                new CaseNumber(2026, number),
                "Giulia Ferraris",
                Optional.of("IT"),
                new RegimeId("EU-IT"),
                Set.of(Right.ACCESS),
                RECEIVED,
                stage,
                Next.DECIDE,
                last.filter(_ -> answered.isEmpty()).map(_ -> Duty.ANSWER),
                last,
                last,
                last.map(day -> day.minusDays(5)),
                Optional.empty(),
                paused,
                answered,
                false,
                Optional.empty(),
                false,
                Optional.of(Bureau.AMARA.id()),
                Set.of(Flag.OTHER_PEOPLE),
                Instant.EPOCH,
                Optional.empty());
    }

    private Card due(String lastDay) {
        return card(lastDay, Step.Stage.ASSESSMENT, Optional.empty(), Optional.empty());
    }

    private QueuePage page(boolean more, LocalDate today, Card... cards) {
        return QueuePage.of(
                new Batch(
                        Asked.of(View.MINE),
                        List.of(cards),
                        more,
                        false,
                        Map.of(View.MINE, cards.length),
                        List.of(Bureau.AMARA, Bureau.INGRID),
                        Bureau.AMARA,
                        today,
                        Map.of(new RegimeId("EU-IT"), ITALY)),
                words);
    }

    private static List<QueueRow.Part> groups(QueuePage page) {
        var parts = new ArrayList<QueueRow.Part>();
        for (var row : page.rows()) {
            if (row instanceof QueueRow.Group(var part, var _)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private QueueRow.Part group(String lastDay, LocalDate today) {
        return groups(page(false, today, due(lastDay))).getFirst();
    }

    private QueueRow.Case line(Card card) {
        return (QueueRow.Case) page(false, TUESDAY, card).rows().get(1);
    }

    @Nested
    class Weeks {
        @Test
        void a_case_is_overdue_only_on_the_day_after_its_last_day() {
            assertThat(group("2026-06-08", TUESDAY)).isEqualTo(QueueRow.Part.OVERDUE);
            assertThat(group("2026-06-09", TUESDAY)).isEqualTo(QueueRow.Part.THIS_WEEK);
        }

        @Test
        void this_week_ends_on_sunday_and_next_week_on_the_sunday_after() {
            assertThat(group("2026-06-14", TUESDAY)).isEqualTo(QueueRow.Part.THIS_WEEK);
            assertThat(group("2026-06-15", TUESDAY)).isEqualTo(QueueRow.Part.NEXT_WEEK);
            assertThat(group("2026-06-21", TUESDAY)).isEqualTo(QueueRow.Part.NEXT_WEEK);
            assertThat(group("2026-06-22", TUESDAY)).isEqualTo(QueueRow.Part.LATER);
        }

        @Test
        void on_a_sunday_the_week_has_one_day_left() {
            var sunday = LocalDate.of(2026, 6, 14);
            assertThat(group("2026-06-14", sunday)).isEqualTo(QueueRow.Part.THIS_WEEK);
            assertThat(group("2026-06-15", sunday)).isEqualTo(QueueRow.Part.NEXT_WEEK);
        }

        @Test
        void weeks_do_not_end_with_the_year() {
            var newYearsEve = LocalDate.of(2026, 12, 31);
            assertThat(group("2027-01-03", newYearsEve)).isEqualTo(QueueRow.Part.THIS_WEEK);
            assertThat(group("2027-01-04", newYearsEve)).isEqualTo(QueueRow.Part.NEXT_WEEK);
        }
    }

    @Nested
    class Groups {
        @Test
        void they_stand_in_the_order_of_need_and_cases_without_a_date_come_last() {
            var page = page(
                    false,
                    TUESDAY,
                    due("2026-06-06"),
                    card("2026-06-10", Step.Stage.IDENTITY, Optional.of(TUESDAY), Optional.empty()),
                    due("2026-06-11"),
                    due("2026-06-18"),
                    due("2026-07-01"),
                    due(""));
            assertThat(groups(page))
                    .containsExactly(
                            QueueRow.Part.OVERDUE,
                            QueueRow.Part.THIS_WEEK,
                            QueueRow.Part.NEXT_WEEK,
                            QueueRow.Part.LATER,
                            QueueRow.Part.PAUSED,
                            QueueRow.Part.WITHOUT_DATE);
        }

        @Test
        void a_case_whose_answer_is_out_is_never_called_overdue() {
            var page = page(
                    false,
                    TUESDAY,
                    card("2026-06-01", Step.Stage.SENT, Optional.empty(), Optional.of(LocalDate.of(2026, 5, 30))));
            assertThat(groups(page)).containsExactly(QueueRow.Part.ANSWERED);
            assertThat(((QueueRow.Case) page.rows().get(1)).clock().words()).isEqualTo("19 days used");
        }

        @Test
        void a_paused_case_rests_though_its_day_has_passed() {
            var paused =
                    card("2026-06-01", Step.Stage.IDENTITY, Optional.of(LocalDate.of(2026, 5, 20)), Optional.empty());
            assertThat(groups(page(false, TUESDAY, paused))).containsExactly(QueueRow.Part.PAUSED);
        }

        @Test
        void the_number_of_a_group_is_shown_only_when_no_later_page_can_change_it() {
            var page = page(true, TUESDAY, due("2026-06-06"), due("2026-06-11"), due("2026-06-18"));
            assertThat(page.rows().get(0)).isEqualTo(new QueueRow.Group(QueueRow.Part.OVERDUE, OptionalInt.of(1)));
            assertThat(page.rows().get(2)).isEqualTo(new QueueRow.Group(QueueRow.Part.THIS_WEEK, OptionalInt.of(1)));
            assertThat(page.rows().get(4)).isEqualTo(new QueueRow.Group(QueueRow.Part.NEXT_WEEK, OptionalInt.empty()));
        }
    }

    @Nested
    class Lines {
        @Test
        void a_line_read_aloud_is_a_sentence_with_all_that_colours_say() {
            assertThat(line(due("2026-06-11")).spoken())
                    .isEqualTo("Giulia Ferraris, Access, Italy GDPR, 2 days, due Thu 11 June 2026, Assessment,"
                            + " other people, with Amara Okafor");
        }

        @Test
        void the_clock_says_today_on_the_last_day_and_counts_the_days_after_it() {
            assertThat(line(due("2026-06-09")).clock().words()).isEqualTo("today");
            assertThat(line(due("2026-06-08")).clock().words()).isEqualTo("1 day over");
            assertThat(line(due("2026-06-06")).clock().words()).isEqualTo("3 days over");
            assertThat(line(due("")).clock().words()).isEqualTo("no date");
        }

        @Test
        void a_place_that_the_law_names_already_is_not_said_twice() {
            var uk = new Title("United Kingdom", Optional.of("UK GDPR"), "UK GDPR", "GB");
            var california = new Title("California", Optional.of("CCPA"), "CCPA", "US");
            assertThat(Where.of(Optional.of("GB"), Optional.of(uk), words)).hasToString("UK GDPR");
            assertThat(Where.of(Optional.of("IN"), Optional.of(uk), words)).hasToString("India UK GDPR");
            assertThat(Where.of(Optional.of("US"), Optional.of(california), words))
                    .hasToString("California CCPA");
            assertThat(Where.of(Optional.of("DE"), Optional.of(ITALY), Words.in(Locale.GERMANY)))
                    .hasToString("Deutschland GDPR");
            assertThat(Where.of(Optional.of("CH"), Optional.empty(), words)).hasToString("Switzerland other law");
        }
    }

    @Nested
    class Empty {
        private Blank blank(Asked asked, Map<View, Integer> counts) {
            return QueuePage.of(
                            new Batch(
                                    asked, List.of(), false, false, counts, List.of(), Bureau.AMARA, TUESDAY, Map.of()),
                            words)
                    .blank()
                    .orElseThrow();
        }

        @Test
        void every_view_says_why_it_is_empty() {
            for (var view : View.values()) {
                assertThat(blank(Asked.of(view), Map.of(View.OPEN, 3)).title()).isNotBlank();
            }
        }

        @Test
        void a_new_register_offers_to_log() {
            assertThat(blank(Asked.of(View.MINE), Map.of(View.MINE, 0, View.OPEN, 0))
                            .offer())
                    .isEqualTo(Blank.Offer.LOG);
        }

        @Test
        void who_has_no_case_is_offered_one_that_nobody_has() {
            var blank = blank(Asked.of(View.MINE), Map.of(View.UNASSIGNED, 6, View.OPEN, 6));
            assertThat(blank.offer()).isEqualTo(Blank.Offer.UNASSIGNED);
            assertThat(blank.text()).isEqualTo("No open case is yours. 6 cases wait for somebody.");
        }

        @Test
        void a_filter_that_hides_everything_is_named_as_the_reason() {
            var blank = blank(
                    Asked.of(View.MINE).right(Optional.of(Right.PORTABILITY)), Map.of(View.MINE, 19, View.OPEN, 30));
            assertThat(blank.title()).isEqualTo("The filter hides all 19 cases");
            assertThat(blank.offer()).isEqualTo(Blank.Offer.CLEAR_FILTER);
        }

        @Test
        void a_search_without_result_repeats_what_was_sought() {
            assertThat(blank(Asked.of(View.MINE).words("Gallager"), Map.of(View.OPEN, 3))
                            .title())
                    .isEqualTo("No case matches “Gallager”");
        }
    }
}
