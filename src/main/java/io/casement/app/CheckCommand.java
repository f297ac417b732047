// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.audit.SealCheck;
import io.casement.desk.LawOffice;
import io.casement.store.Finding;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `casement check`: compares everything with everything.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Compare seals, cards and documents with the journal; 1 if something is damaged.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Opening opening = new Opening();

    @Mixin
    private Printing printing = new Printing();

    @Option(names = "--rebuild", description = "First make the database anew from the journal file.")
    private boolean rebuild;

    private final Workshop shop;

    CheckCommand(Workshop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() {
        try (var sitting = opening.open(shop)) {
            if (rebuild) {
                sitting.register().rebuild(progress -> {});
            }
            var report = sitting.register().check(progress -> {});
            var flaws = sitting.procedures().laws().check();
            var refusals = sitting.register().refusals().size();
            var clean = report.isClean() && flaws.isEmpty();
            var out = shop.terminal().out();
            if (printing.json()) {
                out.println(Json.of(Json.object(
                        "clean", clean,
                        "cases", report.cases(),
                        "entries", report.entries(),
                        "papers", report.papers(),
                        "documents", report.documents(),
                        "refusals", refusals,
                        "findings",
                                Stream.concat(
                                                report.findings().stream().map(CheckCommand::json),
                                                flaws.stream().map(CheckCommand::json))
                                        .toList())));
            } else {
                report.findings().forEach(finding -> out.println(sentence(finding)));
                flaws.forEach(flaw -> out.println(sentence(flaw)));
                out.println("%s, %s, %s and %s: %s."
                        .formatted(
                                count(report.cases(), "case", "cases"),
                                count(report.entries(), "entry", "entries"),
                                count(report.papers(), "paper", "papers"),
                                count(report.documents(), "document", "documents"),
                                clean
                                        ? "all as it should be"
                                        : (report.findings().size() + flaws.size()) + " found damaged"));
                if (refusals > 0) {
                    out.println(
                            refusals == 1
                                    ? "Once somebody was refused what they may not do."
                                    : refusals + " times somebody was refused what they may not do.");
                }
            }
            return clean ? Stop.DONE : Stop.BARRED;
        }
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static Map<String, Object> json(Finding finding) {
        var kind = finding.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return Json.object("kind", kind.toLowerCase(java.util.Locale.ROOT), "what", sentence(finding));
    }

    private static String sentence(Finding finding) {
        return switch (finding) {
            case Finding.JournalDamaged(var number, var offset) ->
                "The journal file cannot be read from entry " + number + " on, at byte " + offset + ".";
            case Finding.CaseKeysDamaged(var offset) ->
                "The file of the cases' keys cannot be read from byte " + offset + " on; a backup has it.";
            case Finding.SealBroken(var number, var seq, var fault) ->
                "Case " + number + ": " + seal(fault) + " at entry " + seq + ".";
            case Finding.EntryUnreadable(var number, var seq, var kind) ->
                "Case " + number + ": entry " + seq + " is of a kind that this Casement does not know, " + kind + ".";
            case Finding.RowDiffers(var row, var number) ->
                "The database has another " + row + " than the journal, at number " + number
                        + "; --rebuild makes it right.";
            case Finding.CardDiffers(var number) ->
                "Case " + number + ": its line in the queue is not what the case says; --rebuild makes it right.";
            case Finding.WordsDiffer(var number) ->
                "Case " + number + ": a search looks for other words than it has; --rebuild makes it right.";
            case Finding.PaperUnreadable(var number, var slot) ->
                "Case " + number + ": the words kept as " + slot + " cannot be read.";
            case Finding.KeyMissing(var number) -> "Case " + number + ": its key is gone, and all words with it.";
            case Finding.DocumentMissing(var number, var document) ->
                "Case " + number + ": document " + document + " is missing; a backup has it.";
            case Finding.DocumentDamaged(var number, var document) ->
                "Case " + number + ": document " + document + " is not what was kept; a backup has it.";
            case Finding.EvidenceMissing(var number, var document) ->
                "Case " + number + ": evidence " + document
                        + " is missing; destroy it with `casement do` and ask to be shown it again.";
            case Finding.EvidenceDamaged(var number, var document) ->
                "Case " + number + ": evidence " + document
                        + " is not what was kept; destroy it with `casement do` and ask to be shown it again.";
            case Finding.EvidenceLeft(var document) ->
                "Evidence " + document + " is to be destroyed and is not yet; open the register again, with some"
                        + " room on the disk.";
        };
    }

    private static Map<String, Object> json(LawOffice.Flaw flaw) {
        return Json.object(
                "kind",
                switch (flaw) {
                    case LawOffice.Flaw.TextUnreadable _ -> "law-unreadable";
                    case LawOffice.Flaw.RulesDiffer _ -> "rules-differ";
                },
                "what",
                sentence(flaw));
    }

    private static String sentence(LawOffice.Flaw flaw) {
        return switch (flaw) {
            case LawOffice.Flaw.TextUnreadable(var law, var number, var reason) ->
                "Law " + law + ": change " + number + " of this office cannot be read by this Casement ("
                        + reason.getMessage() + "); the program's own text is in force.";
            case LawOffice.Flaw.RulesDiffer(var rules) ->
                "The text of the rules " + rules + " does not give these rules; cases that count by them may show"
                        + " other dates. A backup has it.";
        };
    }

    private static String seal(SealCheck.Fault fault) {
        return "the seal does not fit (" + io.casement.cases.Codes.id(fault) + ")";
    }
}
