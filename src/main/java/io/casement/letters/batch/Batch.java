// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

import io.casement.cases.LetterId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Letters that are printed and posted together, sorted and numbered.
///
/// The folded ones come first, and among each envelope the ones with the fewest sheets: so a pile is filled into
/// envelopes from the top without sorting, and a wrong thickness shows.
///
/// @param name what people call it, such as "2026-06-09 A"; no personal data
/// @param day on which it was sealed
/// @param folded how many sheets are folded at most; what has more goes into C4
/// @param slots the letters in the order in which they are printed
public record Batch(String name, LocalDate day, Sides sides, int folded, List<Slot> slots) {

    private static final Comparator<BatchLetter> BY_REFERENCE = Comparator.comparing(BatchLetter::number)
            .thenComparing(it -> it.letter().toString());

    /// A letter's place in the batch.
    ///
    /// @param place counted from one
    /// @param sheets that are printed
    public record Slot(int place, BatchLetter letter, EnvelopeSize envelope, int sheets) {

        /// All sheets in the envelope.
        public int inEnvelope() {
            return sheets + letter.enclosed();
        }
    }

    public Batch {
        slots = List.copyOf(slots);
        if (slots.isEmpty()) {
            throw new IllegalArgumentException("a batch without letters");
        }
        if (slots.stream().map(slot -> slot.letter().letter()).distinct().count() < slots.size()) {
            throw new IllegalArgumentException("the same letter twice in a batch");
        }
    }

    /// Sorts and numbers letters.
    ///
    /// @throws IllegalArgumentException if there are none, or one of them is there twice
    public static Batch of(String name, LocalDate day, Sides sides, int folded, List<BatchLetter> letters) {
        var sorted = letters.stream()
                .sorted(Comparator.<BatchLetter, EnvelopeSize>comparing(it -> envelope(it, sides, folded))
                        .thenComparingInt(it -> sides.sheets(it.pages()) + it.enclosed())
                        .thenComparing(BY_REFERENCE))
                .toList();
        var slots = new ArrayList<Slot>();
        for (var letter : sorted) {
            slots.add(
                    new Slot(slots.size() + 1, letter, envelope(letter, sides, folded), sides.sheets(letter.pages())));
        }
        return new Batch(name, day, sides, folded, slots);
    }

    private static EnvelopeSize envelope(BatchLetter letter, Sides sides, int folded) {
        return EnvelopeSize.of(sides.sheets(letter.pages()) + letter.enclosed(), folded);
    }

    /// The letters that go into one kind of envelope, in order.
    public List<Slot> in(EnvelopeSize envelope) {
        return slots.stream().filter(slot -> slot.envelope() == envelope).toList();
    }

    public Optional<Slot> slot(LetterId letter) {
        return slots.stream()
                .filter(slot -> slot.letter().letter().equals(letter))
                .findFirst();
    }

    /// The slot with that place.
    ///
    /// @param place counted from one
    public Slot at(int place) {
        return slots.get(place - 1);
    }

    public int letters() {
        return slots.size();
    }

    public int pages() {
        return slots.stream().mapToInt(slot -> slot.letter().pages()).sum();
    }

    /// The sheets that are printed, without the cover sheet and without what is enclosed.
    public int sheets() {
        return slots.stream().mapToInt(Slot::sheets).sum();
    }

    /// Where a letter begins in the one PDF of the batch. When both sides are printed, each letter begins on a
    /// sheet of its own, and so does the first one after the cover sheet.
    ///
    /// @param coverPages pages of the cover sheet
    /// @return counted from one
    public int firstPage(Slot slot, int coverPages) {
        var sheetsBefore = sides.sheets(coverPages)
                + slots.stream().limit(slot.place() - 1L).mapToInt(Slot::sheets).sum();
        return sides.frontOf(sheetsBefore + 1);
    }

    /// What the batch consists of, one letter a line, always in the same words: its fingerprint seals the batch.
    public String manifest() {
        return slots.stream()
                .map(slot -> String.join(
                        " ",
                        String.valueOf(slot.place()),
                        slot.envelope().id(),
                        slot.letter().number().toString(),
                        slot.letter().letter().toString(),
                        slot.letter().fingerprint().hex(),
                        String.valueOf(slot.letter().pages()),
                        String.valueOf(slot.letter().enclosed())))
                .collect(Collectors.joining(
                        "\n", "batch " + day + " " + sides + " " + folded + " " + name + "\n", "\n"));
    }
}
