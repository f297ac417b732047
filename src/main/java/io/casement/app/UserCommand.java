// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Codes;
import io.casement.cases.Obstacle;
import io.casement.cases.Power;
import io.casement.cases.Role;
import io.casement.keys.ClerkSlot;
import io.casement.keys.RecoveryCode;
import io.casement.keys.WrongSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `casement user`: who works in the register.
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Say who works in the register.")
final class UserCommand implements Runnable {

    @Mixin
    private Opening opening = new Opening();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Workshop shop;

    UserCommand(Workshop shop) {
        this.shop = shop;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command: add, passphrase, recover or list?");
    }

    private Sitting open() {
        return opening.open(shop);
    }

    /// `casement user … add NAME --role ROLE`.
    @Command(name = "add", mixinStandardHelpOptions = true, description = "Let somebody in.")
    static final class Add implements Callable<Integer> {

        @ParentCommand
        private @Nullable UserCommand parent;

        @Mixin
        private Printing printing = new Printing();

        @Parameters(paramLabel = "NAME", description = "Name to sign in with.")
        private String name = "";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                required = true,
                description = "agent, supervisor, legal or administrator.")
        private String role = "";

        @Option(
                names = "--new-passphrase-file",
                paramLabel = "FILE",
                description = "A file with their passphrase to be; without it they are asked.")
        private @Nullable Path passphraseFile;

        private final Workshop shop;

        Add(Workshop shop) {
            this.shop = shop;
        }

        @Override
        public Integer call() {
            var wanted = Codes.of(Role.class, role)
                    .orElseThrow(() -> Stop.usage(
                            "\"" + role + "\" is no role. Roles are agent, supervisor, legal and administrator."));
            if (name.isBlank()) {
                throw Stop.usage("Whoever is let in needs a name. Nothing was changed.");
            }
            try (var sitting = parent(parent).open()) {
                add(sitting, wanted);
            }
            var out = shop.terminal().out();
            out.println(
                    printing.json()
                            ? Json.of(Json.object("name", name.strip(), "role", wanted.id()))
                            : name.strip() + " may sign in, as " + wanted.id() + ".");
            return Stop.DONE;
        }

        private void add(Sitting sitting, Role wanted) {
            var me = sitting.procedures().me();
            if (!me.role().may(Power.MANAGE_CLERKS)) {
                var obstacle = new Obstacle.NotEmpowered(Power.MANAGE_CLERKS);
                throw Stop.barred(obstacle, shop.sentences().of(obstacle));
            }
            var keyring = sitting.register().keyring();
            if (keyring.knows(name)) {
                throw Stop.usage("Somebody signs in as " + name.strip() + " already. Nothing was changed.");
            }
            var passphrase =
                    Secrets.fresh(passphraseFile, "New passphrase for " + name.strip() + ": ", shop.terminal());
            try {
                // somebody whose slot was lost in a power cut is let in again as who they were
                var clerk = sitting.register().clerks().stream()
                        .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                        .findFirst()
                        .map(each -> new Clerk(each.id(), each.name(), wanted))
                        .orElseGet(() -> new Clerk(new ClerkId(UUID.randomUUID()), name.strip(), wanted));
                var slot = new ClerkSlot(clerk.id().value(), clerk.name());
                var more = keyring.withClerk(
                        sitting.key(), slot, passphrase, shop.cost().get());
                sitting.register().addClerk(clerk, shop.clock().instant(), me.id());
                sitting.register().keep(more);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }
    }

    /// `casement user … passphrase`.
    @Command(name = "passphrase", mixinStandardHelpOptions = true, description = "Change your own passphrase.")
    static final class Passphrase implements Callable<Integer> {

        @ParentCommand
        private @Nullable UserCommand parent;

        @Option(
                names = "--new-passphrase-file",
                paramLabel = "FILE",
                description = "A file with the passphrase to be; without it you are asked.")
        private @Nullable Path passphraseFile;

        private final Workshop shop;

        Passphrase(Workshop shop) {
            this.shop = shop;
        }

