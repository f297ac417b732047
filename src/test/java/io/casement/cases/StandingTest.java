// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Sample.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Ground;
import io.casement.law.Question;
import io.casement.law.Right;
import io.casement.law.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {

    @Test
    void the_spine_moves_by_itself_from_receipt_to_the_end() {
        var sample = Sample.received("EU-IE", "2026-03-05", Right.ACCESS);
        assertThat(sample.standing().step()).isEqualTo(new Step.Identify());
        sample.identified();
        assertThat(sample.standing().step()).isEqualTo(new Step.Decide());
        sample.grants(Right.ACCESS);
        assertThat(sample.standing().step()).isEqualTo(new Step.Draft());
        sample.drafts(1, LetterKind.ANSWER).approves(1);
        assertThat(sample.standing().step()).isEqualTo(new Step.Post());
        sample.by(LEGAL).posts(1);
        assertThat(sample.standing().step()).isEqualTo(new Step.Sent(sample.today()));
        sample.by(AGENT).does(new Command.Close(sample.today(), ClosedHow.ANSWERED));
        assertThat(sample.standing().step()).isEqualTo(new Step.Done(sample.today(), ClosedHow.ANSWERED));
    }

    @Test
    void a_pause_hides_no_step() {
        var sample = Sample.received("GB", "2026-06-05", Right.ACCESS)
                .does(new Command.Pause(LocalDate.parse("2026-06-05"), Question.CLARIFICATION));
        assertThat(sample.standing().step()).isEqualTo(new Step.Identify());
        assertThat(sample.card().pausedSince()).isPresent();
    }

    @Test
    void what_declines_needs_a_second_person_and_what_gives_everything_does_not() {
        var sample = Sample.received("EU-IE", "2026-03-05", Right.ACCESS, Right.OBJECTION)
                .identified();
        sample.grants(Right.ACCESS)
                .does(Sample.answered(new Command.Decide(
                        sample.today(),
                        Right.OBJECTION,
                        new Outcome.Refused(Set.of(Ground.EXCESSIVE)),
                        Optional.of(note(1)))))
                .drafts(1, LetterKind.ANSWER);
        assertThat(sample.card().next()).isEqualTo(Next.SUBMIT_ANSWER);
        sample.does(new Command.Decide(sample.today(), Right.OBJECTION, new Outcome.Granted(), Optional.empty()));
        assertThat(sample.card().next()).isEqualTo(Next.RELEASE_ANSWER);
    }

    @Test
    void a_case_is_overdue_on_the_day_after_and_not_a_day_before() {
        var last = LocalDate.parse("2026-06-11");
        var soon = Urgency.soonFrom(last, WorkingCalendar.weekendsOnly());
        assertThat(Urgency.of(last, soon, LocalDate.parse("2026-06-12"))).isEqualTo(new Urgency.Overdue(1));
        assertThat(Urgency.of(last, soon, last)).isEqualTo(new Urgency.Soon(0));
        assertThat(Urgency.of(last, soon, LocalDate.parse("2026-06-08"))).isEqualTo(new Urgency.Soon(3));
        // Monday 8 June is three working days before Thursday 11 June; the weekend before it is still on time
        assertThat(Urgency.of(last, soon, LocalDate.parse("2026-06-07"))).isEqualTo(new Urgency.OnTime(4));
    }

    @Test
    void of_several_rights_the_earliest_day_counts() {
        var sample = Sample.received("US-CA", "2026-11-20", Right.DELETION, Right.MARKETING_OPT_OUT);
        // fifteen business days for the opt-out come before forty-five days for the deletion
        assertThat(sample.clock().due().orElseThrow().lastDay()).isBefore(LocalDate.parse("2026-12-31"));
    }

    /// Whatever is accepted, in whatever order, leaves a journal that every fold can read.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_sequence_of_accepted_commands_breaks_a_fold(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++) {
            var laws = List.of("EU-DE", "EU-FR", "GB", "US-CA", "OTHER");
            var sample = Sample.received(
                    laws.get(random.nextInt(laws.size())), "2026-03-05", Right.ACCESS, Right.MARKETING_OPT_OUT);
            var day = LocalDate.parse("2026-03-05");
            for (var step = 0; step < 40; step++) {
                day = day.plusDays(random.nextInt(3));
                sample.on(day.toString())
                        .by(List.of(AGENT, SUPERVISOR, LEGAL, HEAD).get(random.nextInt(4)));
                var command = any(random, sample, day);
                if (sample.asks(command) instanceof Verdict.Accepted(List<Entry> entries, var _)) {
                    entries.forEach(sample::writes);
                }
                var card = sample.card();
                assertThat(card.stage()).isNotNull();
                assertThat(card.lastDay().map(last -> !last.isBefore(card.received())))
                        .isNotEqualTo(Optional.of(false));
                card.firstDay()
                        .ifPresent(first ->
                                assertThat(card.lastDay().orElse(first)).isAfterOrEqualTo(first));
            }
        }
    }

    private static Command any(Random random, Sample sample, LocalDate day) {
        var letter = letter(random.nextInt(4));
        var right = random.nextBoolean() ? Right.ACCESS : Right.MARKETING_OPT_OUT;
        var commands = new ArrayList<Command>(List.of(
                new Command.AskIdentity(day, letter),
                new Command.RecordIdentityEvidence(day),
                new Command.JudgeIdentity(day, EnumSet.of(Means.EMAIL, Means.PHONE, Means.ADDRESS, Means.DECLARATION)),
                new Command.JudgeIdentity(day, Set.of()),
                new Command.Pause(day, pick(random, Question.class)),
                new Command.Resume(day),
                new Command.Extend(day, ExtensionGround.NUMBER, letter),
                new Command.AskSource(day, new SourceId("crm")),
                new Command.RecordSource(day, new SourceId("crm"), Found.DATA),
                new Command.Decide(day, right, new Outcome.Granted(), Optional.empty()),
                Sample.answered(new Command.Decide(
                        day, right, new Outcome.Refused(Set.of(Ground.EXCESSIVE)), Optional.of(note(1)))),
                new Command.DraftLetter(day, letter, LetterKind.ANSWER),
                new Command.DraftLetter(day, letter, LetterKind.RECEIPT),
                new Command.SubmitLetter(day, letter, List.of()),
                new Command.ReturnLetter(day, letter, note(2)),
                new Command.PostLetter(day, letter, Channel.POST, Optional.empty(), Optional.of(Sample.BINDING)),
                new Command.RecordCameBack(day, letter),
                new Command.Close(day, pick(random, ClosedHow.class)),
                new Command.Reopen(day, pick(random, ReopenGround.class)),
                new Command.Strike(day, 1 + random.nextInt(sample.file().size())),
                new Command.EnterLastDay(day, day.plusDays(30), note(3))));
        for (var number = 0; number < 4; number++) {
            commands.add(sample.approval(number));
            commands.add(sample.signature(number));
        }
        return commands.get(random.nextInt(commands.size()));
    }

    private static <E> E pick(Random random, Class<E> type) {
        var all = List.of(type.getEnumConstants());
        return all.get(random.nextInt(all.size()));
    }
}
