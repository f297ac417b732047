// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.ui.words.Words;
import java.util.OptionalDouble;

/// What a clock bar shows: its state, how much of the time has gone, where it is cut, and the words that repeat it.
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

    public ClockFace {
        if (!(filled >= 0 && filled <= 1)) {
            throw new IllegalArgumentException("a clock is filled from 0 to 1, not " + filled);
        }
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
        return new ClockFace(State.PAUSED, share(elapsed), OptionalDouble.empty(), words.text("clock.paused", daysLeft));
    }

    /// A gap where the first last day was.
    public static ClockFace extended(Words words, long daysLeft, double elapsed, double firstDueAt) {
        return new ClockFace(
                State.ON_TIME, share(elapsed), OptionalDouble.of(share(firstDueAt)), words.count("clock.extended", daysLeft));
    }

    /// Green, ends where the answer was posted.
    public static ClockFace answered(Words words, long daysUsed, double postedAt) {
        return new ClockFace(State.ANSWERED, share(postedAt), OptionalDouble.empty(), words.count("clock.answered", daysUsed));
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
