// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.util.List;

/// Thrown instead of printing a letter with something missing; says what does not fit, never any of its words.
public final class CannotPrint extends RuntimeException {

    private final transient List<Misfit> misfits;

    CannotPrint(List<Misfit> misfits) {
        super("the letter does not fit its page: " + misfits);
        this.misfits = List.copyOf(misfits);
    }

    public List<Misfit> misfits() {
        return misfits;
    }
}
