// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.acts;

import io.casement.cases.CaseClock;
import io.casement.cases.OpenDuty;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Regime;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the law still wants in a case, in words: the duties with their last days, the next one first.
///
/// @param next the next duty with its day, where that is not the answer: "Confirm receipt by Wed 24 June"
/// @param answer when the case must be answered, where that comes later
public record Wanted(List<Line> lines, Optional<String> next, Optional<String> answer) {

    /// One duty.
    ///
    /// @param day its last day, or that there is none
    /// @param recordable whether a person has to say that it is done, because no letter shows it
    public record Line(Duty duty, String what, String day, String shortDay, boolean recordable) {}

    public Wanted {
        lines = List.copyOf(lines);
    }

    public static Wanted of(CaseClock clock, Regime law, Words words) {
        var lines = clock.open().stream().map(open -> line(open, words)).toList();
        var other = clock.next().filter(open -> !isMain(open, law));
        var answer = other.flatMap(open -> clock.due())
                .filter(due -> clock.answeredOn().isEmpty())
                .map(Deadline.Due::lastDay);
        return new Wanted(
                lines,
                other.map(open -> words.text(
                        "why.by", capital(words.text("why.todo." + open.duty().id())), words.shortWeekday(day(open)))),
                answer.map(day -> words.text("why.by", words.text("why.duty.response"), words.day(day))));
    }

    private static LocalDate day(OpenDuty open) {
        return open.due().orElseThrow().lastDay();
    }

    private static boolean isMain(OpenDuty open, Regime law) {
        return open.duty() == law.mainDuty(open.right());
    }

    private static Line line(OpenDuty open, Words words) {
        return new Line(
                open.duty(),
                capital(words.text("why.todo." + open.duty().id())),
                open.due().map(due -> words.shortWeekday(due.lastDay())).orElseGet(() -> words.text("clock.none")),
                open.due().map(due -> words.day(due.lastDay())).orElseGet(() -> words.text("clock.none")),
                OpenDuty.RECORDABLE.contains(open.duty()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
