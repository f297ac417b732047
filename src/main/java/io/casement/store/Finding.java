// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.audit.SealCheck;
import io.casement.cases.CaseNumber;
import io.casement.cases.DocumentId;

/// Something that a check found not to be as it should.
public sealed interface Finding {

    /// The journal file cannot be read from here on.
    ///
    /// @param number the running number of the first entry that cannot be read
    record JournalDamaged(long number, long offset) implements Finding {}

    /// The file of the cases' keys cannot be read from here on.
    record CaseKeysDamaged(long offset) implements Finding {}

    /// The first link of a case's chain that does not fit.
    record SealBroken(CaseNumber number, long seq, SealCheck.Fault fault) implements Finding {}

    /// An entry that this version of the program cannot read.
    record EntryUnreadable(CaseNumber number, long seq, String kind) implements Finding {}

    /// A row of the index is not what the journal file says; rebuilding the index makes it right.
    ///
    /// @param row what it is: "entry", "paper", "document", "case-file", "case-key", "clerk", "setting"
    /// @param number the running number in the journal, 0 for a row of which the journal knows nothing
    record RowDiffers(String row, long number) implements Finding {}

    /// The card is not what the case says; rebuilding the index makes it right.
    record CardDiffers(CaseNumber number) implements Finding {}

    /// The words by which a case is found are not its words; rebuilding the index makes it right.
    record WordsDiffer(CaseNumber number) implements Finding {}

    /// A person, request, note or letter that does not open under the case's key.
    ///
    /// @param slot "person", "request", "records", "speaker", "note" or "letter"
    record PaperUnreadable(CaseNumber number, String slot) implements Finding {}

    /// The key of a case is gone, and with it what was kept under it.
    record KeyMissing(CaseNumber number) implements Finding {}

    record DocumentMissing(CaseNumber number, DocumentId document) implements Finding {}

    record DocumentDamaged(CaseNumber number, DocumentId document) implements Finding {}

    /// A document shown as proof that should still be there.
    record EvidenceMissing(CaseNumber number, DocumentId document) implements Finding {}

    record EvidenceDamaged(CaseNumber number, DocumentId document) implements Finding {}

    /// A document that was destroyed, or never taken, has a key or a file all the same; opening the register again
    /// erases it.
    ///
    /// @param document the name of its file
    record EvidenceLeft(String document) implements Finding {}
}
