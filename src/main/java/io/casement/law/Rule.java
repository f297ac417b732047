// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Locale;

/// The kinds of step in a derivation; each has a sentence under `reckoning.<id>` in
/// `words/law_<language>.properties`.
public enum Rule {
    RECEIVED,
    STARTS_NEXT_DAY,
    STARTS_WITH_IDENTITY,
    STARTS_WITH_FEE,
    STARTS_WITH_CLARIFICATION,
    STARTS_AFTER_REFLECTION,
    STARTS_WITH_REQUEST,
    STARTS_WITH_OUR_ANSWER,
    STARTS_WITH_OUR_QUESTION,
    MONTHS,
    /// It has no day of that number, so the period ends on its last day.
    MONTH_IS_SHORTER,
    DAYS,
    WORKING_DAYS,
    WEEKS,
    HOURS,
    AT_ONCE,
    /// A second period, from our answer, ends earlier.
    ENDS_AFTER_ANSWER,
    /// The period would have ended before the request came.
    NOT_BEFORE_RECEIPT,
    /// The person was told in time.
    EXTENDED,
    EXTENSION_TOO_LATE,
    /// The controller names the new last day itself.
    EXTENDED_AS_NAMED,
    /// It has not named it.
    EXTENSION_UNNAMED,
    LEFT_OUT,
    RESTED,
    ROLLS_ON,
    STAYS_ON_FREE_DAY,
    RUNS_ON,
    MAY_REST,
    ASKED_TOO_LATE,
    WAITS,
    FRAUD_SUSPECTED,
    ANSWERED_IN_TIME,
    NOT_BEGUN,
    BY_HAND,
    NO_SUCH_DUTY,
    NO_PERIOD,
    NOT_KNOWN,
    NOT_CERTAIN,
    HOLIDAYS_END,
    SAFE_STAMP,
    SAFE_ANSWER_DAY,
    SAFE_NOT_RESTED,
    SAFE_NOT_RESTARTED,
    SAFE_NOT_EXTENDED,
    SAFE_PROMISED,
    SAFE_FIRST_DAY,
    SAFE_FROM_RECEIPT,
    SAFE_HOLIDAYS,
    SAFE_CALENDAR,
    SAFE_WORKING_DAY,
    SAFE_DAY;

    /// The name in word files: `month-is-shorter`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the step only explains the safe day.
    public boolean isSafe() {
        return name().startsWith("SAFE_");
    }
}
