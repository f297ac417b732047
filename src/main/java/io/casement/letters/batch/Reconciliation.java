// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A pile of paper held against the batch that it should be.
///
/// @param lettersCounted letters that were there, those that were not expected included
/// @param sheetsCounted sheets that were there; what was scanned twice counts twice
public record Reconciliation(Batch batch, int lettersCounted, int sheetsCounted, List<Difference> differences) {

    public Reconciliation {
        differences = List.copyOf(differences);
    }

    /// How thoroughly a pile was scanned.
    public enum Depth {
        /// One page of each letter.
        LETTERS,
        /// A page of each sheet.
        SHEETS
    }

    /// Whether the pile is the batch: nothing missing, nothing too much.
    public boolean isEven() {
        return differences.isEmpty();
    }

    /// What counting by hand shows.
    public static Reconciliation counted(Batch batch, int letters, int sheets) {
        var differences = new ArrayList<Difference>();
        if (letters != batch.letters()) {
            differences.add(new Difference.Letters(batch.letters(), letters));
        }
        if (sheets != batch.sheets()) {
            differences.add(new Difference.SheetsCounted(batch.sheets(), sheets));
        }
        return new Reconciliation(batch, letters, sheets, differences);
    }

    /// What scanning the codes of pages shows, in any order, both sides of a sheet or one.
    public static Reconciliation scanned(Batch batch, Depth depth, List<String> codes) {
        var piles = new TreeMap<Integer, List<PageCode>>();
        var differences = new ArrayList<Difference>();
        var strangers = new ArrayList<PageCode>();
        for (var scanned : codes) {
            var code = PageCode.of(scanned);
            if (code.isEmpty()) {
                differences.add(new Difference.Unreadable(scanned));
                continue;
            }
            code.flatMap(it -> batch.slot(it.letter())
                            .filter(slot -> slot.letter().number().equals(it.number())))
                    .ifPresentOrElse(
                            slot -> piles.computeIfAbsent(slot.place(), _ -> new ArrayList<>())
                                    .add(code.orElseThrow()),
                            () -> strangers.add(code.orElseThrow()));
        }
        strangers.forEach(code -> differences.add(new Difference.Stranger(code)));
        var sheets = strangers.size();
        for (var slot : batch.slots()) {
            var pile = times(batch.sides(), piles.getOrDefault(slot.place(), List.of()));
            sheets += pile.values().stream().mapToInt(Integer::intValue).sum();
            differences.addAll(differences(slot, depth, pile, piles.getOrDefault(slot.place(), List.of())));
        }
        var others = strangers.stream().map(PageCode::letter).distinct().count();
        return new Reconciliation(batch, piles.size() + (int) others, sheets, differences);
    }

    /// How often each sheet was there: as often as that of its sides that was scanned most.
    private static Map<Integer, Integer> times(Sides sides, List<PageCode> codes) {
        var pages = new TreeMap<Integer, Integer>();
        codes.forEach(code -> pages.merge(code.page(), 1, Integer::sum));
        var sheets = new TreeMap<Integer, Integer>();
        pages.forEach((page, times) -> sheets.merge(sides.sheetOf(page), times, Math::max));
        return sheets;
    }

    private static List<Difference> differences(
            Batch.Slot slot, Depth depth, Map<Integer, Integer> pile, List<PageCode> codes) {
        if (pile.isEmpty()) {
            return List.of(new Difference.LetterMissing(slot));
        }
        var differences = new ArrayList<Difference>();
        codes.stream()
                .map(PageCode::pages)
                .filter(pages -> pages != slot.letter().pages())
                .distinct()
                .forEach(pages -> differences.add(new Difference.OtherLength(slot, pages)));
        pile.forEach((sheet, times) -> {
            if (times > 1) {
                differences.add(new Difference.SheetRepeated(slot, sheet, times));
            }
        });
        var missing = IntStream.rangeClosed(1, slot.sheets())
                .filter(sheet -> !pile.containsKey(sheet))
                .boxed()
                .toList();
        if (depth == Depth.SHEETS && !missing.isEmpty()) {
            differences.add(new Difference.SheetsMissing(slot, missing));
        }
        return differences;
    }
}
