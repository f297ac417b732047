// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import io.casement.alike.Nuance;
import io.casement.alike.Resemblance;
import io.casement.cases.Mismatch;
import java.util.Locale;
import java.util.Optional;

/// How alike the request and our records are in one data point, and whether a person may count it.
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

    /// What two values that were compared are worth as evidence: what looks the same and is not differs, however
    /// little it is.
    static Likeness of(Resemblance found) {
        return switch (found.degree()) {
            case SAME -> new Same();
            case VARIANT, ALIKE ->
                found.nuance()
                        .filter(Likeness::isLeftToAPerson)
                        .<Likeness>map(Similar::new)
                        .orElseGet(() -> new Differs(found.nuance()));
            case OTHER -> new Differs(found.nuance());
        };
    }

    /// Whether somebody who sees both values may take them for the same.
    private static boolean isLeftToAPerson(Nuance nuance) {
        return switch (nuance) {
            case DIACRITICS,
                    ORDER,
                    INITIAL,
                    MIDDLE_NAME,
                    SURNAME_ADDED,
                    NAME_FORM,
                    TRANSCRIPTION,
                    GENERATION,
                    SPELLING,
                    PART_MISSING,
                    SAME_MAILBOX,
                    TWO_READINGS,
                    COUNTRY_CODE,
                    LEADING_ZEROS,
                    WORDING -> true;
            case SURNAME,
                    GIVEN_NAME,
                    SCRIPT,
                    TWO_LETTERS,
                    LOOKALIKE,
                    MIXED_SCRIPTS,
                    TOO_LITTLE,
                    MAILBOX,
                    LOOKALIKE_MAILBOX,
                    DOMAIN,
                    LOOKALIKE_DOMAIN,
                    SUBDOMAIN,
                    PROVIDER,
                    FREE_MAIL,
                    FLAT,
                    HOUSE_NUMBER,
                    POST_CODE,
                    TOWN,
                    PLACE,
                    DAY_AND_MONTH,
                    ONE_DIGIT -> false;
        };
    }

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