        @Override
        public Integer call() throws WrongSecret {
            try (var sitting = parent(parent).open()) {
                var me = sitting.procedures().me();
                var old = parent(parent).opening.passphrase(shop);
                var fresh = Secrets.fresh(passphraseFile, "New passphrase: ", shop.terminal());
                try {
                    var keyring = sitting.register().keyring();
                    sitting.register()
                            .keep(keyring.withPassphrase(
                                    me.id().value(), old, fresh, shop.cost().get()));
                } finally {
                    Arrays.fill(old, '\0');
                    Arrays.fill(fresh, '\0');
                }
            }
            shop.terminal().out().println("The new passphrase holds from now on.");
            return Stop.DONE;
        }
    }

    /// `casement user … recover NAME`: the one command that opens a register without a passphrase.
    @Command(
            name = "recover",
            mixinStandardHelpOptions = true,
            description = {
                "Open the register with the recovery code and set a forgotten passphrase anew.",
                "",
                "Needs --store, but no --as. The code stays good; keep the sheet.",
                ""
            })
    static final class Recover implements Callable<Integer> {

        @ParentCommand
        private @Nullable UserCommand parent;

        @Mixin
        private Printing printing = new Printing();

        @Parameters(paramLabel = "NAME", description = "Whose passphrase is forgotten.")
        private String name = "";

        @Option(
                names = "--code-file",
                paramLabel = "FILE",
                description = "A file with the recovery code; without it you are asked.")
        private @Nullable Path codeFile;

        @Option(
                names = "--new-passphrase-file",
                paramLabel = "FILE",
                description = "A file with the passphrase to be; without it you are asked.")
        private @Nullable Path passphraseFile;

        private final Workshop shop;

        Recover(Workshop shop) {
            this.shop = shop;
        }

        @Override
        public Integer call() throws IOException {
            var store = parent(parent).opening.store();
            var code = Secrets.known(codeFile, "Recovery code: ", shop.terminal());
            try {
                if (!RecoveryCode.isWellTyped(code)) {
                    throw Stop.usage("A sign of the recovery code is missing or mistyped. Nothing was changed;"
                            + " it has seven groups of four signs, without I, L, O and U.");
                }
                var fresh = Secrets.fresh(passphraseFile, "New passphrase for " + name.strip() + ": ", shop.terminal());
                try {
                    recover(store, code, fresh);
                } finally {
                    Arrays.fill(fresh, '\0');
                }
            } finally {
                Arrays.fill(code, '\0');
            }
            var out = shop.terminal().out();
            out.println(
                    printing.json()
                            ? Json.of(Json.object("name", name.strip()))
                            : "The new passphrase of " + name.strip() + " holds from now on.");
            return Stop.DONE;
        }

        /// A wrong code and an unknown name have one sentence, as in signing in.
        private void recover(Path store, char[] code, char[] fresh) throws IOException {
            try {
                shop.wiring()
                        .recover(store, name, code, fresh, shop.cost().get(), progress -> {})
                        .close();
            } catch (WrongSecret wrong) {
                throw Stop.usage("This code does not open this register for this name. Nothing was changed;"
                        + " look at the sheet, and whether it belongs to this register.");
            }
        }
    }

    /// `casement user … list`.
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Show who works in the register.")
    static final class Everybody implements Callable<Integer> {

        @ParentCommand
        private @Nullable UserCommand parent;

        @Mixin
        private Printing printing = new Printing();

        private final Workshop shop;

        Everybody(Workshop shop) {
            this.shop = shop;
        }

        @Override
        public Integer call() {
            try (var sitting = parent(parent).open()) {
                var clerks = sitting.register().clerks();
                var out = shop.terminal().out();
                if (printing.json()) {
                    out.println(Json.of(clerks.stream()
                            .map(clerk -> Json.object(
                                    "name", clerk.name(), "role", clerk.role().id()))
                            .toList()));
                } else {
                    clerks.forEach(clerk -> out.println(clerk.role().id() + "\t" + clerk.name()));
                }
            }
            return Stop.DONE;
        }
    }

    private static UserCommand parent(@Nullable UserCommand parent) {
        return java.util.Objects.requireNonNull(parent, "set by the command line");
    }
}
