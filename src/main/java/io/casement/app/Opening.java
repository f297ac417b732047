// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.CaseNumber;
import io.casement.desk.Dossier;
import io.casement.keys.WrongSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command has which opens a register.
final class Opening {

    @Option(names = "--store", paramLabel = "DIR", description = "The folder of the register.")
    private @Nullable Path store;

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are in the register.")
    private @Nullable String name;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file with your passphrase; without it you are asked.")
    private @Nullable Path passphraseFile;

    /// Signs in; the sitting is the caller's to close.
    Sitting open(Workshop shop) {
        if (store == null || name == null) {
            throw Stop.usage("Which register, and who are you? Give --store DIR and --as NAME.");
        }
        var passphrase = passphrase(shop);
        try {
            var sitting = shop.wiring().open(store, name, passphrase, progress -> {});
            sitting.procedures().laws().settle(progress -> {});
            return sitting;
        } catch (IOException | WrongSecret failed) {
            throw Failures.stop(failed);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /// The register, for a command that nobody signs in for.
    Path store() {
        if (store == null) {
            throw Stop.usage("Which register? Give --store DIR.");
        }
        return store;
    }

    char[] passphrase(Workshop shop) {
        return Secrets.known(passphraseFile, "Passphrase of " + name + ": ", shop.terminal());
    }

    /// The case that was meant.
    static Dossier dossier(Sitting sitting, String number) {
        var wanted = CaseNumber.of(number)
                .orElseThrow(() -> Stop.usage("\"" + number + "\" is no case number; they look like 26-0001."));
        return sitting.procedures()
                .dossier(wanted)
                .orElseThrow(() -> Stop.usage("There is no case " + wanted + " in this register. Nothing was changed."
                        + " `casement queue` lists what there is."));
    }
}
