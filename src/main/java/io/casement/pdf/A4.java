// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// The measures of the page in points, counted from its upper left corner (DIN 5008, form B).
final class A4 {

    static final double WIDTH = mm(210);
    static final double HEIGHT = mm(297);
    static final double LEFT = mm(25);
    static final double MEASURE = mm(165);

    static final double LETTERHEAD_TOP = mm(16);
    static final double SENDER_TOP = mm(46.5);
    static final double ADDRESS_TOP = mm(54);
    static final double WINDOW_WIDTH = mm(80);
    static final double REFERENCES_LEFT = mm(124);
    static final double REFERENCES_TOP = mm(50);
    static final double REFERENCES_BOTTOM = mm(94);
    static final double REFERENCES_WIDTH = mm(66);
    static final double SUBJECT_TOP = mm(98);
    static final double NEXT_HEADER_TOP = mm(16);
    static final double NEXT_BODY_TOP = mm(30);
    static final double BODY_BOTTOM = mm(265);

    static final double FOOTER_BOTTOM = mm(286);
    static final double CODE_SIDE = mm(14);
    static final double FOOTER_RULE = FOOTER_BOTTOM - CODE_SIDE - 6.75;
    static final double FOOTER_TEXT_LEFT = LEFT + CODE_SIDE + 10.5;
    static final double FOOTER_PAGE_WIDTH = mm(24);

    static final double MARK_LEFT = mm(4);
    static final double FOLD_LENGTH = mm(3.7);
    static final double PUNCH_LENGTH = mm(5.8);
    static final double FIRST_FOLD = mm(105);
    static final double SECOND_FOLD = mm(210);
    static final double PUNCH = mm(148.5);

    /// The address zone has six lines, whatever the leading would allow: the window needs play at its lower edge.
    static final int ADDRESS_LINES = 6;

    static final int SENDER_LINES = 2;
    static final int FOOTER_LINES = 4;

    private A4() {}

    static double mm(double millimetres) {
        return millimetres * 72 / 25.4;
    }
}
