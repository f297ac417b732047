// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// How a run of words is set: face, size and leading in points, and ink.
enum Type {
    LETTERHEAD(Face.MEDIUM, 15, 18, Ink.TEXT),
    SENDER(Face.REGULAR, 6.4, 8.2, Ink.QUIET),
    ADDRESS(Face.REGULAR, 10, 14.25, Ink.TEXT),
    TIGHT_ADDRESS(Face.REGULAR, 10, 12.5, Ink.TEXT),
    SMALL_ADDRESS(Face.REGULAR, 9, 10.3, Ink.TEXT),
    LABEL(Face.REGULAR, 8.6, 12, Ink.QUIET),
    REFERENCE(Face.REGULAR, 8.6, 12, Ink.TEXT),
    STRONG_REFERENCE(Face.BOLD, 8.6, 12, Ink.TEXT),
    CELL_HEAD(Face.BOLD, 8.6, 12, Ink.TEXT),
    CELL(Face.REGULAR, 8.6, 12, Ink.TEXT),
    SUBJECT(Face.BOLD, 11.25, 15.75, Ink.TEXT),
    BODY(Face.REGULAR, 10, 15, Ink.TEXT),
    HEADING(Face.BOLD, 10, 15, Ink.TEXT),
    SMALL(Face.REGULAR, 8.6, 12, Ink.QUIET),
    FOOTER(Face.REGULAR, 7.1, 9.75, Ink.QUIET),
    PAGE(Face.BOLD, 8.25, 9.75, Ink.TEXT);

    /// Share of the size above and below the baseline, as the fonts themselves say.
    private static final double ASCENT = 0.968;

    private static final double DESCENT = 0.241;

    private final Face face;
    private final double size;
    private final double leading;
    private final Ink ink;

    Type(Face face, double size, double leading, Ink ink) {
        this.face = face;
        this.size = size;
        this.leading = leading;
        this.ink = ink;
    }

    Face face() {
        return face;
    }

    double size() {
        return size;
    }

    double leading() {
        return leading;
    }

    Ink ink() {
        return ink;
    }

    /// From the top of a line to its baseline: the leading is shared above and below, as browsers do.
    double baseline() {
        return (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
    }
}
