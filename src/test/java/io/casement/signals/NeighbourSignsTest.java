// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseNumber;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a request has in common with others: how strong it is at the last day and the last number of each rule.
final class NeighbourSignsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 5);
    private static final List<String> STRANGERS = List.of(
            "Ada Lovell",
            "Bo Lindqvist",
            "Cem Aydin",
            "Dana Novak",
            "Elio Ricci",
            "Fay Osei",
            "Gil Amaro",
            "Hana Sato");

    private final List<Neighbour> neighbours = new ArrayList<>();
    private Set<Right> rights = Set.of(Right.ACCESS);
    private String body = "Please send me a copy of everything you have about me.";

    private List<Signal> found() {
        var person = new Person(
                "Marcus Whitfield",
                Optional.of("marcus.whitfield@harborview.example"),
                List.of("418 Juniper St", "Oakvale, CA 94001"),
                Optional.of("US"),
                Optional.of("+1 415 555 0142"),
                "en",
                Map.of());
        var request = new Request(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), body, List.of(), "");
        return NeighbourSigns.of(
                new Scene(DAY, rights, person, request, List.of(), OnFile.NOTHING, List.of(), neighbours));
    }

    private Optional<Signal> found(SignalKind kind) {
        return found().stream().filter(each -> each.kind() == kind).findFirst();
    }

    private Optional<Strength> strength(SignalKind kind) {
        return found(kind).map(Signal::strength);
    }

    private void other(String name, int daysAgo, double likeness, Shared... shared) {
        other(name, daysAgo, likeness, Right.ACCESS, shared);
    }

    private void other(String name, int daysAgo, double likeness, Right right, Shared... shared) {
        neighbours.add(new Neighbour(
                new CaseNumber(2026, 100 + neighbours.size()),
                name,
                DAY.minusDays(daysAgo),
                Set.of(right),
                Set.of(shared),
                likeness));
    }

    private void strangers(int number, Shared... shared) {
        STRANGERS.subList(0, number).forEach(name -> other(name, 5, 0, shared));
    }

    private void onBehalf() {
        body = "I write on behalf of my client, who wants a copy of everything.";
    }

    @Test
    void who_shares_nothing_gives_nothing_away() {
        strangers(3);
        assertThat(found()).isEmpty();
    }

    @Test
    void after_a_year_a_shared_mailbox_is_forgotten() {
        other("Ada Lovell", 365, 0, Shared.MAILBOX);
        assertThat(strength(SignalKind.SEVERAL_PERSONS)).contains(Strength.WEAK);
        neighbours.clear();
        other("Ada Lovell", 366, 0, Shared.MAILBOX);
        assertThat(found()).isEmpty();
    }

    @Test
    void the_same_person_is_no_second_one() {
        other("Marcus Whitfield", 5, 0, Shared.MAILBOX, Shared.PHONE, Shared.ADDRESS, Shared.ENCLOSURE);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, WEAK", "2, MEDIUM", "3, STRONG"})
    void more_strangers_from_one_mailbox_say_more(int number, Strength strength) {
        strangers(number, Shared.MAILBOX);
        assertThat(strength(SignalKind.SEVERAL_PERSONS)).contains(strength);
    }

    @Test
    void a_family_writes_from_one_mailbox_and_an_agent_for_many() {
        other("Ann Whitfield", 5, 0, Shared.MAILBOX);
        other("Ben Whitfield", 5, 0, Shared.MAILBOX);
        assertThat(strength(SignalKind.SEVERAL_PERSONS)).contains(Strength.WEAK);
        neighbours.clear();
        strangers(4, Shared.MAILBOX, Shared.ENCLOSURE, Shared.PHONE);
        onBehalf();
        assertThat(found()).extracting(Signal::strength).containsOnly(Strength.WEAK);
        assertThat(found(SignalKind.SEVERAL_PERSONS).map(Signal::detail)).contains("agent");
    }

    @Test
    void the_same_enclosure_names_the_cases_it_came_with() {
        strangers(2, Shared.ENCLOSURE);
        var signal = found(SignalKind.SAME_ENCLOSURE).orElseThrow();
        assertThat(signal.strength()).isEqualTo(Strength.MEDIUM);
        assertThat(signal.evidence()).containsExactly(new Evidence.Count(2), new Evidence.Quoted("26-0100, 26-0101"));
    }

    @ParameterizedTest
    @CsvSource({"1, WEAK", "2, MEDIUM", "3, MEDIUM", "4, STRONG"})
    void more_strangers_with_one_phone_say_more(int number, Strength strength) {
        strangers(number, Shared.PHONE);
        var signal = found(SignalKind.SAME_CONTACT).orElseThrow();
        assertThat(signal.strength()).isEqualTo(strength);
        assertThat(signal.detail()).isEqualTo("phone");
    }

    @Test
    void what_of_the_contact_is_the_same_is_said() {
        strangers(1, Shared.ADDRESS);
        assertThat(found(SignalKind.SAME_CONTACT).map(Signal::detail)).contains("address");
        other("Bo Lindqvist", 5, 0, Shared.PHONE);
        assertThat(found(SignalKind.SAME_CONTACT).map(Signal::detail)).contains("both");
        neighbours.clear();
        strangers(1, Shared.ADDRESS, Shared.PHONE);
        assertThat(found(SignalKind.SAME_CONTACT).orElseThrow().evidence())
                .as("one case, though it meets in both")
                .contains(new Evidence.Count(1));
    }

    @Test
    void six_cases_are_named_and_of_more_it_is_said_that_there_are_more() {
        strangers(6, Shared.ENCLOSURE);
        assertThat(found(SignalKind.SAME_ENCLOSURE).orElseThrow().quoted())
                .containsExactly("26-0100, 26-0101, 26-0102, 26-0103, 26-0104, 26-0105");
        other("Gil Amaro", 5, 0, Shared.ENCLOSURE);
        assertThat(found(SignalKind.SAME_ENCLOSURE).orElseThrow().quoted())
                .containsExactly("26-0100, 26-0101, 26-0102, 26-0103, 26-0104, 26-0105 …");
    }

    // ---- the same words
    // ----------------------------------------------------------------------------------------------

    @Test
    void words_count_as_the_same_from_three_fifths_on() {
        other("Ada Lovell", 5, 0.6, Shared.WORDING);
        assertThat(strength(SignalKind.SAME_WORDING)).contains(Strength.WEAK);
        neighbours.clear();
        other("Ada Lovell", 5, 0.59, Shared.WORDING);
        assertThat(found()).isEmpty();
    }

    @Test
    void two_within_a_month_are_a_wave_and_a_day_later_they_are_none() {
        other("Ada Lovell", 30, 1, Shared.WORDING);
        other("Bo Lindqvist", 30, 1, Shared.WORDING);
        assertThat(strength(SignalKind.SAME_WORDING)).contains(Strength.MEDIUM);
        neighbours.clear();
        other("Ada Lovell", 30, 1, Shared.WORDING);
        other("Bo Lindqvist", 31, 1, Shared.WORDING);
        assertThat(strength(SignalKind.SAME_WORDING)).contains(Strength.WEAK);
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 60, MEDIUM", "2, 1, 60, WEAK", "3, 2, 60, WEAK", "6, 2, 60, MEDIUM", "3, 2, 90, MEDIUM"})
    void a_wave_is_three_times_what_a_month_used_to_bring(int wave, int before, int oldest, Strength strength) {
        STRANGERS.subList(0, wave).forEach(name -> other(name, 5, 1, Shared.WORDING));
        for (var number = 0; number < before; number++) {
            other("Hana Sato", oldest, 1, Shared.WORDING);
        }
        assertThat(strength(SignalKind.SAME_WORDING)).contains(strength);
    }

    @Test
    void the_same_words_from_the_same_place_say_more() {
        other("Ada Lovell", 200, 1, Shared.WORDING, Shared.ADDRESS);
        assertThat(strength(SignalKind.SAME_WORDING)).contains(Strength.MEDIUM);
        other("Bo Lindqvist", 200, 1, Shared.WORDING, Shared.ADDRESS);
        assertThat(strength(SignalKind.SAME_WORDING)).contains(Strength.STRONG);
        onBehalf();
        assertThat(strength(SignalKind.SAME_WORDING)).contains(Strength.WEAK);
    }

    // ---- first the address, then the file
    // ----------------------------------------------------------------------------

    private Optional<Strength> takeover(int daysAgo, Right right, Shared... shared) {
        neighbours.clear();
        other("Marcus Whitfield", daysAgo, 0, right, shared);
        return strength(SignalKind.CORRECTION_THEN_ACCESS);
    }

    @Test
    void contact_data_corrected_shortly_before_the_file_is_asked_for() {
        assertThat(takeover(30, Right.CORRECTION, Shared.MAILBOX)).contains(Strength.STRONG);
        assertThat(takeover(31, Right.CORRECTION, Shared.PHONE)).contains(Strength.MEDIUM);
        assertThat(takeover(90, Right.CORRECTION, Shared.ADDRESS)).contains(Strength.MEDIUM);
        assertThat(takeover(0, Right.CORRECTION, Shared.ADDRESS)).contains(Strength.STRONG);
        assertThat(takeover(91, Right.CORRECTION, Shared.MAILBOX)).isEmpty();
        assertThat(takeover(-1, Right.CORRECTION, Shared.MAILBOX))
                .as("afterwards")
                .isEmpty();
        assertThat(takeover(5, Right.DELETION, Shared.MAILBOX)).isEmpty();
        assertThat(takeover(5, Right.CORRECTION, Shared.NAME))
                .as("a name alone")
                .isEmpty();
        assertThat(takeover(5, Right.CORRECTION, Shared.WORDING)).isEmpty();
    }

    @Test
    void where_no_file_is_asked_for_there_is_none_to_be_taken() {
        rights = Set.of(Right.DELETION);
        assertThat(takeover(5, Right.CORRECTION, Shared.MAILBOX)).isEmpty();
        rights = Set.of(Right.PORTABILITY);
        assertThat(takeover(5, Right.CORRECTION, Shared.MAILBOX)).isPresent();
    }

    @Test
    void a_correction_that_somebody_else_asked_for_is_not_theirs() {
        other("Ada Lovell", 5, 0, Right.CORRECTION, Shared.MAILBOX);
        assertThat(strength(SignalKind.CORRECTION_THEN_ACCESS)).isEmpty();
    }
}
