// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// A place on the page in millimetres, counted from its upper left corner; its edges also in points, for drawing.
record Box(double leftMm, double topMm, double widthMm, double heightMm) {

    private static final double HAIR = 0.001;

    static double mm(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    double left() {
        return mm(leftMm);
    }

    double top() {
        return mm(topMm);
    }

    double width() {
        return mm(widthMm);
    }

    double height() {
        return mm(heightMm);
    }

    double right() {
        return mm(leftMm + widthMm);
    }

    double bottom() {
        return mm(topMm + heightMm);
    }

    /// How many lines it has room for.
    int rows(Type type) {
        return (int) ((height() + HAIR) / type.leading());
    }

    /// This box with a margin taken off on every side.
    Box within(double marginMm) {
        return new Box(leftMm + marginMm, topMm + marginMm, widthMm - 2 * marginMm, heightMm - 2 * marginMm);
    }
}
