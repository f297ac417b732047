// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Clock;
import io.casement.law.ClockFacts;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Keeping;
import io.casement.law.LastDay;
import io.casement.law.Regime;
import io.casement.law.Right;
import io.casement.law.Sentences;
import io.casement.law.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers a table of dated cases: per row the last day, the safe day and why.
public final class DeadlineCases {
    /// The heading of the table of answers.
    public static final String HEADING = "case_id,due,safe_due,why";

    private final Lawbook laws;
    private final Sentences words;

    public DeadlineCases(Lawbook laws) {
        this.laws = laws;
        this.words = Lawbook.sentences(Locale.UK);
    }

    /// The answer to one row; no date means that none can be given, and `why` says so.
    public record Answer(String caseId, Optional<LocalDate> due, Optional<LocalDate> safeDue, String why) {
        /// The record below [#HEADING].
        public String csv() {
            return Csv.line(List.of(
                    caseId,
                    due.map(LocalDate::toString).orElse(""),
                    safeDue.map(LocalDate::toString).orElse(""),
                    why));
        }

        private static Answer none(String caseId, String why) {
            return new Answer(caseId, Optional.empty(), Optional.empty(), why);
        }
    }

    /// All rows of a table whose first record names the columns; a bad row never stops the others.
    public List<Answer> answerAll(String csv) {
        List<List<String>> records = Csv.parse(csv);
        List<Answer> answers = new ArrayList<>();
        for (List<String> record : records.stream().skip(1).toList()) {
            List<String> columns = records.getFirst();
            answers.add(
                    record.size() > columns.size()
                            ? Answer.none(
                                    cells(columns, record).getOrDefault("case_id", ""),
                                    "The row has " + record.size() + " cells for " + columns.size() + " columns.")
                            : answer(cells(columns, record)));
        }
        return List.copyOf(answers);
    }

    /// Answers one row.
    ///
    /// @param cells the row by column name; a missing column counts as empty
    public Answer answer(Map<String, String> cells) {
        CaseRow row = new CaseRow(cells);
        String id = row.cell("case_id");
        try {
            ClockFacts facts = row.facts();
            if (row.asksHowLongToKeep()) {
                return kept(id, law(row, facts), facts);
            }
            if (row.asksForAPeriod()) {
                return period(id, row, facts);
            }
            Deadline deadline = earliest(row, law(row, facts), facts);
            String why = deadline.why().stream().map(words::cited).collect(Collectors.joining(" "))
                    + row.leftOver().map(w -> " Not used: " + w + ".").orElse("");
            return switch (deadline) {
                // A period of the person's own is nothing that work aims at.
                case Deadline.Due due ->
                    new Answer(
                            id,
                            Optional.of(due.lastDay()),
                            Optional.of(due.safeDay()).filter(day -> !row.duty().isThePersons()),
                            why);
                case Deadline.NoDate none -> Answer.none(id, words.of(none.reason()) + " " + why);
            };
        } catch (CaseRow.Unusable e) {
            return Answer.none(id, String.valueOf(e.getMessage()));
        }
    }

    /// Regulation 1182/71 counts so whatever the law; only what the Union's law says may be asked of it.
    private Answer period(String id, CaseRow row, ClockFacts facts) {
        if (!row.law().value().startsWith("EU")) {
            throw new CaseRow.Unusable("A bare period is counted by Regulation 1182/71, that is for the law EU.");
        }
        PeriodEnd period = PeriodEnd.in(row.cell("right"))
                .orElseThrow(() -> new CaseRow.Unusable("The column right names no period like 3 weeks or 72 h."));
        LocalDate end = period.after(
                facts.received(),
                row.cell("other_events"),
                calendar(row.calendar().orElse("WEEKENDS")));
        return new Answer(id, Optional.of(end), Optional.empty(), "By Art. 3 Reg. 1182/71: " + words.day(end) + ".");
    }

    private WorkingCalendar calendar(String id) {
        return laws.calendar(id).orElseThrow(() -> new CaseRow.Unusable("The calendar " + id + " is not known."));
    }

    /// How long the record of a request received then is kept at the least; nothing has to be done by then.
    private static Answer kept(String id, Regime law, ClockFacts facts) {
        Optional<Keeping> record = law.particulars().keeping(Keeping.Thing.RECORD);
        String citation = record.flatMap(Keeping::citation)
                .map(c -> " (" + c.text() + ")")
                .orElse("");
        return record.flatMap(k -> k.until(facts.received()))
                .map(day -> new Answer(
                        id, Optional.of(day), Optional.empty(), "The record is kept at least until then." + citation))
                .orElseGet(() -> Answer.none(
                        id,
                        record.isPresent()
                                ? "The law names no number of days for keeping the record." + citation
                                : "Nobody has checked how long the record is kept."));
    }

    private Regime law(CaseRow row, ClockFacts facts) {
        Regime law = laws.regime(row.law(), facts.received())
                .orElseThrow(() -> new CaseRow.Unusable(
                        laws.ids().contains(row.law())
                                ? "The law " + row.law() + " is not known for " + facts.received() + "."
                                : "The law " + row.law() + " is not known."));
        if (row.calendar().isEmpty()) {
            return law;
        }
        return law.in(calendar(row.calendar().get()));
    }

    /// Where a row leaves the right open, the earliest day of all rights holds for it.
    private static Deadline earliest(CaseRow row, Regime law, ClockFacts facts) {
        List<Deadline> all = new ArrayList<>();
        for (Right right : row.rights()) {
            all.add(LastDay.of(law, right, row.duty(), begun(row, law, right, facts)));
        }
        return all.stream()
                .filter(d -> d instanceof Deadline.Due)
                .min(Comparator.comparing(d -> ((Deadline.Due) d).lastDay()))
                .orElseGet(all::getFirst);
    }

    /// A row about a complaint to the authority that names no answer of ours was "received" on the day of that
    /// answer, as a row about an appeal was on the day of the appeal.
    private static ClockFacts begun(CaseRow row, Regime law, Right right, ClockFacts facts) {
        boolean fromAnswer = row.duty() == Duty.COMPLAINT
                && facts.on(ClockFacts.Milestone.ANSWERED).isEmpty()
                && law.clocks()
                        .of(Duty.COMPLAINT, right)
                        .map(clock -> clock.start() == Clock.Start.ANSWER)
                        .orElse(false);
        return fromAnswer ? facts.with(ClockFacts.Milestone.ANSWERED, facts.received()) : facts;
    }

    private static Map<String, String> cells(List<String> columns, List<String> record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
            cells.put(columns.get(i).strip(), record.get(i));
        }
        return cells;
    }
}
