// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordSignsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 5);

    private static List<Signal> found(String name, String email, List<String> address, String says, OnFile onFile) {
        var person = new Person(name, Optional.of(email), address, Optional.of("GB"), Optional.empty(), "en", Map.of());
        var request = new Request(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), says, List.of(), "");
        return RecordSigns.of(
                new Scene(DAY, Set.of(Right.ACCESS), person, request, List.of(), onFile, List.of(), List.of()));
    }

    private static OnFile file(String name, String email, String address) {
        return new OnFile(List.of(name), List.of(email), List.of(address), List.of());
    }

    @Test
    void aMoveThatIsAnnouncedDoesNotExcuseLettersOfAnotherScript() {
        var signals = found(
                "Аnna Hollis",
                "anna@larkrnere.example",
                List.of("12 Mill Lane", "Fernworth FW1 2AB"),
                "I have moved and changed my name when I married.",
                file("Anna Hollis", "anna@larkmere.example", "12 Mill Lane, Fernworth FW1 2AB"));
        assertThat(signals)
                .extracting(Signal::kind)
                .containsExactly(SignalKind.MIXED_SCRIPTS, SignalKind.LOOK_ALIKE_DOMAIN);
        assertThat(signals).extracting(Signal::strength).containsOnly(Strength.STRONG);
    }

    @Test
    void lettersOfAnotherScriptAreOneSignalWhateverIsEnteredLater() {
        var address = List.of("12 Mill Lаne", "Fernworth FW1 2AB");
        var before = found("Аnna Hollis", "anna@larkmere.example", address, "", OnFile.NOTHING);
        var after = found(
                "Аnna Hollis",
                "anna@larkmere.example",
                address,
                "",
                file("Anna Hollis", "anna@larkmere.example", "12 Mill Lane, Fernworth FW1 2AB"));
        assertThat(before).extracting(Signal::kind).containsExactly(SignalKind.MIXED_SCRIPTS, SignalKind.MIXED_SCRIPTS);
        assertThat(after).as("the same, to the letter of its note").isEqualTo(before);
    }

    @Test
    void aSignalShowsBothSidesAndTheDomainAsItIsEncoded() {
        var signal = found(
                        "Anna Hollis",
                        "anna@lаrkmere.example",
                        List.of(),
                        "",
                        new OnFile(List.of(), List.of("anna@larkmere.example"), List.of(), List.of()))
                .getFirst();
        assertThat(signal.quoted())
                .containsExactly("anna@lаrkmere.example", "anna@larkmere.example", "xn--lrkmere-2fg.example");
        assertThat(Signal.of(signal.kind(), signal.strength(), signal.note())).isEqualTo(signal);
    }

    @Test
    void anotherPhoneNumberIsASlipOrAnother() {
        var person = new Person(
                "", Optional.empty(), List.of(), Optional.of("DE"), Optional.of("030 5550142"), "de", Map.of());
        var request =
                new Request(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", List.of(), "");
        var strengths = List.of("+49 30 555 01 42", "+49 30 5550143", "+44 20 7946 0018").stream()
                .map(phone -> new OnFile(List.of(), List.of(), List.of(), List.of(phone)))
                .map(file ->
                        RecordSigns.of(new Scene(DAY, Set.of(), person, request, List.of(), file, List.of(), List.of()))
                                .stream()
                                .map(Signal::strength)
                                .toList())
                .toList();
        assertThat(strengths).containsExactly(List.of(), List.of(Strength.MEDIUM), List.of(Strength.WEAK));
    }
}
