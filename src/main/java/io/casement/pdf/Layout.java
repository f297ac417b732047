// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import io.casement.letters.Envelope;
import java.util.List;
import java.util.Optional;

/// Where everything stands on the page for one kind of window envelope, in millimetres from its upper left corner.
///
/// The address is set where it shows however the letter slides in the envelope, and nothing else is printed where
/// the window can ever be; so some measures differ by millimetres from what the standards draw, which take the
/// letter to lie still.
///
/// @param sender the line above the address, where the window shows one
/// @param foldsMm where to fold; marked on the first page
/// @param punchMm where the middle of a puncher lies; marked on every page
record Layout(
        Paper paper,
        Window window,
        Box letterhead,
        Optional<Box> sender,
        Box address,
        Type addressType,
        Box references,
        double subjectTopMm,
        List<Double> foldsMm,
        Optional<Double> punchMm) {

    static final double NEXT_HEADER_TOP = Box.mm(16);
    static final double NEXT_BODY_TOP = Box.mm(30);
    static final double CODE_SIDE = Box.mm(14);
    static final double FOOTER_PAGE_WIDTH = Box.mm(24);
    static final double MARK_LEFT = Box.mm(4);
    static final double FOLD_LENGTH = Box.mm(3.7);
    static final double PUNCH_LENGTH = Box.mm(5.8);
    static final int FOOTER_LINES = 4;

    private static final double BODY_TO_EDGE = 32;
    private static final double FOOTER_TO_EDGE = 11;
    private static final double RULE_TO_CODE = 6.75;
    private static final double CODE_TO_TEXT = 10.5;

    /// DIN lang, 220 by 110; its window 90 by 45, 20 from the left and 15 from the bottom (DIN 680:2008).
    private static final Window.Front DL = new Window.Front(220, 110, 20, 15, 90, 45);

    /// C6/5, 229 by 114, window as in DIN lang (DIN 680:2008).
    private static final Window.Front C6_5 = new Window.Front(229, 114, 20, 15, 90, 45);

    /// C4 upright, 229 by 324; window 90 by 55, 20 from the left and 212 from the bottom, as sold in Germany
    /// (modulor.de, "Versandtaschen", seen 2026-11-25).
    private static final Window.Front C4 = new Window.Front(229, 324, 20, 212, 90, 55);

    /// DL as sold in the United Kingdom: window 90 by 35, 20 from the left and 18 from the bottom, the trade's usual
    /// size; Royal Mail's guide for machine-read mail wants 18 below a window.
    private static final Window.Front UK = new Window.Front(220, 110, 20, 18, 90, 35);

    /// DL as sold in France: window 100 by 35, 20 from the right and 20 from the bottom.
    private static final Window.Front FRENCH = new Window.Front(220, 110, 100, 20, 100, 35);

    /// No. 10, 9 1/2 by 4 1/8 inches; window 4 1/2 by 1 1/8, 7/8 from the left and 1/2 from the bottom.
    private static final Window.Front NUMBER_10 = new Window.Front(241.3, 104.775, 22.225, 12.7, 114.3, 28.575);

    Layout {
        foldsMm = List.copyOf(foldsMm);
    }

    static Layout of(Envelope envelope) {
        return switch (envelope) {
            case DIN_5008_A -> dinA();
            case DIN_5008_B -> dinB();
            case C5_6 -> c56();
            case C4 -> c4();
            case UK_DL -> uk();
            case FR_RIGHT -> french();
            case US_10 -> american();
        };
    }

    /// DIN 5008:2020, form A: the address field begins at 27, folds at 87 and 192, puncher at 148.5. The folded
    /// letter is 105 high and rests on its first fold.
    private static Layout dinA() {
        return new Layout(
                Paper.A4,
                DL.over(Paper.A4, 87, 105, 0),
                new Box(25, 12, 165, 13),
                Optional.of(new Box(25, 32.2, 74, 6)),
                new Box(25, 38.5, 74, 30.4),
                Type.ADDRESS,
                new Box(124, 32, 66, 44),
                80,
                List.of(87.0, 192.0),
                Optional.of(148.5));
    }

    /// DIN 5008:2020, form B: the address field begins at 45, folds at 105 and 210, puncher at 148.5.
    private static Layout dinB() {
        return new Layout(
                Paper.A4,
                DL.over(Paper.A4, 105, 105, 0),
                new Box(25, 16, 165, 13),
                Optional.of(new Box(25, 50.2, 74, 6)),
                new Box(25, 56.5, 74, 30.4),
                Type.ADDRESS,
                new Box(124, 50, 66, 44),
                98,
                List.of(105.0, 210.0),
                Optional.of(148.5));
    }

    /// The same page for C6/5, in which a letter slides 19 to the side and 9 up: a smaller address, a lower subject.
    private static Layout c56() {
        return new Layout(
                Paper.A4,
                C6_5.over(Paper.A4, 105, 105, 0),
                new Box(25, 16, 165, 13),
                Optional.of(new Box(25, 54.2, 65, 6)),
                new Box(25, 60.3, 65, 26.6),
                Type.TIGHT_ADDRESS,
                new Box(124, 50, 66, 48),
                102,
                List.of(105.0, 210.0),
                Optional.of(148.5));
    }

    /// A page that is not folded, in an envelope in which it slides 27 up: it shows from 30 to 112, the address
    /// only between 57 and 85.
    private static Layout c4() {
        return new Layout(
                Paper.A4,
                C4.over(Paper.A4, 297, 297, 0),
                new Box(25, 16, 165, 13),
                Optional.of(new Box(25, 57.1, 65, 5.8)),
                new Box(25, 63, 65, 21.9),
                Type.SMALL_ADDRESS,
                new Box(124, 50, 66, 48),
                115,
                List.of(),
                Optional.of(148.5));
    }

    /// Folded at 105 and 210: in equal thirds a letter would slide 11 up and hide a line of the address. British
    /// windows show no sender.
    private static Layout uk() {
        return new Layout(
                Paper.A4,
                UK.over(Paper.A4, 105, 105, 0),
                new Box(25, 16, 165, 13),
                Optional.empty(),
                new Box(25, 58, 74, 26.6),
                Type.TIGHT_ADDRESS,
                new Box(124, 50, 66, 44),
                98,
                List.of(105.0, 210.0),
                Optional.of(148.5));
    }

    /// The address on the right as NF Z 11-001 draws it, references on the left; 33 by 85 from 110 and 55 is what a
    /// French mailing house asks for (edics.fr, "Rédiger vos adresses", seen 2026-11-25). Folded at 105 and 210 as
    /// in the British case.
    private static Layout french() {
        return new Layout(
                Paper.A4,
                FRENCH.over(Paper.A4, 105, 105, 0),
                new Box(25, 16, 165, 13),
                Optional.empty(),
                new Box(110, 56, 78, 26.6),
                Type.TIGHT_ADDRESS,
                new Box(25, 50, 63, 44),
                98,
                List.of(105.0, 210.0),
                Optional.of(148.5));
    }

    /// US Letter, folded at 4 and 7 1/2 inches. The Postal Service wants 1/8 inch clear around the address wherever
    /// the letter lies (USPS Publication 25, 3-9, seen 2026-11-25), which leaves five lines. No sender in the
    /// window.
    private static Layout american() {
        return new Layout(
                Paper.LETTER,
                NUMBER_10.over(Paper.LETTER, 101.6, 101.6, 3.175),
                new Box(26, 16, 95, 13),
                Optional.empty(),
                new Box(26, 67, 81.5, 18.4),
                Type.SMALL_ADDRESS,
                new Box(126, 16, 63.9, 43),
                96,
                List.of(101.6, 190.5),
                Optional.empty());
    }

    double width() {
        return Box.mm(paper.widthMm());
    }

    double height() {
        return Box.mm(paper.heightMm());
    }

    /// Where the column begins, and how wide it is.
    double left() {
        return Box.mm(paper.leftMm());
    }

    double measure() {
        return Box.mm(paper.measureMm());
    }

    double right() {
        return left() + measure();
    }

    double subjectTop() {
        return Box.mm(subjectTopMm);
    }

    double bodyBottom() {
        return Box.mm(paper.heightMm() - BODY_TO_EDGE);
    }

    double footerBottom() {
        return Box.mm(paper.heightMm() - FOOTER_TO_EDGE);
    }

    double footerRule() {
        return footerBottom() - CODE_SIDE - RULE_TO_CODE;
    }

    double footerTextLeft() {
        return left() + CODE_SIDE + CODE_TO_TEXT;
    }
}
