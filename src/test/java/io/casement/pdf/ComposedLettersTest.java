// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.letters.ComposedLetters;
import io.casement.letters.Letter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the composer makes comes off the press whole.
class ComposedLettersTest {

    private static final Press PRESS = new Press();

    static Stream<Letter> everyKind() {
        return ComposedLetters.everyKind();
    }

    static Stream<Letter> everyLaw() {
        return ComposedLetters.everyLaw();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindOfLetterKeepsBothStandardsInEveryLanguage(Letter letter) throws Exception {
        assertThat(Judge.faults(PRESS.print(letter, ComposedLetters.organisation())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyLaw")
    void theAnswerUnderEveryLawFitsItsPagesAndLosesNoParagraph(Letter letter) {
        assertThat(PRESS.misfits(letter, ComposedLetters.organisation())).isEmpty();
        var read = bare(String.join("", PdfText.pages(PRESS.print(letter, ComposedLetters.organisation()))));
        assertThat(letter.printed())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(withoutFeet(read)).contains(bare(part.text())));
    }

    /// Without what stands between the pages, so that a paragraph that goes on over the page reads as one.
    private static String withoutFeet(String read) {
        return read.replaceAll("LarkmereHotelsB\\.V\\.,Herenkade41.*?\\d/\\d(LarkmereHotels)?", "");
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u00A0\u202F\u00AD]+", "");
    }
}
