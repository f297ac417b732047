// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.Codes;
import io.casement.cases.Flag;
import io.casement.cases.Step;
import io.casement.ui.parts.ClockFace;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A line of the list: the head of a group, or a case.
sealed interface QueueRow {

    /// The head of a group; how many cases it holds is empty while more may come into it.
    record Group(Part part, OptionalInt count) implements QueueRow {}

    /// A case as its line shows it, every field in words.
    ///
    /// @param duty   what the day is for, where that is not the answer
    /// @param marked whether it is among those that are selected to be done together
    /// @param spoken the whole line as a sentence
    record Case(
            CaseId id,
            String number,
            String name,
            String right,
            Where where,
            String received,
            String due,
            String duty,
            ClockFace clock,
            Step.Stage stage,
            List<Flag> flags,
            Optional<String> owner,
            boolean mine,
            boolean marked,
            String spoken)
            implements QueueRow {}

    /// The groups in their order.
    enum Part {
        OVERDUE,
        THIS_WEEK,
        NEXT_WEEK,
        LATER,
        PAUSED,
        ANSWERED,
        WITHOUT_DATE,
        CLOSED;

        String id() {
            return Codes.id(this);
        }

        /// Where a case belongs today. Weeks end on Sunday, as in the view "Due this week".
        static Part of(Card card, LocalDate today) {
            if (card.stage() == Step.Stage.CLOSED) {
                return CLOSED;
            }
            if (card.answered()) {
                return ANSWERED;
            }
            if (card.pausedSince().isPresent()) {
                return PAUSED;
            }
            return card.lastDay().map(last -> dated(last, today)).orElse(WITHOUT_DATE);
        }

        static Part dated(LocalDate last, LocalDate today) {
            var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            if (last.isBefore(today)) {
                return OVERDUE;
            }
            if (!last.isAfter(sunday)) {
                return THIS_WEEK;
            }
            return last.isAfter(sunday.plusWeeks(1)) ? LATER : NEXT_WEEK;
        }

        /// Whether a later page of the queue, which is sorted by last day, can still bring a case into this group.
        boolean mayGrow(Part reached) {
            return switch (this) {
                case OVERDUE, THIS_WEEK, NEXT_WEEK, LATER -> compareTo(reached) >= 0;
                case PAUSED, ANSWERED, WITHOUT_DATE, CLOSED -> true;
            };
        }
    }
}
