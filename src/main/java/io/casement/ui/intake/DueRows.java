// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.cases.CaseClock;
import io.casement.cases.Codes;
import io.casement.desk.Procedures;
import io.casement.law.Citation;
import io.casement.law.ClockFacts;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Question;
import io.casement.law.Reckoning;
import io.casement.law.Regime;
import io.casement.law.Right;
import io.casement.law.Rule;
import io.casement.law.Sentences;
import io.casement.law.Term;
import io.casement.lawbook.Lawbook;
import io.casement.ui.acts.WhyPage;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The deadlines card: what the law makes of these rights and this day, before the case is logged.
///
/// @param note the calendar by which days are counted, or what the card waits for
/// @param why how each date comes about, where there are dates
record DueRows(List<Row> rows, String note, Optional<WhyPage> why) {

    /// Which line of the card.
    enum Kind {
        RECEIPT,
        ANSWER,
        EXTENDED,
        PAUSE
    }

    /// @param duty whose derivation stands behind the line
    record Row(Kind kind, String date, String rule, String citation, Optional<Duty> duty) {}

    static DueRows none(String note) {
        return new DueRows(List.of(), note, Optional.empty());
    }

    static DueRows of(IntakeForm form, Procedures work, Words words) {
        if (form.law().isEmpty() || form.received().isEmpty() || form.rights().isEmpty()) {
            return none(words.text("intake.due.waits"));
        }
        return work.law(form.law().get(), form.received().get())
                .map(law -> of(form, law, work.today(), words)
                        .in(ZoneId.of(work.register().organisation().zone()), words))
                .orElseGet(() ->
                        none(words.text("intake.due.no-law", form.received().get())));
    }

    /// The day of receipt is a day where the office is.
    private DueRows in(ZoneId zone, Words words) {
        var city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return new DueRows(rows, words.text("intake.due.zone", note, city), why);
    }

    /// Pure: the same form and law give the same card.
    static DueRows of(IntakeForm form, Regime law, LocalDate today, Words words) {
        var writer = new Writer(form, law, words, Lawbook.sentences(words.locale()));
        var rows = List.of(writer.receipt(), writer.answer(), writer.extended(), writer.pause());
        var why = WhyPage.of(law, form.rights(), writer.facts(), today, words);
        return new DueRows(rows, writer.calendar(), Optional.of(why));
    }

    private record Writer(IntakeForm form, Regime law, Words words, Sentences sentences) {

        /// What the form says, with the day that was entered by hand.
        ClockFacts facts() {
            var facts = ClockFacts.received(form.received().orElseThrow());
            return form.lastDay()
                    .filter(day -> !form.citation().isBlank())
                    .map(day -> facts.byHand(
                            law.mainDuty(right()),
                            day,
                            new Citation(form.citation().strip())))
                    .orElse(facts);
        }

        private CaseClock clock() {
            return CaseClock.forecast(form.rights(), law, form.received().orElseThrow());
        }

        private Right right() {
            return form.rights().stream().sorted().findFirst().orElseThrow();
        }

        String calendar() {
            var id = law.calendar().id();
            return words.text("intake.due.calendar", sentences.texts().getOrDefault("calendar." + id, id));
        }

        Row receipt() {
            var deadline = clock().duties().get(Duty.ACKNOWLEDGEMENT);
            if (deadline instanceof Deadline.Due due) {
                return row(Kind.RECEIPT, due, rule(due.why()));
            }
            var date = words.text(form.withReceipt() ? "intake.due.receipt-today" : "intake.due.receipt-none");
            return new Row(
                    Kind.RECEIPT,
                    date,
                    words.text("intake.due.receipt-courtesy"),
                    "",
                    Optional.of(Duty.ACKNOWLEDGEMENT));
        }

        Row answer() {
            return switch (clock().answer()) {
                case Deadline.Due due -> row(Kind.ANSWER, due, rule(due.why()) + safe(due));
                case Deadline.NoDate(Deadline.Reason reason, List<Reckoning> why) ->
                    form.isOther() || form.lastDay().isPresent() ? entered() : none(Kind.ANSWER, reason, why);
            };
        }

        private Row entered() {
            var date = form.lastDay().map(words::weekday).orElseGet(() -> words.text("intake.due.by-hand"));
            return new Row(
                    Kind.ANSWER,
                    date,
                    words.text("intake.due.by-hand-rule"),
                    form.citation().strip(),
                    Optional.of(law.mainDuty(right())));
        }

