// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.app.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong gets one clear sentence and the right exit status, and nothing is lost.
class BadInputTest {

    @TempDir
    static Path folder;

    private static Shell shell = new Shell(Path.of(""), LocalDate.EPOCH);

    @BeforeAll
    static void aRegister() {
        shell = new Shell(folder, LocalDate.of(2026, 3, 2));
        shell.write("Adm.txt", "Adm walks over seven green bridges");
        shell.write("Nobody.txt", "Adm walks over seven green bridges");
        shell.write("wrong.txt", "Adm walks over eight green bridges");
        var init = shell.run(
                "init",
                "--store",
                register(),
                "--user",
                "Adm",
                "--passphrase-file",
                shell.file("Adm.txt").toString());
        assertThat(init.status()).isZero();
    }

    @Test
    void aWrongPassphraseAndAnUnknownNameGetTheSameSentence() {
        var wrong = shell.run(
                "queue",
                "--store",
                register(),
                "--as",
                "Adm",
                "--passphrase-file",
                shell.file("wrong.txt").toString());
        var unknown = shell.as("Nobody", "queue");

        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("do not belong together", "Nothing was opened");
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void aRegisterThatIsOpenElsewhereStaysWhereItIs() throws Exception {
        var wiring = Wiring.of(Clock.systemUTC());
        var passphrase = "Adm walks over seven green bridges".toCharArray();
        try (var _ = wiring.open(Path.of(register()), "Adm", passphrase, progress -> {})) {
            assertSays(shell.as("Adm", "queue"), 3, "open in another window or program");
        }
        assertThat(shell.as("Adm", "queue").status()).isZero();
    }

    @Test
    void aFolderThatIsNoRegisterIsNotTouched() throws IOException {
        var other = Files.createDirectories(shell.file("holiday"));
        shell.write("holiday/picture.txt", "sea");

        assertSays(
                shell.run("queue", "--store", other.toString(), "--as", "Adm", "--passphrase-file", secret()),
                2,
                "no register in this folder");
        assertSays(
                shell.run("init", "--store", other.toString(), "--user", "Adm", "--passphrase-file", secret()),
                2,
                "The folder is not empty");
        assertThat(other).isDirectoryContaining(file -> file.endsWith("picture.txt"));
        try (var files = Files.list(other)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aWeakPassphraseMakesNoRegister() {
        shell.write("weak.txt", "password2026\n");

        assertSays(
                shell.run(
                        "init",
                        "--store",
                        shell.file("weak").toString(),
                        "--user",
                        "Adm",
                        "--passphrase-file",
                        shell.file("weak.txt").toString()),
                2,
                "everybody tries first");
        assertThat(shell.file("weak")).doesNotExist();
    }

    @Test
    void withoutATerminalAPassphraseComesFromAFileOnly() {
        assertSays(shell.run("queue", "--store", register(), "--as", "Adm"), 2, "--passphrase-file");
    }

    @Test
    void aMailWithoutADateIsLoggedOnlyWithOne() {
        var mail = shell.write(
                        "undated.eml",
                        "From: Eva <eva@example.org>\nSubject: x\n\nPlease delete my data, Art. 17 GDPR.\n")
                .toString();

        assertSays(shell.as("Adm", "log", mail, "--law", "EU"), 2, "--received");
        assertSays(shell.as("Adm", "log", mail, "--law", "EU"), 2, "no date that can be read, so none is assumed");
        assertThat(shell.as("Adm", "log", mail, "--law", "EU", "--received", "yesterday")
                        .status())
                .isZero();
    }

    @Test
    void oneBadFileNeverStopsTheOthers() {
        var empty = shell.write("empty.pdf", "").toString();
        var good = shell.write("good.eml", "From: Eva <eva@example.org>\nDate: Sun, 1 Mar 2026 10:00:00 +0100\n\nHi\n");

        var ran = shell.run(
                "log",
                "--dry-run",
                "--json",
                empty,
                good.toString(),
                shell.file("absent.eml").toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out())
                .contains(
                        "\"reason\": \"empty-file\"", "\"value\": \"eva@example.org\"", "\"reason\": \"not-readable\"");
    }

    @Test
    void whatIsOddAboutAFileIsSaidBesideWhatWasUnderstood() {
        var odd = shell.write(
                        "odd.eml",
                        "From: Eva <eva@example.org>\nContent-Type: text/plain; charset=x-none\n\nPlease delete my data.\n")
                .toString();

        var plain = shell.run("log", "--dry-run", odd);
        var json = shell.run("log", "--dry-run", "--json", odd);

        assertThat(plain.status()).isZero();
        assertThat(plain.out())
                .contains("received  not told", "rights    deletion")
                .contains("note      This mail has no date")
                .contains("note      The mail names a character set that nobody knows (x-none)");
        assertThat(json.out()).contains("\"remarks\": [", "\"received\": null", "none is assumed");
    }

    @Test
    void aProgramNamedAsAMailIsRefusedAndTheNextFileIsRead() throws IOException {
        var program = Files.write(shell.file("program.eml"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0})
                .toString();
        var good = shell.write("next.eml", "From: Eva <eva@example.org>\nDate: Sun, 1 Mar 2026 10:00:00 +0100\n\nHi\n");

        var ran = shell.run("log", "--dry-run", program, good.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("program.eml: This is no mail").contains("Nothing was logged; ");
        assertThat(ran.out()).contains("eva@example.org");
    }

    @Test
    void aCaseThatIsNotThereIsNamed() {
        assertSays(
                shell.as("Adm", "show", "26-0099"),
                2,
                "There is no case 26-0099 in this register. Nothing was changed.");
        assertSays(shell.as("Adm", "show", "413"), 2, "no case number");
    }

    @Test
    void aMistypedCommandOrKeyChangesNothing() {
        assertSays(shell.as("Adm", "do", "26-0001", "aprove"), 2, "There is no command \"aprove\"");
        assertSays(
                shell.run("deadline", "--law", "ZZ", "--right", "access", "--received", "today"),
                2,
                "There is no law ZZ");
        assertSays(
                shell.run("deadline", "--law", "EU", "--right", "access", "--received", "5/6"), 2, "\"5/6\" is no day");
        assertSays(shell.run("queu"), 2, "Did you mean");
    }

    @Test
    void theLetterOnDiskIsNeverOverwritten() {
        var there = shell.write("there.pdf", "mine").toString();
        var mail = shell.write("for-letter.eml", "From: Eva <eva@example.org>\n\nPlease delete my data.\n")
                .toString();
        var logged = shell.as("Adm", "log", mail, "--law", "EU", "--received", "today", "--json");
        var number = logged.member("number");
        shell.as("Adm", "do", number, "draft", "letter=receipt");

        assertSays(shell.as("Adm", "letter", number, "receipt", "--out", there), 2, "is already there");
        assertThat(shell.file("there.pdf")).hasContent("mine");
    }

    @Test
    void aLetterThatDoesNotSayWhoseItIsIsNotApproved() {
        var mail = shell.write(
                        "no-sender.eml",
                        "From: Eva Brandt <eva@example.org>\n\nPlease delete my data. Lindenweg 4, 20095 Hamburg\n")
                .toString();
        var number = shell.as("Adm", "log", mail, "--law", "EU", "--received", "today", "--json")
                .member("number");
        shell.as("Adm", "do", number, "draft", "letter=receipt");

        var approved = shell.as("Adm", "do", number, "approve", "letter=receipt");

        assertThat(approved.status()).isEqualTo(1);
        assertThat(approved.err()).contains("does not say whose letter it is", "casement office");
    }

    @Test
    void aForgottenKeySaysWhichThereAre() {
        var mail = shell.write("keys.eml", "From: Eva <eva@example.org>\n\nPlease delete my data.\n")
                .toString();
        var number = shell.as("Adm", "log", mail, "--law", "EU", "--received", "today", "--json")
                .member("number");

        assertSays(shell.as("Adm", "do", number, "pause"), 2, "\"question=\" is missing");
        assertSays(shell.as("Adm", "do", number, "pause", "question=weather"), 2, "identity, clarification, fee");
        assertSays(shell.as("Adm", "do", number, "note", "text=x", "colour=red"), 2, "\"colour=\" means nothing here");
        assertThat(shell.as("Adm", "show", number, "--json").out()).doesNotContain("note-taken");
    }

    @Test
    void whatAnAgentMayNotDoSaysSo() {
        shell.write("Bo.txt", "Bo walks over seven green bridges");
        var add = shell.as(
                "Adm",
                "user",
                "add",
                "Bo",
                "--role",
                "agent",
                "--new-passphrase-file",
                shell.file("Bo.txt").toString());
        assertThat(add.status()).isZero();

        var tried = shell.as(
                "Bo", "user", "add", "Cy", "--role", "administrator", "--new-passphrase-file", secret(), "--json");

        assertThat(tried.status()).isEqualTo(1);
        assertThat(tried.member("id")).isEqualTo("not-empowered");
    }

    private static String register() {
        return shell.file("register").toString();
    }

    private static String secret() {
        return shell.file("Adm.txt").toString();
    }

    private static void assertSays(Ran ran, int status, String sentence) {
        assertThat(ran.err()).contains(sentence);
        assertThat(ran.status()).isEqualTo(status);
        assertThat(ran.out()).isEmpty();
    }
}
