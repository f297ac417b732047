// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.alike;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Codes;
import io.casement.cases.Means;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.Strength;
import io.casement.cases.identity.Comparison;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Likeness;
import io.casement.cases.identity.Records;
import io.casement.law.Right;
import io.casement.lawbook.Csv;
import io.casement.signals.Lookout;
import io.casement.signals.OnFile;
import io.casement.signals.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The file pairs.csv was written and read by people: what deceives the eye, and what honest people write otherwise.
/// Each pair says whether it warns as a signal (more than weakly; empty where no signal looks at the point) and what
/// it is worth as evidence of identity.
class PairsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 9);
    private static final Map<String, String> COUNTRY =
            Map.of("+1", "US", "+49", "DE", "+44", "GB", "+39", "IT", "+353", "IE", "+43", "AT");

    private record Pair(Means point, String told, String held, String signal, String evidence, String says) {

        private static Pair of(List<String> row) {
            return new Pair(
                    Codes.of(Means.class, row.get(0)).orElseThrow(),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5));
        }

        private Person person() {
            var country = COUNTRY.entrySet().stream()
                    .filter(each -> told.startsWith(each.getKey()) || held.startsWith(each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            return new Person(
                    only(Means.NAME, told).stream().findFirst().orElse(""),
                    only(Means.EMAIL, told).stream().findFirst(),
                    only(Means.ADDRESS, told),
                    country,
                    only(Means.PHONE, told).stream().findFirst(),
                    "en",
                    signal.isEmpty() ? Map.of(point, told) : Map.of());
        }

        private List<String> only(Means wanted, String value) {
            return point == wanted ? List.of(value) : List.of();
        }

        private Likeness likeness() {
            return Comparison.of(person(), new Records(List.of(new Held(point, held, "profile"))), TODAY)
                    .of(point)
                    .orElseThrow()
                    .likeness();
        }

        private boolean warns() {
            var request = new Request(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), says, List.of(), "");
            var onFile = new OnFile(
                    only(Means.NAME, held),
                    only(Means.EMAIL, held),
                    only(Means.ADDRESS, held),
                    only(Means.PHONE, held));
            return Lookout.over(new Scene(
                            TODAY, Set.of(Right.DELETION), person(), request, List.of(), onFile, List.of(), List.of()))
                    .stream()
                    .anyMatch(signal -> signal.strength() != Strength.WEAK);
        }
    }

    private static List<Pair> pairs() throws IOException {
        return Csv.parse(Files.readString(Path.of("src", "test", "resources", "alike", "pairs.csv"))).stream()
                .skip(1)
                .map(Pair::of)
                .toList();
    }

    private static List<Pair> warning() throws IOException {
        return pairs().stream().filter(pair -> pair.signal().equals("warns")).toList();
    }

    private static List<Pair> quiet() throws IOException {
        return pairs().stream().filter(pair -> pair.signal().equals("quiet")).toList();
    }

    private static List<Pair> differing() throws IOException {
        return pairs().stream()
                .filter(pair -> pair.evidence().equals("differs"))
                .toList();
    }

    private static List<Pair> countable() throws IOException {
        return pairs().stream()
                .filter(pair -> !pair.evidence().equals("differs"))
                .toList();
    }

    @Test
    void every_pair_stands_there_once_and_says_what_it_should_do() throws IOException {
        var seen = new HashSet<List<String>>();
        assertThat(pairs()).allSatisfy(pair -> {
            assertThat(seen.add(List.of(pair.point().id(), pair.told(), pair.held(), pair.says())))
                    .as("%s stands there once", pair)
                    .isTrue();
            assertThat(pair.signal()).isIn("warns", "quiet", "");
            assertThat(pair.evidence()).isIn("same", "similar", "differs");
        });
    }

    @Test
    void what_deceives_the_eye_warns() throws IOException {
        assertThat(warning()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(warning()).filteredOn(pair -> !pair.warns()).isEmpty();
    }

    @Test
    void who_only_writes_otherwise_or_says_what_changed_is_not_held_up() throws IOException {
        assertThat(quiet()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(quiet()).filteredOn(Pair::warns).isEmpty();
    }

    @Test
    void what_is_not_the_same_cannot_be_counted_however_little_it_is() throws IOException {
        assertThat(differing()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(differing())
                .filteredOn(pair -> pair.likeness().mismatch().isEmpty())
                .isEmpty();
    }

    @Test
    void what_an_honest_person_writes_can_be_counted() throws IOException {
        assertThat(countable()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(countable())
                .filteredOn(pair -> pair.likeness().mismatch().isPresent())
                .isEmpty();
    }

    @Test
    void what_is_not_written_alike_is_never_said_to_be_the_same() throws IOException {
        assertThat(pairs())
                .filteredOn(pair -> !pair.likeness().id().equals(pair.evidence()))
                .isEmpty();
    }

    @Test
    void nothing_but_a_name_warns_and_counts_without_a_person_who_sees_what_differs() throws IOException {
        assertThat(warning())
                .filteredOn(pair -> pair.point() != Means.NAME && pair.likeness() instanceof Likeness.Same)
                .isEmpty();
    }

    @Test
    void whoever_writes_exactly_what_we_hold_can_be_counted() throws IOException {
        assertThat(pairs())
                .filteredOn(pair -> new Pair(pair.point(), pair.held(), pair.held(), pair.signal(), "", "")
                        .likeness()
                        .mismatch()
                        .isPresent())
                .isEmpty();
    }
}
