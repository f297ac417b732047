// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.casement.cases.CaseNumber;
import io.casement.cases.LetterId;
import io.casement.letters.Letter;
import io.casement.letters.batch.Batch;
import io.casement.letters.batch.BatchLetter;
import io.casement.letters.batch.Difference;
import io.casement.letters.batch.PrintFact;
import io.casement.letters.batch.PrintRun;
import io.casement.letters.batch.Reconciliation;
import io.casement.letters.batch.Sides;
import io.casement.pdf.BatchPress;
import io.casement.pdf.Drafts;
import io.casement.pdf.Press;
import io.casement.pdf.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A batch on a real CUPS whose paper runs out, from the first letter to the codes on the printed pages.
@Tag("printer")
class BatchOnPaperTest {

    private static final Path PRINTED = Path.of(System.getProperty("user.home"), "PDF");
    private static final int PIXELS_A_MM = 10;

    private final int serial = 1000 + Math.floorMod(UUID.randomUUID().hashCode(), 800_000);
    private final Map<LetterId, byte[]> files = new HashMap<>();
    private final Batch batch = batch();

    private Batch batch() {
        var press = new Press();
        var letters = new ArrayList<BatchLetter>();
        for (var draft : List.of(Drafts.germanAnswer(), Drafts.answer(), Drafts.receipt())) {
            var id = new LetterId(UUID.randomUUID());
            var number = new CaseNumber(2026, serial + letters.size());
            var pdf = press.print(numbered(draft, id, number), Drafts.LARKMERE);
            files.put(id, pdf);
            letters.add(BatchPress.letter(number, id, pdf, 0));
        }
        return Batch.of("2026-06-09 A", LocalDate.of(2026, 6, 9), Sides.ONE, 3, letters);
    }

    private static Letter numbered(Letter it, LetterId id, CaseNumber number) {
        return new Letter(
                id,
                it.kind(),
                number,
                it.language(),
                it.date(),
                it.addressee(),
                it.references(),
                it.subject(),
                it.salutation(),
                it.parts(),
                it.closing(),
                it.enclosures(),
                it.template());
    }

    private static PrintResult print(String printer, Duration patience, BatchLetter letter, byte[] pdf) {
        var path = new PaperPath(Sides.ONE, Optional.empty(), Optional.empty());
        return new Printing(patience, _ -> {})
                .print(
                        Printer.named(printer).orElseThrow(() -> new AssertionError("run .ci/printers")),
                        new PrintOrder(letter.number().toString(), pdf, letter.fingerprint(), path));
    }

    private PrintRun printed(PrintRun run, String printer, Duration patience, List<PrintFact> journal) {
        if (!(run.next() instanceof PrintRun.Next.Print(var place, var attempt))) {
            throw new AssertionError("nothing to print: " + run.next());
        }
        var letter = batch.at(place).letter();
        var pdf = Objects.requireNonNull(files.get(letter.letter()), "a letter of the batch");
        journal.add(new PrintFact.Started(place, attempt));
        journal.add(print(printer, patience, letter, pdf).fact(place, attempt));
        return PrintRun.of(batch).after(journal);
    }

    @Test
    void paper_runs_out_the_batch_goes_on_and_every_page_is_there_once() throws Exception {
        var journal = new ArrayList<PrintFact>();
        var run = printed(PrintRun.of(batch), "casement-pdf", Duration.ofSeconds(60), journal);
        run = printed(run, "casement-empty", Duration.ofSeconds(3), journal);
        assertThat(run.all(PrintRun.Paper.PRINTED)).containsExactly(1);
        assertThat(run.all(PrintRun.Paper.WAITING)).containsExactly(3);
        assertThat(run.next()).as("it may be on paper").isEqualTo(new PrintRun.Next.Ask(2));
        assertThat(Reconciliation.scanned(batch, Reconciliation.Depth.SHEETS, scanned())
                        .differences())
                .containsExactly(new Difference.LetterMissing(batch.at(2)), new Difference.LetterMissing(batch.at(3)));

        journal.add(new PrintFact.Looked(2, false));
        run = PrintRun.of(batch).after(journal);
        while (run.next() instanceof PrintRun.Next.Print) {
            run = printed(run, "casement-pdf", Duration.ofSeconds(60), journal);
        }
        assertThat(run.next()).isEqualTo(new PrintRun.Next.Done());
        assertThat(run.all(PrintRun.Paper.TWICE)).isEmpty();
        var result = Reconciliation.scanned(batch, Reconciliation.Depth.SHEETS, scanned());
        assertThat(result.differences()).isEmpty();
        assertThat(result.sheetsCounted()).isEqualTo(4);
    }

    @AfterEach
    void nothingStaysBehind() throws Exception {
        for (var file : printed()) {
            Files.delete(file);
        }
    }

    private List<Path> printed() throws Exception {
        var references = batch.slots().stream()
                .map(slot -> slot.letter().number().toString())
                .toList();
        try (var all = Files.list(PRINTED)) {
            return all.filter(file -> references.stream().anyMatch(file.toString()::contains))
                    .toList();
        }
    }

    /// The codes at the foot of all pages that came out, read as a scanner does.
    private List<String> scanned() throws Exception {
        var codes = new ArrayList<String>();
        for (var file : printed()) {
            try (var raster = new Raster(Files.readAllBytes(file))) {
                for (var page = 1; page <= raster.pages(); page++) {
                    codes.add(code(raster, page));
                }
            }
        }
        return codes;
    }

    private static String code(Raster raster, int page) throws Exception {
        var picture = raster.page(page, PIXELS_A_MM * 25.4 / 72);
        var foot = new RGBLuminanceSource(picture.width(), picture.height(), picture.argbPre())
                .crop(20 * PIXELS_A_MM, 265 * PIXELS_A_MM, 25 * PIXELS_A_MM, 28 * PIXELS_A_MM);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(foot)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
