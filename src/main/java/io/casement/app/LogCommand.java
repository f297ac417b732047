// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.CaseNumber;
import io.casement.cases.Channel;
import io.casement.cases.Codes;
import io.casement.desk.Procedures.Logged;
import io.casement.desk.Proposal;
import io.casement.intake.Field;
import io.casement.intake.Limits;
import io.casement.intake.Office;
import io.casement.intake.Outcome;
import io.casement.intake.Reading;
import io.casement.intake.Slip;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.ui.intake.Remarks;
import io.casement.ui.intake.Unread;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `casement log`: reads what arrived and opens cases.
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Read what arrived and open a case for each file; one bad file never stops the others.")
final class LogCommand implements Callable<Integer> {

    @Mixin
    private Opening opening = new Opening();

    @Mixin
    private Printing printing = new Printing();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Mails (.eml), texts, PDFs, pictures.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Only say what was understood; needs no register.")
    private boolean dryRun;

    @Option(names = "--law", paramLabel = "ID", description = "The law, whatever the file says.")
    private @Nullable String law;

    @Option(names = "--right", paramLabel = "ID", split = ",", description = "The rights, whatever the file says.")
    private List<String> rights = List.of();

    @Option(names = "--received", paramLabel = "DATE", description = "The day of receipt, whatever the file says.")
    private @Nullable String received;

    @Option(names = "--channel", paramLabel = "ID", description = "How it came: email, post, web-form …")
    private @Nullable String channel;

    @Option(names = "--name", description = "Who asks.")
    private @Nullable String name;

    @Option(names = "--email", description = "Their e-mail address.")
    private @Nullable String email;

    @Option(names = "--address", paramLabel = "LINES", split = ";", description = "Their address: \"line; line\".")
    private List<String> address = List.of();

    @Option(names = "--country", paramLabel = "XX", description = "Where they live, as two letters.")
    private @Nullable String country;

    @Option(names = "--region", paramLabel = "XX-YY", description = "The part of that country, such as DE-NW.")
    private @Nullable String region;

    @Option(names = "--language", paramLabel = "TAG", description = "The language in which they are answered.")
    private @Nullable String language;

    @Option(names = "--mine", description = "Take the case yourself.")
    private boolean mine;

    @Option(names = "--receipt", description = "Write the receipt and let it go.")
    private boolean receipt;

    private final Workshop shop;

    LogCommand(Workshop shop) {
        this.shop = shop;
    }

    /// What became of one file.
    private record Line(int status, String sentence, Map<String, Object> json) {}

    @Override
    public Integer call() {
        List<Line> lines = dryRun ? read() : log();
        var out = shop.terminal().out();
        if (printing.json()) {
            out.println(Json.of(lines.stream().map(Line::json).toList()));
        } else {
            lines.forEach(
                    line -> (line.status() == Stop.DONE ? out : shop.terminal().err()).println(line.sentence()));
        }
        return lines.stream().mapToInt(Line::status).max().orElse(Stop.DONE);
    }

    // ---- only reading ----------------------------------------------------------------------------------------------

    private List<Line> read() {
        var office = new Office(shop.clock().getZone(), shop.today());
        return files.stream()
                .map(file -> understood(file, Reading.read(file, office, Limits.usual())))
                .toList();
    }

