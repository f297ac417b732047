// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.law.Circumstance;
import io.casement.law.ClockFacts;
import io.casement.law.ClockFacts.Milestone;
import io.casement.law.Clocks;
import io.casement.law.Duty;
import io.casement.law.Pause;
import io.casement.law.Question;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.DeadlineCases;
import io.casement.lawbook.Lawbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `casement deadline`: when a request must be answered, and why. Needs no register.
@Command(
        name = "deadline",
        mixinStandardHelpOptions = true,
        description = "Say when a request must be answered, and why; needs no register.")
final class DeadlineCommand implements Callable<Integer> {

    private static final String EVENTS = "identity-asked, identity-received, clarification-asked,"
            + " clarification-received, fee-asked, fee-paid, extended, extended-to, dated, fraud-suspected, answered,"
            + " received-utc";

    @Mixin
    private Printing printing = new Printing();

    @Option(names = "--cases", paramLabel = "FILE.csv", description = "Answer a table of dated cases, as CSV.")
    private @Nullable Path cases;

    @Option(names = "--law", paramLabel = "ID", description = "The law, see `casement law list`.")
    private @Nullable String law;

    @Option(names = "--right", paramLabel = "ID", description = "The right that is asked for, such as access.")
    private @Nullable String right;

    @Option(names = "--received", paramLabel = "DATE", description = "The day of receipt.")
    private @Nullable String received;

    @Option(names = "--calendar", paramLabel = "ID", description = "The holidays of another place, such as DE-BY.")
    private @Nullable String calendar;

    @Option(
            names = "--event",
            paramLabel = "KIND=DATE",
            description = EVENTS + ", in the order in which they happened; received-utc takes a time like"
                    + " 2026-06-30T23:30Z.")
    private List<String> events = List.of();

    @Option(
            names = "--circumstance",
            paramLabel = "ID",
            description = "processor: a processor or third party has to act, too; automated-decision: it is about a"
                    + " decision that a machine made alone.")
    private List<String> circumstances = List.of();

    private final Workshop shop;

