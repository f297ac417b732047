// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A forgotten passphrase, the printed sheet, and a command line.
class RecoverTest {

    @TempDir
    static Path folder;

    private static Shell shell = new Shell(Path.of(""), LocalDate.EPOCH);

    @BeforeAll
    static void aRegister() {
        shell = new Shell(folder, LocalDate.of(2026, 3, 2));
        shell.write("Adm.txt", "Adm walks over seven green bridges");
        shell.write("old.txt", "Adm walks over seven green bridges");
        shell.write("new.txt", "nine otters under the copper lantern");
        var init =
                shell.run("init", "--json", "--store", register(), "--user", "Adm", "--passphrase-file", file("Adm"));
        shell.write("code.txt", init.member("recovery_code").toLowerCase(java.util.Locale.ROOT) + "\n");
    }

    @Test
    void theCodeSetsAPassphraseAnewAndTheOldOneOpensNothingAnyMore() {
        var recovered = recover("adm", "code", "new");

        assertThat(recovered.status()).isZero();
        assertThat(recovered.out()).isEqualTo("The new passphrase of adm holds from now on.\n");
        assertThat(queue("new").status()).isZero();
        assertThat(queue("old").status()).isEqualTo(2);
        // the sheet stays good
        assertThat(recover("Adm", "code", "old").status()).isZero();
        assertThat(queue("old").status()).isZero();
    }

    @Test
    void aMistypedCodeIsToldFromAWrongOne() {
        shell.write("mistyped.txt", "MZ4Q-J16V-N7W0-WDRX-YDZX-MKS0-55J9");
        shell.write("another.txt", "MZ4Q-J16V-N7W0-WDRX-YDZX-MKS0-55J8");

        var mistyped = recover("Adm", "mistyped", "new");
        var another = recover("Adm", "another", "new");

        assertThat(mistyped.status()).isEqualTo(2);
        assertThat(mistyped.err()).contains("missing or mistyped", "Nothing was changed");
        assertThat(another.status()).isEqualTo(2);
        assertThat(another.err()).contains("does not open this register", "Nothing was changed");
        assertThat(recover("Nobody", "code", "new")).as("a name tells nothing").isEqualTo(another);
    }

    @Test
    void aWeakPassphraseIsRefusedBeforeTheRegisterIsOpened() {
        shell.write("weak.txt", "password2026");

        assertThat(recover("Adm", "code", "weak").err()).contains("everybody tries first");
    }

    @Test
    void withoutAStoreItSaysWhatIsMissing() {
        var ran = shell.run("user", "recover", "Adm", "--code-file", file("code"));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("Which register? Give --store DIR.");
    }

    private static Shell.Ran recover(String name, String code, String fresh) {
        return shell.run(
                "user",
                "--store",
                register(),
                "recover",
                name,
                "--code-file",
                file(code),
                "--new-passphrase-file",
                file(fresh));
    }

    private static Shell.Ran queue(String passphrase) {
        return shell.run("queue", "--store", register(), "--as", "Adm", "--passphrase-file", file(passphrase));
    }

    private static String register() {
        return shell.file("register").toString();
    }

    private static String file(String name) {
        return shell.file(name + ".txt").toString();
    }
}
