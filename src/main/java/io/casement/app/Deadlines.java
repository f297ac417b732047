// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.law.Citation;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Reckoning;
import io.casement.law.Sentences;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Deadlines with their derivations, as the command line shows them.
record Deadlines(Sentences words) {

    Map<String, Object> json(Map<Duty, Deadline> deadlines) {
        Map<String, Object> all = new LinkedHashMap<>();
        deadlines.forEach((duty, deadline) -> all.put(duty.id(), json(deadline)));
        return all;
    }

    Map<String, Object> json(Deadline deadline) {
        var why = deadline.why().stream().map(this::json).toList();
        return switch (deadline) {
            case Deadline.Due due -> Json.object("due", due.lastDay(), "safe_due", due.safeDay(), "why", why);
            case Deadline.NoDate none ->
                Json.object("due", Optional.empty(), "reason", words.of(none.reason()), "why", why);
        };
    }

    private Map<String, Object> json(Reckoning step) {
        return Json.object(
                "date", step.date(),
                "rule", step.rule().id(),
                "says", words.of(step),
                "citation", step.citation().map(Citation::text));
    }

    void print(Map<Duty, Deadline> deadlines, PrintStream out) {
        deadlines.forEach((duty, deadline) -> {
            out.println(duty.id() + ": " + day(deadline));
            deadline.why().forEach(step -> out.println("    " + words.cited(step)));
        });
    }

    String day(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Due due when due.safeDay().equals(due.lastDay()) -> "by " + words.day(due.lastDay());
            case Deadline.Due due -> "by " + words.day(due.lastDay()) + ", to be safe by " + words.day(due.safeDay());
            case Deadline.NoDate none -> words.of(none.reason());
        };
    }
}
