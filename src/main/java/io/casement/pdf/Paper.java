// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// A size of paper with the margins of its column, in millimetres.
enum Paper {
    A4(210, 297, 25, 20),
    LETTER(215.9, 279.4, 26, 26);

    private final double widthMm;
    private final double heightMm;
    private final double leftMm;
    private final double rightMm;

    Paper(double widthMm, double heightMm, double leftMm, double rightMm) {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.leftMm = leftMm;
        this.rightMm = rightMm;
    }

    double widthMm() {
        return widthMm;
    }

    double heightMm() {
        return heightMm;
    }

    double leftMm() {
        return leftMm;
    }

    double measureMm() {
        return widthMm - leftMm - rightMm;
    }
}
