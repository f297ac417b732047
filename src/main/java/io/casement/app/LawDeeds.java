// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Obstacle;
import io.casement.cases.RulesOffer;
import io.casement.desk.LawOffice;
import io.casement.law.RegimeId;
import io.casement.lawbook.LawFileUnreadable;
import io.casement.store.LawRevision;
import io.casement.store.RulesEffect;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The parts of `casement law` that work on a register: the laws as an office reads them.
final class LawDeeds {

    private LawDeeds() {}

    /// Signs in, does its deed, and signs out.
    abstract static class Deed implements Callable<Integer> {

        @Mixin
        private Opening opening = new Opening();

        final Workshop shop;

        Deed(Workshop shop) {
            this.shop = shop;
        }

        @Override
        public final Integer call() {
            try (var sitting = opening.open(shop)) {
                on(sitting, sitting.procedures().laws(), shop.terminal().out());
            }
            return Stop.DONE;
        }

        abstract void on(Sitting sitting, LawOffice laws, PrintStream out);
    }

    /// `casement law history ID`.
    @Command(
            name = "history",
            mixinStandardHelpOptions = true,
            description = "Show every change of a law that was proposed in this register, and what became of it.")
    static final class History extends Deed {

        @Mixin
        private Printing printing = new Printing();

        @Parameters(paramLabel = "ID", description = "The law.")
        private String id = "";

        History(Workshop shop) {
            super(shop);
        }

        @Override
        void on(Sitting sitting, LawOffice laws, PrintStream out) {
            var law = law(laws, id);
            var standing = laws.law(law);
            if (printing.json()) {
                out.println(Json.of(Json.object(
                        "law", law,
                        "in_force", standing.inForce().map(LawRevision::number).orElse(0),
                        "shipped_changed", standing.shippedChanged(),
                        "revisions",
                                laws.history(law).stream()
                                        .map(each -> json(each, sitting))
                                        .toList())));
                return;
            }
            out.println(law + ": "
                    + standing.inForce()
                            .map(each -> "change " + each.number() + " of this office is in force")
                            .orElse("the text of the program is in force")
                    + ".");
            if (standing.shippedChanged()) {
                out.println("The program has another text now than the one from which that was made;"
                        + " `casement law compare " + law + "` shows the difference.");
            }
            standing.unreadable()
                    .ifPresent(reason -> out.println("The office's text cannot be read by this program, so the"
                            + " program's own is in force: " + reason.getMessage() + "."));
            laws.history(law).forEach(each -> line(each, sitting, out));
        }

        private static void line(LawRevision each, Sitting sitting, PrintStream out) {
            out.println("%4d  %s  %s%s: %s"
                    .formatted(
                            each.number(),
                            day(each.at(), sitting),
                            name(each.by(), sitting),
                            each.shipped() ? ", back to the program's text" : "",
                            each.why()));
            out.println("      "
                    + each.judgement()
                            .map(its -> its.outcome().id() + " on " + day(its.at(), sitting) + " by "
                                    + name(its.by(), sitting)
                                    + (its.why().isEmpty() ? "" : ": " + its.why()))
                            .orElse("waits for a second person"));
        }

        private static String day(Instant at, Sitting sitting) {
            return at.atZone(ZoneId.of(sitting.register().organisation().zone()))
                    .toLocalDate()
                    .toString();
        }

        private static Map<String, Object> json(LawRevision each, Sitting sitting) {
            return Json.object(
                    "number", each.number(),
                    "at", each.at(),
                    "by", name(each.by(), sitting),
                    "why", each.why(),
                    "to_shipped", each.shipped(),
                    "judgement",
                            each.judgement()
                                    .map(its -> Json.object(
                                            "outcome", its.outcome().id(),
                                            "at", its.at(),
                                            "by", name(its.by(), sitting),
                                            "why", its.why())));
        }
    }

    /// `casement law export ID`.
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Write the file of a law as it is in force in this register.")
    static final class Export extends Deed {

        @Parameters(paramLabel = "ID", description = "The law.")
        private String id = "";

        @Option(names = "--out", paramLabel = "FILE", description = "The file; without it, the terminal.")
        private @Nullable Path file;

        Export(Workshop shop) {
            super(shop);
        }

        @Override
        void on(Sitting sitting, LawOffice laws, PrintStream out) {
            var text = laws.text(law(laws, id)).orElseThrow();
            if (file == null) {
                out.print(text);
                return;
            }
            try {
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                throw Stop.usage("There is a file " + file + " already. Nothing was written; choose another name.");
            } catch (IOException e) {
                throw Stop.usage(
                        "The file " + file + " cannot be written. Nothing was changed; choose another folder.");
            }
            out.println("Written: " + file);
        }
    }

