// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import java.util.List;
import java.util.Optional;

/// Prints letters: A4, PDF/A-3a and PDF/UA-1, the same bytes for the same letter and organisation.
///
/// Costs nothing until it is used. One letter at a time; print on another thread with another press.
public final class Press {

    private Optional<Fonts> fonts = Optional.empty();

    /// The finished file.
    ///
    /// @throws CannotPrint if anything of the letter would be missing on paper
    public synchronized byte[] print(Letter letter, Organisation organisation) {
        var proof = Proof.of(letter, organisation, fonts());
        if (!proof.misfits().isEmpty()) {
            throw new CannotPrint(proof.misfits());
        }
        return SameBytes.of(Inking.ink(proof, fonts()));
    }

    /// What keeps a letter from being printed; empty when [#print] will succeed.
    public synchronized List<Misfit> misfits(Letter letter, Organisation organisation) {
        return Proof.of(letter, organisation, fonts()).misfits();
    }

    /// The characters of a letter that its fonts do not have.
    public synchronized List<Misfit.Unprintable> unprintable(Letter letter) {
        return Coverage.of(letter, fonts());
    }

    /// Does what the first letter and its preview would wait for, about a second of work; nothing of it stays but
    /// speed.
    public void warmUp() {
        try (var raster = new Raster(print(Rehearsal.LETTER, Rehearsal.ORGANISATION))) {
            raster.page(1, 1);
        }
    }

    private Fonts fonts() {
        var loaded = fonts.orElseGet(Fonts::new);
        fonts = Optional.of(loaded);
        return loaded;
    }
}
