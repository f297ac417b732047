// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `casement init`: a new register.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Make a new register with its first administrator; prints the recovery code.")
final class InitCommand implements Callable<Integer> {

    @Mixin
    private Printing printing = new Printing();

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "A new or empty folder.")
    private Path store = Path.of("");

    @Option(names = "--user", paramLabel = "NAME", required = true, description = "The first administrator.")
    private String user = "";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file with the passphrase to be; without it you are asked.")
    private @Nullable Path passphraseFile;

    @Option(
            names = "--office",
            paramLabel = "FILE",
            description = "Whose letters these are, see `casement office --help`.")
    private @Nullable Path office;

    private final Workshop shop;

    InitCommand(Workshop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() throws IOException {
        if (user.isBlank()) {
            throw Stop.usage("The administrator needs a name. Nothing was made.");
        }
        var organisation = office == null ? OfficeFile.blank() : OfficeFile.read(office, OfficeFile.blank());
        var passphrase = Secrets.fresh(passphraseFile, "New passphrase for " + user + ": ", shop.terminal());
        try {
            var first = new Clerk(new ClerkId(UUID.randomUUID()), user.strip(), Role.HEAD);
            var founded =
                    shop.wiring().found(store, first, passphrase, shop.cost().get(), organisation);
            try (var sitting = founded.sitting();
                    var recovery = founded.recovery()) {
                print(sitting.procedures().me().name(), recovery.grouped());
            }
        } finally {
            Arrays.fill(passphrase, '\0');
        }
        return Stop.DONE;
    }

    /// The code is printed once and kept nowhere.
    private void print(String administrator, char[] code) {
        var out = shop.terminal().out();
        if (printing.json()) {
            out.println(Json.of(Json.object(
                    "store", store, "administrator", administrator, "recovery_code", String.valueOf(code))));
        } else {
            out.println("The register is made, in " + store.toAbsolutePath().normalize() + ".");
            out.println();
            out.print("Recovery code: ");
            out.println(code);
            out.println();
            out.println("Print it and lock it away: it opens the register when every passphrase is forgotten,");
            out.println("and it is shown only now.");
            if (office == null) {
                out.println("Before the first letter: `casement office` says whose letters these are.");
            }
        }
        Arrays.fill(code, '\0');
    }
}
