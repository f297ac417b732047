// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.law.ClockFacts;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.LastDay;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.LawDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the rules as they are being written would make of a request received on some day.
///
/// @param right the right that was asked for
/// @param days  each duty with its last day, or the reason why there is none
record Trial(LocalDate received, Right right, List<Day> days) {

    Trial {
        days = List.copyOf(days);
    }

    /// A duty and its day.
    ///
    /// @param day  "Wed 24 June 2026", or why there is no date
    /// @param safe the safe day, where it is another
    /// @param due  whether there is a date
    record Day(String duty, String day, Optional<String> safe, boolean due) {}

    /// Empty if the draft cannot be read, or does not hold on that day.
    static Optional<Trial> of(
            LawDraft.Preview preview, RegimeId id, LocalDate received, Right wanted, LawSpeech speech) {
        return preview.regime(id, received).map(law -> of(law, received, wanted, speech));
    }

    private static Trial of(Regime law, LocalDate received, Right right, LawSpeech speech) {
        List<Day> days = new ArrayList<>();
        var facts = ClockFacts.received(received);
        var main = law.mainDuty(right);
        for (var duty : List.of(Duty.ACKNOWLEDGEMENT, main, Duty.EXTENDED_ANSWER)) {
            day(LastDay.of(law, right, duty, facts), duty, speech).ifPresent(days::add);
        }
        return new Trial(received, right, days);
    }

    /// What the law is known not to have is not worth a word here.
    private static Optional<Day> day(Deadline deadline, Duty duty, LawSpeech speech) {
        var words = speech.words();
        var name = words.text("settings.try." + duty.id().replace('_', '-'));
        return switch (deadline) {
            case Deadline.Due(LocalDate last, LocalDate safe, var _) ->
                Optional.of(new Day(
                        name,
                        words.weekday(last),
                        safe.equals(last) ? Optional.empty() : Optional.of(words.shortWeekday(safe)),
                        true));
            case Deadline.NoDate(Deadline.Reason reason, var _) ->
                reason == Deadline.Reason.NOT_IN_THE_LAW || duty == Duty.EXTENDED_ANSWER
                        ? Optional.empty()
                        : Optional.of(new Day(
                                name,
                                words.text("reason."
                                        + reason.name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-')),
                                Optional.empty(),
                                false));
        };
    }
}
