// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.cases.Card;
import io.casement.cases.Urgency;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/// What a clock bar shows: its state, how much of the time has gone, where it is cut, and the words that repeat
/// it.
///
/// `filled` and `cut` run from 0 (received) to 1 (the end of the bar).
public record ClockFace(State state, double filled, OptionalDouble cut, String words) {

    /// How the bar is drawn; shape and words repeat the colour.
    public enum State {
        NONE,
        ON_TIME,
        SOON,
        OVERDUE,
        PAUSED,
        ANSWERED
    }

    /// How far a paused bar is drawn when its law gives no last day while it waits.
    private static final double OPEN_PAUSE = 0.5;

    public ClockFace {
        if (!(filled >= 0 && filled <= 1)) {
            throw new IllegalArgumentException("a clock is filled from 0 to 1, not " + filled);
        }
    }

    /// The clock of a case as it stands on `today`.
    public static ClockFace of(Card card, LocalDate today, Words words) {
        LocalDate from = card.received();
        if (card.answered()) {
            LocalDate answered = card.answeredOn().orElseThrow();
            LocalDate end = card.lastDay().orElse(answered);
            return answered(words, ChronoUnit.DAYS.between(from, answered), passed(from, answered, end));
        }
        if (card.pausedSince().isPresent()) {
            return paused(card, card.pausedSince().get(), words);
        }
        return card.lastDay().map(last -> running(card, last, today, words)).orElseGet(() -> none(words));
    }

    private static ClockFace paused(Card card, LocalDate since, Words words) {
        return card.lastDay()
                .map(last -> paused(words, ChronoUnit.DAYS.between(since, last), passed(card.received(), since, last)))
                .orElseGet(() -> new ClockFace(
                        State.PAUSED, OPEN_PAUSE, OptionalDouble.empty(), words.text("clock.paused-open")));
    }

    private static ClockFace running(Card card, LocalDate last, LocalDate today, Words words) {
        LocalDate from = card.received();
        double elapsed = passed(from, today, last);
        return switch (Urgency.of(card, today)) {
            case Urgency.Overdue(int late) -> overdue(words, late, passed(from, last, today));
            case Urgency.Soon(int left) -> soon(words, left, elapsed);
            case Urgency.OnTime(int left) ->
                card.firstDay().isPresent()
                        ? extended(
                                words,
                                left,
                                elapsed,
                                passed(from, card.firstDay().get(), last))
                        : onTime(words, left, elapsed);
            case Urgency.Resting() -> none(words);
        };
    }

    /// Which part of the days from `from` to `end` lies behind `day`.
    private static double passed(LocalDate from, LocalDate day, LocalDate end) {
        long whole = ChronoUnit.DAYS.between(from, end);
        return whole <= 0 ? 1 : (double) ChronoUnit.DAYS.between(from, day) / whole;
    }

    /// Grey; nobody need act.
    public static ClockFace onTime(Words words, long daysLeft, double elapsed) {
        return new ClockFace(State.ON_TIME, share(elapsed), OptionalDouble.empty(), left(words, daysLeft));
    }

    /// Grey with a notch where the receipt must be out.
    public static ClockFace receiptDue(Words words, long daysLeft, double elapsed, double receiptAt) {
        return new ClockFace(State.ON_TIME, share(elapsed), OptionalDouble.of(share(receiptAt)), left(words, daysLeft));
    }

    /// Amber, at most three working days left.
    public static ClockFace soon(Words words, long daysLeft, double elapsed) {
        return new ClockFace(State.SOON, share(elapsed), OptionalDouble.empty(), left(words, daysLeft));
    }

    /// Full and red, cut where the last day was; `dueAt` is that day's place between receipt and today.
    public static ClockFace overdue(Words words, long daysOver, double dueAt) {
        return new ClockFace(State.OVERDUE, 1, OptionalDouble.of(share(dueAt)), words.count("clock.over", daysOver));
    }

    /// Hatched; the days stand still.
    public static ClockFace paused(Words words, long daysLeft, double elapsed) {
        return new ClockFace(
                State.PAUSED, share(elapsed), OptionalDouble.empty(), words.text("clock.paused", daysLeft));
    }

    /// A gap where the first last day was.
    public static ClockFace extended(Words words, long daysLeft, double elapsed, double firstDueAt) {
        return new ClockFace(
                State.ON_TIME,
                share(elapsed),
                OptionalDouble.of(share(firstDueAt)),
                words.count("clock.extended", daysLeft));
    }

    /// Green, ends where the answer was posted.
    public static ClockFace answered(Words words, long daysUsed, double postedAt) {
        return new ClockFace(
                State.ANSWERED, share(postedAt), OptionalDouble.empty(), words.count("clock.answered", daysUsed));
    }

    /// No last day could be reckoned.
    public static ClockFace none(Words words) {
        return new ClockFace(State.NONE, 0, OptionalDouble.empty(), words.text("clock.none"));
    }

    private static String left(Words words, long days) {
        return days == 0 ? words.text("clock.today") : words.count("clock.days", days);
    }

    private static double share(double of) {
        return Math.clamp(of, 0, 1);
    }
}
