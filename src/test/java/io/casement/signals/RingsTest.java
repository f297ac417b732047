// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseNumber;
import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Rings of fraudsters among honest people: found, and the honest left alone. An alarm is a signal between requests
/// that is more than weak.
class RingsTest {

    private static final Set<SignalKind> BETWEEN = EnumSet.of(
            SignalKind.SEVERAL_PERSONS,
            SignalKind.SAME_WORDING,
            SignalKind.SAME_ENCLOSURE,
            SignalKind.SAME_CONTACT,
            SignalKind.CORRECTION_THEN_ACCESS);

    /// What the register's index does: who carries a mark.
    private static final class Marks {
        private final Map<Traces.Mark, List<Integer>> carriers = new HashMap<>();
        private final List<Traces> traces = new ArrayList<>();
        private final List<Year.Case> cases = new ArrayList<>();

        List<Neighbour> of(Traces its) {
            var found = new HashMap<Integer, EnumSet<Shared>>();
            for (var mark : its.all()) {
                carriers.getOrDefault(mark, List.of())
                        .forEach(at -> found.computeIfAbsent(at, _ -> EnumSet.noneOf(Shared.class))
                                .add(mark.kind()));
            }
            var neighbours = new ArrayList<Neighbour>();
            found.forEach((at, shared) -> {
                var other = cases.get(at);
                var likeness = its.wording()
                        .flatMap(mine -> traces.get(at).wording().map(mine::likeness))
                        .orElse(0.0);
                neighbours.add(new Neighbour(
                        new CaseNumber(2026, at + 1),
                        other.person().name(),
                        other.received(),
                        other.rights(),
                        shared,
                        likeness));
            });
            return neighbours;
        }

        void add(Year.Case each, Traces its) {
            its.all()
                    .forEach(mark -> carriers.computeIfAbsent(mark, _ -> new ArrayList<>())
                            .add(cases.size()));
            cases.add(each);
            traces.add(its);
        }
    }

    /// What one year brought.
    private record Result(int rings, int found, int honest, int alarms, Map<String, Integer> why) {}

    private static Result run(long seed) {
        var marks = new Marks();
        var found = new HashSet<Integer>();
        var rings = new HashSet<Integer>();
        var why = new TreeMap<String, Integer>();
        var honest = 0;
        var alarms = 0;
        for (var each : Year.of(seed)) {
            var traces = Traces.of(each.person(), each.request(), each.more());
            var scene = new Scene(
                    each.received(),
                    each.rights(),
                    each.person(),
                    each.request(),
                    List.of(),
                    OnFile.NOTHING,
                    List.of(),
                    marks.of(traces));
            var strong = Lookout.over(scene).stream()
                    .filter(signal -> BETWEEN.contains(signal.kind()) && signal.strength() != Strength.WEAK)
                    .toList();
            if (each.ring() > 0) {
                rings.add(each.ring());
                if (!strong.isEmpty()) {
                    found.add(each.ring());
                }
            } else {
                honest++;
                if (!strong.isEmpty()) {
                    alarms++;
                    strong.forEach(signal -> why.merge(signal.kind() + " " + signal.strength(), 1, Integer::sum));
                }
            }
            marks.add(each, traces);
        }
        return new Result(rings.size(), found.size(), honest, alarms, why);
    }

    /// As of today: 98 to 100 of 100 rings, 0.8 of 100 honest requests; most of those use a template from the web in
    /// the
    /// month in which it is new to the office.
    @Test
    void ringsAreFoundAndHonestPeopleLeftAlone() {
        for (var seed : List.of(20_261_125L)) {
            var result = run(seed);
            assertThat(result.rings()).isEqualTo(50);
            assertThat(result.found() * 100.0 / result.rings())
                    .as("rings found: %s", result)
                    .isGreaterThanOrEqualTo(95);
            assertThat(result.alarms() * 100.0 / result.honest())
                    .as("false alarms: %s", result)
                    .isLessThanOrEqualTo(1);
        }
    }
}
