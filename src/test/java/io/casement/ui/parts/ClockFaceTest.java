// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Next;
import io.casement.cases.Step;
import io.casement.law.Duty;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.ui.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClockFaceTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 5, 11);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 11);
    private final Words words = Words.in(Locale.UK);

    private static Card card(
            Optional<LocalDate> last,
            Optional<LocalDate> first,
            Optional<LocalDate> paused,
            Optional<LocalDate> answered) {
        return new Card(
                new CaseId(new UUID(0, 1)),
                new CaseNumber(2026, 368),
                "Giulia Ferraris",
                Optional.of("IT"),
                new RegimeId("EU-IT"),
                Set.of(Right.ACCESS),
                RECEIVED,
                Step.Stage.ASSESSMENT,
                Next.DECIDE,
                last.filter(_ -> answered.isEmpty()).map(_ -> Duty.ANSWER),
                last,
                last,
                // Monday 8 June: three working days before Thursday 11 June
                last.map(day -> day.minusDays(3)),
                first,
                paused,
                answered,
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Set.of(),
                Instant.EPOCH,
                Optional.empty());
    }

    private ClockFace face(Card card, LocalDate today) {
        return ClockFace.of(card, today, words);
    }

    private ClockFace running(LocalDate today) {
        return face(card(Optional.of(LAST), Optional.empty(), Optional.empty(), Optional.empty()), today);
    }

    @Test
    void a_clock_is_grey_until_three_working_days_are_left() {
        assertThat(running(LocalDate.of(2026, 5, 11))).isEqualTo(ClockFace.onTime(words, 31, 0));
        assertThat(running(LocalDate.of(2026, 6, 7)).state()).isEqualTo(ClockFace.State.ON_TIME);
        assertThat(running(LocalDate.of(2026, 6, 8)).state()).isEqualTo(ClockFace.State.SOON);
        assertThat(running(LocalDate.of(2026, 6, 10)).words()).isEqualTo("1 day");
    }

    @Test
    void the_last_day_itself_is_in_time_and_the_day_after_is_over() {
        assertThat(running(LAST)).isEqualTo(ClockFace.soon(words, 0, 1));
        assertThat(running(LAST).words()).isEqualTo("today");
        ClockFace over = running(LAST.plusDays(1));
        assertThat(over.state()).isEqualTo(ClockFace.State.OVERDUE);
        assertThat(over.words()).isEqualTo("1 day over");
        assertThat(over.filled()).isEqualTo(1);
        assertThat(over.cut().orElseThrow()).isCloseTo(31 / 32.0, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void an_extended_clock_is_cut_where_the_first_last_day_was() {
        LocalDate extended = LocalDate.of(2026, 8, 11);
        ClockFace face = face(
                card(Optional.of(extended), Optional.of(LAST), Optional.empty(), Optional.empty()),
                LocalDate.of(2026, 7, 22));
        assertThat(face.words()).isEqualTo("20 days ext.");
        assertThat(face.cut().orElseThrow()).isCloseTo(31 / 92.0, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void a_paused_clock_stands_still_whatever_the_day() {
        Card paused =
                card(Optional.of(LAST), Optional.empty(), Optional.of(LocalDate.of(2026, 5, 26)), Optional.empty());
        assertThat(face(paused, LocalDate.of(2026, 5, 27))).isEqualTo(face(paused, LocalDate.of(2027, 5, 27)));
        assertThat(face(paused, LAST).words()).isEqualTo("16 left");
        Card open = card(Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2026, 5, 26)), Optional.empty());
        assertThat(face(open, LAST).words()).isEqualTo("paused");
    }

    @Test
    void an_answered_clock_says_how_long_it_took_even_when_it_was_late() {
        Card answered =
                card(Optional.of(LAST), Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2026, 5, 23)));
        assertThat(face(answered, LAST).words()).isEqualTo("12 days used");
        Card late = card(Optional.of(LAST), Optional.empty(), Optional.empty(), Optional.of(LAST.plusDays(9)));
        assertThat(face(late, LAST.plusDays(20)).filled()).isEqualTo(1);
    }

    @Test
    void a_clock_without_a_date_is_empty_and_never_zero_days() {
        ClockFace none = face(card(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), LAST);
        assertThat(none.state()).isEqualTo(ClockFace.State.NONE);
        assertThat(none.words()).isEqualTo("no date");
    }

    @Test
    void a_request_that_is_due_on_the_day_it_came_is_drawn_full() {
        Card same = card(Optional.of(RECEIVED), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(face(same, RECEIVED).filled()).isEqualTo(1);
    }
}
