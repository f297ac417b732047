// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jürgen Müller, Straße 7 | muller",
                "Jürgen Müller, Straße 7 | MUELLER",
                "Jürgen Müller, Straße 7 | strasse",
                "Jürgen Müller, Straße 7 | jürgen mül",
                "Zoë Łukasiewicz-Ørsted | zoe lukasiewicz orsted",
                "Zoë Łukasiewicz-Ørsted | oersted",
                "Nguyễn Thị Hồng | nguyen thi",
                "ΟΔΥΣΣΕΥΣ | οδυσσευς",
                "Анна Каренина | анна",
                "İstanbul | istanbul",
                "anna.beispiel@mail.example | anna.beispiel@mail.exa",
                "anna.beispiel@mail.example | mail.example",
                "26-0413 413 | 26-0413",
                "26-0413 413 | 413",
                "+49 221 5550123 | 221 555",
                "山田太郎 | 山田",
                "山田太郎 | 太郎",
                "山田太郎 | 田",
                "山田太郎 | 郎",
                "東京都のデータ | データ",
                "한국어 이름 | 이름",
                "ＡＢＣ１２３ | abc123",
                "O'Brien | brien",
                "file.pdf | pdf"
            })
    void whatIsTypedFindsWhatIsWritten(String written, String typed) {
        assertThat(Terms.sought(typed).isIn(Terms.of(List.of(written)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jürgen Müller | jurgens",
                "Jürgen Müller | jür mül",
                "Jürgen Müller | müller hans",
                "山田太郎 | 田山",
                "山田太郎 | 山郎"
            })
    void allWordsCountAndOnlyTheLastMayBeUnfinished(String written, String typed) {
        assertThat(Terms.sought(typed).isIn(Terms.of(List.of(written)))).isFalse();
    }

    @Test
    void aWordWithABlankBehindItIsFinished() {
        var terms = Terms.of(List.of("Jürgen Müller"));
        assertThat(Terms.sought("jür").isIn(terms)).isTrue();
        assertThat(Terms.sought("jür ").isIn(terms)).isFalse();
    }

    @Test
    void nothingThatCouldBeAWordSeeksNothing() {
        for (var typed : List.of("", "  ", "?!", "\0", "´")) {
            assertThat(Terms.sought(typed).isNothing()).as(typed).isTrue();
        }
    }

    @Test
    void anEndlessTextGivesSoManyTermsAndNoLongOnes() {
        var words = new StringBuilder("x".repeat(500)).append(' ');
        for (var i = 0; i < 50_000; i++) {
            words.append('w').append(i).append(' ');
        }
        var terms = Terms.of(List.of(words.toString()));
        assertThat(terms).hasSizeBetween(Terms.MOST, Terms.MOST + 1);
        assertThat(terms).allMatch(term -> term.length() <= Terms.LONGEST);
        assertThat(Terms.sought("x".repeat(100)).isIn(terms)).isTrue();
    }
}
