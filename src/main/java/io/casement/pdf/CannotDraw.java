// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// Thrown while a drawing is read that letters do not draw.
final class CannotDraw extends Exception {

    private final transient LogoFlaw flaw;

    CannotDraw(LogoFlaw.Kind kind, String what) {
        super(kind + " " + what);
        this.flaw = new LogoFlaw(kind, what);
    }

    LogoFlaw flaw() {
        return flaw;
    }
}
