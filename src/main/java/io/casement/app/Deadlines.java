// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.OpenDuty;
import io.casement.law.Citation;
import io.casement.law.ClockFacts;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.LastDay;
import io.casement.law.NextEvent;
import io.casement.law.Reckoning;
import io.casement.law.Regime;
import io.casement.law.Right;
import io.casement.law.Sentences;
import io.casement.law.WhatIf;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Deadlines with their derivations, with what a day more would have meant and what still may change them, as the
/// command line shows them.
record Deadlines(Sentences words, LocalDate today) {

    /// One clock and what it is derived from, so that it can be derived again under other facts.
    record Clocked(Regime law, Right right, Duty duty, ClockFacts facts, Deadline deadline) {

        static Clocked of(Regime law, Right right, Duty duty, ClockFacts facts) {
            return new Clocked(law, right, duty, facts, LastDay.of(law, right, duty, facts));
        }

        /// Of several rights the one with the earliest day, or the first if none has one.
        static Clocked earliest(Regime law, Collection<Right> rights, Duty duty, ClockFacts facts) {
            return rights.stream()
                    .sorted()
                    .map(right -> of(law, right, duty == Duty.ANSWER ? law.mainDuty(right) : duty, facts))
                    .min(Comparator.comparing(
                            each -> each.deadline() instanceof Deadline.Due due ? due.lastDay() : LocalDate.MAX))
                    .orElseThrow();
        }

        Optional<Deadline> later() {
            return WhatIf.receivedADayLater(law, right, duty, facts);
        }

        List<NextEvent> next(LocalDate today) {
            return WhatIf.next(
                    law,
                    right,
                    duty,
                    facts,
                    today,
                    law.calendar().cautious().stream().toList());
        }
    }

    Map<String, Object> json(Map<Duty, Clocked> clocks) {
        Map<String, Object> all = new LinkedHashMap<>();
        clocks.forEach((duty, clock) -> all.put(duty.id(), json(clock)));
        return all;
    }

    private Map<String, Object> json(Clocked clock) {
        var json = days(clock.deadline());
        json.put("why", clock.deadline().why().stream().map(this::json).toList());
        json.put("a_day_later", clock.later().map(this::days));
        json.put("would_change", clock.next(today).stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(NextEvent next) {
        return Json.object(
                "event", next.event().id(),
                "says", words.of(next.event()),
                "until", next.until(),
                "then", days(next.then()),
                "citation", next.citation().map(Citation::text));
    }

    private Map<String, Object> days(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Due due -> Json.object("due", due.lastDay(), "safe_due", due.safeDay());
            case Deadline.NoDate none -> Json.object("due", Optional.empty(), "reason", words.of(none.reason()));
        };
    }

    private Map<String, Object> json(Reckoning step) {
        return Json.object(
                "date", step.date(),
                "rule", step.rule().id(),
                "says", words.of(step),
                "citation", step.citation().map(Citation::text));
    }

    /// What the law still wants, the next one first.
    List<Map<String, Object>> json(List<OpenDuty> open) {
        return open.stream()
                .map(each -> {
                    var json = Json.object("duty", each.duty().id(), "rights", rights(each));
                    json.putAll(days(each.deadline()));
                    return json;
                })
                .toList();
    }

    String line(OpenDuty open) {
        return open.duty().id() + " (" + String.join(", ", rights(open)) + "): " + day(open.deadline());
    }

    private static List<String> rights(OpenDuty open) {
        return open.rights().stream().sorted().map(Right::id).toList();
    }

    void print(Map<Duty, Clocked> clocks, PrintStream out) {
        clocks.forEach((duty, clock) -> {
            out.println(duty.id() + ": " + day(clock.deadline()));
            clock.deadline().why().forEach(step -> out.println("    " + words.cited(step)));
            out.println("    Had it been received a day later: "
                    + clock.later().map(this::day).orElse("that cannot be told.") + stop(clock.later()));
            clock.next(today).forEach(next -> out.println("    " + sentence(next)));
        });
    }

    private static String stop(Optional<Deadline> day) {
        return day.filter(Deadline.Due.class::isInstance).isPresent() ? "." : "";
    }

    private String sentence(NextEvent next) {
        return "What would change it: " + words.of(next.event())
                + next.until().map(day -> ", up to " + words.day(day)).orElse("")
                + "; if today, " + day(next.then()) + stop(Optional.of(next.then()))
                + next.citation().map(citation -> " (" + citation.text() + ")").orElse("");
    }

    String day(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Due due when due.safeDay().equals(due.lastDay()) -> "by " + words.day(due.lastDay());
            case Deadline.Due due -> "by " + words.day(due.lastDay()) + ", to be safe by " + words.day(due.safeDay());
            case Deadline.NoDate none -> words.of(none.reason());
        };
    }
}
