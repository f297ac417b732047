// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Clerk;
import io.casement.cases.Codes;
import io.casement.cases.Obstacle;
import io.casement.cases.Role;
import io.casement.desk.People;
import io.casement.desk.Procedures;
import io.casement.keys.RecoveryCode;
import io.casement.keys.WrongSecret;
import io.casement.store.Presence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        throw new ParameterException(
                spec.commandLine(), "Which command: add, role, away, back, leave, passphrase, recover or list?");
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
                description = "agent, supervisor, legal, auditor, administrator or head.")
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
            var wanted = role(role);
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
            var people = sitting.procedures().people();
            people.barred()
                    .ifPresent(_ -> refuse(
                            shop,
                            people.admit(name, wanted, new char[0], shop.cost().get())));
            if (sitting.register().keyring().knows(name)) {
                throw Stop.usage("Somebody signs in as " + name.strip() + " already. Nothing was changed.");
            }
            var passphrase =
                    Secrets.fresh(passphraseFile, "New passphrase for " + name.strip() + ": ", shop.terminal());
            try {
                // somebody whose slot was lost in a power cut is let in again as who they were
                refuse(shop, people.admit(name, wanted, passphrase, shop.cost().get()));
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
                var today = sitting.procedures().today();
                var all = sitting.procedures().people().all();
                var out = shop.terminal().out();
                if (printing.json()) {
                    out.println(
                            Json.of(all.stream().map(each -> json(each, today)).toList()));
                } else {
                    all.forEach(each -> out.println(String.join(
                            "\t",
                            each.clerk().role().id(),
                            each.clerk().name(),
                            each.openCases() + " open",
                            state(each, today))));
                }
            }
            return Stop.DONE;
        }
    }

    private static Map<String, Object> json(People.Member member, LocalDate today) {
        var json = Json.object(
                "name",
                member.clerk().name(),
                "role",
                member.clerk().role().id(),
                "open_cases",
                member.openCases(),
                "state",
                state(member, today));
        member.lastHere().ifPresent(at -> json.put("last_here", at));
        return json;
    }

    private static String state(People.Member member, LocalDate today) {
        var presence = member.presence();
        if (presence.hasLeft()) {
            return "left " + presence.left().orElseThrow();
        }
        if (presence.isAway(today)) {
            return "away" + presence.awayUntil().map(day -> " until " + day).orElse(" until further notice");
        }
        return member.enters() ? "here" : "cannot sign in";
    }

    /// `casement user … role NAME ROLE`.
    @Command(name = "role", mixinStandardHelpOptions = true, description = "Give somebody another role.")
    static final class Roles extends OfOne {

        @Parameters(index = "1", paramLabel = "ROLE", description = "The role from now on.")
        private String role = "";

        Roles(Workshop shop) {
            super(shop);
        }

        @Override
        String work(Procedures desk, Clerk clerk) {
            var wanted = role(role);
            refuse(shop, desk.people().role(clerk.id(), wanted));
            return clerk.name() + " is " + wanted.id() + " from the next sign-in on.";
        }
    }

    /// `casement user … away NAME [--from DATE] [--until DATE]`.
    @Command(name = "away", mixinStandardHelpOptions = true, description = "Say that somebody is away.")
    static final class Away extends OfOne {

        @Option(names = "--from", paramLabel = "DATE", description = "The first day; today without it.")
        private @Nullable LocalDate from;

        @Option(names = "--until", paramLabel = "DATE", description = "The last day; open without it.")
        private @Nullable LocalDate until;

        Away(Workshop shop) {
            super(shop);
        }

        @Override
        String work(Procedures desk, Clerk clerk) {
            var first = from == null ? desk.today() : from;
            if (until != null && until.isBefore(first)) {
                throw Stop.usage("The last day of an absence is not before the first. Nothing was changed.");
            }
            refuse(shop, desk.people().presence(clerk.id(), Presence.away(first, Optional.ofNullable(until))));
            return clerk.name() + " is away from " + first + (until == null ? " on." : " to " + until + ".");
        }
    }

    /// `casement user … back NAME`.
    @Command(name = "back", mixinStandardHelpOptions = true, description = "Say that somebody is there again.")
    static final class Back extends OfOne {

        Back(Workshop shop) {
            super(shop);
        }

        @Override
        String work(Procedures desk, Clerk clerk) {
            refuse(shop, desk.people().presence(clerk.id(), Presence.HERE));
            return clerk.name() + " is there.";
        }
    }

    /// `casement user … leave NAME --to NAME`.
    @Command(
            name = "leave",
            mixinStandardHelpOptions = true,
            description = {
                "Hand somebody's open cases over and destroy their key slot.",
                "",
                "Who copied the register's folder before can still open that copy.",
                ""
            })
    static final class Leave extends OfOne {

        @Option(names = "--to", paramLabel = "NAME", description = "Who takes the open cases over.")
        private @Nullable String to;

        Leave(Workshop shop) {
            super(shop);
        }

        @Override
        String work(Procedures desk, Clerk clerk) {
            var successor =
                    Optional.ofNullable(to).map(name -> named(desk, name).id());
            return switch (desk.people().leave(clerk.id(), successor, desk.today())) {
                case People.Leaving.Barred(var obstacle) ->
                    throw Stop.barred(obstacle, shop.sentences().of(obstacle));
                case People.Leaving.Left(var handed, var kept) ->
                    clerk.name() + " has left; the key slot is destroyed. Cases handed over: " + handed + "."
                            + (kept.isEmpty()
                                    ? ""
                                    : " Not handed over, since a conflict keeps the other from them: " + kept.size()
                                            + ".");
            };
        }
    }

    /// What is done to one person.
    abstract static sealed class OfOne implements Callable<Integer> permits Roles, Away, Back, Leave {

        @ParentCommand
        private @Nullable UserCommand parent;

        @Mixin
        private Printing printing = new Printing();

        @Parameters(index = "0", paramLabel = "NAME", description = "Who.")
        private String name = "";

        final Workshop shop;

        OfOne(Workshop shop) {
            this.shop = shop;
        }

        /// Does it, and says what was done.
        abstract String work(Procedures desk, Clerk clerk);

        @Override
        public Integer call() {
            try (var sitting = parent(parent).open()) {
                var desk = sitting.procedures();
                var clerk = named(desk, name);
                var said = work(desk, clerk);
                shop.terminal()
                        .out()
                        .println(printing.json() ? Json.of(Json.object("name", clerk.name(), "done", said)) : said);
            }
            return Stop.DONE;
        }
    }

    private static Clerk named(Procedures desk, String name) {
        return desk.register().clerks().stream()
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() ->
                        Stop.usage("Nobody in this register is called " + name.strip() + ". Nothing was changed."));
    }

    private static Role role(String id) {
        return Codes.of(Role.class, id)
                .orElseThrow(() -> Stop.usage("\"" + id + "\" is no role. Nothing was changed; roles are "
                        + Arrays.stream(Role.values()).map(Role::id).collect(Collectors.joining(", ")) + "."));
    }

    private static void refuse(Workshop shop, Optional<Obstacle> obstacle) {
        obstacle.ifPresent(why -> {
            throw Stop.barred(why, shop.sentences().of(why));
        });
    }

    private static UserCommand parent(@Nullable UserCommand parent) {
        return java.util.Objects.requireNonNull(parent, "set by the command line");
    }
}
