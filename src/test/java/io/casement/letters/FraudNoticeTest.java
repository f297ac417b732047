// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import static io.casement.cases.LetterKind.FRAUD_NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.AccountChange;
import io.casement.cases.Channel;
import io.casement.cases.Entry;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.Means;
import io.casement.cases.Outcome;
import io.casement.cases.Shortfall;
import io.casement.cases.Shortfall.Lack;
import io.casement.cases.identity.Held;
import io.casement.law.Ground;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever pretends to be somebody gets neither the notice nor a lesson from it.
class FraudNoticeTest {

    private static final Held TOLD_ADDRESS = held(Means.ADDRESS, "14 bothar na tra; SALTHILL; Galway H91 X2K7");
    private static final Held OTHER_ADDRESS = held(Means.ADDRESS, "3 Céide na Mara, Bearna, Galway H91 A1B2");
    private static final Held TOLD_MAIL = held(Means.EMAIL, "Aoife@mailbox.example");
    private static final Held OTHER_MAIL = held(Means.EMAIL, "a.ni.dhomhnaill@post.example");

    private static Held held(Means point, String value) {
        return new Held(point, value, "Circle profile");
    }

    private static Samples suspected() {
        return Samples.request("EU-IE", Samples.AOIFE, "2026-05-18", Channel.EMAIL, Right.ACCESS)
                .decided("2026-06-09", Right.ACCESS, new Outcome.Refused(Set.of(Ground.FRAUD)));
    }

    private static Letter notice(Samples sample) {
        return sample.letter(FRAUD_NOTICE, "2026-06-10");
    }

    private static List<String> to(Samples sample) {
        return notice(sample).addressee();
    }

    @Test
    void it_goes_where_our_records_say_and_never_where_only_the_request_says() {
        assertThat(to(suspected().held(OTHER_ADDRESS)))
                .containsExactly("Aoife Ní Dhomhnaill", "3 Céide na Mara", "Bearna", "Galway H91 A1B2", "IERLAND");
        assertThat(to(suspected().held(held(Means.NAME, "Aoife Ni Donnell"), OTHER_MAIL)))
                .containsExactly("Aoife Ni Donnell", "a.ni.dhomhnaill@post.example");
        assertThat(Preflight.check(notice(suspected()), suspected().regime(), LocalDate.of(2026, 6, 10)))
                .containsExactly(new Shortfall(Lack.NO_KNOWN_CHANNEL, "address"));
    }

    @Test
    void a_way_that_the_request_does_not_name_comes_first() {
        assertThat(to(suspected().held(TOLD_ADDRESS, OTHER_MAIL))).contains("a.ni.dhomhnaill@post.example");
        assertThat(to(suspected().held(TOLD_ADDRESS, OTHER_ADDRESS))).contains("3 Céide na Mara");
        assertThat(to(suspected().held(TOLD_ADDRESS, TOLD_MAIL))).contains("14 bothar na tra");
    }

    @Test
    void a_mailbox_from_which_the_request_came_gets_no_notice() {
        assertThat(to(suspected().held(TOLD_MAIL))).containsExactly("Aoife Ní Dhomhnaill");
    }

    @Test
    void an_address_that_somebody_changed_on_the_account_gets_none_either() {
        var moved = suspected()
                .with(new Entry.AccountChanged(
                        LocalDate.of(2026, 5, 20), AccountChange.ADDRESS, LocalDate.of(2026, 5, 12)));

        assertThat(to(moved.held(TOLD_ADDRESS))).containsExactly("Aoife Ní Dhomhnaill");
        assertThat(to(moved.held(TOLD_ADDRESS, OTHER_ADDRESS))).contains("3 Céide na Mara");
    }

    @Test
    void an_address_in_one_line_gets_the_lines_of_its_country() {
        assertThat(to(suspected().held(held(Means.ADDRESS, "418 Juniper St, Oakland, CA 94607, United States"))))
                .containsExactly("Aoife Ní Dhomhnaill", "418 Juniper St", "Oakland, CA 94607", "VERENIGDE STATEN");
    }

    /// Every word that would tell a fraudster what to do better.
    @Test
    void it_does_not_say_what_gave_the_request_away() {
        for (var letter : List.of(
                notice(suspected().held(OTHER_ADDRESS)),
                notice(suspected().of(Samples.JANNIK).held(OTHER_ADDRESS)))) {
            var words = Samples.written(letter).toLowerCase(Locale.ROOT);
            assertThat(Stream.of(
                            "signal",
                            "anzeichen",
                            "domain",
                            "spf",
                            "birth",
                            "geburt",
                            "match",
                            "stimmt",
                            "mailbox.example",
                            "salthill",
                            "ahornstraße",
                            "12(5)"))
                    .noneMatch(words::contains);
            assertThat(letter.references()).extracting(Letter.Reference::value).noneMatch(row -> row.contains("mail,"));
        }
    }

    @Test
    void what_was_already_given_is_said_by_a_person_before_it_goes() {
        var sent = new LetterId(new UUID(0, 5));
        var day = LocalDate.of(2026, 6, 1);
        var late = Samples.request("EU-IE", Samples.AOIFE, "2026-05-18", Channel.EMAIL, Right.ACCESS)
                .identified("2026-05-21")
                .decided("2026-05-29", Right.ACCESS, new Outcome.Granted())
                .with(new Entry.LetterDrafted(day, sent, LetterKind.ANSWER))
                .with(new Entry.LetterPosted(day, sent, Channel.POST, Optional.empty()))
                .held(OTHER_ADDRESS);

        assertThat(Samples.written(notice(late))).doesNotContain("given out no data");
        assertThat(Preflight.check(notice(late), late.regime(), LocalDate.of(2026, 6, 10)))
                .containsExactly(new Shortfall(Lack.UNFILLED, "fraud-notice.done"));
    }
}
