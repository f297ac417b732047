// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

/// A period as a law names it; units are never converted into one another.
public record Term(int amount, Unit unit) {
    public Term {
        if (amount < 0 || amount > 1000) {
            throw new IllegalArgumentException("not a period of a law: " + amount);
        }
    }

    /// How a period is counted.
    public enum Unit {
        CALENDAR_MONTHS("calendar-month"),
        CALENDAR_DAYS("calendar-day"),
        WORKING_DAYS("working-day"),
        WEEKS("week"),
        /// Hours run through nights and weekends; of the answer only the day is kept.
        HOURS("hour");

        private final String id;

        Unit(String id) {
            this.id = id;
        }

        /// The name in law files, in the singular.
        public String id() {
            return id;
        }
    }

    public Term plus(Term further) {
        if (further.unit != unit) {
            throw new IllegalArgumentException("a period in " + unit + " cannot be extended by one in " + further.unit);
        }
        return new Term(amount + further.amount, unit);
    }
}
