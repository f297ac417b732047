// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.time.LocalDate;

/// Something a person should see although it bars nothing.
public sealed interface Warning {

    record FewDaysLeft(LocalDate lastDay) implements Warning {}

    /// It goes out after the last lawful day.
    record Late(LocalDate lastDay) implements Warning {}

    record FlagSet(Flag flag) implements Warning {}

    /// The receipt that this law demands was not posted.
    record ReceiptOwed(LocalDate lastDay) implements Warning {}
}
