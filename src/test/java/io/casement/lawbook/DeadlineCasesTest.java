// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Tables of dated cases, as people keep them in a spreadsheet.
class DeadlineCasesTest {
    private static final DeadlineCases CASES = new DeadlineCases(Lawbook.load());
    private static final String HEADER =
            "case_id,law_id,right_id,rule_version,clock,received,id_requested,id_received,clarification_asked,"
                    + "clarification_answered,fee_requested,fee_paid,other_events,holiday_calendar\n";

    @Test
    void aRowIsAnsweredWithBothDaysAndTheReason() {
        DeadlineCases.Answer answer = only("a,GB,access,,response,2026-06-05,,,2026-06-10,2026-06-12,,,,EW");
        assertThat(answer.due()).contains(day("2026-07-08"));
        assertThat(answer.safeDue()).contains(day("2026-07-07"));
        assertThat(answer.why())
                .contains("3 days from question to answer are not counted")
                .contains("Art. 12A(5) UK GDPR");
        List<String> record = Csv.parse(answer.csv()).getFirst();
        assertThat(record).startsWith("a", "2026-07-08", "2026-07-07").hasSize(4);
    }

    @Test
    void anUnknownLawRightClockOrCalendarGivesNoDateAndSaysSo() {
        assertThat(only("a,ZZ,access,,response,2026-03-02,,,,,,,,").why()).isEqualTo("The law ZZ is not known.");
        assertThat(only("a,,access,,response,2026-03-02,,,,,,,,").why()).isEqualTo("The law \"\" is not known.");
        assertThat(only("a,EU,appeal,,response,2026-03-02,,,,,,,,").why()).contains("\"appeal\" is not known");
        assertThat(only("a,EU,access,,wake_up,2026-03-02,,,,,,,,").why()).contains("\"wake_up\" is not known");
        assertThat(only("a,EU,access,,response,2026-03-02,,,,,,,,MARS").why()).contains("calendar MARS is not known");
        assertThat(only("a,EU,access,,response,2017-03-02,,,,,,,,").why()).contains("not known for 2017-03-02");
    }

    @Test
    void aBadRowNeverStopsTheOthers() {
        List<DeadlineCases.Answer> answers = CASES.answerAll(HEADER
                + "bad date,EU,access,,response,2026-02-30,,,,,,,,BE\n"
                + "no date,EU,access,,response,,,,,,,,,BE\n"
                + "backwards,EU,access,,response,2026-03-05,2026-03-09,2026-03-08,,,,,,BE\n"
                + "too long,EU,access,,response,2026-03-05,,,,,,,,BE,more,and more\n"
                + "short,EU,access,,response,2026-03-05\n"
                + "\n"
                + "good,EU,access,,response,2026-03-05,,,,,,,,BE\n");
        assertThat(answers)
                .extracting(DeadlineCases.Answer::caseId)
                .containsExactly("bad date", "no date", "backwards", "too long", "short", "good");
        assertThat(answers.stream().limit(4)).allSatisfy(a -> {
            assertThat(a.due()).isEmpty();
            assertThat(a.why()).endsWith(".");
        });
        assertThat(answers.getFirst().why()).isEqualTo("received: \"2026-02-30\" is not a date like 2026-03-05.");
        assertThat(answers.get(4).due()).as("missing cells are empty").contains(day("2026-04-06"));
        assertThat(answers.getLast().due()).contains(day("2026-04-07"));
    }

    @Test
    void otherEventsAreReadWhereTheyMoveAClockAndNamedWhereTheyAreNot() {
        assertThat(only("a,GB,any,,refusal_notice,2026-03-05,,,,,,,extension validly notified 2026-03-30,EW")
                        .due())
                .contains(day("2026-06-05"));
        assertThat(only("a,GB,any,,response,2026-07-01,,,,,,,received_utc=2026-06-30T23:30Z,EW")
                        .safeDue())
                .contains(day("2026-07-30"));
        DeadlineCases.Answer both =
                only("a,GB,any,,response,2026-07-01,,,,,,,received_utc=2026-06-30T23:30Z; it rained,EW");
        assertThat(both.safeDue()).contains(day("2026-07-30"));
        assertThat(both.why()).endsWith("Not used: it rained.");
        assertThat(only("a,GB,any,,response,2026-07-01,,,,,,,received_utc=noon,EW")
                        .why())
                .contains("is not a time");
    }

    @Test
    void aStampAfterTheLocalDayMakesNothingSafer() {
        assertThat(only("a,GB,any,,response,2026-07-01,,,,,,,received_utc=2026-07-02T03:30Z,EW")
                        .safeDue())
                .contains(day("2026-08-03"));
    }

    @Test
    void theDayOfTheRequestAnAnswerAndSuspectedFraudAreReadFromTheOtherEvents() {
        assertThat(only("a,CA,access,,extension_notice,2026-03-09,,,,,,,request dated 2026-03-02,")
                        .due())
                .contains(day("2026-04-01"));
        assertThat(only("a,US-UT,any,,response,2026-03-02,2026-03-04,,,,,,fraud_suspected=2026-03-10,")
                        .due())
                .isEmpty();
        assertThat(only("a,TR,complaint,,complaint_deadline,2026-03-02,,,,,,,reply received 2026-03-10,")
                        .due())
                .contains(day("2026-04-09"));
        DeadlineCases.Answer cost =
                only("a,CH,access,,response,2026-03-02,,,,,2026-03-05,,cost accepted 2026-03-12 (does not shorten),");
        assertThat(cost.due()).contains(day("2026-04-14"));
        assertThat(cost.safeDue()).contains(day("2026-04-01"));
        assertThat(cost.why()).endsWith("Not used: cost accepted 2026-03-12 (does not shorten).");
    }

