// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.law.ClockFacts;
import io.casement.law.Duty;
import io.casement.law.LastDay;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What moves a date is known again by its fingerprint, and can be counted by when the book has changed.
class RulesTest {
    private static final Lawbook BOOK = Lawbook.load();
    private static final RegimeId CALIFORNIA = new RegimeId("US-CA");
    private static final RegimeId EU = new RegimeId("EU");
    private static final RegimeId GERMANY = new RegimeId("EU-DE");
    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 9);

    static Stream<RegimeId> laws() {
        return BOOK.ids().stream().filter(id -> !id.equals(RegimeId.OTHER));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void rules_that_are_read_again_have_their_fingerprint_and_give_every_date(RegimeId law) {
        Rules rules = BOOK.rules(law).orElseThrow();

        Rules again = Rules.read(law, rules.text());

        assertThat(again.id()).isEqualTo(rules.id());
        LocalDate received = BOOK.versions(law).getLast().from().plusDays(400);
        var newest = BOOK.regime(law, received).orElseThrow();
        var pinned = again.in(newest, received);
        var facts = ClockFacts.received(received)
                .identity(received.plusDays(2))
                .identityAnswered(received.plusDays(9))
                .extended(received.plusDays(12));
        for (var right : Right.values()) {
            for (var duty : Duty.values()) {
                assertThat(LastDay.of(pinned, right, duty, facts)).isEqualTo(LastDay.of(newest, right, duty, facts));
            }
        }
    }

    @Test
    void remarks_sources_grounds_and_letters_do_not_count_and_a_period_does() {
        var text = BOOK.text(CALIFORNIA).orElseThrow();
        var before = BOOK.rules(CALIFORNIA).orElseThrow().id();

        assertThat(changed(text.replace("note: Whatever time", "note: However much time")))
                .isEqualTo(before);
        assertThat(changed(text.replace("seen: 2026-11-25", "seen: 2026-11-26")))
                .isEqualTo(before);
        assertThat(changed(text.replace("citation: 11 CCR § 7021(b)", "citation: 11 CCR § 7021(c)")))
                .isEqualTo(before);
        assertThat(changed("# a remark\n" + text)).isEqualTo(before);
        assertThat(changed(text.replace(
                        "rights: access, correction, deletion, portability\nwithin: 45",
                        "rights: portability, access, correction, deletion\nwithin: 45")))
                .as("the order in which rights are named says nothing")
                .isEqualTo(before);
        assertThat(changed(text.replace("within: 45 calendar-days", "within: 30 calendar-days")))
                .isNotEqualTo(before);
        assertThat(changed(text.replace("calendar: USFED", "calendar: EW"))).isNotEqualTo(before);
    }

    private static Object changed(String text) {
        assertThat(text).isNotEqualTo(BOOK.text(CALIFORNIA).orElseThrow());
        return BOOK.with(Map.of(CALIFORNIA, text))
                .rules(CALIFORNIA)
                .orElseThrow()
                .id();
    }

    @Test
    void every_field_that_moves_a_date_is_in_the_fingerprint() {
        // a new field has to be thought about: append it to the line, where it says something
        assertThat(fields(io.casement.law.Clock.class))
                .containsExactly(
                        "duty",
                        "rights",
                        "when",
                        "within",
                        "afterAnswer",
                        "start",
                        "rollOver",
                        "moves",
                        "cautions",
                        "citation",
                        "origin");
        assertThat(fields(io.casement.law.Wait.class))
                .containsExactly("question", "rights", "effect", "caution", "reflection", "citation", "origin");
        assertThat(fields(io.casement.law.Extension.class))
                .containsExactly("rights", "when", "further", "citation", "noticeCitation", "origin");
        assertThat(fields(io.casement.law.Clocks.Absent.class))
                .containsExactly("duty", "rights", "owed", "citation", "origin");
        assertThat(fields(io.casement.law.Counting.class)).containsExactly("start", "months", "rollOver");
        assertThat(fields(io.casement.law.Clocks.class))
                .containsExactly("running", "absent", "waits", "extensions", "counting");
        assertThat(fields(io.casement.law.WorkingCalendar.class))
                .containsExactly("id", "weekend", "holidays", "lastYearKnown", "cautious");
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .toList();
    }

    @Test
    void a_law_that_others_inherit_from_changes_them_too_and_nothing_else() {
        var longer = BOOK.text(EU).orElseThrow().replace("within: 1 calendar-month", "within: 2 calendar-months");

        var book = BOOK.with(Map.of(EU, longer));

        assertThat(book.rules(EU)).isNotEqualTo(BOOK.rules(EU));
        assertThat(book.rules(GERMANY)).isNotEqualTo(BOOK.rules(GERMANY));
        assertThat(book.rules(CALIFORNIA)).isEqualTo(BOOK.rules(CALIFORNIA));
        assertThat(book.heirs(EU)).contains(EU, GERMANY).doesNotContain(CALIFORNIA);
        assertThat(book.stamp(GERMANY)).isNotEqualTo(BOOK.stamp(GERMANY));
        assertThat(book.stamp(CALIFORNIA)).isEqualTo(BOOK.stamp(CALIFORNIA));
    }

    @Test
    void an_heir_that_no_longer_reads_refuses_the_text_of_its_ancestor() {
        var without = BOOK.text(EU)
                .orElseThrow()
                .replace("\nlaw: EU\n", "\nlaw: EU\n\n[source practice]\ntext: x\nseen: 2026-01-01\n");

        assertThatThrownBy(() -> BOOK.with(Map.of(EU, without)))
                .isInstanceOf(LawFileUnreadable.class)
                .hasMessageMatching("EU-[A-Z]+\\.law, line \\d+: .*");
    }

    @Test
    void a_law_of_the_office_s_own_stands_beside_those_of_the_program() {
        var own = new RegimeId("XX-CLUB");
        var text = BOOK.text(CALIFORNIA).orElseThrow().replace("law: US-CA", "law: XX-CLUB");

        var book = BOOK.with(Map.of(own, text));

        assertThat(book.regime(own, RECEIVED)).isPresent();
        assertThat(book.ids()).contains(own);
        assertThat(BOOK.regime(own, RECEIVED)).isEmpty();
        assertThat(book.with(Map.of()).regime(own, RECEIVED))
                .as("taken away again")
                .isEmpty();
    }

    @Test
    void rules_that_were_touched_are_not_read_as_others() {
        var rules = BOOK.rules(CALIFORNIA).orElseThrow();

        assertThat(Rules.read(CALIFORNIA, rules.text().replace("45 calendar-days", "90 calendar-days"))
                        .id())
                .isNotEqualTo(rules.id());
        assertThat(rules.id().toString())
                .as("a message names rules as the register does")
                .isEqualTo(rules.id().value());
        assertThatThrownBy(() -> Rules.read(GERMANY, rules.text())).isInstanceOf(LawFileUnreadable.class);
        assertThatThrownBy(() -> Rules.read(CALIFORNIA, "")).isInstanceOf(LawFileUnreadable.class);
    }
}
