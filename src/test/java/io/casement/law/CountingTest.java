// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.lawbook.Lawbook;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Ways of counting that a law could have and few of those that ship have, by a law made up for them.
class CountingTest {
    private static final String CALENDAR = """
            calendar: WEEKENDS

            [source house]
            text: House rule
            seen: 2026-01-02

            [calendar]
            source: house
            confidence: high
            name: Weekends
            weekend: saturday, sunday
            known to: 2026
            """;

    private static final String LAW = """
            law: XX

            [source one]
            text: A statute
            seen: 2026-01-02

            === from 2010-01-01 ===

            [title]
            source: one
            confidence: high
            name: Xanadu
            law: Privacy Act
            calendar: WEEKENDS

            """;

    @Test
    void threeWeeksEndOnTheSameDayOfTheWeek() {
        Regime law = law(clock("response", "within: 3 weeks\nfrom: receipt\non-free-day: none\nmoves: not-at-all"));
        assertThat(due(law, Duty.ANSWER, received("2018-01-30")).lastDay())
                .as("a Tuesday, and the day of the event is not the first")
                .isEqualTo(day("2018-02-20"));
    }

    @Test
    void hoursRunThroughTheWeekendAndDoNotRollOn() {
        Regime law = law(clock("response", "within: 72 hours\nfrom: receipt\non-free-day: unknown\nmoves: not-at-all"));
        Deadline.Due weekday = due(law, Duty.ANSWER, received("2026-03-06"));
        assertThat(weekday.lastDay()).as("Friday to Monday, at the same hour").isEqualTo(day("2026-03-09"));
        Deadline.Due weekend = due(law, Duty.ANSWER, received("2026-03-04"));
        assertThat(weekend.lastDay()).isEqualTo(day("2026-03-07"));
        assertThat(weekend.safeDay()).as("a Saturday, so the Friday").isEqualTo(day("2026-03-06"));
        assertThat(due(
                                law(clock(
                                        "response",
                                        "within: 36 hours\nfrom: receipt\non-free-day: none\nmoves: not-at-all")),
                                Duty.ANSWER,
                                received("2026-03-02"))
                        .lastDay())
                .as("without the hour of receipt the earlier day")
                .isEqualTo(day("2026-03-03"));
    }

    @Test
    void workingDaysThatAQuestionTakesAreLeftOutAsWorkingDays() {
        Regime law =
                law(clock("response", "within: 5 working-days\nfrom: receipt\non-free-day: none\nmoves: with-extension")
                        + question("clarification", "effect: exclude"));
        ClockFacts facts =
                received("2026-03-02").clarification(day("2026-03-05")).clarificationAnswered(day("2026-03-09"));
        Deadline.Due due = due(law, Duty.ANSWER, facts);
        assertThat(due.lastDay())
                .as("Thursday, Friday and Monday do not count, the weekend never did")
                .isEqualTo(day("2026-03-12"));
        assertThat(due.why()).extracting(Reckoning::rule).contains(Rule.LEFT_OUT);
    }

    @Test
    void aQuestionThatTakesNoDayIsNoStep() {
        Regime law = law(
                clock("response", "within: 30 calendar-days\nfrom: receipt\non-free-day: none\nmoves: with-extension")
                        + question("clarification", "effect: exclude"));
        ClockFacts facts =
                received("2026-03-02").clarification(day("2026-03-02")).clarificationAnswered(day("2026-03-02"));
        assertThat(due(law, Duty.ANSWER, facts).why())
                .extracting(Reckoning::rule)
                .containsExactly(Rule.RECEIVED, Rule.DAYS);
    }

    @Test
    void anExtensionIsAsWeakAsTheWeakerOfItsTwoSources() {
        String answer =
                clock("response", "within: 30 calendar-days\nfrom: receipt\non-free-day: none\nmoves: with-extension");
        String extension = extension("30 calendar-days");
        ClockFacts facts = received("2026-03-02");
        assertThat(due(law(answer + extension), Duty.EXTENDED_ANSWER, facts).lastDay())
                .isEqualTo(day("2026-05-01"));
        for (Regime weak : List.of(
                law(answer + extension.replace("high", "low")), law(answer.replace("high", "low") + extension))) {
            assertThat(LastDay.of(weak, Right.ACCESS, Duty.EXTENDED_ANSWER, facts))
                    .isInstanceOfSatisfying(
                            Deadline.NoDate.class,
                            none -> assertThat(none.reason()).isEqualTo(Deadline.Reason.UNCERTAIN));
        }
    }