    @Test
    void thePeriodOfThePersonHasNoSafeDay() {
        DeadlineCases.Answer answer = only("a,CO,correction,,deemed_withdrawn,2026-03-02,,,2026-03-05,,,,,CO");
        assertThat(answer.due()).contains(day("2026-05-05"));
        assertThat(answer.safeDue()).isEmpty();
        assertThat(only("a,CA,any,,complaint_deadline,2026-03-31,,,,,,,,").due())
                .as("received means: answered on")
                .contains(day("2026-09-30"));
    }

    @Test
    void anAppealHangsOnNoRightAndAMachinesDecisionIsACircumstance() {
        assertThat(only("a,US-NJ,appeal,,appeal_decision,2026-03-02,,,,,,,,").due())
                .contains(day("2026-04-16"));
        assertThat(only("a,KR,automated-decision,,extended_response,2026-03-02,,,,,,,,")
                        .safeDue())
                .contains(day("2026-05-29"));
    }

    @Test
    void aLawBesideAnotherIsFoundByTheRuleVersion() {
        assertThat(only("a,NZ,access,OIA (same working-day definition),response,2019-01-03,,,,,,,,NZ")
                        .due())
                .contains(day("2019-02-13"));
        assertThat(only("a,NZ,access,Privacy Act 2020,response,2019-01-03,,,,,,,,NZ")
                        .why())
                .contains("not known for 2019-01-03");
        assertThat(only("a,US-CA,deletion,Delete Act DROP 2026-08-01,drop_access,2026-08-01,,,,,,,,")
                        .due())
                .contains(day("2026-09-15"));
    }

    @Test
    void howLongTheRecordIsKeptIsAnsweredToo() {
        DeadlineCases.Answer answer = only("a,US-CA,any,,record_retention,2026-11-20,,,,,,,,");
        assertThat(answer.due()).contains(day("2028-11-20"));
        assertThat(answer.safeDue()).isEmpty();
        assertThat(only("a,EU,any,,record_retention,2026-11-20,,,,,,,,").why()).contains("names no number");
        assertThat(only("a,JP,any,,record_retention,2026-11-20,,,,,,,,").why()).contains("Nobody has checked");
    }

    @Test
    void aBarePeriodIsCountedByRegulation1182() {
        String header = "case_id,law_id,right,clock,received,other_events,holiday_calendar\n";
        assertThat(CASES.answerAll(header
                        + "weeks,EU,(arithmetic: 3 weeks),period_end,1998-02-03,,\n"
                        + "weekend,EU,2 weeks,period_end,2026-03-07,,\n"
                        + "month,EU,1 month,period_end,2026-01-31,,BE\n"
                        + "holiday,EU,30 days,period_end,2026-03-06,,BE\n"
                        + "worked,EU,5 working days,period_end,2026-03-30,,BE\n"
                        + "hours,EU,(breach 72h),period_end,2026-03-06,aware_at=2026-03-06T15:00,DE\n"
                        + "late,EU,36 hours,period_end,2026-03-06,aware_at=2026-03-06T15:00,DE\n"))
                .extracting(answer -> answer.caseId() + " " + answer.due().orElseThrow())
                .containsExactly(
                        "weeks 1998-02-24",
                        "weekend 2026-03-23",
                        "month 2026-03-02",
                        "holiday 2026-04-07",
                        "worked 2026-04-07",
                        "hours 2026-03-09",
                        "late 2026-03-08");
        assertThat(CASES.answerAll(
                        header + "a,EU,soon,period_end,2026-03-06,,\nb,GB,3 weeks,period_end,2026-03-06,,\n"))
                .allSatisfy(answer -> assertThat(answer.due()).isEmpty());
    }

    @Test
    void lawEnforcementInTheUnitedKingdomIsChosenByTheRuleVersion() {
        assertThat(only("a,GB,access,DPA 2018 Part 3 (law enforcement),response,2026-06-30,,,,,,,,")
                        .due())
                .contains(day("2026-08-01"));
        assertThat(only("a,GB,access,UK GDPR,response,2026-06-30,,,,,,,,").due())
                .contains(day("2026-07-30"));
    }

    @Test
    void anyRightMeansTheEarliestDayOfAllRights() {
        assertThat(only("a,GB,any,,response,2026-06-05,,,2026-06-10,2026-06-12,,,,EW")
                        .due())
                .contains(day("2026-07-06"));
    }

    @Test
    void severalQuestionsMayStandInOneCell() {
        assertThat(only("a,GB,access,,response,2026-06-05,,,2026-06-10;2026-06-15,2026-06-12;2026-06-16,,,,EW")
                        .due())
                .contains(day("2026-07-10"));
    }

    @Test
    void aPausedCaseHasNoDate() {
        DeadlineCases.Answer answer = only("a,GB,access,,response,2026-06-05,,,2026-06-10,,,,,EW");
        assertThat(answer.due()).isEmpty();
        assertThat(answer.safeDue()).isEmpty();
        assertThat(answer.why()).startsWith("Paused").contains("Wed 10 June 2026");
    }

    @Test
    void aRowMayBeAskedForByColumnName() {
        DeadlineCases.Answer answer = CASES.answer(Map.of(
                "law_id",
                "US-CA",
                "right_id",
                "deletion",
                "clock",
                "ack",
                "received",
                "2026-11-20",
                "note",
                "ignored"));
        assertThat(answer.due()).isEqualTo(Optional.of(day("2026-12-07")));
    }

    @Test
    void anEmptyTableHasNoAnswers() {
        assertThat(CASES.answerAll("")).isEmpty();
        assertThat(CASES.answerAll(HEADER)).isEmpty();
    }

    private static DeadlineCases.Answer only(String row) {
        return CASES.answerAll(HEADER + row).getFirst();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
