// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.ClerkId;
import io.casement.cases.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is to be saved of one case in one transaction: all of it or nothing.
///
/// @param opens the number that the case gets, for a new case
/// @param expectedSize the size of the journal on which this was decided
/// @param entries may be empty: then only words or documents are saved, whatever was entered meanwhile
/// @param documents those that an entry calls evidence get a key of their own, the others the case's
public record Change(
        CaseId id,
        Optional<CaseNumber> opens,
        int expectedSize,
        List<Entry> entries,
        List<Paper> papers,
        List<NewDocument> documents,
        Instant at,
        ClerkId by) {

    public Change {
        entries = List.copyOf(entries);
        papers = List.copyOf(papers);
        documents = List.copyOf(documents);
    }
}