    private Line understood(Path file, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unreadable unreadable -> unreadable(file, unreadable);
            case Outcome.Understood(Slip slip) -> {
                var json = Json.object("file", file, "readable", true);
                json.putAll(SlipJson.of(slip));
                json.put("remarks", remarks().of(slip));
                yield new Line(Stop.DONE, summary(file, slip), json);
            }
        };
    }

    private static Remarks remarks() {
        return new Remarks(Words.in(Locale.UK));
    }

    private static Line unreadable(Path file, Outcome.Unreadable unreadable) {
        var sentence = new Unread(Words.in(Locale.UK)).of(unreadable);
        return new Line(
                Stop.USAGE,
                file + ": " + sentence,
                Json.object(
                        "file",
                        file,
                        "readable",
                        false,
                        "reason",
                        unreadable.reason().id(),
                        "detail",
                        unreadable.detail(),
                        "why",
                        sentence));
    }

    private static String summary(Path file, Slip slip) {
        var remarks = remarks().of(slip).stream().map(said -> "\n    note      " + said);
        return String.join(
                "\n",
                file + ":",
                "    from      " + told(slip.from()),
                "    name      " + told(slip.name()),
                "    received  " + told(slip.received()),
                "    language  " + told(slip.language()),
                "    rights    "
                        + (slip.rights().isEmpty()
                                ? "not told"
                                : slip.rights().stream()
                                        .map(field -> field.value().id())
                                        .collect(Collectors.joining(", "))),
                "    law       " + told(slip.law()),
                "    subject   " + told(slip.subject()),
                "    files     " + slip.attachments().size() + remarks.collect(Collectors.joining()));
    }

    private static String told(Optional<? extends Field<?>> field) {
        return field.map(found -> found.value() + hedge(found)).orElse("not told");
    }

    private static String hedge(Field<?> field) {
        return switch (field.certainty()) {
            case CLEAR -> "";
            case LIKELY -> " (likely)";
            case WEAK -> " (a hint only)";
        };
    }

    // ---- logging ---------------------------------------------------------------------------------------------------

    private List<Line> log() {
        try (var sitting = opening.open(shop)) {
            var today = sitting.procedures().today();
            var office = new Office(ZoneId.of(sitting.register().organisation().zone()), today);
            var said = said(today);
            return files.stream().map(file -> log(sitting, file, office, said)).toList();
        }
    }

    private Line log(Sitting sitting, Path file, Office office, Proposal.Said said) {
        return switch (Reading.read(file, office, Limits.usual())) {
            case Outcome.Unreadable unreadable -> unreadable(file, unreadable);
            case Outcome.Understood(Slip slip) -> {
                var proposal = new Proposal(slip, said);
                var missing = proposal.missing();
                yield missing.isEmpty() ? log(sitting, file, proposal) : untold(file, slip, missing);
            }
        };
    }

    private static Line untold(Path file, Slip slip, List<String> missing) {
        var undated = remarks().undated(slip).filter(_ -> missing.contains("--received"));
        var sentence = undated.map(said -> said + " ").orElse("")
                + "Not everything is told with certainty, so nothing was logged. Say " + String.join(", ", missing)
                + "; `casement log --dry-run` shows what was understood.";
        return new Line(
                Stop.USAGE,
                file + ": " + sentence,
                Json.object("file", file, "logged", false, "say", missing, "why", sentence));
    }

    private Line log(Sitting sitting, Path file, Proposal proposal) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException gone) {
            throw Stop.usage(file + " cannot be read any more. It was not logged.");
        }
        var me = mine ? Optional.of(sitting.procedures().me().id()) : Optional.<io.casement.cases.ClerkId>empty();
        return switch (sitting.procedures().log(proposal.request(bytes, me, receipt))) {
            case Logged.As(var _, CaseNumber number, var warnings) -> {
                var words = shop.sentences();
                var told = new ArrayList<String>();
                told.add(number + "  " + file);
                warnings.forEach(warning -> told.add("    " + words.of(warning)));
                yield new Line(
                        Stop.DONE,
                        String.join("\n", told),
                        Json.object(
                                "file", file,
                                "logged", true,
                                "number", number,
                                "law", proposal.law(),
                                "rights",
                                        proposal.rights().stream()
                                                .sorted()
                                                .map(Right::id)
                                                .toList(),
                                "received", proposal.received(),
                                "warnings", warnings.stream().map(words::of).toList()));
            }
            case Logged.Barred(var obstacle) -> {
                var sentence = shop.sentences().of(obstacle);
                yield new Line(
                        Stop.BARRED,
                        file + ": " + sentence,
                        Json.object(
                                "file",
                                file,
                                "logged",
                                false,
                                "barred",
                                Json.object("id", obstacle.id(), "why", sentence)));
            }
        };
    }

    private Proposal.Said said(LocalDate today) {
        return new Proposal.Said(
                Optional.ofNullable(law).map(LogCommand::regime),
                rights.stream().map(DeadlineCommand::right).collect(Collectors.toCollection(java.util.TreeSet::new)),
                Optional.ofNullable(received).map(typed -> Workshop.day(typed, today)),
                Optional.ofNullable(channel).map(LogCommand::channel),
                Optional.ofNullable(name),
                Optional.ofNullable(email),
                address.stream().map(String::strip).toList(),
                Optional.ofNullable(country),
                Optional.ofNullable(region),
                Optional.ofNullable(language));
    }

    static RegimeId regime(String id) {
        try {
            return new RegimeId(id.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException shape) {
            throw Stop.usage("There is no law " + id + " in this Casement. `casement law list` shows which there are.");
        }
    }

    static Channel channel(String id) {
        return Codes.of(Channel.class, id)
                .orElseThrow(() -> Stop.usage("\"" + id + "\" is no channel. Channels are "
                        + Stream.of(Channel.values()).map(Channel::id).collect(Collectors.joining(", ")) + "."));
    }
}
