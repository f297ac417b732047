// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signs with a card: SoftHSM, which behaves as one through the same kind of driver.
@Tag("card")
class CardTest {
    private static final String PIN = "493817";

    @TempDir
    private Path folder;

    private final byte[] approved = new Press().print(Drafts.answer(), Drafts.LARKMERE);
    private Path letter;

    @BeforeEach
    void prepare() throws IOException {
        letter = Files.write(folder.resolve("letter.pdf"), approved);
        Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens"));
    }

    private static Path driver() {
        return Stream.of(
                        "/usr/lib/softhsm/libsofthsm2.so",
                        "/usr/lib64/softhsm/libsofthsm2.so",
                        "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new AssertionError("this test needs SoftHSM (Debian: softhsm2)"));
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().reduce("", (before, last) -> last);
    }

    private String card(String what, String pin, Path file) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CardRun.class.getName()));
        command.addAll(List.of(what, driver().toString(), pin, file.toString()));
        return run(command);
    }

    private void issue() throws IOException, InterruptedException {
        run(List.of(
                "softhsm2-util", "--init-token", "--free", "--label", "legal", "--pin", PIN, "--so-pin", "55512345"));
        card("fill", PIN, folder.resolve("authority.cer"));
    }

    @Test
    void a_card_signs_with_its_pin_and_with_no_other() throws Exception {
        issue();
        assertThat(card("sign", "111111", letter)).isEqualTo("wrong-secret");
        assertThat(Files.readAllBytes(letter)).isEqualTo(approved);
        assertThat(card("sign", PIN, letter)).isEqualTo("signed by Tomasz Wiśniewski");
        var signed = Files.readAllBytes(letter);
        assertThat(Signer.signedOver(approved, signed)).isTrue();
        assertThat(Judge.faults(signed)).isEmpty();
    }

    @Test
    void a_reader_without_a_card_is_said() throws Exception {
        assertThat(card("sign", PIN, letter)).isEqualTo("no-card");
    }
}