    DeadlineCommand(Workshop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() {
        if (cases != null) {
            return table(cases);
        }
        if (law == null || right == null || received == null) {
            throw Stop.usage("A deadline needs --law, --right and --received, or --cases with a table.");
        }
        var asked = right(right);
        var facts = facts(Workshop.day(received, shop.today()));
        var regime = regime(Lawbook.load(), law, facts.received());
        Map<Duty, Deadlines.Clocked> deadlines = new LinkedHashMap<>();
        Stream.concat(Stream.of(regime.mainDuty(asked)), Stream.of(Duty.values()))
                .filter(duty -> regime.isByHand()
                        || regime.clocks().of(duty, asked).isPresent()
                        || regime.clocks()
                                .absent(duty, asked)
                                .filter(Clocks.Absent::owed)
                                .isPresent()
                        || duty == regime.mainDuty(asked))
                .forEach(duty -> deadlines.putIfAbsent(duty, Deadlines.Clocked.of(regime, asked, duty, facts)));
        var words = new Deadlines(Lawbook.sentences(Locale.UK), shop.today());
        if (printing.json()) {
            shop.terminal()
                    .out()
                    .println(Json.of(Json.object(
                            "law", regime.id(),
                            "right", asked.id(),
                            "received", facts.received(),
                            "calendar", regime.calendar().id(),
                            "clocks", words.json(deadlines))));
        } else {
            words.print(deadlines, shop.terminal().out());
        }
        return Stop.DONE;
    }

    private int table(Path file) {
        try {
            var answers = new DeadlineCases(Lawbook.load()).answerAll(Files.readString(file));
            var out = shop.terminal().out();
            if (printing.json()) {
                out.println(Json.of(answers.stream()
                        .map(each -> Json.object(
                                "case_id", each.caseId(),
                                "due", each.due(),
                                "safe_due", each.safeDue(),
                                "why", each.why()))
                        .toList()));
            } else {
                out.println(DeadlineCases.HEADING);
                answers.forEach(answer -> out.println(answer.csv()));
            }
            return Stop.DONE;
        } catch (IOException unreadable) {
            throw Stop.usage("The table " + file + " cannot be read as UTF-8 text.");
        }
    }

    private Regime regime(Lawbook book, String id, LocalDate day) {
        var found = law(book, id, day);
        if (calendar == null) {
            return found;
        }
        return found.in(book.calendar(calendar)
                .orElseThrow(() -> Stop.usage("There is no calendar " + calendar + ". Known are: "
                        + String.join(", ", book.calendars()) + ".")));
    }

    static Regime law(Lawbook book, String id, LocalDate day) {
        var known = book.ids().stream()
                .filter(each -> each.value().equalsIgnoreCase(id))
                .findFirst();
        if (known.isEmpty()) {
            throw Stop.usage("There is no law " + id + " in this Casement. Known are: "
                    + String.join(", ", book.ids().stream().map(RegimeId::value).toList()) + ".");
        }
        return book.regime(known.get(), day)
                .orElseThrow(() -> Stop.usage("The law " + known.get() + " is not known for " + day + "."));
    }

    static Right right(String id) {
        return Right.of(id)
                .orElseThrow(() -> Stop.usage("\"" + id + "\" is no right. Rights are "
                        + String.join(
                                ", ", Stream.of(Right.values()).map(Right::id).toList()) + "."));
    }

    private ClockFacts facts(LocalDate day) {
        var facts = ClockFacts.received(day);
        for (var event : events) {
            var at = event.indexOf('=');
            if (at < 0) {
                throw Stop.usage("\"" + event + "\" is no event; they look like identity-asked=2026-06-09.");
            }
            facts = with(facts, event.substring(0, at), event.substring(at + 1));
        }
        return facts.under(
                circumstances.stream().map(DeadlineCommand::circumstance).collect(Collectors.toUnmodifiableSet()));
    }

    private static Circumstance circumstance(String id) {
        return Stream.of(Circumstance.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Stop.usage("\"" + id + "\" is no circumstance. Circumstances are "
                        + Stream.of(Circumstance.values()).map(Circumstance::id).collect(Collectors.joining(" and "))
                        + "."));
    }

    private ClockFacts with(ClockFacts facts, String kind, String value) {
        if (kind.equals("received-utc")) {
            return facts.stampedEarlier(utcDay(value));
        }
        var on = Workshop.day(value, shop.today());
        if (on.isBefore(facts.received()) && !kind.equals("dated")) {
            throw Stop.usage(kind + " is before the day of receipt, " + facts.received() + ".");
        }
        return switch (kind) {
            case "identity-asked" -> facts.identity(on);
            case "identity-received" -> answered(facts, Question.IDENTITY, kind, on);
            case "clarification-asked" -> facts.clarification(on);
            case "clarification-received" -> answered(facts, Question.CLARIFICATION, kind, on);
            case "fee-asked" -> facts.fee(on);
            case "fee-paid" -> answered(facts, Question.FEE, kind, on);
            case "extended" -> facts.extended(on);
            case "extended-to" -> facts.with(Milestone.EXTENDED_TO, on);
            case "dated" -> facts.with(Milestone.DATED, on);
            case "fraud-suspected" -> facts.with(Milestone.FRAUD_SUSPECTED, on);
            case "answered" -> facts.with(Milestone.ANSWERED, on);
            default -> throw Stop.usage("\"" + kind + "\" is no event. Events are " + EVENTS + ".");
        };
    }

    /// An answer has a question that was asked before.
    private static ClockFacts answered(ClockFacts facts, Question question, String kind, LocalDate on) {
        var open = facts.pauses(question).stream().filter(Pause::isOpen).findFirst();
        if (open.isEmpty()) {
            throw Stop.usage(kind + " has no question before it; name the day of asking first.");
        }
        if (on.isBefore(open.get().asked())) {
            throw Stop.usage(kind + " is before the question, " + open.get().asked() + ".");
        }
        return facts.answered(question, on);
    }

    private static LocalDate utcDay(String time) {
        try {
            return OffsetDateTime.parse(time)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (DateTimeParseException shape) {
            throw Stop.usage("\"received-utc=" + time + "\" is no time like 2026-06-30T23:30Z.");
        }
    }
}
