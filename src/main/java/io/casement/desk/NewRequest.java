// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.Channel;
import io.casement.cases.ClerkId;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.store.NewDocument;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A request as a person confirmed it, ready to be logged.
///
/// @param document the bytes as they came
/// @param withReceipt whether a receipt is written and let go at once
public record NewRequest(
        NewDocument document,
        Person person,
        Request request,
        Channel channel,
        LocalDate received,
        RegimeId law,
        Set<Right> rights,
        Optional<ClerkId> owner,
        boolean withReceipt) {

    public NewRequest {
        rights = Set.copyOf(rights);
    }
}
