// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

import io.casement.cases.CaseNumber;
import io.casement.cases.LetterId;
import io.casement.cases.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Batches of letters with nothing but their measures.
final class Piles {

    static final LocalDate DAY = LocalDate.of(2026, 6, 9);

    private Piles() {}

    static BatchLetter letter(int serial, int pages, int enclosed) {
        var hash = new Sha256(String.format("%064x", serial * 1000L + pages));
        return new BatchLetter(new CaseNumber(2026, serial), new LetterId(new UUID(7, serial)), hash, pages, enclosed);
    }

    /// Letters 1, 2, 3 … with so many pages each, nothing enclosed.
    static Batch batch(Sides sides, int... pages) {
        var letters = new ArrayList<BatchLetter>();
        for (var count : pages) {
            letters.add(letter(letters.size() + 1, count, 0));
        }
        return Batch.of("2026-06-09 A", DAY, sides, EnvelopeSize.USUAL_FOLDED, letters);
    }

    static String code(Batch.Slot slot, int page) {
        return new PageCode(
                        slot.letter().number(),
                        slot.letter().letter(),
                        page,
                        slot.letter().pages())
                .toString();
    }

    /// What a scanner says of every page of a batch.
    static List<String> everyPage(Batch batch) {
        var codes = new ArrayList<String>();
        for (var slot : batch.slots()) {
            for (var page = 1; page <= slot.letter().pages(); page++) {
                codes.add(code(slot, page));
            }
        }
        return codes;
    }
}
