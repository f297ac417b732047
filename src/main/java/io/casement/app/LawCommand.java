// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.law.Validity;
import io.casement.lawbook.LawLine;
import io.casement.lawbook.Lawbook;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `casement law`: the laws that ship with the program, with their sources.
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Show the laws that Casement knows, each field with its source.",
            "list and show need no register; the others change how an office reads a law."
        })
final class LawCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command: list, show, history, compare, export, import, approve or turn-down?");
    }

    /// `casement law list`.
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Show which laws there are.")
    static final class All implements Callable<Integer> {

        @Mixin
        private Printing printing = new Printing();

        private final Workshop shop;

        All(Workshop shop) {
            this.shop = shop;
        }

        @Override
        public Integer call() {
            var book = Lawbook.load();
            var out = shop.terminal().out();
            var laws = book.catalogue();
            if (printing.json()) {
                out.println(Json.of(laws.stream()
                        .map(law -> Json.object(
                                "id", law.id(),
                                "name", law.name(),
                                "country", law.country(),
                                "from",
                                        book.versions(law.id()).stream()
                                                .map(Validity::from)
                                                .toList(),
                                "rights",
                                        law.rights().stream()
                                                .sorted()
                                                .map(right -> right.id())
                                                .toList()))
                        .toList()));
            } else {
                laws.forEach(law -> out.println("%-12s  %s".formatted(law.id(), law.name())));
            }
            var ending = book.calendarsRunningOut(shop.today());
            if (!ending.isEmpty()) {
                shop.terminal()
                        .err()
                        .println("The holidays of these calendars are known for less than half a year: "
                                + String.join(", ", ending) + ".");
            }
            return Stop.DONE;
        }
    }

    /// `casement law show ID`.
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Show what a law says, with its sources.")
    static final class Show implements Callable<Integer> {

        @Mixin
        private Printing printing = new Printing();

        @Parameters(paramLabel = "ID", description = "The law.")
        private String id = "";

        @Option(names = "--on", paramLabel = "DATE", description = "As it was on this day; without it, today.")
        private @Nullable String on;

        private final Workshop shop;

        Show(Workshop shop) {
            this.shop = shop;
        }

        @Override
        public Integer call() {
            var book = Lawbook.load();
            var day = on == null ? shop.today() : Workshop.day(on, shop.today());
            var law = DeadlineCommand.law(book, id, day);
            var lines = book.summary(law.id(), day);
            if (printing.json()) {
                shop.terminal()
                        .out()
                        .println(Json.of(Json.object(
                                "id",
                                law.id(),
                                "name",
                                law.name(),
                                "fields",
                                lines.stream().map(Show::json).toList())));
            } else {
                print(lines, shop.terminal().out());
            }
            return Stop.DONE;
        }

        private static Map<String, Object> json(LawLine line) {
            return Json.object(
                    "section", line.section(),
                    "key", line.key(),
                    "value", line.value(),
                    "note", line.note(),
                    "source", line.origin().source(),
                    "seen", line.origin().seen(),
                    "confidence", io.casement.cases.Codes.id(line.origin().confidence()));
        }

        private static void print(List<LawLine> lines, PrintStream out) {
            var section = "";
            for (var line : lines) {
                if (!line.section().equals(section)) {
                    section = line.section();
                    out.println();
                    out.println("[" + section + "]");
                    line.note().ifPresent(note -> out.println("# " + note));
                }
                out.println(line.key() + " = " + line.value());
                out.println("    " + line.origin().source() + ", seen "
                        + line.origin().seen());
            }
        }
    }
}