    /// `casement law import FILE`.
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Propose the text of a law file; somebody else approves it.",
                "It may be a law that the program does not have."
            })
    static final class Import extends Deed {

        @Parameters(paramLabel = "FILE", description = "The law file.")
        private Path file = Path.of("");

        @Option(names = "--why", paramLabel = "WORDS", description = "Why the law shall read so.")
        private String why = "";

        @Option(names = "--dry-run", description = "Only say what it would do to open cases.")
        private boolean dryRun;

        Import(Workshop shop) {
            super(shop);
        }

        @Override
        void on(Sitting sitting, LawOffice laws, PrintStream out) {
            try {
                var text = read(file);
                if (dryRun) {
                    print(laws.effect(text), out);
                } else {
                    propose(laws, text, out);
                }
            } catch (LawFileUnreadable wrong) {
                stop(Optional.of(new Obstacle.LawUnreadable(wrong.file(), wrong.line(), wrong.reason())), shop);
            }
        }

        private void propose(LawOffice laws, String text, PrintStream out) {
            switch (laws.propose(text, why)) {
                case LawOffice.Proposed.Barred(Obstacle obstacle) -> stop(Optional.of(obstacle), shop);
                case LawOffice.Proposed.As(var number) -> {
                    var law = LawOffice.lawOf(text).orElseThrow();
                    print(laws.effect(text), out);
                    out.println("Proposed: change " + number + " of " + law + ". Nothing is in force yet; somebody"
                            + " else approves it with `casement law approve " + law + " " + number + "`.");
                }
            }
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (MalformedInputException e) {
                throw Stop.usage("The file " + file + " is not UTF-8 text. Nothing was changed.");
            } catch (IOException e) {
                throw Stop.usage("The file " + file + " cannot be read. Nothing was changed.");
            }
        }

        private static void print(RulesEffect effect, PrintStream out) {
            out.println("Open cases under it: %d; %d would be due earlier, %d later, %d would change otherwise."
                    .formatted(
                            effect.open(),
                            effect.earlier(),
                            effect.later(),
                            effect.moved().size() - effect.earlier() - effect.later()));
            effect.moved().stream()
                    .limit(20)
                    .forEach(each -> out.println("    " + each.number() + "  " + shift(each.offer())));
        }
    }

    /// `casement law approve ID NUMBER`.
    @Command(
            name = "approve",
            mixinStandardHelpOptions = true,
            description = "Put somebody else's change of a law into force; open cases keep their dates.")
    static final class Approve extends Deed {

        @Parameters(index = "0", paramLabel = "ID", description = "The law.")
        private String id = "";

        @Parameters(index = "1", paramLabel = "NUMBER", description = "The change.")
        private int number;

        Approve(Workshop shop) {
            super(shop);
        }

        @Override
        void on(Sitting sitting, LawOffice laws, PrintStream out) {
            var law = known(id);
            stop(laws.approve(law, number), shop);
            out.println("In force: change " + number + " of " + law
                    + ". Open cases keep their dates; `casement queue --view rules-changed` lists those that"
                    + " are offered others.");
        }
    }

    /// `casement law turn-down ID NUMBER`.
    @Command(
            name = "turn-down",
            mixinStandardHelpOptions = true,
            description = "Turn a change of a law down, or take back one of your own.")
    static final class TurnDown extends Deed {

        @Parameters(index = "0", paramLabel = "ID", description = "The law.")
        private String id = "";

        @Parameters(index = "1", paramLabel = "NUMBER", description = "The change.")
        private int number;

        @Option(names = "--why", paramLabel = "WORDS", description = "Why; not needed for your own.")
        private String why = "";

        TurnDown(Workshop shop) {
            super(shop);
        }

        @Override
        void on(Sitting sitting, LawOffice laws, PrintStream out) {
            var law = known(id);
            var me = sitting.procedures().me().id();
            var mine = laws.history(law).stream()
                    .anyMatch(each -> each.number() == number && each.by().equals(me));
            stop(mine ? laws.takeBack(law, number) : laws.turnDown(law, number, why), shop);
            out.println((mine ? "Taken back" : "Turned down") + ": change " + number + " of " + law + ".");
        }
    }

    /// `casement law compare ID`.
    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = "Show in which lines the text in force differs from the program's.")
    static final class Compare extends Deed {

        @Parameters(paramLabel = "ID", description = "The law.")
        private String id = "";

        Compare(Workshop shop) {
            super(shop);
        }

        @Override
        void on(Sitting sitting, LawOffice laws, PrintStream out) {
            var law = law(laws, id);
            var shipped = laws.shipped(law).orElse("");
            var lines = LineDifference.of(shipped, laws.text(law).orElse(""));
            if (shipped.isEmpty()) {
                out.println("The program has no law " + law + "; it is this office's own.");
            }
            out.println(
                    lines.isEmpty()
                            ? "No line differs from the program's text."
                            : String.join(System.lineSeparator(), lines));
        }
    }

    /// The law that was meant, one that is in force here.
    static RegimeId law(LawOffice laws, String id) {
        return Optional.of(known(id))
                .filter(law -> laws.text(law).isPresent())
                .orElseThrow(() -> Stop.usage("There is no law " + id
                        + " in this register. `casement law list` lists those of the program."));
    }

    private static RegimeId known(String id) {
        try {
            return new RegimeId(id.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Stop.usage("\"" + id + "\" is not the id of a law; they look like US-CA. Nothing was changed.");
        }
    }

    private static void stop(Optional<Obstacle> obstacle, Workshop shop) {
        obstacle.ifPresent(each -> {
            throw Stop.barred(each, shop.sentences().of(each));
        });
    }

    private static String name(ClerkId id, Sitting sitting) {
        return sitting.register().clerks().stream()
                .filter(clerk -> clerk.id().equals(id))
                .map(Clerk::name)
                .findFirst()
                .orElse("somebody who is not in the register");
    }

    /// What would move, in one line.
    static String shift(RulesOffer offer) {
        var first = offer.shifts().getFirst();
        List<String> days = List.of(
                first.before().map(day -> day.last().toString()).orElse("no date"),
                first.after().map(day -> day.last().toString()).orElse("no date"));
        return first.duty().id() + ": " + String.join(" -> ", days)
                + (first.before().isPresent() && first.after().isPresent() && offer.days() == 0
                        ? " (the safe day moves)"
                        : "");
    }
}
