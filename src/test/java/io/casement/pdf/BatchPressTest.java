// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseNumber;
import io.casement.cases.LetterId;
import io.casement.letters.Letter;
import io.casement.letters.batch.Batch;
import io.casement.letters.batch.BatchLetter;
import io.casement.letters.batch.Sides;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

class BatchPressTest {

    private static final String OFFICE = "Larkmere Hotels";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 9);
    private static final List<Letter> LETTERS =
            List.of(Drafts.longList(), Drafts.germanAnswer(), Drafts.answer(), Drafts.receipt());

    private final BatchPress press = new BatchPress();
    private final Map<LetterId, byte[]> files = new HashMap<>();

    private Batch batch(Sides sides) {
        var letters = new ArrayList<BatchLetter>();
        var paper = new Press();
        for (var letter : LETTERS) {
            var id = new LetterId(new UUID(9, letters.size()));
            files.put(id, paper.print(letter, Drafts.LARKMERE));
            letters.add(BatchPress.letter(new CaseNumber(2026, 400 + letters.size()), id, file(id), 0));
        }
        return Batch.of("2026-06-09 A", DAY, sides, 1, letters);
    }

    private byte[] file(LetterId id) {
        var file = files.get(id);
        if (file == null) {
            throw new AssertionError("no such letter");
        }
        return file;
    }

    private Sealing.Sealed sealed(Sides sides) {
        return (Sealing.Sealed) press.seal(batch(sides), this::file, OFFICE, Locale.UK);
    }

    @Test
    void every_page_of_the_batch_is_the_letters_page() throws IOException {
        for (var sides : Sides.values()) {
            var sealed = sealed(sides);
            try (var whole = Loader.loadPDF(sealed.pdf())) {
                for (var slot : sealed.batch().slots()) {
                    var from = sealed.batch().firstPage(slot, sealed.coverPages());
                    try (var letter = Loader.loadPDF(file(slot.letter().letter()))) {
                        assertThat(letter.getNumberOfPages())
                                .isEqualTo(slot.letter().pages());
                        for (var page = 0; page < letter.getNumberOfPages(); page++) {
                            var own = letter.getPage(page);
                            var there = whole.getPage(from - 1 + page);
                            assertThat(there.getContents().readAllBytes())
                                    .as("%s, page %s of letter %s", sides, page + 1, slot.place())
                                    .isEqualTo(own.getContents().readAllBytes());
                            assertThat(there.getMediaBox().toString())
                                    .isEqualTo(own.getMediaBox().toString());
                        }
                    }
                }
            }
        }
    }

    @Test
    void every_page_of_the_batch_looks_as_the_letters_page_does() {
        var sealed = sealed(Sides.TWO);
        try (var whole = new Raster(sealed.pdf())) {
            for (var slot : sealed.batch().slots()) {
                var from = sealed.batch().firstPage(slot, sealed.coverPages());
                try (var letter = new Raster(file(slot.letter().letter()))) {
                    for (var page = 1; page <= letter.pages(); page++) {
                        assertThat(whole.page(from + page - 1, 1).argbPre())
                                .isEqualTo(letter.page(page, 1).argbPre());
                    }
                }
            }
        }
    }

    @Test
    void printed_on_both_sides_no_letter_begins_on_the_back_of_another() {
        var sealed = sealed(Sides.TWO);
        var pages = PdfText.pages(sealed.pdf());
        assertThat(sealed.batch().slots())
                .extracting(slot -> slot.letter().pages())
                .contains(1, 2, 4);
        assertThat(pages).hasSize(2 * (1 + sealed.batch().sheets()));
        for (var slot : sealed.batch().slots()) {
            var from = sealed.batch().firstPage(slot, sealed.coverPages());
            assertThat(from % 2).isOne();
            if (slot.letter().pages() % 2 == 1) {
                assertThat(pages.get(from - 1 + slot.letter().pages()))
                        .as("the back")
                        .isBlank();
            }
        }
    }

    @Test
    void the_same_batch_gives_the_same_bytes() {
        var first = sealed(Sides.TWO);
        var second = sealed(Sides.TWO);
        assertThat(second.pdf()).isEqualTo(first.pdf());
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
    }

    @Test
    void a_letter_of_which_one_byte_changed_is_named_and_nothing_is_sealed() {
        var batch = batch(Sides.TWO);
        var slot = batch.at(2);
        file(slot.letter().letter())[700] ^= 1;
        assertThat(press.seal(batch, this::file, OFFICE, Locale.UK)).isEqualTo(new Sealing.Changed(List.of(slot)));
    }

    @Test
    void the_cover_sheet_keeps_both_standards_in_each_language() throws Exception {
        for (var language : List.of(Locale.UK, Locale.GERMANY, Locale.JAPAN)) {
            var pdf = press.coverSheet(batch(Sides.TWO), OFFICE, language);
            assertThat(Judge.faults(pdf)).as("%s", language).isEmpty();
            assertThat(Judge.claims(pdf)).containsExactly("3a", "ua1");
        }
    }

    @Test
    void a_cover_sheet_of_two_hundred_letters_turns_its_pages_and_keeps_both_standards() throws Exception {
        var some = batch(Sides.TWO).at(1).letter();
        var letters = new ArrayList<BatchLetter>();
        for (var serial = 1; serial <= 200; serial++) {
            letters.add(new BatchLetter(
                    new CaseNumber(2026, serial),
                    new LetterId(new UUID(3, serial)),
                    some.fingerprint(),
                    1 + serial % 9,
                    serial % 4));
        }
        var batch = Batch.of("2026-06-09 A", DAY, Sides.TWO, 3, letters);
        var pdf = press.coverSheet(batch, OFFICE, Locale.UK);
        assertThat(Judge.faults(pdf)).isEmpty();
        var words = String.join("\n", PdfText.pages(pdf));
        for (var letter : letters) {
            assertThat(words).containsOnlyOnce(letter.number().toString());
        }
        assertThat(PdfText.pages(pdf))
                .hasSizeGreaterThan(3)
                .allSatisfy(page -> assertThat(page).contains("Reference"));
    }

    @Test
    void the_cover_sheet_counts_and_names_nobody() {
        var batch = batch(Sides.TWO);
        var words = PdfText.pages(press.coverSheet(batch, OFFICE, Locale.UK)).getFirst();
        assertThat(words)
                .contains("Batch 2026-06-09 A", "9 June 2026", "Letters", "4")
                .contains(batch.sheets() + ", printed on both sides")
                .contains(BatchPress.seal(batch).hex().substring(0, 32))
                .contains("26-0400", "26-0401", "26-0402", "26-0403")
                .doesNotContain("Dhomhnaill", "Müßiggang", "Zażółcona", "Galway", "Berlin");
    }
}
