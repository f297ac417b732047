// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Circumstance;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One row of a table of deadline cases, cell by cell.
record CaseRow(Map<String, String> cells) {
    /// What a table files under a law and what is a law of its own here, by the words of its column
    /// `rule_version`.
    private static final Map<String, Aside> ASIDE = Map.of(
            "GB", new Aside("GB-LE", Pattern.compile("(?i)\\bpart 3\\b|law enforcement")),
            "NZ", new Aside("NZ-OIA", Pattern.compile("(?i)\\bOIA\\b|official information")),
            "CA", new Aside("CA-CASL", Pattern.compile("(?i)\\bCASL\\b|anti-spam")),
            "US-CA", new Aside("US-CA-DELETE", Pattern.compile("(?i)\\bDROP\\b|delete act")));

    private static final Pattern EVENT =
            Pattern.compile("([^;,]*?)[\\s=:]+(\\d{4}-\\d\\d-\\d\\d)(T[\\d:.]+)?(?![\\dT])(?: \\([^;,)]*\\))?");

    private static final Set<String> ANSWERS = Set.of("response_or_notify", "letter_version");
    private static final Map<Pattern, ClockFacts.Milestone> MILESTONES = milestones();
    private static final Pattern PROCESSOR =
            Pattern.compile("(?i)\\b(by|via|through|with) (a |an |the )?(processor|third part)");
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
        Aside aside = ASIDE.get(id);
        if (aside != null && aside.words().matcher(cell("rule_version")).find()) {
            return new RegimeId(aside.law());
        }
        try {
            return new RegimeId(id);
        } catch (IllegalArgumentException e) {
            throw new Unusable("The law \"" + id + "\" is not known.");
        }
    }

    /// A table may ask what has to be done first, to answer or to say when, or of which version the letter is
    /// that is due: all of them are the answer's clock.
    Duty duty() {
        String id = cell("clock");
        return (ANSWERS.contains(id) ? Optional.of(Duty.ANSWER) : Duty.of(id))
                .orElseThrow(() -> new Unusable("A clock \"" + cell("clock") + "\" is not known."));
    }

    boolean asksForAPeriod() {
        return cell("clock").equals("period_end");
    }

    boolean asksHowLongToKeep() {
        return cell("clock").equals("record_retention");
    }

    /// The rights that the row may mean: one, or any of them.
    Set<Right> rights() {
        String id = cell("right_id");
        if (id.isEmpty() || id.equals("any") || !duty().hangsOnARight() || isCircumstance(id)) {
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
        Matcher event = EVENT.matcher(cell("other_events"));
        while (event.find()) {
            Optional<ClockFacts.Milestone> milestone = milestone(event.group(1));
            if (milestone.isPresent()) {
                facts = facts.with(milestone.get(), date("other_events", event.group(2)));
            }
        }
        Optional<LocalDate> stamp = stamp();
        return (stamp.isPresent() ? facts.stampedEarlier(stamp.get()) : facts).under(circumstances());
    }

    /// What the row tells of the case in the columns of its right and its other events.
    private Set<Circumstance> circumstances() {
        Set<Circumstance> told = EnumSet.noneOf(Circumstance.class);
        if (PROCESSOR.matcher(cell("right") + ";" + cell("other_events")).find()) {
            told.add(Circumstance.PROCESSOR);
        }
        if (isCircumstance(cell("right_id"))) {
            told.add(Circumstance.AUTOMATED_DECISION);
        }
        return told;
    }

    private static boolean isCircumstance(String right) {
        return right.equals(Circumstance.AUTOMATED_DECISION.id());
    }

    private static Optional<ClockFacts.Milestone> milestone(String words) {
        return MILESTONES.entrySet().stream()
                .filter(each -> each.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Pattern, ClockFacts.Milestone> milestones() {
        Map<Pattern, ClockFacts.Milestone> all = new LinkedHashMap<>();
        all.put(Pattern.compile("(?i)\\bexten\\w+"), ClockFacts.Milestone.EXTENSION_NOTIFIED);
        all.put(Pattern.compile("(?i)\\bfraud"), ClockFacts.Milestone.FRAUD_SUSPECTED);
        all.put(
                Pattern.compile("(?i)\\brequest(ed)? (is )?dated\\b|\\bdate of( the)? request\\b|request_date"),
                ClockFacts.Milestone.DATED);
        all.put(
                Pattern.compile("(?i)\\b(answer|repl|respon|refus|reject|deni|declin|decision)"),
                ClockFacts.Milestone.ANSWERED);
        return all;
    }

    private record Aside(String law, Pattern words) {}

    /// What stands among the other events and was not understood.
    Optional<String> leftOver() {
        String rest = EVENT.matcher(STAMP.matcher(cell("other_events")).replaceAll(""))
                .replaceAll(
                        event -> milestone(event.group(1)).isPresent() ? "" : Matcher.quoteReplacement(event.group()));
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
