// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.acts;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.ClockFacts;
import io.casement.law.Confidence;
import io.casement.law.Duty;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.Lawbook;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the panel says to a lawyer who asks why a date is what it is.
class WhyPageTest {
    private static final Lawbook LAWS = Lawbook.load();
    private static final Words ENGLISH = Words.in(Locale.UK);
    private static final Words GERMAN = Words.in(Locale.GERMANY);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 9);

    private static Regime law(String id) {
        return LAWS.regime(new RegimeId(id), TODAY).orElseThrow();
    }

    private static WhyPage why(String law, Right right, String received, Words words) {
        return WhyPage.of(law(law), Set.of(right), ClockFacts.received(LocalDate.parse(received)), TODAY, words);
    }

    @Test
    void each_step_has_its_day_its_rule_and_the_place_in_the_law() {
        var answer = why("EU-IE", Right.ACCESS, "2026-06-09", ENGLISH).section(Duty.ANSWER);
        assertThat(answer.title()).isEqualTo("Why Thu 9 July 2026?");
        assertThat(answer.citation()).isEqualTo("Art. 12(3) GDPR");
        assertThat(answer.steps())
                .extracting(WhyPage.Step::day)
                .startsWith("Tue 9 June")
                .endsWith("Thu 9 July");
        assertThat(answer.steps())
                .extracting(WhyPage.Step::rule)
                .contains("Received on Tue 9 June 2026; that day does not count.", "One month from then.");
        assertThat(answer.last()).contains("Thu 9 July 2026");
        assertThat(answer.unknown()).isEmpty();
    }

    @Test
    void the_safe_day_stands_apart_with_its_own_reasons() {
        var answer = why("EU", Right.ACCESS, "2026-06-05", ENGLISH).section(Duty.ANSWER);
        assertThat(answer.steps()).noneMatch(step -> step.rule().startsWith("Carefully"));
        answer.safe().ifPresent(safe -> assertThat(safe.steps()).isNotEmpty());
        for (var id : LAWS.ids()) {
            if (LAWS.regime(id, TODAY).isPresent()) {
                for (var section :
                        why(id.value(), Right.ACCESS, "2026-06-05", ENGLISH).sections()) {
                    assertThat(section.safe().isEmpty()
                                    || !section.safe().get().steps().isEmpty())
                            .as("%s %s has a safe day without a reason", id, section.duty())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_day_later_is_told_where_there_is_a_day() {
        assertThat(why("EU-IE", Right.ACCESS, "2026-06-09", ENGLISH)
                        .section(Duty.ANSWER)
                        .later())
                .contains("Had it been received a day later, on Wed 10 June 2026: Fri 10 July 2026.");
        // both the 30th and the 31st of January end with February, if no free day comes between
        assertThat(why("EU-IE", Right.ACCESS, "2028-01-30", ENGLISH)
                        .section(Duty.ANSWER)
                        .later())
                .contains("Had it been received a day later, on Mon 31 January 2028: the same day.");
    }

    @Test
    void what_nobody_knows_is_said_plainly_in_every_law_and_never_as_a_date() {
        var unknown = 0;
        for (var id : LAWS.ids()) {
            var law = LAWS.regime(id, TODAY);
            for (var right : law.isPresent() ? List.of(Right.values()) : List.<Right>of()) {
                for (var words : List.of(ENGLISH, GERMAN)) {
                    var page = WhyPage.of(law.get(), Set.of(right), ClockFacts.received(TODAY), TODAY, words);
                    for (var section : page.sections()) {
                        assertThat(section.last().isPresent())
                                .as("%s %s %s", id, right, section.duty())
                                .isEqualTo(section.unknown().isEmpty());
                        unknown += section.unknown().isPresent() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(unknown).as("clocks that nobody has checked").isPositive();
    }

    @Test
    void a_weakly_founded_clock_gives_no_date_and_says_where_it_was_found() {
        var weak = LAWS.ids().stream()
                .flatMap(id -> LAWS.regime(id, TODAY).stream())
                .flatMap(law -> law.clocks().running().stream()
                        .filter(clock -> clock.duty() == Duty.ANSWER
                                && clock.when().isEmpty()
                                && clock.origin().confidence() == Confidence.LOW)
                        .flatMap(clock -> clock.rights().stream()
                                .sorted()
                                .limit(1)
                                .map(right ->
                                        WhyPage.of(law, Set.of(right), ClockFacts.received(TODAY), TODAY, ENGLISH))))
                .toList();
        assertThat(weak).isNotEmpty().allSatisfy(page -> {
            var answer = page.section(Duty.ANSWER);
            assertThat(answer.last()).isEmpty();
            assertThat(answer.unknown().orElseThrow().said())
                    .isEqualTo("The rule that was found is too weakly founded to count with.");
            assertThat(answer.founded().orElseThrow()).endsWith("a weak source.");
        });
    }

    @Test
    void the_version_of_the_law_and_how_far_its_holidays_are_known_are_told() {
        var page = why("EU-IE", Right.ACCESS, "2026-06-09", ENGLISH);
        assertThat(page.law())
                .contains("(EU) 2016/679, Ireland, as it stands since")
                .contains("calendar Ireland");
        assertThat(page.section(Duty.ANSWER).founded().orElseThrow())
                .startsWith("Found in: ")
                .contains("seen 25 November 2026");
    }

    @Test
    void the_copy_is_plain_text_that_stands_alone_in_a_brief() {
        var text = why("EU-IE", Right.ACCESS, "2026-06-09", ENGLISH)
                .section(Duty.ANSWER)
                .text();
        assertThat(text)
                .contains("Answer: Thu 9 July 2026")
                .contains("(Art. 12(3) GDPR)")
                .contains("Had it been received a day later")
                .contains("Found in: ")
                .endsWith("Reckoned on Tue 9 June 2026.");
    }

    @Test
    void german_says_the_same_in_german() {
        var answer = why("EU-DE", Right.ACCESS, "2026-06-09", GERMAN).section(Duty.ANSWER);
        assertThat(answer.title()).isEqualTo("Warum Do. 9. Juli 2026?");
        assertThat(answer.later().orElseThrow()).startsWith("Einen Tag später eingegangen");
        assertThat(answer.steps()).extracting(WhyPage.Step::rule).noneMatch(rule -> rule.contains("month"));
    }
}
