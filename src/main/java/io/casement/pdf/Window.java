// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// The window of an envelope as it lies over the first page, in millimetres.
///
/// A folded letter is smaller than its envelope and slides about in it. In the lower left corner it shows what is
/// in `atRest`; from there it can slide to the right and upwards, which moves the window over the page to the left
/// and downwards.
///
/// @param playRight how far the letter can slide to the right
/// @param playUp how far it can slide upwards
/// @param clear what must stay empty between the address and each edge of the window, wherever the letter lies
record Window(Box atRest, double playRight, double playUp, double clear) {

    /// An envelope's front and the window in it, the latter counted from the lower left corner as envelopes are
    /// sold.
    record Front(double width, double height, double fromLeft, double fromBottom, double across, double high) {

        /// This window over a letter.
        ///
        /// @param panelBottom where the fold is that lies at the bottom of the envelope
        /// @param panelHeight how high the letter is when it is folded
        Window over(Paper paper, double panelBottom, double panelHeight, double clear) {
            var atRest = new Box(fromLeft, panelBottom - fromBottom - high, across, high);
            return new Window(atRest, width - paper.widthMm(), height - panelHeight, clear);
        }
    }

    /// What shows wherever the letter lies: only here may an address stand.
    Box always() {
        return new Box(
                        atRest.leftMm(),
                        atRest.topMm() + playUp,
                        atRest.widthMm() - playRight,
                        atRest.heightMm() - playUp)
                .within(clear);
    }

    /// What can show at all: here nothing else may stand.
    Box ever() {
        return new Box(
                atRest.leftMm() - playRight, atRest.topMm(), atRest.widthMm() + playRight, atRest.heightMm() + playUp);
    }
}
