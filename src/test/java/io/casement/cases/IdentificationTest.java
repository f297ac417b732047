// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Means.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentificationTest {

    private static final RegimeId CALIFORNIA = new RegimeId("US-CA");

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        // the tiers of proportionality: what could an impostor do with it?
        "EU-DE, access, low, known-channel",
        "EU-DE, access, ordinary, two-points",
        "EU-DE, access, special, three-points",
        "EU-DE, portability, ordinary, two-points",
        "EU-DE, correction, low, known-channel",
        "EU-DE, correction, ordinary, two-points",
        "EU-DE, correction, special, three-points",
        "EU-DE, deletion, low, two-points",
        "EU-DE, deletion, special, three-points",
        "EU-DE, restriction, special, two-points",
        "EU-DE, objection, special, known-channel",
        "EU-DE, consent-withdrawal, special, known-channel",
        "EU-DE, marketing-opt-out, special, none",
        "GB, access, special, three-points",
        "OTHER, access, ordinary, two-points",
        // 11 CCR § 7062: categories two points, specific pieces three and a declaration
        "US-CA, access, low, two-points",
        "US-CA, access, ordinary, three-points",
        "US-CA, portability, low, three-points",
        "US-CA, deletion, ordinary, two-points",
        "US-CA, deletion, special, three-points",
        "US-CA, correction, ordinary, two-points",
        // 11 CCR §§ 7026, 7027: never
        "US-CA, objection, special, none",
        "US-CA, restriction, special, none",
        "US-CA, marketing-opt-out, ordinary, none",
    })
    void a_right_needs_as_much_proof_as_its_data_could_do_harm(
            String law, String right, String sensitivity, String level) {
        var stakes = new Stakes(
                new RegimeId(law), Codes.of(Sensitivity.class, sensitivity).orElseThrow(), false, false, false);
        assertThat(Identification.needed(Set.of(Right.of(right).orElseThrow()), stakes)
                        .id())
                .isEqualTo(level);
    }

    @Test
    void of_several_rights_the_strictest_decides() {
        assertThat(Identification.needed(
                        Set.of(Right.MARKETING_OPT_OUT, Right.ACCESS), Stakes.ordinary(new RegimeId("EU"))))
                .isEqualTo(Level.TWO_POINTS);
    }

    @Test
    void no_doubt_and_no_harm_ever_make_an_opt_out_need_proof() {
        for (var law : List.of("EU-FR", "GB", "US-CA", "US-CO", "OTHER")) {
            for (var sensitivity : Sensitivity.values()) {
                assertThat(Identification.needed(
                                Set.of(Right.MARKETING_OPT_OUT),
                                new Stakes(new RegimeId(law), sensitivity, true, true, true)))
                        .as(law)
                        .isEqualTo(Level.NONE);
            }
        }
    }

    @Test
    void a_document_is_needed_only_on_doubt_for_harmful_data_when_nothing_else_did() {
        for (var sensitivity : Sensitivity.values()) {
            for (var doubt : List.of(true, false)) {
                for (var exhausted : List.of(true, false)) {
                    for (var child : List.of(true, false)) {
                        var stakes = new Stakes(CALIFORNIA, sensitivity, child, doubt, exhausted);
                        var document = doubt && exhausted && (sensitivity == Sensitivity.SPECIAL || child);
                        assertThat(Identification.needed(Set.of(Right.ACCESS), stakes) == Level.DOCUMENT_SEEN)
                                .as("%s", stakes)
                                .isEqualTo(document);
                    }
                }
            }
        }
    }

    @Test
    void doubt_makes_a_known_channel_too_little() {
        var calm = new Stakes(new RegimeId("EU"), Sensitivity.LOW, false, false, false);
        var doubtful = new Stakes(new RegimeId("EU"), Sensitivity.LOW, false, true, false);
        assertThat(Identification.needed(Set.of(Right.ACCESS), calm)).isEqualTo(Level.KNOWN_CHANNEL);
        assertThat(Identification.needed(Set.of(Right.ACCESS), doubtful)).isEqualTo(Level.TWO_POINTS);
    }

    @Test
    void a_childs_data_need_what_special_categories_need() {
        var child = new Stakes(new RegimeId("EU"), Sensitivity.LOW, true, false, false);
        assertThat(Identification.needed(Set.of(Right.ACCESS), child)).isEqualTo(Level.THREE_POINTS);
    }

    @Test
    void a_login_or_a_code_is_a_known_channel_and_one_point() {
        assertThat(Identification.reached(Set.of(ACCOUNT_LOGIN))).isEqualTo(Level.KNOWN_CHANNEL);
        assertThat(Identification.reached(Set.of(ONE_TIME_CODE))).isEqualTo(Level.KNOWN_CHANNEL);
        assertThat(Identification.reached(Set.of(ACCOUNT_LOGIN, CUSTOMER_NUMBER)))
                .isEqualTo(Level.TWO_POINTS);
        assertThat(Identification.reached(Set.of(ONE_TIME_CODE, EMAIL))).isEqualTo(Level.TWO_POINTS);
    }

    @Test
    void the_phone_and_a_code_sent_to_it_are_one_point() {
        assertThat(Identification.points(Set.of(PHONE, ONE_TIME_CODE))).isEqualTo(1);
        assertThat(Identification.reached(Set.of(PHONE, ONE_TIME_CODE))).isEqualTo(Level.KNOWN_CHANNEL);
        assertThat(Identification.reached(Set.of(PHONE, ONE_TIME_CODE, BIRTH_DATE)))
                .isEqualTo(Level.TWO_POINTS);
    }

    @Test
    void a_name_alone_or_beside_others_adds_nothing() {
        assertThat(Identification.reached(Set.of(NAME))).isEqualTo(Level.NONE);
        assertThat(Identification.reached(Set.of(NAME, BIRTH_DATE))).isEqualTo(Level.NONE);
        assertThat(Identification.reached(Set.of(NAME, EMAIL, BIRTH_DATE, DECLARATION)))
                .isEqualTo(Level.TWO_POINTS);
    }

    @Test
    void three_points_without_the_declaration_are_two() {
        assertThat(Identification.reached(Set.of(EMAIL, BIRTH_DATE, ADDRESS))).isEqualTo(Level.TWO_POINTS);
        assertThat(Identification.reached(Set.of(EMAIL, BIRTH_DATE, ADDRESS, DECLARATION)))
                .isEqualTo(Level.THREE_POINTS);
    }

    @Test
    void counting_more_never_lowers_what_is_reached() {
        var all = Means.values();
        for (var mask = 0; mask < (1 << all.length); mask++) {
            var some = EnumSet.noneOf(Means.class);
            for (var at = 0; at < all.length; at++) {
                if (((mask >> at) & 1) == 1) {
                    some.add(all[at]);
                }
            }
            for (var one : all) {
                var more = EnumSet.copyOf(some.isEmpty() ? EnumSet.of(one) : some);
                more.add(one);
                assertThat(Identification.reached(more)).isGreaterThanOrEqualTo(Identification.reached(some));
            }
        }
    }

    @Test
    void what_may_be_asked_comes_gentlest_first_and_a_document_only_as_the_last_resort() {
        for (var level : Level.values()) {
            var asked = Identification.askable(level, Set.of());
            assertThat(asked).doesNotContain(NAME);
            assertThat(asked.contains(DOCUMENT)).isEqualTo(level == Level.DOCUMENT_SEEN);
            assertThat(asked.contains(DECLARATION)).isEqualTo(level.compareTo(Level.THREE_POINTS) >= 0);
            assertThat(asked.contains(BIRTH_DATE)).isEqualTo(level.compareTo(Level.TWO_POINTS) >= 0);
        }
        assertThat(Identification.askable(Level.NONE, Set.of())).isEmpty();
        assertThat(Identification.askable(Level.DOCUMENT_SEEN, Set.of()))
                .startsWith(EMAIL, ACCOUNT_LOGIN, ONE_TIME_CODE)
                .endsWith(BIRTH_DATE, DECLARATION, DOCUMENT);
    }

    @Test
    void what_is_proposed_is_enough_for_the_level_and_may_be_asked() {
        Stream.of(Level.KNOWN_CHANNEL, Level.TWO_POINTS, Level.THREE_POINTS, Level.DOCUMENT_SEEN)
                .forEach(level -> {
                    var proposed = Identification.proposed(level, Set.of(CUSTOMER_NUMBER));
                    assertThat(Identification.reached(Set.copyOf(proposed))).isGreaterThanOrEqualTo(level);
                    assertThat(Identification.askable(level, Set.of())).containsAll(proposed);
                    assertThat(proposed).doesNotContain(CUSTOMER_NUMBER);
                });
    }

    @Test
    void every_citation_is_a_place_in_a_law() {
        for (var law : List.of("EU", "EU-DE", "GB", "US-CA")) {
            var stakes = Stakes.ordinary(new RegimeId(law));
            Arrays.stream(Level.values())
                    .map(level -> Identification.citation(Set.of(Right.RESTRICTION), level, stakes))
                    .forEach(citation -> assertThat(citation.orElseThrow().isRegular())
                            .as("%s", citation)
                            .isTrue());
            assertThat(Identification.noMore(stakes).orElseThrow().isRegular()).isTrue();
        }
        assertThat(Identification.citation(Set.of(Right.ACCESS), Level.TWO_POINTS, Stakes.ordinary(RegimeId.OTHER)))
                .as("what nobody has seen is not cited")
                .isEmpty();
    }
}
