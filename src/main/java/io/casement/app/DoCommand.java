// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static java.util.stream.Collectors.joining;

import io.casement.cases.Entry;
import io.casement.cases.Obstacle;
import io.casement.cases.Shortfall;
import io.casement.cases.Verdict;
import io.casement.cases.Warning;
import io.casement.desk.Dossier;
import io.casement.law.GroundQuestion;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `casement do`: does something to a case.
@Command(
        name = "do",
        mixinStandardHelpOptions = true,
        description = {"Do something to a case; `casement do help` lists what.", ""})
final class DoCommand implements Callable<Integer> {

    @Mixin
    private Opening opening = new Opening();

    @Mixin
    private Printing printing = new Printing();

    @Parameters(index = "0", paramLabel = "NUMBER", description = "The case.")
    private String number = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "COMMAND", description = "What to do, or help.")
    private String command = "";

    @Parameters(index = "2..*", paramLabel = "key=value", description = "With what; on=DATE says when it happened.")
    private List<String> pairs = List.of();

    private final Workshop shop;

    DoCommand(Workshop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() {
        if (command.equals("help") || command.isEmpty()) {
            help();
            return Stop.DONE;
        }
        var deed = Deeds.named(command)
                .orElseThrow(() -> Stop.usage("There is no command \"" + command
                        + "\". Nothing was changed; commands are "
                        + String.join(
                                ", ", Deeds.ALL.stream().map(Deeds.Deed::name).toList()) + "."));
        try (var sitting = opening.open(shop)) {
            var desk = sitting.procedures();
            var before = Opening.dossier(sitting, number);
            var in = Arguments.of(pairs, desk.today());
            var work = deed.work().of(new Deeds.Bench(desk, before, in));
            in.nothingElse();
            switch (work.get()) {
                case Verdict.Barred(Obstacle obstacle) -> throw Stop.barred(obstacle, sentence(obstacle));
                case Verdict.Accepted(List<Entry> entries, List<Warning> warnings) ->
                    print(desk.dossier(before.file().id()), entries, warnings);
            }
        }
        return Stop.DONE;
    }

    private String sentence(Obstacle obstacle) {
        var sentence = shop.sentences().of(obstacle);
        if (obstacle instanceof Obstacle.QuestionsOpen(List<GroundQuestion> questions)) {
            return sentence + " ("
                    + questions.stream()
                            .map(question -> "answer." + question.key() + "=…")
                            .collect(joining(" "))
                    + ")";
        }
        return obstacle instanceof Obstacle.LetterNotReady(List<Shortfall> lacks)
                ? sentence + " ("
                        + lacks.stream()
                                .map(lack -> lack.lack().id() + ": " + lack.part())
                                .collect(joining(", ")) + "; `casement letter` without --out shows the words.)"
                : sentence;
    }

    private void print(Dossier after, List<Entry> entries, List<Warning> warnings) {
        var out = shop.terminal().out();
        var sentences = shop.sentences();
        var words = new JournalWords(after);
        if (printing.json()) {
            out.println(Json.of(Json.object(
                    "number", after.file().number(),
                    "entries",
                            entries.stream()
                                    .map(entry -> {
                                        var json = Json.object("kind", JournalWords.kind(entry), "on", entry.on());
                                        words.of(entry).forEach(json::putIfAbsent);
                                        return json;
                                    })
                                    .toList(),
                    "warnings", warnings.stream().map(sentences::of).toList(),
                    "stage", after.standing().step().stage().id(),
                    "next", after.card().next().id())));
            return;
        }
        entries.forEach(entry -> out.println("%s  %s  %-18s %s"
                .formatted(after.file().number(), entry.on(), JournalWords.kind(entry), words.line(entry))));
        warnings.forEach(warning -> out.println("    " + sentences.of(warning)));
        out.println("Saved. Next: " + sentences.of(after.card().next()) + ".");
    }

    private void help() {
        var out = shop.terminal().out();
        for (var deed : Deeds.ALL) {
            out.println(("casement do NUMBER " + deed.name() + " " + deed.keys()).strip());
            out.println("    " + deed.help());
        }
        out.println();
        out.println("on=DATE says when it happened; without it, today.");
    }
}
