// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

import io.casement.cases.CaseNumber;
import io.casement.cases.LetterId;
import io.casement.cases.Sha256;

/// A finished letter as a batch knows it: by its reference and its fingerprint, not by its words.
///
/// @param fingerprint of the file that is printed
/// @param pages of that file
/// @param enclosed sheets that are put into the envelope and not printed with the letter
public record BatchLetter(CaseNumber number, LetterId letter, Sha256 fingerprint, int pages, int enclosed) {

    public BatchLetter {
        if (pages < 1 || enclosed < 0) {
            throw new IllegalArgumentException("a letter has a page and no less than nothing enclosed");
        }
    }
}
