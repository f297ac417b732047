// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;
import java.util.Set;

/// What a question to the person does to the clock.
///
/// @param rights     the rights for which the question has this effect
/// @param reflection how long the person may think it over, where the period begins when that has run out
public record Wait(
        Question question,
        Set<Right> rights,
        Effect effect,
        Caution caution,
        Optional<Term> reflection,
        Optional<Citation> citation,
        Origin origin) {

    public Wait {
        rights = Set.copyOf(rights);
    }

    /// The ways that laws know.
    public enum Effect {
        /// The period starts anew on the day of the answer.
        RESTART,
        /// The days from asking to answering, both included, are not counted.
        EXCLUDE,
        /// The clock may rest from the day after asking to the day of the answer; while the question is open the
        /// law's own text goes on running.
        SUSPEND,
        /// The period begins when the time to think it over has run out, whenever the answer comes.
        REFLECTION,
        /// The clock runs on, but does not apply at all if fraud is suspected and the answer does not come in
        /// time.
        NOT_APPLICABLE,
        /// The law says that the clock runs on.
        NO_EFFECT,
        /// Nobody has checked; the clock runs on, which is the safe side.
        UNKNOWN
    }

    /// What the safe day makes of it.
    public enum Caution {
        /// It trusts the effect.
        NONE,
        /// It reckons as if the question had not been asked.
        AS_IF_NOT_ASKED,
        /// It counts the day of asking as a day of the period, as long as the clock runs from receipt. The
        /// research notes no such reading for a clock that started anew.
        SHORTER
    }

    /// Whether the clock waits, at least by somebody's reading.
    public boolean stopsClock() {
        return switch (effect) {
            case RESTART, EXCLUDE, SUSPEND, REFLECTION -> true;
            case NOT_APPLICABLE, NO_EFFECT, UNKNOWN -> false;
        };
    }
}
