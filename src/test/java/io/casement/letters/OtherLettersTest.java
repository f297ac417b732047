// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Channel;
import io.casement.cases.Entry;
import io.casement.cases.LetterKind;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.cases.Shortfall;
import io.casement.cases.Shortfall.Lack;
import io.casement.law.Block;
import io.casement.law.Ground;
import io.casement.law.Regime;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Letters beside the four of every case: questions, notices to others, and what comes after the answer.
class OtherLettersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static Samples request(String law, Right... rights) {
        return Samples.request(law, Samples.AOIFE, "2026-10-05", Channel.EMAIL, rights);
    }

    private static Samples refused(String law, Right right) {
        return request(law, right)
                .identified("2026-10-08")
                .decided("2026-10-30", right, new Outcome.Refused(Set.of(Ground.OTHER_PEOPLE)))
                .answered("2026-11-02")
                .with(new Entry.AppealReceived(LocalDate.of(2026, 11, 10)));
    }

    private static Samples deleted(String law) {
        return request(law, Right.DELETION)
                .identified("2026-10-08")
                .decided("2026-10-30", Right.DELETION, new Outcome.Granted());
    }

    private static String written(Samples sample, LetterKind kind) {
        return Samples.written(sample.letter(kind, TODAY.toString())).replace('~', ' ');
    }

    /// Whatever a law, a language and a kind of letter are: there are words for it.
    @ParameterizedTest
    @MethodSource("io.casement.letters.LawsInLettersTest#everyLawInForce")
    void every_letter_can_be_written_under_every_law_in_every_language(Regime law) {
        for (var person : List.of(Samples.AOIFE, Samples.JANNIK)) {
            for (var right : law.rights()) {
                var sample = Samples.request(law.id().value(), person, "2026-08-03", Channel.EMAIL, right)
                        .decided("2026-08-10", right, new Outcome.Granted())
                        .with(new Entry.AppealReceived(LocalDate.of(2026, 8, 20)))
                        .to("Larkmere Spa; 8 Quay Road; Limerick");
                for (var kind : LetterKind.values()) {
                    var letter = sample.letter(kind, TODAY.toString());
                    assertThat(letter.parts()).as("%s %s", law.id(), kind).isNotEmpty();
                    assertThat(letter.parts()).noneMatch(part -> part.text().isBlank());
                }
            }
        }
    }

    /// What a law demands of a letter is in the letter, whatever was decided: none waits for something that nobody can
    /// write.
    @ParameterizedTest
    @MethodSource("io.casement.letters.LawsInLettersTest#everyLawInForce")
    void no_letter_of_any_law_lacks_what_the_law_demands(Regime law) {
        for (var right : law.rights()) {
            var outcomes = Stream.<Outcome>concat(
                    Stream.of(new Outcome.Granted(), new Outcome.NothingHeld(), new Outcome.Forwarded()),
                    law.grounds().stream()
                            .filter(rule -> rule.rights().contains(right))
                            .map(rule -> new Outcome.Refused(Set.of(rule.ground()))));
            outcomes.forEach(outcome -> {
                var sample = Samples.request(law.id().value(), Samples.AOIFE, "2026-08-03", Channel.EMAIL, right)
                        .decided("2026-08-10", right, outcome)
                        .answered("2026-08-11")
                        .with(new Entry.AppealReceived(LocalDate.of(2026, 8, 20)))
                        .to("Larkmere Spa; 8 Quay Road; Limerick");
                for (var kind : LetterKind.values()) {
                    assertThat(Preflight.check(sample.letter(kind, TODAY.toString()), law, TODAY))
                            .as("%s %s %s %s", law.id(), right, outcome, kind)
                            .noneMatch(lack -> lack.lack() == Lack.REQUIRED_BY_LAW);
                }
            });
        }
    }

    /// The ways that are left beyond us, by the day on which the letter goes: the United Kingdom has another law from
    /// 19 June 2026 on.
    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        GB | 2026-06-18 | COMPLAINT_ANSWER | complaint-body, court | (Art. 12(4) UK GDPR)
        GB | 2026-06-19 | COMPLAINT_ANSWER | complaint-body, court | (s. 165 DPA 2018)
        GB | 2026-07-01 | APPEAL_ANSWER    | complaint-body, court | (s. 165 DPA 2018)
        EU | 2026-06-18 | COMPLAINT_ANSWER | complaint-body, court | (Art. 77 GDPR)
        EU | 2026-06-19 | APPEAL_ANSWER    | complaint-body, court | (Art. 79 GDPR)
        CA-BC | 2026-07-01 | COMPLAINT_ANSWER | complaint-body, complaint-by, contact | within 30 days
        HK | 2026-07-01 | REFERRAL         | holder                | (s. 21(1)(c) PDPO)
        US-VA | 2026-07-01 | APPEAL_ANSWER | complaint-body        | (Va. Code § 59.1-577)
        """)
    void each_last_word_holds_what_the_law_of_its_day_demands(
            String law, String day, LetterKind kind, String blocks, String sentence) {
        var sample = Samples.request(law, Samples.AOIFE, "2026-05-04", Channel.EMAIL, Right.ACCESS)
                .identified("2026-05-05")
                .decided("2026-05-20", Right.ACCESS, new Outcome.Refused(Set.of(Ground.OTHER_PEOPLE)))
                .answered("2026-05-21")
                .with(new Entry.AppealReceived(LocalDate.of(2026, 6, 1)));
        var letter = sample.letter(kind, day);
        assertThat(letter.parts().stream().filter(Part::isRequired).map(Part::key))
                .contains(blocks.split(", ", -1));
        assertThat(Samples.written(letter).replace('~', ' ')).contains(sentence);
        assertThat(Preflight.check(letter, sample.regime(), LocalDate.parse(day)))
                .noneMatch(lack -> lack.lack() == Lack.REQUIRED_BY_LAW);
    }

    /// What may be said of the clock differs by law and by right, and the careful one of several counts.
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        GB    | ACCESS          | do not count towards the period for our answer (Art. 12A(5) UK GDPR)
        GB    | DELETION        | The period for our answer keeps running.
        GB    | ACCESS,DELETION | The period for our answer keeps running.
        EU    | ACCESS          | may rest until we have your reply (para. 159 EDPB Guidelines 01/2022)
        US-CA | ACCESS          | The period for our answer keeps running.
        """)
    void a_question_tells_the_truth_about_the_clock(String law, String rights, String sentence) {
        var sample = request(
                law, Stream.of(rights.split(",", -1)).map(Right::valueOf).toArray(Right[]::new));
        assertThat(written(sample, LetterKind.CLARIFICATION)).contains(sentence);
    }

    @Test
    void a_question_asks_for_no_reason_and_cannot_go_without_the_question() {
        var letter = request("EU", Right.ACCESS).letter(LetterKind.CLARIFICATION, TODAY.toString());
        assertThat(Preflight.check(letter, request("EU", Right.ACCESS).regime(), TODAY))
                .containsExactly(new Shortfall(Lack.UNFILLED, "clarification.question"));
        assertThat(Samples.written(letter)).contains("You need not give a reason for your request");
    }

    @Test
    void a_notice_to_others_tells_nothing_of_the_person_but_whose_data_they_are() {
        for (var kind : List.of(LetterKind.RECIPIENT_NOTICE, LetterKind.PROCESSOR_NOTICE)) {
            var notice = written(deleted("EU").to("Spa Ltd.; 8 Quay Road; Limerick; IE"), kind);
            assertThat(notice)
                    .contains("Spa Ltd.", "IERLAND", "Aoife Ní Dhomhnaill", "(Art. 19 GDPR)")
                    .doesNotContain("mailbox.example", "Bóthar", "5 October", "dentity");
        }
    }

    @Test
    void a_notice_to_nobody_cannot_go() {
        var sample = deleted("EU");
        assertThat(Preflight.check(
                        sample.letter(LetterKind.RECIPIENT_NOTICE, TODAY.toString()), sample.regime(), TODAY))
                .contains(new Shortfall(Lack.NO_ADDRESS, "address"));
    }

    @Test
    void the_addressee_is_read_as_it_is_typed() {
        assertThat(Addressee.of("Spa Ltd.\n8 Quay Road;Limerick\nprivacy@spa.example\nIrland", "de"))
                .contains(new Person(
                        "Spa Ltd.",
                        Optional.of("privacy@spa.example"),
                        List.of("8 Quay Road", "Limerick"),
                        Optional.of("IE"),
                        Optional.empty(),
                        "de",
                        java.util.Map.of()));
        assertThat(Addressee.of(" \n ; ", "de")).isEmpty();
    }

    /// Where an appeal to us is turned down the law names who is next: the attorney general, an authority, a court.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        US-VA | you can complain to the Attorney General of Virginia
        US-CO | you can complain to the Attorney General of Colorado
        US-CT | you can complain to the Attorney General of Connecticut
        US-TX | you can complain to {authority}: {authority-contact}
        US-OR | you can complain to the Attorney General of Oregon
        US-MT | you can complain to the Attorney General of Montana
        US-IA | you can complain to {authority}: {authority-contact}
        US-MN | you can complain to {authority}: {authority-contact}
        US-NJ | you can complain to {authority}: {authority-contact}
        US-MD | you can complain to {authority}: {authority-contact}
        EU    | supervisory authority of the member state
        GB    | (s. 165 DPA 2018)
        """)
    void whoever_is_turned_down_a_second_time_learns_where_to_go_now(String law, String sentence) {
        var sample = refused(law, Right.ACCESS);
        var letter = sample.letter(LetterKind.APPEAL_ANSWER, TODAY.toString());
        assertThat(Samples.written(letter).replace('~', ' '))
                .contains(sentence)
                .doesNotContain("You can appeal", "complain to us", "We will look at it again");
        assertThat(letter.parts()).anyMatch(part -> part.key().equals(Block.COMPLAINT_BODY.id()) && part.isRequired());
        assertThat(Preflight.check(letter, sample.regime(), TODAY))
                .noneMatch(lack -> lack.lack() == Lack.REQUIRED_BY_LAW);
    }

    @Test
    void an_appeal_that_gives_everything_gives_it_and_complains_of_nothing() {
        var sample = refused("US-VA", Right.ACCESS).decided("2026-11-18", Right.ACCESS, new Outcome.Granted());
        var letter = sample.letter(LetterKind.APPEAL_ANSWER, TODAY.toString());
        assertThat(letter.enclosures()).hasSize(2);
        assertThat(letter.parts()).noneMatch(part -> part.key().startsWith("declined."));
        assertThat(letter.parts()).noneMatch(part -> part.key().equals(Block.COMPLAINT_BODY.id()));
    }

    /// s. 164A DPA 2018 is a duty from 19 June 2026 on.
    @Test
    void the_receipt_of_a_complaint_cites_the_law_that_demands_it() {
        var british = Samples.request("GB", Samples.PRIYA, "2026-06-25", Channel.EMAIL, Right.ACCESS);
        assertThat(written(british, LetterKind.COMPLAINT_RECEIPT)).contains("confirms it (s. 164A DPA 2018).");
        assertThat(written(request("EU", Right.ACCESS), LetterKind.COMPLAINT_RECEIPT))
                .contains("confirms it.");
    }

    @Test
    void an_answer_to_a_complaint_leaves_the_ways_beyond_us() {
        assertThat(written(refused("GB", Right.ACCESS), LetterKind.COMPLAINT_ANSWER))
                .contains("(s. 165 DPA 2018)", "You can also go to court")
                .doesNotContain("you can complain to us");
    }

    @Test
    void a_referral_names_who_has_the_data_and_passes_nothing_on_unasked() {
        assertThat(written(request("EU", Right.ACCESS), LetterKind.REFERRAL))
                .contains("We have passed on neither your request nor anything that you showed us", "{responsible}");
        assertThat(Preflight.check(
                        request("HK", Right.ACCESS).letter(LetterKind.REFERRAL, TODAY.toString()),
                        request("HK", Right.ACCESS).regime(),
                        TODAY))
                .containsExactly(new Shortfall(Lack.UNFILLED, Block.HOLDER.id()));
    }
}
