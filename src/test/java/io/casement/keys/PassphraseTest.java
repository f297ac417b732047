// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PassphraseTest {

    @ParameterizedTest
    @CsvSource({
        "four kites over Kiel, FIT",
        "zu Ro ve Mi, FIT",
        "vK7#pq!mT2xw, FIT",
        "Übergrößenträger, FIT",
        "風が吹く夜の図書館で本を読む, FIT",
        "'', TOO_SHORT",
        "kites Kiel, TOO_SHORT",
        "vK7#pq!mT2x, TOO_SHORT",
        "Password1234!, TOO_COMMON",
        "passwordpassword, TOO_COMMON",
        "Summer2026!!, TOO_COMMON",
        "Willkommen2026, TOO_COMMON",
        "123456789012, TOO_COMMON",
        "qwertyuiop[], TOO_COMMON",
        "aaaaaaaaaaaaaaaaaaaa, TOO_COMMON",
        "abababababababab, TOO_COMMON",
        "a b c d e f g, TOO_COMMON",
        "1 2 3 4, TOO_COMMON",
        "Casement Datenschutz, TOO_COMMON"
    })
    void aPassphraseIsJudgedByWhatIsLeftOfIt(String passphrase, Passphrase.Judgement judgement) {
        char[] typed = passphrase.toCharArray();
        assertThat(Passphrase.judge(typed)).isEqualTo(judgement);
        assertThat(new String(typed)).as("what was typed is left alone").isEqualTo(passphrase);
    }
}
