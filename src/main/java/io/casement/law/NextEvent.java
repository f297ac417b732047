// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.Optional;

/// Something that may happen next and would change a clock.
///
/// @param until    the last day on which it still would; empty where no end was found within a year
/// @param then     what the clock would say if it happened on the day that was asked about
/// @param citation where the law says so
public record NextEvent(Event event, Optional<LocalDate> until, Deadline then, Optional<Citation> citation) {

    /// What may happen.
    public sealed interface Event {
        /// We ask the person for something.
        record Ask(Question question) implements Event {}

        /// The answer to an open question comes.
        record Answer(Question question) implements Event {}

        /// We tell the person that we need longer.
        record Extend() implements Event {}

        /// Our answer goes out.
        record SendAnswer() implements Event {}

        /// Somebody has reason to suspect fraud.
        record SuspectFraud() implements Event {}

        /// The free days of another place hold.
        record UseCalendar(String id) implements Event {}

        /// The name in word files, under `event.`.
        default String id() {
            return switch (this) {
                case Ask _ -> "ask";
                case Answer _ -> "answer";
                case Extend() -> "extend";
                case SendAnswer() -> "send-answer";
                case SuspectFraud() -> "suspect-fraud";
                case UseCalendar _ -> "calendar";
            };
        }
    }
}
