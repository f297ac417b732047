// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A register that the first version of the program wrote, before the queue knew duties and rules, is opened by
/// this one: nothing is lost and no day has moved.
class OlderRegisterTest {

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""), LocalDate.EPOCH);

    @BeforeEach
    void aCopyOfIt() throws IOException, URISyntaxException {
        var old = Path.of(OlderRegisterTest.class.getResource("/register/first").toURI());
        try (var all = Files.walk(old)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve("register").resolve(old.relativize(path));
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
        shell = new Shell(folder, LocalDate.of(2026, 11, 25));
        shell.write("Amara.txt", "Amara rows under eight blue bridges\n");
    }

    @Test
    void theQueueStandsAsItStoodThen() {
        assertThat(shell.as("Amara", "queue").out())
                .containsSubsequence("26-0001  13 days over     Jonas Weber", "26-0003  no date          Ellis Hart");
        assertThat(shell.as("Amara", "queue", "--view", "closed").out()).contains("26-0002", "Ada Lowell");
        assertThat(shell.as("Amara", "queue", "--search", "phoned").out()).contains("26-0003");
    }

    @Test
    void everySealAndDocumentIsSoundAndTheTablesCanBeMadeAnew() {
        var sound = "3 cases, 13 entries, 8 papers and 3 documents: all as it should be.";
        assertThat(shell.as("Amara", "check").out()).contains(sound);
        var rebuilt = shell.as("Amara", "check", "--rebuild");
        assertThat(rebuilt.status()).isZero();
        assertThat(rebuilt.out()).contains(sound);
    }

    @Test
    void datesCountAsTheyDidAndWorkGoesOn() {
        assertThat(shell.as("Amara", "show", "26-0001").out())
                .contains("answer     by Thu 12 November 2026")
                .contains("identity   two-points, enough")
                .doesNotContain("would be due");
        assertThat(shell.as("Amara", "do", "26-0001", "decide", "right=access", "outcome=grant")
                        .status())
                .isZero();
        assertThat(shell.as("Amara", "do", "26-0003", "identity-received").status())
                .isZero();
        assertThat(shell.as("Amara", "show", "26-0003").out()).contains("Tue 29 December 2026");
        assertThat(shell.as("Amara", "check").status()).isZero();
    }

    /// Then every letter was laid out for DIN 5008 B.
    @Test
    void itsLettersGoOnInTheEnvelopeTheyWerePrintedFor() {
        assertThat(shell.as("Amara", "office").out()).contains("envelope = din-5008-b\n");
    }

    /// Then an administrator could do everything; a register whose founder works alone must not lock them out.
    @Test
    void whoCouldDoEverythingStillCan() {
        assertThat(shell.as("Amara", "user", "list").out()).contains("Amara", "head");
    }
}
