// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.SignalKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The specimen documents of ICAO 9303, and what becomes of them when one digit is wrong.
class MrzTest {

    private static final String TD1 = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<""";
    private static final String TD2 = """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6""";
    private static final String TD3 = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10""";

    @Test
    void theSpecimensAddUpAndHaveExpired() {
        for (var document : new String[] {TD1, TD2, TD3}) {
            var read = Mrz.read(document).orElseThrow();
            assertThat(read.wrong()).as(document).isEmpty();
            assertThat(read.expires()).contains(LocalDate.of(2012, 4, 15));
            assertThat(read.signals(LocalDate.of(2012, 4, 15)))
                    .as("valid on its last day")
                    .isEmpty();
            assertThat(read.signals(LocalDate.of(2012, 4, 16)))
                    .extracting(Signal::kind)
                    .containsExactly(SignalKind.DOCUMENT_EXPIRED);
        }
    }

    @Test
    void everySingleDigitThatIsChangedShows() {
        var line = TD3.lines().toList().get(1);
        for (var at = 0; at < line.length(); at++) {
            if (Character.isDigit(line.charAt(at))) {
                var digit = (char) ('0' + (line.charAt(at) - '0' + 1) % 10);
                var changed = line.substring(0, at) + digit + line.substring(at + 1);
                assertThat(Mrz.read(TD3.lines().findFirst().orElseThrow() + "\n" + changed)
                                .orElseThrow()
                                .wrong())
                        .as(changed)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aDayThatDoesNotExistIsWrongThoughItAddsUp() {
        // 30 February: check digit 9
        var birth = "740230";
        var line = "L898902C36UTO" + birth + Mrz.digit(birth) + "F1204159ZE184226B<<<<<1";
        var whole = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43);
        assertThat(Mrz.read(TD3.lines().findFirst().orElseThrow() + "\n" + line + Mrz.digit(whole))
                        .orElseThrow()
                        .wrong())
                .containsExactly(Mrz.Part.BIRTH);
    }

    @Test
    void itIsReadAsPeopleTypeIt() {
        assertThat(Mrz.read(TD2.toLowerCase(java.util.Locale.ROOT).replace("<<", " << ")))
                .isPresent();
        assertThat(Mrz.read("")).isEmpty();
        assertThat(Mrz.read("P<UTO")).isEmpty();
        assertThat(Mrz.read(TD3 + "\nL898902C36")).isEmpty();
        assertThat(Mrz.read(TD3.replace('<', '?'))).isEmpty();
    }

    @Test
    void theEvidenceNamesTheFieldAndNotTheNumber() {
        var signal =
                Mrz.read(TD3.replace("L898902C36", "L898902C37")).orElseThrow().signals(LocalDate.of(2012, 1, 1));
        assertThat(signal).hasSize(1);
        assertThat(signal.getFirst().quoted()).containsExactly("number, whole");
    }
}
