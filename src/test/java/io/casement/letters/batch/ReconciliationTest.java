// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

import static io.casement.letters.batch.Reconciliation.Depth.LETTERS;
import static io.casement.letters.batch.Reconciliation.Depth.SHEETS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationTest {

    private final Batch batch = Piles.batch(Sides.TWO, 1, 2, 3, 5, 9);

    @Test
    void a_whole_pile_is_even_in_any_order_whether_both_sides_are_scanned_or_the_fronts() {
        var both = Piles.everyPage(batch);
        Collections.shuffle(both, new Random(1));
        var fronts = both.stream()
                .filter(code -> PageCode.of(code).orElseThrow().page() % 2 == 1)
                .toList();
        for (var codes : List.of(both, fronts)) {
            var result = Reconciliation.scanned(batch, SHEETS, codes);
            assertThat(result.isEven()).isTrue();
            assertThat(result.lettersCounted()).isEqualTo(5);
            assertThat(result.sheetsCounted()).isEqualTo(12).isEqualTo(batch.sheets());
        }
    }

    @Test
    void a_missing_letter_and_a_missing_sheet_are_named() {
        var codes = new ArrayList<>(Piles.everyPage(batch));
        codes.removeIf(code -> PageCode.of(code).orElseThrow().number().serial() == 2);
        codes.remove(Piles.code(batch.at(4), 3));
        codes.remove(Piles.code(batch.at(4), 4));
        var result = Reconciliation.scanned(batch, SHEETS, codes);
        assertThat(result.differences())
                .containsExactly(
                        new Difference.LetterMissing(batch.at(2)),
                        new Difference.SheetsMissing(batch.at(4), List.of(2)));
        assertThat(result.lettersCounted()).isEqualTo(4);
        assertThat(result.sheetsCounted()).isEqualTo(10);
    }

    @Test
    void one_page_a_letter_is_enough_where_letters_are_counted() {
        var codes = batch.slots().stream().map(slot -> Piles.code(slot, 1)).toList();
        assertThat(Reconciliation.scanned(batch, LETTERS, codes).isEven()).isTrue();
        assertThat(Reconciliation.scanned(batch, LETTERS, codes.subList(1, 5)).differences())
                .containsExactly(new Difference.LetterMissing(batch.at(1)));
    }

    @Test
    void a_letter_printed_twice_is_told() {
        var codes = new ArrayList<>(Piles.everyPage(batch));
        codes.add(Piles.code(batch.at(3), 1));
        codes.add(Piles.code(batch.at(3), 2));
        codes.add(Piles.code(batch.at(3), 3));
        var result = Reconciliation.scanned(batch, SHEETS, codes);
        assertThat(result.differences())
                .containsExactly(
                        new Difference.SheetRepeated(batch.at(3), 1, 2),
                        new Difference.SheetRepeated(batch.at(3), 2, 2));
        assertThat(result.sheetsCounted()).isEqualTo(batch.sheets() + 2);
    }

    @Test
    void a_letter_of_another_batch_and_another_version_of_a_letter_are_told() {
        var stranger = Piles.letter(77, 1, 0);
        var foreign = new PageCode(stranger.number(), stranger.letter(), 1, 1);
        var borrowed = new PageCode(stranger.number(), batch.at(1).letter().letter(), 1, 1);
        var longer =
                new PageCode(batch.at(1).letter().number(), batch.at(1).letter().letter(), 1, 2);
        var codes = new ArrayList<>(Piles.everyPage(batch));
        codes.removeFirst();
        codes.add(longer.toString());
        codes.add(foreign.toString());
        codes.add(borrowed.toString());
        assertThat(Reconciliation.scanned(batch, SHEETS, codes).differences())
                .containsExactly(
                        new Difference.Stranger(foreign),
                        new Difference.Stranger(borrowed),
                        new Difference.OtherLength(batch.at(1), 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RR482119301NL",
                "CSM:26-0001",
                "CSM:26-0001:00000000-0000-0007-0000-000000000001:0/1",
                "CSM:26-0001:00000000-0000-0007-0000-000000000001:2/1",
                "CSM:26-0000:00000000-0000-0007-0000-000000000001:1/1",
                "CSM:26-0001:00000000-0000-0007-0000-000000000001:1/99999999999",
                "CSM:26-0001:0-0-7-0-1:1/1"
            })
    void what_is_no_code_is_told_and_counts_for_nothing(String typed) {
        var result = Reconciliation.scanned(batch, LETTERS, List.of(typed));
        assertThat(result.differences()).contains(new Difference.Unreadable(typed));
        assertThat(result.lettersCounted()).isZero();
    }

    @Test
    void a_scanner_types_capitals_and_ends_its_lines() {
        var slot = batch.at(2);
        assertThat(PageCode.of("  " + Piles.code(slot, 1).toUpperCase(Locale.ROOT) + "\r\n"))
                .contains(new PageCode(slot.letter().number(), slot.letter().letter(), 1, 2));
    }

    @Test
    void counting_by_hand_shows_how_many_are_missing() {
        assertThat(Reconciliation.counted(batch, 5, 12).isEven()).isTrue();
        assertThat(Reconciliation.counted(batch, 4, 13).differences())
                .containsExactly(new Difference.Letters(5, 4), new Difference.SheetsCounted(12, 13));
    }
}