    @Test
    void whatIsNotInTheLawIsSaidOfThatDutyAndThatRightOnly() {
        Regime law = law("[clock ack]\nsource: one\nconfidence: high\nrights: access\nnone: yes\n\n");
        ClockFacts facts = received("2026-03-02");
        assertThat(reason(law, Right.ACCESS, Duty.ACKNOWLEDGEMENT, facts)).isEqualTo(Deadline.Reason.NOT_IN_THE_LAW);
        assertThat(reason(law, Right.DELETION, Duty.ACKNOWLEDGEMENT, facts)).isEqualTo(Deadline.Reason.UNKNOWN);
        assertThat(reason(law, Right.ACCESS, Duty.OPT_OUT, facts)).isEqualTo(Deadline.Reason.UNKNOWN);
    }

    @Test
    void theSafeDaySaysWhichReadingItFollows() {
        String clock =
                clock("response", "within: 30 calendar-days\nfrom: receipt\non-free-day: none\nmoves: with-extension");
        ClockFacts facts = received("2026-03-02").identity(day("2026-03-04")).identityAnswered(day("2026-03-11"));
        assertThat(safely(law(clock + question("identity", "effect: restart\ncareful: as-if-not-asked")), facts))
                .contains(Rule.SAFE_NOT_RESTARTED)
                .doesNotContain(Rule.SAFE_NOT_RESTED);
        assertThat(safely(law(clock + question("identity", "effect: suspend\ncareful: as-if-not-asked")), facts))
                .contains(Rule.SAFE_NOT_RESTED)
                .doesNotContain(Rule.SAFE_NOT_RESTARTED);
        Regime reflection = law(clock
                + question("identity", "effect: reflection\nreflection: 10 calendar-days\ncareful: as-if-not-asked"));
        assertThat(safely(reflection, facts)).contains(Rule.SAFE_NOT_RESTARTED);
        assertThat(due(reflection, Duty.ANSWER, facts).lastDay()).isEqualTo(day("2026-04-13"));
    }

    @Test
    void aDayByHandNeedsNoSaferDayWhereItIsWorked() {
        Regime law = law("");
        ClockFacts monday =
                received("2026-03-02").byHand(Duty.ANSWER, day("2026-03-16"), new Citation("Section 1 Act"));
        assertThat(due(law, Duty.ANSWER, monday).why())
                .extracting(Reckoning::rule)
                .containsExactly(Rule.BY_HAND);
        ClockFacts sunday =
                received("2026-03-02").byHand(Duty.ANSWER, day("2026-03-15"), new Citation("Section 1 Act"));
        assertThat(due(law, Duty.ANSWER, sunday).why())
                .extracting(Reckoning::rule)
                .containsExactly(Rule.BY_HAND, Rule.SAFE_WORKING_DAY, Rule.SAFE_DAY);
    }

    @Test
    void theHolidaysOfTheLastYearCheckedAreKnownAndThoseOfTheNextAreNot() {
        Regime law =
                law(clock("response", "within: 30 calendar-days\nfrom: receipt\non-free-day: none\nmoves: not-at-all"));
        assertThat(due(law, Duty.ANSWER, received("2026-12-01")).why())
                .extracting(Reckoning::rule)
                .doesNotContain(Rule.HOLIDAYS_END);
        assertThat(due(law, Duty.ANSWER, received("2026-12-02")).why())
                .extracting(Reckoning::rule)
                .contains(Rule.HOLIDAYS_END);
    }

