// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Strength;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Three hundred pairs that deceive the eye, and three hundred of people who only write otherwise.
class LikenessTest {

    /// What was told, what is on file, and what the request says about it.
    private record Pair(String kind, String told, String onFile, String says) {

        Optional<Signal> judged() {
            return switch (kind) {
                case "name" -> RecordSigns.name(told, onFile, says);
                case "address" -> RecordSigns.address(told, onFile, says);
                default -> RecordSigns.email(told, onFile, says);
            };
        }
    }

    private static List<Pair> pairs(String file) {
        var pairs = new ArrayList<Pair>();
        var kind = "";
        for (var line : lines(file)) {
            if (line.startsWith("[")) {
                kind = line.substring(1, line.length() - 1);
            } else {
                var parts = line.split("\\s*\\|\\s*", -1);
                pairs.add(new Pair(kind, parts[0], parts[1], parts.length > 2 ? parts[2] : ""));
            }
        }
        return pairs;
    }

    private static List<String> lines(String file) {
        try (Stream<String> lines = Files.lines(Path.of("src", "test", "resources", "signals", file))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPairThatDeceivesTheEyeWarns() {
        var pairs = pairs("alike.txt");
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(300);
        assertThat(pairs.stream()
                        .filter(pair -> pair.judged()
                                .filter(signal -> signal.strength() != Strength.WEAK)
                                .isEmpty()))
                .isEmpty();
    }

    @Test
    void nobodyWhoOnlyWritesOtherwiseOrSaysWhatChangedIsHeldUp() {
        var pairs = pairs("honest.txt");
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(300);
        assertThat(pairs.stream()
                        .filter(pair -> pair.judged()
                                .filter(signal -> signal.strength() != Strength.WEAK)
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void aMoveThatIsAnnouncedDoesNotExcuseLettersOfAnotherScript() {
        var moved = "I have moved and changed my name when I married.";
        assertThat(RecordSigns.name("Аnna Hollis", "Anna Hollis", moved))
                .get()
                .extracting(Signal::strength)
                .isEqualTo(Strength.STRONG);
        assertThat(RecordSigns.email("anna@larkrnere.example", "anna@larkmere.example", moved))
                .get()
                .extracting(Signal::strength)
                .isEqualTo(Strength.STRONG);
    }

    @Test
    void aSignalShowsBothSidesAndTheDomainAsItIsEncoded() {
        var signal = RecordSigns.email("anna@lаrkmere.example", "anna@larkmere.example", "")
                .orElseThrow();
        assertThat(signal.quoted())
                .containsExactly("anna@lаrkmere.example", "anna@larkmere.example", "xn--lrkmere-2fg.example");
        assertThat(Signal.of(signal.kind(), signal.strength(), signal.note())).isEqualTo(signal);
    }
}
