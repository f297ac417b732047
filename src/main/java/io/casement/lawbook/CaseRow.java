// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.ClockFacts;
import io.casement.law.Duty;
import io.casement.law.Pause;
import io.casement.law.Question;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One row of a table of deadline cases, cell by cell.
record CaseRow(Map<String, String> cells) {
    private static final RegimeId UK_LAW_ENFORCEMENT = new RegimeId("GB-LE");
    private static final Pattern LAW_ENFORCEMENT = Pattern.compile("(?i)\\bpart 3\\b|law enforcement");
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\bexten\\w+\\b[^;]*?(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern STAMP = Pattern.compile("received_utc\\s*=\\s*(\\S+?)(?=[;,\\s]|$)");

    CaseRow {
        cells = Map.copyOf(cells);
    }

    /// A cell that cannot be used; the message is the answer's `why`.
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String why) {
            super(why);
        }
    }

    String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /// The law of the row; the rules for law enforcement in the United Kingdom are a law of their own here.
    RegimeId law() {
        String id = cell("law_id");
        if (id.equals("GB") && LAW_ENFORCEMENT.matcher(cell("rule_version")).find()) {
            return UK_LAW_ENFORCEMENT;
        }
        try {
            return new RegimeId(id);
        } catch (IllegalArgumentException e) {
            throw new Unusable("The law \"" + id + "\" is not known.");
        }
    }

    Duty duty() {
        return Duty.of(cell("clock"))
                .orElseThrow(() -> new Unusable("A clock \"" + cell("clock") + "\" is not known."));
    }

    /// The rights that the row may mean: one, or any of them.
    Set<Right> rights() {
        String id = cell("right_id");
        if (id.isEmpty() || id.equals("any") || duty() == Duty.COMPLAINT_ACKNOWLEDGEMENT) {
            return EnumSet.allOf(Right.class);
        }
        return EnumSet.of(Right.of(id).orElseThrow(() -> new Unusable("The right \"" + id + "\" is not known.")));
    }

    Optional<String> calendar() {
        return Optional.of(cell("holiday_calendar")).filter(c -> !c.isEmpty());
    }

    ClockFacts facts() {
        ClockFacts facts =
                ClockFacts.received(date("received").orElseThrow(() -> new Unusable("The day of receipt is missing.")));
        facts = facts.with(Question.IDENTITY, pauses("id_requested", "id_received", facts.received()));
        facts = facts.with(
                Question.CLARIFICATION, pauses("clarification_asked", "clarification_answered", facts.received()));
        facts = facts.with(Question.FEE, pauses("fee_requested", "fee_paid", facts.received()));
        Matcher extension = EXTENSION.matcher(cell("other_events"));
        if (extension.find()) {
            facts = facts.extended(date("other_events", extension.group(1)));
        }
        Optional<LocalDate> stamp = stamp();
        return stamp.isPresent() ? facts.stampedEarlier(stamp.get()) : facts;
    }

    /// What stands among the other events and was not understood.
    Optional<String> leftOver() {
        String rest = STAMP.matcher(EXTENSION.matcher(cell("other_events")).replaceAll(""))
                .replaceAll("");
        String words = rest.replaceAll("[;,]", " ").strip();
        return Optional.of(words).filter(w -> !w.isEmpty());
    }

    private Optional<LocalDate> stamp() {
        Matcher matcher = STAMP.matcher(cell("other_events"));
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(matcher.group(1))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate());
        } catch (DateTimeParseException e) {
            throw new Unusable("received_utc: \"" + matcher.group(1) + "\" is not a time like 2026-06-30T23:30Z.");
        }
    }

    /// Questions and answers, several of them separated by semicolons; an answer without its question counts from
    /// receipt on.
    private List<Pause> pauses(String asked, String answered, LocalDate received) {
        List<LocalDate> questions = dates(asked);
        List<LocalDate> answers = dates(answered);
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i < Math.max(questions.size(), answers.size()); i++) {
            LocalDate from = i < questions.size() ? questions.get(i) : received;
            Optional<LocalDate> to = i < answers.size() ? Optional.of(answers.get(i)) : Optional.empty();
            if (to.isPresent() && to.get().isBefore(from)) {
                throw new Unusable(answered + ": " + to.get() + " is before " + asked + " " + from + ".");
            }
            pauses.add(new Pause(from, to));
        }
        return pauses;
    }

    private List<LocalDate> dates(String column) {
        return Arrays.stream(cell(column).split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> date(column, text))
                .toList();
    }

    private Optional<LocalDate> date(String column) {
        return Optional.of(cell(column)).filter(text -> !text.isEmpty()).map(text -> date(column, text));
    }

    private static LocalDate date(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unusable(column + ": \"" + text + "\" is not a date like 2026-03-05.");
        }
    }
}
