// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import io.casement.cases.Mismatch;
import java.util.Locale;
import java.util.Optional;

/// How alike the request and our records are in one data point.
public sealed interface Likeness {

    record Same() implements Likeness {}

    /// May well be the same, which a person judges.
    record Similar(Nuance nuance) implements Likeness {}

    /// Not the same.
    ///
    /// @param nuance what differs, where that can be said
    record Differs(Optional<Nuance> nuance) implements Likeness {
        public Differs(Nuance nuance) {
            this(Optional.of(nuance));
        }

        public Differs() {
            this(Optional.empty());
        }
    }

    /// Our records say nothing of it.
    record NotHeld() implements Likeness {}

    /// The request says nothing of it.
    record NotTold() implements Likeness {}

    /// What the request says cannot be true, whatever our records say.
    record Impossible(Flaw flaw) implements Likeness {}

    /// Nobody has entered yet what our records say.
    record NotLooked() implements Likeness {}

    /// Why a person may not count the point; empty if they may.
    default Optional<Mismatch> mismatch() {
        return switch (this) {
            case Same(), Similar _, NotLooked() -> Optional.empty();
            case Differs _ -> Optional.of(Mismatch.DIFFERS);
            case NotHeld() -> Optional.of(Mismatch.NOT_HELD);
            case NotTold() -> Optional.of(Mismatch.NOT_TOLD);
            case Impossible _ -> Optional.of(Mismatch.IMPOSSIBLE);
        };
    }

    /// What differs, where that can be said.
    default Optional<Nuance> named() {
        return switch (this) {
            case Similar(Nuance nuance) -> Optional.of(nuance);
            case Differs(Optional<Nuance> nuance) -> nuance;
            case Same(), NotHeld(), NotTold(), NotLooked(), Impossible _ -> Optional.empty();
        };
    }

    /// The fixed name in lists, such as "not-held".
    default String id() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /// Whether it fits better, where our records hold several values of one point.
    default boolean betters(Likeness other) {
        return rank() < other.rank();
    }

    private int rank() {
        return switch (this) {
            case Same() -> 0;
            case Similar _ -> 1;
            case Differs(Optional<Nuance> nuance) -> nuance.isPresent() ? 2 : 3;
            case Impossible _, NotHeld(), NotTold(), NotLooked() -> 4;
        };
    }
}
