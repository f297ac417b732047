// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseNumber;
import io.casement.cases.Channel;
import io.casement.cases.ClerkId;
import io.casement.cases.Command;
import io.casement.cases.Means;
import io.casement.desk.Proposal;
import io.casement.intake.Limits;
import io.casement.intake.Office;
import io.casement.intake.Outcome;
import io.casement.intake.Reading;
import io.casement.intake.Slip;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.Lawbook;
import io.casement.ui.intake.IntakeForm.Fit;
import io.casement.ui.intake.IntakeForm.Problem;
import io.casement.ui.intake.IntakeForm.Unfit;
import io.casement.ui.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntakeFormTest {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 9);
    static final ClerkId ME = new ClerkId(new UUID(9, 1));
    static final Words ENGLISH = Words.in(Locale.UK);
    static final String MAIL = """
            From: Caoimhe Brennan <caoimhe.brennan@post.example>
            To: privacy@larkmere.example
            Date: Tue, 9 Jun 2026 08:14:00 +0100
            Subject: Subject access request
            Content-Type: text/plain; charset=utf-8

            Dear data protection team,

            I was a guest at Larkmere Dublin in October 2024. Under Article 15 of the GDPR I would like a copy of all the personal data you have about me.

            I was born on 2 November 1987 and my mobile is +353 85 555 0164. My address is
            7 Hawthorn Rise, Tramore, Co. Waterford, X91 K5P8, Ireland.

            Thank you,
            Caoimhe Brennan
            """;

    static Slip slip(String text) {
        var outcome = Reading.read(
                "mail.eml",
                text.getBytes(StandardCharsets.UTF_8),
                new Office(ZoneId.of("Europe/Amsterdam"), TODAY),
                Limits.usual());
        return ((Outcome.Understood) outcome).slip();
    }

    static IntakeForm typed() {
        return new IntakeForm(
                "She asks on the phone for all her data.",
                "Ruth Ngarimu",
                "",
                "",
                "",
                Set.of(Right.ACCESS),
                Optional.of(new RegimeId("GB")),
                Optional.of("GB"),
                Optional.empty(),
                Channel.PHONE,
                Optional.of(TODAY),
                "en",
                "All her data",
                Set.of(),
                Optional.empty(),
                "",
                Optional.of(ME),
                false);
    }

    private static List<Problem> problems(IntakeForm form) {
        return IntakeForm.check(form, true, TODAY) instanceof Unfit(List<Problem> found) ? found : List.of();
    }

    @Test
    void an_empty_form_says_at_each_field_what_is_missing() {
        assertThat(problems(IntakeForm.empty(ME)))
                .containsExactly(
                        Problem.TEXT_MISSING, Problem.NOBODY, Problem.NO_RIGHT, Problem.NO_LAW, Problem.NO_DAY);
    }

    @Test
    void a_mail_without_a_word_proposes_nothing_that_the_law_hangs_on() {
        var slip = slip("From: who@post.example\n\n\n");
        var form = IntakeForm.of(slip, ME);
        assertThat(form.rights()).isEmpty();
        assertThat(form.law()).isEmpty();
        assertThat(form.received()).isEmpty();
        assertThat(IntakeForm.score(slip).toCheck()).contains(FormField.RIGHTS, FormField.LAW, FormField.RECEIVED);
    }

    @Test
    void a_clear_mail_fills_the_form() {
        var slip = slip(MAIL);
        var form = IntakeForm.of(slip, ME);
        assertThat(form.name()).isEqualTo("Caoimhe Brennan");
        assertThat(form.email()).isEqualTo("caoimhe.brennan@post.example");
        assertThat(form.rights()).containsExactly(Right.ACCESS);
        assertThat(form.received()).contains(TODAY);
        assertThat(form.channel()).isEqualTo(Channel.EMAIL);
        assertThat(form.law()).contains(new RegimeId("EU-IE"));
        assertThat(IntakeForm.check(form, false, TODAY)).isEqualTo(new Fit());
        assertThat(IntakeForm.score(slip).read()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void what_is_logged_is_the_form_with_the_points_and_phrases_of_the_mail() {
        var read = new Arrival.Read("mail.eml", slip(MAIL), new Arrival.Content(MAIL.getBytes(StandardCharsets.UTF_8)));
        var request = IntakeForm.of(read.slip(), ME).request(read);
        assertThat(request.document().mediaType()).isEqualTo("message/rfc822");
        assertThat(request.person().points()).containsEntry(Means.BIRTH_DATE, "1987-11-02");
        assertThat(request.request().subject()).contains("Subject access request");
        assertThat(request.request().phrases()).isNotEmpty();
        assertThat(request.owner()).contains(ME);
    }

    @Test
    void an_address_fits_the_window_and_leaves_the_country_to_the_letter() {
        var ireland = Optional.of("IE");
        assertThat(Proposal.lines("7 Hawthorn Rise, Tramore, Co. Waterford, X91 K5P8, Ireland", ireland))
                .containsExactly("7 Hawthorn Rise", "Tramore", "Co. Waterford", "X91 K5P8");
        assertThat(Proposal.lines("Flat 3, The Old Mill, 7 Hawthorn Rise, Tramore, X91 K5P8", ireland))
                .containsExactly("Flat 3, The Old Mill", "7 Hawthorn Rise", "Tramore", "X91 K5P8");
        assertThat(Proposal.lines("Ireland", ireland)).containsExactly("Ireland");
    }

    @Test
    void words_typed_by_hand_are_the_document() {
        var request = typed().request(new Arrival.ByHand());
        assertThat(request.document().mediaType()).isEqualTo("text/plain");
        assertThat(request.request().body()).isEqualTo("She asks on the phone for all her data.");
        assertThat(request.channel()).isEqualTo(Channel.PHONE);
    }

    @Test
    void a_form_typed_in_full_is_fit() {
        assertThat(IntakeForm.check(typed(), true, TODAY)).isEqualTo(new Fit());
    }

    @Test
    void tomorrow_is_no_day_of_receipt() {
        assertThat(problems(received(Optional.of(TODAY.plusDays(1)), Set.of()))).containsExactly(Problem.DAY_TO_COME);
    }

    @Test
    void a_day_that_cannot_be_read_is_not_called_missing() {
        assertThat(problems(received(Optional.empty(), Set.of(FormField.RECEIVED))))
                .containsExactly(Problem.DAY_UNREAD);
    }

    @Test
    void a_name_or_an_address_is_enough_but_a_broken_address_is_not() {
        assertThat(problems(who("", "ruth@post.example"))).isEmpty();
        assertThat(problems(who("Ruth", "ruth at post"))).containsExactly(Problem.NO_EMAIL_ADDRESS);
        assertThat(problems(who(" ", " "))).containsExactly(Problem.NOBODY);
    }

    @Test
    void under_another_law_a_last_day_needs_its_place_in_the_law() {
        assertThat(problems(other(Optional.of(TODAY.plusDays(30)), ""))).containsExactly(Problem.CITATION_MISSING);
        assertThat(problems(other(Optional.empty(), "s. 12 Act"))).containsExactly(Problem.LAST_DAY_MISSING);
        assertThat(problems(other(Optional.of(TODAY.minusDays(1)), "s. 12 Act")))
                .containsExactly(Problem.LAST_DAY_TOO_EARLY);
        assertThat(problems(other(Optional.empty(), ""))).isEmpty();
        var more = other(Optional.of(TODAY.plusDays(30)), "s. 12 Act").more(TODAY);
        assertThat(more.commands()).singleElement().isInstanceOf(Command.EnterLastDay.class);
        assertThat(more.papers()).hasSize(1);
    }

    @Test
    void the_card_follows_the_law_the_rights_and_the_day() {
        var law = Lawbook.load().regime(new RegimeId("EU-IE"), TODAY).orElseThrow();
        var answer = DueRows.of(typed(), law, TODAY, ENGLISH)
                .row(DueRows.Kind.ANSWER)
                .orElseThrow();
        assertThat(answer.date()).isEqualTo("Thu 9 July 2026");
        assertThat(answer.rule()).startsWith("One month from receipt");
        assertThat(answer.citation()).contains("12(3)");
        var extended = DueRows.of(typed(), law, TODAY, ENGLISH)
                .row(DueRows.Kind.EXTENDED)
                .orElseThrow();
        assertThat(extended.date()).isEqualTo("Wed 9 September 2026");
        assertThat(extended.rule()).isEqualTo("2 more months, tell them by Thu 9 July");
    }

    @Test
    void the_card_under_another_law_shows_the_day_entered_by_hand() {
        var law = Lawbook.load().regime(RegimeId.OTHER, TODAY).orElseThrow();
        var row = DueRows.of(other(Optional.of(LocalDate.of(2026, 7, 1)), "s. 12 Act"), law, TODAY, ENGLISH)
                .row(DueRows.Kind.ANSWER)
                .orElseThrow();
        assertThat(row.date()).isEqualTo("Wed 1 July 2026");
        assertThat(row.citation()).isEqualTo("s. 12 Act");
    }

    @Test
    void every_law_of_the_book_gives_a_card_in_both_languages() {
        var book = Lawbook.load();
        for (var id : book.ids()) {
            // a law of tomorrow on its first day
            var law = book.regime(id, TODAY)
                    .orElseGet(() -> book.catalogue().stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst()
                            .orElseThrow());
            for (var right : Right.values()) {
                for (var words : List.of(ENGLISH, Words.in(Locale.GERMANY))) {
                    var form = new IntakeForm(
                            "",
                            "A",
                            "",
                            "",
                            "",
                            Set.of(right),
                            Optional.of(id),
                            Optional.empty(),
                            Optional.empty(),
                            Channel.EMAIL,
                            Optional.of(TODAY),
                            "en",
                            "",
                            Set.of(),
                            Optional.empty(),
                            "",
                            Optional.empty(),
                            false);
                    assertThat(DueRows.of(form, law, TODAY, words).rows())
                            .hasSize(4)
                            .allSatisfy(row -> assertThat(row.date()).isNotBlank());
                }
            }
        }
    }

    private static IntakeForm received(Optional<LocalDate> day, Set<FormField> unread) {
        var it = typed();
        return new IntakeForm(
                it.text(),
                it.name(),
                it.email(),
                it.address(),
                it.phone(),
                it.rights(),
                it.law(),
                it.country(),
                it.region(),
                it.channel(),
                day,
                it.language(),
                it.scope(),
                unread,
                it.lastDay(),
                it.citation(),
                it.owner(),
                false);
    }

    private static IntakeForm who(String name, String email) {
        var it = typed();
        return new IntakeForm(
                it.text(),
                name,
                email,
                it.address(),
                it.phone(),
                it.rights(),
                it.law(),
                it.country(),
                it.region(),
                it.channel(),
                it.received(),
                it.language(),
                it.scope(),
                Set.of(),
                it.lastDay(),
                it.citation(),
                it.owner(),
                false);
    }

    @Test
    void where_nobody_has_checked_a_law_there_is_a_place_for_the_day() {
        var laws = IntakePage.of(new CaseNumber(2026, 1), Lawbook.load().catalogue(TODAY), List.of(), TODAY, ENGLISH)
                .laws();
        assertThat(law(laws, "EU-DE").wantsDay(Set.of(Right.values()))).isFalse();
        assertThat(law(laws, "CH").wantsDay(Set.of(Right.ACCESS))).isFalse();
        assertThat(law(laws, "CH").wantsDay(Set.of(Right.ACCESS, Right.DELETION)))
                .as("its period for deletion was not seen")
                .isTrue();
        assertThat(law(laws, "MX").wantsDay(Set.of(Right.ACCESS)))
                .as("a weak source")
                .isTrue();
        assertThat(law(laws, "OTHER").wantsDay(Set.of())).isTrue();
        assertThat(law(laws, "JP").wantsDay(Set.of())).as("no right chosen yet").isFalse();
    }

    @Test
    void a_day_by_hand_is_logged_under_a_law_that_names_none() {
        var japan = new RegimeId("JP");
        var form = under(japan, Optional.of(LocalDate.of(2026, 6, 30)), "Art. 33 APPI");
        assertThat(IntakeForm.check(form, true, TODAY)).isInstanceOf(IntakeForm.Fit.class);
        assertThat(form.more(TODAY).commands())
                .singleElement()
                .isInstanceOfSatisfying(
                        Command.EnterLastDay.class,
                        enter -> assertThat(enter.lastDay()).isEqualTo(LocalDate.of(2026, 6, 30)));
        var law = Lawbook.load().regime(japan, TODAY).orElseThrow();
        assertThat(DueRows.of(form, law, TODAY, ENGLISH)
                        .row(DueRows.Kind.ANSWER)
                        .orElseThrow()
                        .date())
                .isEqualTo("Tue 30 June 2026");
        assertThat(IntakeForm.check(under(japan, Optional.of(LocalDate.of(2026, 6, 30)), ""), true, TODAY))
                .as("half of it may not stay open")
                .isInstanceOf(IntakeForm.Unfit.class);
        assertThat(IntakeForm.check(under(japan, Optional.empty(), ""), true, TODAY))
                .as("all of it may")
                .isInstanceOf(IntakeForm.Fit.class);
    }

    private static IntakePage.LawChoice law(List<IntakePage.LawChoice> laws, String id) {
        return laws.stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static IntakeForm other(Optional<LocalDate> lastDay, String citation) {
        return under(RegimeId.OTHER, lastDay, citation);
    }

    private static IntakeForm under(RegimeId law, Optional<LocalDate> lastDay, String citation) {
        var it = typed();
        return new IntakeForm(
                it.text(),
                it.name(),
                it.email(),
                it.address(),
                it.phone(),
                it.rights(),
                Optional.of(law),
                Optional.empty(),
                Optional.empty(),
                it.channel(),
                it.received(),
                it.language(),
                it.scope(),
                Set.of(),
                lastDay,
                citation,
                it.owner(),
                false);
    }
}
