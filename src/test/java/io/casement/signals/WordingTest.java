// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.alike.WordFile;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final String TEXT =
            "During a merger of family businesses our accountant discovered gaps in the supplier"
                    + " ledger, so kindly supply historic orders, tax marks, bank links and the staff notes attached to my file,"
                    + " and address the parcel to the temporary bureau where he signs for everything that comes in for me.";

    private static final String LAW =
            "Please confirm whether or not you are processing personal data concerning me and, if"
                    + " so, give me access to the data and the following information: (a) the purposes of the processing; the"
                    + " categories of personal data concerned; the recipients or categories of recipient to whom the personal data"
                    + " have been or will be disclosed, in particular recipients in third countries or international organisations.";

    @Test
    void aRewordedCopyIsFoundByItsBands() {
        var one = Wording.of(TEXT).orElseThrow();
        var copy = Wording.of(TEXT.replace("kindly", "please").replace("historic", "earlier") + " Paul Ravn")
                .orElseThrow();
        assertThat(one.likeness(copy)).isBetween(0.5, 0.95);
        assertThat(Collections.disjoint(one.bands(), copy.bands())).isFalse();
    }

    @Test
    void itIsTheSameAfterItWasKept() {
        var one = Wording.of(TEXT).orElseThrow();
        assertThat(Wording.of(one.bytes()).orElseThrow().likeness(one)).isEqualTo(1);
        assertThat(Wording.of(new byte[5])).isEmpty();
    }

    @Test
    void theLawThatEverybodyQuotesMakesNoTwoRequestsAlike() {
        assertThat(Wording.of(LAW + " Anna Hollis")).isEmpty();
        var mine = Wording.of(LAW + " " + TEXT).orElseThrow();
        var other = Wording.of(
                        LAW + " My neighbour told me last summer that a catalogue with my old garden on its cover had"
                                + " been lying in her hall, and since then I keep wondering where on earth the picture came from"
                                + " and who else was sent one.")
                .orElseThrow();
        assertThat(mine.likeness(other)).isLessThan(0.2);
    }

    @Test
    void ourOwnLetterComingBackIsNobodysWording() {
        for (var paragraph : WordFile.text("letters/en.md").split("(?m)^#.*$", -1)) {
            assertThat(Wording.of(paragraph.replaceAll("\\{[a-z0-9-]+}", "Larkmere")))
                    .as(paragraph)
                    .isEmpty();
        }
    }

    @Test
    void quotedLinesAndSignaturesDoNotCount() {
        assertThat(Wording.of("> " + TEXT)).isEmpty();
        assertThat(Wording.of("Thanks.\n-- \n" + TEXT)).isEmpty();
        assertThat(Wording.of("Thanks.\n\nVon: Paul Ravn <paul@harborview.example>\n" + TEXT))
                .isEmpty();
    }
}