        private String safe(Deadline.Due due) {
            return due.safeDay().equals(due.lastDay())
                    ? ""
                    : ". " + words.text("intake.due.safe", words.shortWeekday(due.safeDay()));
        }

        Row extended() {
            var extension = law.extension(right());
            var deadline = clock().duties().get(Duty.EXTENDED_ANSWER);
            if (extension.isPresent() && deadline instanceof Deadline.Due due) {
                var until = clock().due(Duty.EXTENSION_NOTICE)
                        .or(() -> clock().due())
                        .map(Deadline.Due::lastDay);
                var further = extension
                        .get()
                        .further()
                        .map(more -> term("intake.due.further.", more))
                        .orElse("");
                var rule = until.map(day -> words.text("intake.due.extended-tell", further, words.shortWeekday(day)))
                        .orElse(further);
                return new Row(
                        Kind.EXTENDED,
                        words.weekday(due.lastDay()),
                        rule,
                        extension.get().citation().map(Citation::text).orElse(""),
                        Optional.of(Duty.EXTENDED_ANSWER));
            }
            return deadline instanceof Deadline.NoDate(Deadline.Reason reason, List<Reckoning> why)
                    ? none(Kind.EXTENDED, reason, why)
                    : new Row(Kind.EXTENDED, words.text("intake.due.none"), "", "", Optional.empty());
        }

        Row pause() {
            var wait = law.waitFor(Question.IDENTITY, right());
            var effect = wait.map(found -> Codes.id(found.effect())).orElse("unknown");
            return new Row(
                    Kind.PAUSE,
                    words.text("intake.pause." + effect),
                    words.text("intake.pause-rule." + effect),
                    wait.flatMap(found -> found.citation()).map(Citation::text).orElse(""),
                    Optional.empty());
        }

        private Row row(Kind kind, Deadline.Due due, String rule) {
            return new Row(kind, words.weekday(due.lastDay()), rule, citation(due.why()), Optional.of(duty(kind)));
        }

        private Row none(Kind kind, Deadline.Reason reason, List<Reckoning> why) {
            return new Row(
                    kind, words.text("intake.due.none"), sentences.of(reason), citation(why), Optional.of(duty(kind)));
        }

        /// The period in a word; where the day was moved, that too.
        private String rule(List<Reckoning> why) {
            var period = period(why)
                    .map(step -> step.arguments().stream()
                            .filter(Reckoning.Argument.Count.class::isInstance)
                            .map(Reckoning.Argument.Count.class::cast)
                            .findFirst()
                            .map(count ->
                                    words.count("intake.due.rule." + step.rule().id(), count.value()))
                            .orElseGet(() -> sentences.of(step)))
                    .orElse("");
            var moved = why.stream()
                    .filter(step -> step.rule() == Rule.ROLLS_ON || step.rule() == Rule.MONTH_IS_SHORTER)
                    .map(step -> words.text("intake.due.moved." + step.rule().id()))
                    .collect(Collectors.joining(", "));
            return moved.isEmpty() ? period : period + ", " + moved;
        }

        private static Optional<Reckoning> period(List<Reckoning> why) {
            var periods = Set.of(Rule.MONTHS, Rule.DAYS, Rule.WORKING_DAYS, Rule.WEEKS, Rule.HOURS, Rule.AT_ONCE);
            return why.stream().filter(step -> periods.contains(step.rule())).findFirst();
        }

        private static String citation(List<Reckoning> why) {
            return period(why)
                    .flatMap(Reckoning::citation)
                    .or(() -> why.stream()
                            .flatMap(step -> step.citation().stream())
                            .findFirst())
                    .map(Citation::text)
                    .orElse("");
        }

        private Duty duty(Kind kind) {
            return switch (kind) {
                case RECEIPT -> Duty.ACKNOWLEDGEMENT;
                case ANSWER, PAUSE -> law.mainDuty(right());
                case EXTENDED -> Duty.EXTENDED_ANSWER;
            };
        }

        private String term(String key, Term term) {
            return words.count(key + term.unit().id(), term.amount());
        }
    }

    /// One line of the card.
    Optional<Row> row(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).findFirst();
    }
}
