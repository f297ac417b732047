// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.letters.Envelope;
import io.casement.pdf.Drafts;
import io.casement.pdf.Press;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A page is shown as wide as there is room, whatever paper it is on.
class PaperTest {

    @ParameterizedTest
    @EnumSource(names = {"DIN_5008_B", "US_10"})
    void aPageIsAsWideAsThePlaceThatItIsShownIn(Envelope envelope) {
        var office = Drafts.LARKMERE.on(Drafts.LARKMERE.stationery().in(envelope));
        var pages = Paper.pages(new Press().print(Drafts.answer(), office), 396, 2);
        assertThat(pages)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.width()).isEqualTo(792));
    }
}
