// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

import java.util.List;

/// One thing in which a pile of paper differs from the batch that it should be.
public sealed interface Difference {

    /// So many letters are too few or too many; which ones was not scanned.
    record Letters(int expected, int counted) implements Difference {}

    /// So many sheets are too few or too many; of which letters was not scanned.
    record SheetsCounted(int expected, int counted) implements Difference {}

    /// Nothing of the letter was there.
    record LetterMissing(Batch.Slot slot) implements Difference {}

    /// Sheets of the letter are missing, counted from one.
    record SheetsMissing(Batch.Slot slot, List<Integer> sheets) implements Difference {
        public SheetsMissing {
            sheets = List.copyOf(sheets);
        }
    }

    /// A sheet of the letter was there more than once: scanned twice, or printed twice.
    record SheetRepeated(Batch.Slot slot, int sheet, int times) implements Difference {}

    /// A page says that its letter has another number of pages: another version of it.
    record OtherLength(Batch.Slot slot, int pages) implements Difference {}

    /// A page of a letter that is not in this batch.
    record Stranger(PageCode code) implements Difference {}

    /// What the scanner typed is no code of a letter.
    record Unreadable(String scanned) implements Difference {}
}
