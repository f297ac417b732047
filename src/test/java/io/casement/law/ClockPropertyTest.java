// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.lawbook.Lawbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for every case that anybody can think of; seeded, so that a failure comes back.
class ClockPropertyTest {
    /// Per law and property; ten thousand with -Plong.
    private static final int ENOUGH = Integer.getInteger("casement.cases", 300);
    private static final Lawbook LAWS = Lawbook.load();
    private static final List<String> CALENDARS =
            List.of("EW", "SCT", "NIR", "DE-BY", "FR", "BE", "USFED", "NZ", "SA", "CO", "WEEKENDS");

    record Case(Regime law, Right right, Duty duty, ClockFacts facts) {
        Deadline answer() {
            return LastDay.of(law, right, duty, facts);
        }

        Case with(ClockFacts other) {
            return new Case(law, right, duty, other);
        }
    }

    static Stream<RegimeId> laws() {
        return LAWS.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void nothingIsDueBeforeItWasReceivedAndTheSafeDayIsNeverLater(RegimeId law) {
        cases(law, 1).forEach(one -> {
            if (one.answer() instanceof Deadline.Due due) {
                LocalDate received = one.facts().received();
                assertThat(due.lastDay()).as("%s", one).isAfterOrEqualTo(received);
                assertThat(due.safeDay()).as("%s", one).isBetween(received, due.lastDay());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("laws")
    void everyStepFollowsFromTheOneBeforeItByItsRule(RegimeId law) {
        cases(law, 2).forEach(one -> {
            if (one.answer() instanceof Deadline.Due due) {
                assertThat(recounted(one, due.why()))
                        .as("%s by %s", one, due.why())
                        .isEqualTo(due.lastDay());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("laws")
    void anotherQuestionNeverBringsADateForward(RegimeId law) {
        Random random = new Random(3);
        cases(law, 3).forEach(one -> {
            LocalDate asked = one.facts().received().plusDays(random.nextInt(60));
            ClockFacts more = one.facts()
                    .with(
                            Question.CLARIFICATION,
                            plus(
                                    one.facts().pauses(Question.CLARIFICATION),
                                    Pause.of(asked, asked.plusDays(random.nextInt(20)))));
            if (one.answer() instanceof Deadline.Due before && one.with(more).answer() instanceof Deadline.Due after) {
                assertThat(after.lastDay()).as("%s and %s", one, more).isAfterOrEqualTo(before.lastDay());
                assertThat(after.safeDay()).as("%s and %s", one, more).isAfterOrEqualTo(before.safeDay());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("laws")
    void aRequestReceivedADayLaterIsNeverDueEarlier(RegimeId law) {
        cases(law, 4).forEach(one -> {
            ClockFacts plain = ClockFacts.received(one.facts().received());
            ClockFacts later = ClockFacts.received(plain.received().plusDays(1));
            if (one.with(plain).answer() instanceof Deadline.Due first
                    && one.with(later).answer() instanceof Deadline.Due second) {
                assertThat(second.lastDay()).as("%s", one).isAfterOrEqualTo(first.lastDay());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("laws")
    void aPeriodThatRollsOnNeverEndsOnAFreeDay(RegimeId law) {
        cases(law, 5).forEach(one -> {
            boolean rolls = one.law().clocks().of(one.duty(), one.right()).stream()
                    .anyMatch(c -> c.rollOver() == Clock.RollOver.NEXT_WORKING_DAY);
            if (rolls && one.answer() instanceof Deadline.Due due) {
                assertThat(one.law().calendar().isWorkingDay(due.lastDay()))
                        .as("%s", one)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("laws")
    void whatADayLaterWouldGiveIsDerivedStepByStepToo(RegimeId law) {
        cases(law, 7).forEach(one -> {
            Case later = one.with(one.facts().receivedOn(one.facts().received().plusDays(1)));
            WhatIf.receivedADayLater(one.law(), one.right(), one.duty(), one.facts())
                    .ifPresent(told -> {
                        assertThat(told).as("%s", one).isEqualTo(later.answer());
                        if (told instanceof Deadline.Due due) {
                            assertThat(recounted(later, due.why())).isEqualTo(due.lastDay());
                            assertThat(due.safeDay())
                                    .isBetween(one.facts().received().plusDays(1), due.lastDay());
                        }
                    });
        });
    }

    /// Each event is put into the facts here, by hand, and the engine asked again: on the day asked about, on the
    /// last day on which it is said to count, and on the day after.
    @ParameterizedTest
    @MethodSource("laws")
    void whatMayHappenNextChangesTheClockUpToTheDayThatIsNamed(RegimeId law) {
        Random random = new Random(8);
        cases(law, 8).limit(Math.max(10, ENOUGH / 15)).forEach(one -> {
            LocalDate today = one.facts().received().plusDays(random.nextInt(70));
            for (NextEvent next : WhatIf.next(one.law(), one.right(), one.duty(), one.facts(), today)) {
                assertThat(next.then()).as("%s in %s", next, one).isEqualTo(after(one, next, today));
                assertThat(days(next.then())).as("%s in %s", next, one).isNotEqualTo(days(one.answer()));
                next.until().ifPresent(until -> {
                    assertThat(until).isAfterOrEqualTo(today);
                    assertThat(days(after(one, next, until)))
                            .as("%s in %s", next, one)
                            .isNotEqualTo(days(one.answer()));
                    Deadline late = after(one, next, until.plusDays(1));
                    assertThat(days(late).equals(days(one.answer()))
                                    || late.why().toString().contains("TOO_LATE"))
                            .as("%s in %s", next, one)
                            .isTrue();
                });
            }
        });
    }

    private static Deadline after(Case one, NextEvent next, LocalDate day) {
        return one.with(
                        switch (next.event()) {
                            case NextEvent.Event.Ask(Question question) ->
                                one.facts().asked(question, day);
                            case NextEvent.Event.Answer(Question question) ->
                                one.facts()
                                        .answered(
                                                question,
                                                latest(day, one.facts().pauses(question)));
                            case NextEvent.Event.Extend() -> one.facts().extended(day);
                            case NextEvent.Event.SendAnswer() -> one.facts().with(ClockFacts.Milestone.ANSWERED, day);
                            case NextEvent.Event.SuspectFraud() ->
                                one.facts().with(ClockFacts.Milestone.FRAUD_SUSPECTED, day);
                            case NextEvent.Event.UseCalendar _ -> one.facts();
                        })
                .answer();
    }

    private static LocalDate latest(LocalDate day, List<Pause> pauses) {
        LocalDate asked =
                pauses.stream().filter(Pause::isOpen).findFirst().orElseThrow().asked();
        return asked.isAfter(day) ? asked : day;
    }

    /// The days, or why there are none, and whether the clock waits.
    private static String days(Deadline deadline) {
        long waits = deadline.why().stream()
                .filter(step -> step.rule() == Rule.MAY_REST)
                .count();
        return switch (deadline) {
            case Deadline.Due due -> due.lastDay() + " " + due.safeDay() + " " + waits;
            case Deadline.NoDate none -> none.reason() + " " + waits;
        };
    }

    @Test
    void neitherZoneNorLocaleOfTheMachineChangesAnything() {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        List<Case> cases = laws().flatMap(law -> cases(law, 6).limit(20)).toList();
        Sentences words = Lawbook.sentences(Locale.GERMANY);
        List<String> expected = cases.stream().map(c -> told(c, words)).toList();
        try {
            List<String> zones = List.of(
                    "Pacific/Kiritimati",
                    "Pacific/Pago_Pago",
                    "Pacific/Apia",
                    "Pacific/Chatham",
                    "Pacific/Marquesas",
                    "America/St_Johns",
                    "America/Sao_Paulo",
                    "America/Los_Angeles",
                    "America/Havana",
                    "Asia/Kathmandu",
                    "Asia/Kolkata",
                    "Asia/Tehran",
                    "Asia/Gaza",
                    "Asia/Shanghai",
                    "Africa/Cairo",
                    "Africa/Casablanca",
                    "Atlantic/Azores",
                    "Australia/Lord_Howe",
                    "Europe/Dublin",
                    "Antarctica/Troll");
            List<String> tongues =
                    List.of("tr-TR", "ar-SA-u-ca-islamic-umalqura-nu-arab", "th-TH-u-ca-buddhist", "lt-LT");
            IntStream.range(0, zones.size()).forEach(i -> {
                TimeZone.setDefault(TimeZone.getTimeZone(zones.get(i)));
                Locale.setDefault(Locale.forLanguageTag(tongues.get(i % tongues.size())));
                Lawbook again = Lawbook.load();
                assertThat(cases.stream()
                                .map(c -> new Case(
                                        again.regime(c.law().id(), c.facts().received())
                                                .orElseThrow()
                                                .in(again.calendar(c.law()
                                                                .calendar()
                                                                .id())
                                                        .orElseThrow()),
                                        c.right(),
                                        c.duty(),
                                        c.facts()))
                                .map(c -> told(c, Lawbook.sentences(Locale.GERMANY))))
                        .as(zones.get(i))
                        .isEqualTo(expected);
            });
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static String told(Case one, Sentences words) {
        Deadline answer = one.answer();
        return answer.why().stream().map(words::cited).toList()
                + (answer instanceof Deadline.Due d ? d.lastDay() + " " + d.safeDay() : "");
    }

    /// Counts a derivation again, step by step, with nothing but its figures and a calendar.
    private static LocalDate recounted(Case one, List<Reckoning> why) {
        WorkingCalendar calendar = one.law().calendar();
        LocalDate at = one.facts().received();
        for (Reckoning step : why) {
            LocalDate next = switch (step.rule()) {
                case RECEIVED -> at;
                case STARTS_NEXT_DAY -> at.plusDays(1);
                case STARTS_WITH_IDENTITY, STARTS_WITH_FEE, STARTS_WITH_CLARIFICATION -> answered(one, step.date());
                case STARTS_WITH_REQUEST -> milestone(one, ClockFacts.Milestone.DATED);
                case STARTS_WITH_OUR_ANSWER -> milestone(one, ClockFacts.Milestone.ANSWERED);
                case EXTENDED_AS_NAMED -> milestone(one, ClockFacts.Milestone.EXTENDED_TO);
                case STARTS_WITH_OUR_QUESTION -> asked(one, step.date());
                case STARTS_AFTER_REFLECTION ->
                    asked(one, step.date().minusDays(figure(step))).plusDays(figure(step));
                case ENDS_AFTER_ANSWER ->
                    milestone(one, ClockFacts.Milestone.ANSWERED).plusDays(figure(step));
                case NOT_BEFORE_RECEIPT -> one.facts().received();
                case WEEKS -> at.plusWeeks(figure(step));
                case HOURS -> at.plusDays(figure(step) / 24);
                case MONTHS -> at.plusMonths(figure(step));
                case MONTH_IS_SHORTER -> {
                    assertThat(at.getDayOfMonth()).isEqualTo(at.lengthOfMonth());
                    yield at;
                }
                case DAYS -> at.plusDays(figure(step));
                case LEFT_OUT, RESTED ->
                    why.stream().anyMatch(s -> s.rule() == Rule.WORKING_DAYS)
                            ? workingDays(calendar, at, figure(step))
                            : at.plusDays(figure(step));
                case WORKING_DAYS -> workingDays(calendar, at, figure(step));
                case AT_ONCE, STAYS_ON_FREE_DAY -> at;
                case ROLLS_ON -> {
                    LocalDate day = at;
                    assertThat(calendar.isWorkingDay(day)).isFalse();
                    while (!calendar.isWorkingDay(day)) {
                        day = day.plusDays(1);
                    }
                    yield day;
                }
                case BY_HAND -> step.date();
                default -> at;
            };
            if (!isRemark(step)) {
                assertThat(step.date()).as("%s in %s", step, why).isEqualTo(next);
                at = next;
            }
        }
        return at;
    }

    private static boolean isRemark(Reckoning step) {
        return switch (step.rule()) {
            case RUNS_ON, MAY_REST, ASKED_TOO_LATE, EXTENDED, EXTENSION_TOO_LATE, HOLIDAYS_END, WAITS -> true;
            default -> step.rule().isSafe();
        };
    }

    private static LocalDate workingDays(WorkingCalendar calendar, LocalDate from, int n) {
        LocalDate day = from;
        int counted = 0;
        while (counted < n) {
            day = day.plusDays(1);
            counted += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private static LocalDate answered(Case one, LocalDate claimed) {
        assertThat(Stream.of(Question.values())
                        .flatMap(q -> one.facts().pauses(q).stream())
                        .flatMap(p -> p.answered().stream()))
                .contains(claimed);
        return claimed;
    }

    private static LocalDate asked(Case one, LocalDate claimed) {
        assertThat(Stream.of(Question.values())
                        .flatMap(q -> one.facts().pauses(q).stream())
                        .map(Pause::asked))
                .contains(claimed);
        return claimed;
    }

    private static LocalDate milestone(Case one, ClockFacts.Milestone milestone) {
        return one.facts().on(milestone).orElseThrow();
    }

    private static int figure(Reckoning step) {
        return ((Reckoning.Argument.Count) step.arguments().getFirst()).value();
    }

    private static Stream<Case> cases(RegimeId id, int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, ENOUGH).mapToObj(i -> {
            ClockFacts facts = facts(random, LocalDate.of(2023, 1, 1), 1_900);
            LocalDate from = LAWS.versions(id).getFirst().from();
            if (facts.received().isBefore(from)) {
                facts = facts(random, from, 1_000);
            }
            Regime law = LAWS.regime(id, facts.received())
                    .orElseThrow()
                    .in(LAWS.calendar(any(CALENDARS, random)).orElseThrow());
            List<Clock> running = law.clocks().running();
            if (running.isEmpty() || random.nextInt(8) == 0) {
                Right right = any(List.of(Right.values()), random);
                return new Case(law, right, any(List.of(Duty.values()), random), facts);
            }
            // Mostly something that the law does count.
            Clock clock = any(running, random);
            Right right = any(clock.rights().stream().sorted().toList(), random);
            boolean extended = clock.duty() == Duty.ANSWER && random.nextInt(3) == 0;
            return new Case(law, right, extended ? Duty.EXTENDED_ANSWER : clock.duty(), facts);
        });
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static ClockFacts facts(Random random, LocalDate first, int days) {
        LocalDate received = first.plusDays(random.nextInt(days));
        ClockFacts facts = ClockFacts.received(received);
        for (Question question : Question.values()) {
            List<Pause> pauses = new ArrayList<>();
            int count = Math.max(0, random.nextInt(4) - 1);
            for (int i = 0; i < count; i++) {
                LocalDate asked = received.plusDays(random.nextInt(120));
                pauses.add(
                        random.nextInt(8) == 0
                                ? Pause.open(asked)
                                : Pause.of(asked, asked.plusDays(random.nextInt(40))));
            }
            facts = facts.with(question, pauses);
        }
        if (random.nextInt(3) == 0) {
            LocalDate told = received.plusDays(random.nextInt(50));
            facts = random.nextBoolean()
                    ? facts.extended(told)
                    : facts.extended(told, told.plusDays(random.nextInt(120)));
        }
        if (random.nextInt(4) == 0) {
            facts = facts.with(ClockFacts.Milestone.DATED, received.minusDays(random.nextInt(60) - 2));
        }
        if (random.nextInt(4) == 0) {
            facts = facts.with(ClockFacts.Milestone.FRAUD_SUSPECTED, received.plusDays(random.nextInt(60)));
        }
        if (random.nextInt(4) == 0) {
            facts = facts.with(ClockFacts.Milestone.ANSWERED, received.plusDays(random.nextInt(90)));
        }
        if (random.nextInt(4) == 0) {
            facts = facts.under(Set.of(any(List.of(Circumstance.values()), random)));
        }
        return random.nextInt(5) == 0 ? facts.stampedEarlier(received.minusDays(1)) : facts;
    }

    private static List<Pause> plus(List<Pause> pauses, Pause one) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(one);
        return more;
    }
}
