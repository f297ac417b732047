// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.bench;

import io.casement.cases.CaseNumber;
import io.casement.cases.LetterId;
import io.casement.letters.Letter;
import io.casement.letters.batch.Batch;
import io.casement.letters.batch.BatchLetter;
import io.casement.letters.batch.EnvelopeSize;
import io.casement.letters.batch.PageCode;
import io.casement.letters.batch.PrintFact;
import io.casement.letters.batch.PrintRun;
import io.casement.letters.batch.Reconciliation;
import io.casement.letters.batch.Sides;
import io.casement.pdf.BatchPress;
import io.casement.pdf.Drafts;
import io.casement.pdf.Press;
import io.casement.pdf.Sealing;
import io.casement.printing.PaperPath;
import io.casement.printing.PrintOrder;
import io.casement.printing.Printer;
import io.casement.printing.Printing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// A batch of letters from their words to the reconciled pile, as one whole process that starts cold: the time of
/// each stage by the clock.
///
/// The printer is `casement-pdf` of `.ci/printers`, or the one that is named; with `none` nothing is printed. Run
/// it by
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
///     -Dexec.args="-cp %classpath io.casement.bench.BatchRun 200 casement-pdf"
/// ```
public final class BatchRun {

    private final Map<LetterId, byte[]> files = new HashMap<>();
    private final int count;
    private long since = System.nanoTime();

    private BatchRun(int count) {
        this.count = count;
    }

    public static void main(String[] args) {
        var count = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        new BatchRun(count).run(args.length > 1 ? args[1] : "casement-pdf");
    }

    private void run(String printer) {
        var letters = letters();
        told("set and written as PDF", count);
        var batch = Batch.of("2026-06-09 A", LocalDate.of(2026, 6, 9), Sides.ONE, EnvelopeSize.USUAL_FOLDED, letters);
        told("sorted and numbered", count);
        var sealing = new BatchPress().seal(batch, this::file, "Larkmere Hotels", Locale.UK);
        told("sealed as one PDF", count);
        if (sealing instanceof Sealing.Sealed sealed) {
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %d letters, %d sheets, %d pages of cover sheet, %.1f MB%n",
                    "  it has",
                    batch.letters(),
                    batch.sheets(),
                    sealed.coverPages(),
                    sealed.pdf().length / 1e6);
        }
        if (!printer.equals("none")) {
            print(batch, printer);
        }
        var result = Reconciliation.scanned(batch, Reconciliation.Depth.SHEETS, codes(batch));
        told("reconciled: " + (result.isEven() ? "even" : "not even"), batch.sheets());
    }

    private List<BatchLetter> letters() {
        var press = new Press();
        var letters = new ArrayList<BatchLetter>();
        for (var serial = 1; serial <= count; serial++) {
            var id = new LetterId(new UUID(11, serial));
            var number = new CaseNumber(2026, serial);
            var pdf = press.print(numbered(serial), Drafts.LARKMERE);
            files.put(id, pdf);
            letters.add(BatchPress.letter(number, id, pdf, serial % 7 == 0 ? 4 : 0));
        }
        return letters;
    }

    /// Letters of two pages, each a little other.
    private static Letter numbered(int serial) {
        var draft = Drafts.germanAnswer();
        var first = draft.parts().getFirst();
        return draft.withParts(draft.parts().stream()
                .map(part -> part.equals(first) ? part.inWords("Brief " + serial + ". " + first.text()) : part)
                .toList());
    }

    private void print(Batch batch, String name) {
        var printer = Printer.named(name).orElseThrow(() -> new IllegalStateException("no printer " + name));
        told("printer found", 1);
        var printing = new Printing(Duration.ofMinutes(2), _ -> {});
        var run = PrintRun.of(batch);
        while (run.next() instanceof PrintRun.Next.Print(var place, var attempt)) {
            var letter = batch.at(place).letter();
            var path = new PaperPath(batch.sides(), Optional.empty(), Optional.empty());
            var order = new PrintOrder(letter.number().toString(), file(letter.letter()), letter.fingerprint(), path);
            run = run.after(new PrintFact.Started(place, attempt));
            var result = printing.print(printer, order);
            run = run.after(result.fact(place, attempt));
            if (run.paper(place) != PrintRun.Paper.PRINTED) {
                System.out.println("stopped at letter " + place + ": " + result);
                break;
            }
        }
        told("printed on " + name, run.all(PrintRun.Paper.PRINTED).size());
    }

    /// What a scanner would say of the pile.
    private static List<String> codes(Batch batch) {
        var codes = new ArrayList<String>();
        for (var slot : batch.slots()) {
            for (var page = 1; page <= slot.letter().pages(); page++) {
                var letter = slot.letter();
                codes.add(new PageCode(letter.number(), letter.letter(), page, letter.pages()).toString());
            }
        }
        return codes;
    }

    private byte[] file(LetterId letter) {
        return Objects.requireNonNull(files.get(letter), "a letter of the batch");
    }

    private void told(String stage, int things) {
        var seconds = (System.nanoTime() - since) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-24s %4d: %7.2f s, %8.2f ms each%n",
                stage,
                things,
                seconds,
                seconds * 1000 / Math.max(1, things));
        since = System.nanoTime();
    }
}
