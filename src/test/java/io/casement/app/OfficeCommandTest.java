// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.app.Shell.Ran;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An office says on the command line what its letters are printed on and posted in.
class OfficeCommandTest {

    private static final String OFFICE = """
            name = Larkmere Hotels
            office = Privacy Office
            address = 1 Harbour Street; Springfield
            email = privacy@larkmere.example
            signatory = Tomasz Wiśniewski
            """;

    @TempDir
    static Path folder;

    private static Shell shell = new Shell(Path.of(""), LocalDate.EPOCH);

    @BeforeAll
    static void aRegister() {
        shell = new Shell(folder, LocalDate.of(2026, 3, 2));
        shell.write("Adm.txt", "Adm walks over seven green bridges");
        var init = shell.run(
                "init",
                "--store",
                shell.file("register").toString(),
                "--user",
                "Adm",
                "--passphrase-file",
                shell.file("Adm.txt").toString());
        assertThat(init.status()).isZero();
    }

    @BeforeEach
    void inTheNetherlands() {
        assertThat(set("country = NL\nenvelope = din-5008-b\nlogo = none\n").status())
                .isZero();
    }

    @Test
    void anOfficeGetsTheEnvelopeThatIsUsualWhereItIs() {
        assertThat(set("country = US\n").out()).contains("envelope = us-10\n");
        assertThat(set("country = FR\n").out()).contains("envelope = fr-right\n");
        assertThat(set("country = GB\n").out()).contains("envelope = uk-dl\n");
        assertThat(set("country = PL\n").out()).contains("envelope = din-5008-b\n");
    }

    @Test
    void aChosenEnvelopeStaysWhileTheOfficeStaysInItsCountry() {
        assertThat(set("country = NL\nenvelope = c4\n").out()).contains("envelope = c4\n");
        assertThat(set("country = NL\n").out()).contains("envelope = c4\n");
        assertThat(shell.as("Adm", "office").out()).contains("envelope = c4\n");
    }

    @Test
    void whatItPrintsCanBeGivenBack() {
        var printed = set("country = NL\nenvelope = din-5008-a\n").out();
        var back = shell.as(
                "Adm", "office", shell.write("back.properties", printed).toString());
        assertThat(back.status()).isZero();
        assertThat(back.out()).isEqualTo(printed);
    }

    @Test
    void anEnvelopeThatNobodyKnowsIsRefusedWithThoseThatThereAreAndNothingChanges() {
        var before = shell.as("Adm", "office").out();
        var ran = set("country = NL\nenvelope = c3\n");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("\"c3\"", "Nothing was changed", "din-5008-b", "us-10");
        assertThat(shell.as("Adm", "office").out()).isEqualTo(before);
    }

    @Test
    void aLogoLiesBesideTheFileStaysUntilItIsTakenAwayAndSaysWhatItShows() {
        shell.write("lark.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><circle r='4'/></svg>");
        assertThat(set("country = NL\nlogo = lark.svg\nlogo-alternative = A lark\n")
                        .out())
                .contains("logo = kept\n", "logo-alternative = A lark\n");
        assertThat(set("country = FR\n").out())
                .contains("envelope = fr-right\n", "logo = kept\n", "logo-alternative = A lark\n");
        assertThat(set("country = FR\nlogo = none\n").out()).contains("logo = none\n");
    }

    @Test
    void aLogoThatCannotBeUsedIsRefusedWithASentenceAndNothingChanges() {
        var before = shell.as("Adm", "office").out();
        shell.write(
                "bad.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>steal()</script></svg>");
        var bad = set("country = NL\nlogo = bad.svg\n");
        assertThat(bad.status()).isEqualTo(2);
        assertThat(bad.err()).contains("bad.svg", "run a program", "Nothing was changed");
        var absent = set("country = NL\nlogo = nowhere.svg\n");
        assertThat(absent.status()).isEqualTo(2);
        assertThat(absent.err()).contains("nowhere.svg", "cannot be read", "Nothing was changed");
        assertThat(shell.as("Adm", "office").out()).isEqualTo(before);
    }

    private static Ran set(String lines) {
        return shell.as(
                "Adm",
                "office",
                shell.write("office.properties", OFFICE + lines).toString());
    }
}
