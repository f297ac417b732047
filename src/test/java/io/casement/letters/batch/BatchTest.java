// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void what_is_folded_comes_first_and_thin_letters_before_thick_ones() {
        var batch = Piles.batch(Sides.TWO, 22, 6, 1, 7, 2, 38);
        assertThat(batch.slots())
                .extracting(slot -> slot.place() + " " + slot.envelope() + " "
                        + slot.letter().number() + " " + slot.sheets())
                .containsExactly(
                        "1 DL 26-0003 1",
                        "2 DL 26-0005 1",
                        "3 DL 26-0002 3",
                        "4 C4 26-0004 4",
                        "5 C4 26-0001 11",
                        "6 C4 26-0006 19");
        assertThat(batch.pages()).isEqualTo(76);
        assertThat(batch.sheets()).isEqualTo(39);
    }

    @Test
    void sheets_laid_in_by_hand_count_for_the_envelope_and_not_for_the_printer() {
        var letters = List.of(Piles.letter(1, 2, 3), Piles.letter(2, 2, 2));
        var batch = Batch.of("A", Piles.DAY, Sides.TWO, 3, letters);
        assertThat(batch.in(EnvelopeSize.DL))
                .extracting(slot -> slot.letter().number().serial())
                .containsExactly(2);
        assertThat(batch.in(EnvelopeSize.C4)).extracting(Batch.Slot::inEnvelope).containsExactly(4);
        assertThat(batch.sheets()).isEqualTo(2);
    }

    @Test
    void printed_on_one_side_a_letter_of_four_pages_no_longer_folds() {
        assertThat(Piles.batch(Sides.ONE, 4).at(1).envelope()).isEqualTo(EnvelopeSize.C4);
        assertThat(Piles.batch(Sides.TWO, 4).at(1).envelope()).isEqualTo(EnvelopeSize.DL);
    }

    @Test
    void the_order_in_which_letters_were_ticked_changes_nothing() {
        var letters = new ArrayList<BatchLetter>();
        for (var serial = 1; serial <= 60; serial++) {
            letters.add(Piles.letter(serial, 1 + serial % 9, serial % 3));
        }
        var first = Batch.of("A", Piles.DAY, Sides.TWO, 3, letters);
        Collections.shuffle(letters, new Random(5));
        var second = Batch.of("A", Piles.DAY, Sides.TWO, 3, letters);
        assertThat(second).isEqualTo(first);
        assertThat(second.manifest()).isEqualTo(first.manifest());
    }

    @Test
    void the_manifest_tells_any_other_letter_and_any_other_order() {
        var batch = Piles.batch(Sides.TWO, 1, 2, 3);
        assertThat(batch.manifest())
                .contains("1 dl 26-0001 00000000-0000-0007-0000-000000000001 "
                        + batch.at(1).letter().fingerprint() + " 1 0\n")
                .isNotEqualTo(Piles.batch(Sides.TWO, 1, 2, 4).manifest())
                .isNotEqualTo(Piles.batch(Sides.ONE, 1, 2, 3).manifest())
                .isNotEqualTo(Piles.batch(Sides.TWO, 1, 2).manifest());
    }

    @Test
    void on_both_sides_no_letter_begins_on_the_back_of_another() {
        var batch = Piles.batch(Sides.TWO, 1, 2, 3, 5);
        assertThat(batch.slots()).extracting(slot -> batch.firstPage(slot, 1)).containsExactly(3, 5, 7, 11);
        assertThat(batch.slots()).extracting(slot -> batch.firstPage(slot, 2)).containsExactly(3, 5, 7, 11);
        var oneSided = Piles.batch(Sides.ONE, 1, 2, 3, 5);
        assertThat(oneSided.slots())
                .extracting(slot -> oneSided.firstPage(slot, 1))
                .containsExactly(2, 3, 5, 8);
    }

    @Test
    void a_letter_is_in_a_batch_once_and_a_batch_has_letters() {
        assertThatThrownBy(() ->
                        Batch.of("A", Piles.DAY, Sides.TWO, 3, List.of(Piles.letter(1, 1, 0), Piles.letter(1, 2, 0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Batch.of("A", Piles.DAY, Sides.TWO, 3, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
