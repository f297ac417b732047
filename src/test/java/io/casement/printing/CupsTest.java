// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Sha256;
import io.casement.letters.batch.Sides;
import io.casement.pdf.Drafts;
import io.casement.pdf.Press;
import io.casement.pdf.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.JobSheets;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Letters on a real CUPS; `.ci/printers` sets its queues up.
@Tag("printer")
class CupsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PaperPath PLAIN = new PaperPath(Sides.ONE, Optional.empty(), Optional.empty());
    private static final Path PRINTED = Path.of(System.getProperty("user.home"), "PDF");
    private static final Path OFFICE = Path.of("/var/spool/casement-office");

    private final String name = "26-0385 " + UUID.randomUUID().toString().substring(0, 6);
    private final byte[] letter = new Press().print(Drafts.germanAnswer(), Drafts.LARKMERE);
    private final List<Progress> told = new ArrayList<>();
    private final Printing printing = new Printing(PATIENCE, told::add);

    private static Printer printer(String name) {
        return Printer.named(name).orElseThrow(() -> new AssertionError(name + " is missing: run .ci/printers"));
    }

    private static PrintOrder order(String name, byte[] pdf, PaperPath path) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(pdf);
        return new PrintOrder(name, pdf, new Sha256(HexFormat.of().formatHex(digest)), path);
    }

    /// The files of a folder that bear the name, as far as the printer keeps it.
    private List<Path> printed() throws IOException {
        try (var files = Files.list(PRINTED)) {
            return files.filter(file -> file.toString().contains(name.replace(' ', '_')))
                    .toList();
        }
    }

    @AfterEach
    void nothingStaysBehind() throws IOException {
        for (var file : printed()) {
            Files.delete(file);
        }
    }

    private static void command(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    }

    @Test
    void the_printers_of_the_system_are_found_with_what_they_can_do() {
        var pdf = printer("casement-pdf");
        assertThat(pdf.takesPdf()).isTrue();
        assertThat(pdf.printsBothSides()).isFalse();
        assertThat(pdf.state()).isIn(PrinterState.READY, PrinterState.BUSY);
        var office = printer("casement-office");
        assertThat(office.printsBothSides()).isTrue();
        assertThat(office.trays()).contains("1-tray", "2-tray", "multi-tray");
        assertThat(Printer.named("no such printer")).isEmpty();
    }

    @Test
    void a_letter_on_a4_comes_out_on_a4_from_a_queue_of_us_letter_with_the_address_in_its_place() throws Exception {
        var result = printing.print(printer("casement-pdf"), order(name, letter, PLAIN));
        assertThat(result).isEqualTo(new PrintResult.Printed());
        assertThat(told).first().isEqualTo(new Progress.Queued());
        var paper = Files.readAllBytes(onlyOne(printed()));
        try (var document = Loader.loadPDF(paper)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
        }
        assertThat(shift(paper)).as("millimetres").isLessThanOrEqualTo(1);
    }

    @Test
    void without_the_size_the_queue_would_have_moved_the_address() throws Exception {
        var attributes = new HashPrintRequestAttributeSet();
        attributes.add(new JobName(name, null));
        attributes.add(JobSheets.NONE);
        var printer = printer("casement-pdf");
        printer.service()
                .createPrintJob()
                .print(new SimpleDoc(new ByteArrayInputStream(letter), Printer.PDF, null), attributes);
        var queue = printer.queue().orElseThrow();
        var job = queue.named(name).orElseThrow();
        assertThat(new Watching(queue, job, PATIENCE, told::add).result()).isEqualTo(new PrintResult.Printed());
        var paper = Files.readAllBytes(onlyOne(printed()));
        try (var document = Loader.loadPDF(paper)) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(791f, 793f);
        }
        assertThat(shift(paper)).as("millimetres").isGreaterThan(3);
    }

    /// By how many millimetres the address stands elsewhere than in the letter.
    private int shift(byte[] paper) {
        var there = addressBox(paper);
        var own = addressBox(letter);
        return IntStream.range(0, own.size())
                .map(side -> Math.abs(there.get(side) - own.get(side)))
                .max()
                .orElseThrow();
    }

    /// Millimetres from the upper left corner between which there is ink where an address stands.
    private static List<Integer> addressBox(byte[] pdf) {
        try (var raster = new Raster(pdf)) {
            // one pixel a millimetre
            var picture = raster.page(1, 25.4 / 72);
            var box = new int[] {1000, 1000, 0, 0};
            for (var y = 50; y < 90; y++) {
                for (var x = 20; x < 105; x++) {
                    if ((picture.argbPre()[y * picture.width() + x] & 0xFF) < 0xD0) {
                        box = new int[] {
                            Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)
                        };
                    }
                }
            }
            return List.of(box[0], box[1], box[2], box[3]);
        }
    }

    private static Path onlyOne(List<Path> files) {
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    /// What an office printer was told, with each file that it got.
    private List<String> atTheOffice(int before) throws IOException {
        try (var files = Files.list(OFFICE)) {
            var got = files.sorted(Comparator.comparingInt(CupsTest::jobNumber)).toList();
            var told = new ArrayList<String>();
            for (var file : got.subList(before, got.size())) {
                told.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return told;
        }
    }

    private static int jobNumber(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
    }

    private static int kept() throws IOException {
        try (var files = Files.list(OFFICE)) {
            return (int) files.count();
        }
    }

    @Test
    void both_sides_and_a_tray_reach_the_printer_together_with_the_size() throws Exception {
        var before = kept();
        var path = new PaperPath(Sides.TWO, Optional.of("2-tray"), Optional.empty());
        assertThat(printing.print(printer("casement-office"), order(name, letter, path)))
                .isEqualTo(new PrintResult.Printed());
        var jobs = atTheOffice(before);
        assertThat(jobs).hasSize(1);
        assertThat(jobs.getFirst())
                .contains("SET TRAY = Tray2")
                .contains("DUPLEX=ON")
                .contains("PAGESIZE=A4")
                .contains("%PDF-");
    }

    @Test
    void a_queue_that_turns_sheets_over_by_itself_does_not_when_one_side_is_wanted() throws Exception {
        var before = kept();
        assertThat(printing.print(printer("casement-office"), order(name, letter, PLAIN)))
                .isEqualTo(new PrintResult.Printed());
        assertThat(atTheOffice(before).getFirst()).contains("DUPLEX=OFF").contains("PAGESIZE=A4");
    }

    @Test
    void the_first_sheet_takes_the_letterhead_and_the_others_plain_paper() throws Exception {
        var before = kept();
        var path = new PaperPath(Sides.ONE, Optional.of("1-tray"), Optional.of("2-tray"));
        assertThat(printing.print(printer("casement-office"), order(name, letter, path)))
                .isEqualTo(new PrintResult.Printed());
        var jobs = atTheOffice(before);
        assertThat(jobs).hasSize(2);
        assertThat(jobs.get(0)).contains("SET TRAY = Tray2");
        assertThat(jobs.get(1)).contains("SET TRAY = Tray1");
    }

    @Test
    void a_printer_without_paper_is_waited_for_and_then_nothing_is_left_in_its_queue() throws Exception {
        var printer = printer("casement-empty");
        var result = new Printing(Duration.ofSeconds(4), told::add).print(printer, order(name, letter, PLAIN));
        assertThat(result).isEqualTo(new PrintResult.Unsure(Fault.PAPER_OUT));
        assertThat(told).contains(new Progress.Waiting(Fault.PAPER_OUT));
        assertThat(lines("lpstat", "-o", "casement-empty")).isEmpty();
    }

    @Test
    void a_letter_behind_another_that_waits_for_paper_surely_did_not_come_out() throws Exception {
        var printer = printer("casement-empty");
        command("lp", "-d", "casement-empty", "/etc/hostname");
        try {
            var result = new Printing(Duration.ofSeconds(4), told::add).print(printer, order(name, letter, PLAIN));
            assertThat(result).isEqualTo(new PrintResult.NothingPrinted(Fault.PAPER_OUT));
        } finally {
            command("cancel", "-a", "casement-empty");
        }
    }

    @Test
    void a_paused_printer_says_so_at_once_and_gets_nothing() throws Exception {
        var printer = printer("casement-pdf");
        command("cupsdisable", "casement-pdf");
        try {
            assertThat(printing.print(printer, order(name, letter, PLAIN)))
                    .isEqualTo(new PrintResult.NothingPrinted(Fault.STOPPED));
            assertThat(lines("lpstat", "-o", "casement-pdf")).isEmpty();
        } finally {
            command("cupsenable", "casement-pdf");
        }
        assertThat(printed()).isEmpty();
    }

    @Test
    void a_printer_that_takes_nothing_says_so() throws Exception {
        var printer = printer("casement-pdf");
        command("cupsreject", "casement-pdf");
        try {
            assertThat(printing.print(printer, order(name, letter, PLAIN)))
                    .isEqualTo(new PrintResult.NothingPrinted(Fault.REFUSES));
        } finally {
            command("cupsaccept", "casement-pdf");
        }
    }

    @Test
    void a_printer_that_was_taken_away_says_so() throws Exception {
        var printer = printer("casement-passing");
        command("lpadmin", "-x", "casement-passing");
        try {
            assertThat(printing.print(printer, order(name, letter, PLAIN)))
                    .isEqualTo(new PrintResult.NothingPrinted(Fault.GONE));
        } finally {
            command("lpadmin", "-p", "casement-passing", "-E", "-v", "cups-pdf:/");
        }
    }

    @Test
    void a_letter_of_which_one_byte_changed_is_not_printed() throws Exception {
        var order = order(name, letter.clone(), PLAIN);
        order.pdf()[900] ^= 1;
        assertThat(printing.print(printer("casement-pdf"), order))
                .isEqualTo(new PrintResult.NothingPrinted(Fault.CHANGED));
        assertThat(printed()).isEmpty();
    }

    private static List<String> lines(String... command) throws Exception {
        var process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
