// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

/// The envelopes that letters are sorted into: folded behind a window, or flat.
public enum EnvelopeSize {
    /// DIN lang or its like, the letter folded in three.
    DL("dl"),
    /// The letter lies flat.
    C4("c4");

    /// How many sheets go folded into a window envelope where an office has said nothing else.
    ///
    /// The standard letter of Deutsche Post weighs 20 g at most; three sheets of A4 at 80 g/m² (4.99 g each) in an
    /// envelope of 75 g/m² reach that (lettershop-berlin.de, "Grammaturen", seen 2026-11-25).
    public static final int USUAL_FOLDED = 3;

    private final String id;

    EnvelopeSize(String id) {
        this.id = id;
    }

    /// Its name for ever, as it is kept.
    public String id() {
        return id;
    }

    /// Where so many sheets go.
    ///
    /// @param folded how many sheets an office folds at most
    public static EnvelopeSize of(int sheets, int folded) {
        return sheets <= folded ? DL : C4;
    }
}