    @Test
    void aCalendarWithOneDayOfWorkAYearIsNoCalendar() {
        WorkingCalendar weekends = WorkingCalendar.weekendsOnly();
        assertThat(weekends.isWorkingDay(day("2026-12-25"))).isTrue();
        assertThat(weekends.nextWorkingDay(day("2026-12-26"))).isEqualTo(day("2026-12-28"));
        TreeSet<LocalDate> closed =
                new TreeSet<>(day("2026-01-01").datesUntil(day("2027-01-01")).toList());
        WorkingCalendar year = new WorkingCalendar("YEAR", weekends.weekend(), closed, 2026, Optional.empty());
        assertThat(year.nextWorkingDay(day("2026-01-01"))).isEqualTo(day("2027-01-01"));
        WorkingCalendar longer = closed(399);
        assertThat(longer.nextWorkingDay(day("2026-01-01"))).isEqualTo(day("2027-02-04"));
        WorkingCalendar broken = closed(400);
        assertThatThrownBy(() -> broken.nextWorkingDay(day("2026-01-01")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CLOSED");
        assertThat(broken.nextWorkingDay(day("2027-02-05")))
                .as("outside of the gap it is as good as any")
                .isEqualTo(day("2027-02-05"));
    }

    @Test
    void theSentenceNamesTheCalendarInWords() {
        Lawbook laws = Lawbook.load();
        Regime colombia = laws.regime(new RegimeId("CO"), day("2026-03-02")).orElseThrow();
        List<Reckoning> why = LastDay.of(colombia, Right.ACCESS, Duty.ANSWER, received("2026-03-02"))
                .why();
        assertThat(Lawbook.sentences(Locale.UK).of(why.get(1)))
                .isEqualTo("10 working days from then by the calendar Colombia: Mon 16 March 2026.");
        assertThat(Lawbook.sentences(Locale.GERMANY).of(why.get(1))).contains("Kolumbien");
    }

    @Test
    void aRightIsKnownByItsArticleOrByItsPeriod() {
        Regime texas =
                Lawbook.load().regime(new RegimeId("US-TX"), day("2026-03-02")).orElseThrow();
        assertThat(texas.article(Right.ACCESS)).as("its place was not seen").isEmpty();
        assertThat(texas.rights())
                .isEqualTo(EnumSet.of(Right.ACCESS, Right.CORRECTION, Right.DELETION, Right.OBJECTION));
        Regime china =
                Lawbook.load().regime(new RegimeId("CN"), day("2026-03-02")).orElseThrow();
        assertThat(china.rights()).isEqualTo(EnumSet.of(Right.ACCESS, Right.PORTABILITY));
        assertThat(china.article(Right.ACCESS)).contains(new Citation("Art. 45 PIPL"));
        assertThat(china.mayExtend(Right.ACCESS)).isFalse();
        Regime rhodeIsland =
                Lawbook.load().regime(new RegimeId("US-RI"), day("2026-03-02")).orElseThrow();
        assertThat(rhodeIsland.rights())
                .as("a period to stop is none to answer")
                .doesNotContain(Right.CONSENT_WITHDRAWAL);
        Regime korea =
                Lawbook.load().regime(new RegimeId("KR"), day("2026-03-02")).orElseThrow();
        assertThat(korea.rights()).as("a circumstance gives no right").doesNotContain(Right.PORTABILITY);
    }

    @Test
    void whatALawSaysOfItselfCanBeAskedFor() {
        Regime law =
                Lawbook.load().regime(new RegimeId("GB"), day("2026-07-01")).orElseThrow();
        assertThat(law.name()).isEqualTo("United Kingdom");
        assertThat(law.shortName()).contains("UK GDPR");
        assertThat(law.mayExtend(Right.ACCESS)).isTrue();
        assertThat(law.extensionCitation(Right.ACCESS)).contains(new Citation("Art. 12A(3) UK GDPR"));
        assertThat(law.identityStopsClock(Right.ACCESS)).isTrue();
        assertThat(law.extensionCitation(Right.ACCESS).orElseThrow()).hasToString("Art. 12A(3) UK GDPR");
        assertThat(law.id()).isGreaterThan(new RegimeId("EU")).isLessThan(new RegimeId("NZ"));
        Regime canada =
                Lawbook.load().regime(new RegimeId("CA"), day("2026-07-01")).orElseThrow();
        assertThat(canada.particulars().fees(Right.ACCESS)).isPresent();
        assertThat(canada.particulars().fees(Right.DELETION)).isEmpty();
        assertThat(canada.particulars().keeping(Keeping.Thing.REFUSED_DATA)).isPresent();
        assertThat(canada.particulars().keeping(Keeping.Thing.RECORD)).isEmpty();
        assertThat(Ground.of("fraud")).contains(Ground.FRAUD);
        assertThat(Ground.of("boredom")).isEmpty();
        assertThat(Ground.FRAUD.key()).contains("F");
        assertThat(Ground.COMPELLING.key()).isEmpty();
    }

    @Test
    void aBodyIsNamedInTheLanguageOfTheLetterOrInItsOwn() {
        Regime virginia =
                Lawbook.load().regime(new RegimeId("US-VA"), day("2026-07-01")).orElseThrow();
        Authority general = virginia.authority().orElseThrow();
        assertThat(general.name("de")).startsWith("der Generalstaatsanwalt");
        assertThat(general.name("fr")).isEqualTo("the Attorney General of Virginia");
        Regime france =
                Lawbook.load().regime(new RegimeId("EU-FR"), day("2026-07-01")).orElseThrow();
        assertThat(france.authority().orElseThrow().name("de")).endsWith("(CNIL)");
        assertThat(france.authority().orElseThrow().complaintLanguage()).contains("fr");
        assertThat(france.authority("DE-BY").orElseThrow().name("fr"))
                .as("a region of another country")
                .endsWith("(CNIL)");
    }

    @Test
    void theBodyOfTheWholeCountryNeedNotComeFirst() {
        String body = "[authority %s]\nsource: one\nconfidence: high\n%sname: %s\n\n";
        Regime law = law(body.formatted("west", "region: XX-W\n", "The West")
                + body.formatted("church", "only: the church\n", "The Church")
                + body.formatted("main", "", "The Whole"));
        assertThat(law.authority().orElseThrow().name("en")).isEqualTo("The Whole");
        assertThat(law.authority("XX-W").orElseThrow().name("en")).isEqualTo("The West");
        assertThat(law.authority("XX-E").orElseThrow().name("en")).isEqualTo("The Whole");
    }

    @Test
    void anAnswerEndsTheOldestQuestionThatIsOpenAndNoOther() {
        ClockFacts facts = received("2026-03-02")
                .identity(day("2026-03-03"))
                .identity(day("2026-03-05"))
                .identityAnswered(day("2026-03-06"))
                .identityAnswered(day("2026-03-07"))
                .identityAnswered(day("2026-03-08"))
                .feePaid(day("2026-03-09"));
        assertThat(facts.pauses(Question.IDENTITY))
                .containsExactly(
                        Pause.of(day("2026-03-03"), day("2026-03-06")), Pause.of(day("2026-03-05"), day("2026-03-07")));
        assertThat(facts.pauses(Question.FEE)).isEmpty();
        assertThat(facts.extended(day("2026-03-10")).withoutExtension()).isEqualTo(facts);
        assertThat(received("2026-03-02")
                        .fee(day("2026-03-03"))
                        .feePaid(day("2026-03-04"))
                        .pauses(Question.FEE))
                .containsExactly(Pause.of(day("2026-03-03"), day("2026-03-04")));
    }

    @Test
    void aQuestionStopsTheClockUpToTheDayThatTheControllerNamedAndNoLonger() {
        String clock =
                clock("response", "within: 30 calendar-days\nfrom: receipt\non-free-day: none\nmoves: with-extension")
                        + question("identity", "effect: exclude");
        Regime named = law(clock + extension("as-named"));
        ClockFacts told = received("2026-03-02").extended(day("2026-03-10"), day("2026-05-15"));
        assertThat(reason(named, Right.ACCESS, Duty.ANSWER, told.identity(day("2026-04-20"))))
                .as("after the first period, before the day named")
                .isEqualTo(Deadline.Reason.PAUSED);
        assertThat(due(named, Duty.ANSWER, told.identity(day("2026-05-16"))).lastDay())
                .as("after the day named")
                .isEqualTo(day("2026-05-15"));
        ClockFacts tooLate = received("2026-03-02").extended(day("2026-04-05"), day("2026-05-15"));
        assertThat(due(named, Duty.ANSWER, tooLate.identity(day("2026-04-20"))).lastDay())
                .as("named when the first period was over")
                .isEqualTo(day("2026-04-01"));
        ClockFacts shorter = received("2026-03-02").extended(day("2026-03-10"), day("2026-03-20"));
        assertThat(reason(named, Right.ACCESS, Duty.ANSWER, shorter.identity(day("2026-03-25"))))
                .as("a day within the first period shortens nothing")
                .isEqualTo(Deadline.Reason.PAUSED);
        ClockFacts promised = received("2026-03-02").extended(day("2026-03-10"), day("2026-04-10"));
        assertThat(reason(
                        law(clock + extension("30 calendar-days")),
                        Right.ACCESS,
                        Duty.ANSWER,
                        promised.identity(day("2026-04-20"))))
                .as("where the law sets the length, it counts and not the promise")
                .isEqualTo(Deadline.Reason.PAUSED);
    }

    @Test
    void whatMayHappenIsFoundForAWholeYearAndCitesThePeriodWhereTheQuestionHasNoArticle() {
        Regime law = law(clock(
                        "response",
                        "within: 365 calendar-days\nfrom: receipt\non-free-day: none\nmoves: with-extension\n"
                                + "citation: s. 1 Privacy Act")
                + question("identity", "effect: exclude")
                + extension("30 calendar-days"));
        List<NextEvent> events = WhatIf.next(law, Right.ACCESS, Duty.ANSWER, received("2026-03-02"), day("2026-03-02"));
        assertThat(events)
                .extracting(NextEvent::event)
                .containsExactly(new NextEvent.Event.Ask(Question.IDENTITY), new NextEvent.Event.Extend());
        assertThat(events).extracting(NextEvent::until).containsOnly(Optional.of(day("2027-03-02")));
        assertThat(events.getFirst().citation()).contains(new Citation("s. 1 Privacy Act"));
    }

    /// Closed so many days in a row from the first day of 2026 on.
    private static WorkingCalendar closed(int days) {
        TreeSet<LocalDate> free = new TreeSet<>(
                day("2026-01-01").datesUntil(day("2026-01-01").plusDays(days)).toList());
        return new WorkingCalendar("CLOSED", EnumSet.of(DayOfWeek.SUNDAY), free, 2027, Optional.empty());
    }

    private static String extension(String by) {
        return "[extension]\nsource: one\nconfidence: high\nrights: access\nby: " + by + "\n\n";
    }

    private static List<Rule> safely(Regime law, ClockFacts facts) {
        return due(law, Duty.ANSWER, facts).why().stream()
                .map(Reckoning::rule)
                .filter(Rule::isSafe)
                .toList();
    }

    private static Deadline.Due due(Regime law, Duty duty, ClockFacts facts) {
        return (Deadline.Due) LastDay.of(law, Right.ACCESS, duty, facts);
    }

    private static Deadline.Reason reason(Regime law, Right right, Duty duty, ClockFacts facts) {
        return ((Deadline.NoDate) LastDay.of(law, right, duty, facts)).reason();
    }

    private static ClockFacts received(String on) {
        return ClockFacts.received(day(on));
    }

    private static Regime law(String sections) {
        return Lawbook.of(Map.of("XX.law", LAW + sections, "calendars/WEEKENDS.calendar", CALENDAR))
                .regime(new RegimeId("XX"), day("2026-03-02"))
                .orElseThrow();
    }

    private static String clock(String duty, String fields) {
        return "[clock " + duty + "]\nsource: one\nconfidence: high\nrights: access\n" + fields + "\n\n";
    }

    private static String question(String question, String fields) {
        return "[question " + question + "]\nsource: one\nconfidence: high\nrights: access\n" + fields + "\n\n";
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
