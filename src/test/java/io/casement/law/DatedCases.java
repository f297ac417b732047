// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import io.casement.lawbook.Lawbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The table `law/last-days.txt`.
final class DatedCases {
    private DatedCases() {}

    record DatedCase(
            String line,
            RegimeId law,
            Right right,
            Duty duty,
            String calendar,
            ClockFacts facts,
            Optional<LocalDate> last,
            Optional<LocalDate> safe,
            List<Optional<LocalDate>> wrong) {

        Deadline answer(Lawbook laws) {
            Regime regime = laws.regime(law, facts.received()).orElseThrow();
            return LastDay.of(regime.in(laws.calendar(calendar).orElseThrow()), right, duty, facts);
        }

        @Override
        public String toString() {
            return line;
        }
    }

    static List<DatedCase> all() throws IOException {
        try (InputStream in = Objects.requireNonNull(DatedCases.class.getResourceAsStream("/law/last-days.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DatedCases::parse)
                    .toList();
        }
    }

    private static DatedCase parse(String line) {
        String[] parts = line.split("\\|", -1);
        String[] what = parts[0].strip().split("\\s+", -1);
        String[] expected = parts[2].strip().split("\\s+", -1);
        return new DatedCase(
                line.replaceAll("\\s+", " "),
                new RegimeId(what[0]),
                Right.of(what[1]).orElseThrow(),
                Duty.of(what[2]).orElseThrow(),
                what[3],
                facts(parts[1].strip()),
                day(expected[0]),
                day(expected[1]),
                Arrays.stream(parts[3].strip().split("\\s+", -1))
                        .map(DatedCases::day)
                        .toList());
    }

    private static ClockFacts facts(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split(";\\s*", -1)));
        ClockFacts facts =
                ClockFacts.received(LocalDate.parse(words.removeFirst().replace("received ", "")));
        for (String word : words) {
            String[] parts = word.split(" ", -1);
            facts = switch (parts[0]) {
                case "stamp" -> facts.stampedEarlier(LocalDate.parse(parts[1]));
                case "dated" -> facts.with(ClockFacts.Milestone.DATED, LocalDate.parse(parts[1]));
                case "fraud" -> facts.with(ClockFacts.Milestone.FRAUD_SUSPECTED, LocalDate.parse(parts[1]));
                case "answered" -> facts.with(ClockFacts.Milestone.ANSWERED, LocalDate.parse(parts[1]));
                case "processor" -> facts.under(Set.of(Circumstance.PROCESSOR));
                case "automated" -> facts.under(Set.of(Circumstance.AUTOMATED_DECISION));
                case "extended" -> facts.extended(LocalDate.parse(parts[1]));
                case "identity" -> pause(facts, Question.IDENTITY, parts[1]);
                case "clarification" -> pause(facts, Question.CLARIFICATION, parts[1]);
                case "fee" -> pause(facts, Question.FEE, parts[1]);
                default -> throw new IllegalArgumentException(word);
            };
        }
        return facts;
    }

    private static ClockFacts pause(ClockFacts facts, Question question, String span) {
        List<String> ends = Arrays.stream(span.split("\\.\\.", -1))
                .filter(end -> !end.isEmpty())
                .toList();
        ClockFacts asked = facts.asked(question, LocalDate.parse(ends.getFirst()));
        return ends.size() > 1 ? asked.answered(question, LocalDate.parse(ends.getLast())) : asked;
    }

    private static Optional<LocalDate> day(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
