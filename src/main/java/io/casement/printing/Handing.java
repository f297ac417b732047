// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

import io.casement.pdf.Paged;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.JobSheets;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.event.PrintJobAdapter;
import javax.print.event.PrintJobEvent;

/// Hands one file over to a printer: the PDF itself where the printer takes it, its drawn pages otherwise.
final class Handing {

    /// The JDK's way to a printer on Unix; on Windows it has another.
    private static final Path SPOOLER = Path.of("/usr/bin/lpr");

    private static final double HUNDREDTHS_A_POINT = 2540 / 72.0;

    private final Printer printer;
    private final String name;
    private final Paged paged;
    private final PaperPath path;

    Handing(Printer printer, String name, Paged paged, PaperPath path) {
        this.printer = printer;
        this.name = name;
        this.paged = paged;
        this.path = path;
    }

    /// What became of it.
    sealed interface Over {

        /// It is a job that can be asked about.
        record Job(Queue queue, int id) implements Over {}

        /// It is away, and nobody can be asked about it.
        record Away() implements Over {}

        record Failed(PrintResult result) implements Over {}
    }

    /// Whatever the way says, a job that is found in the queue is there: an answer can be lost behind it.
    Over over(Duration patience) {
        var queue = printer.queue();
        var direct = printer.takesPdf() && (tray().isPresent() || !Files.isExecutable(SPOOLER));
        var failed = queue.filter(_ -> direct).map(this::directly).orElseGet(() -> throughJava(patience));
        return queue.flatMap(it -> it.named(name).<Over>map(id -> new Over.Job(it, id)))
                .orElseGet(() -> failed.<Over>map(Over.Failed::new).orElseGet(Over.Away::new));
    }

    /// With size and tray; `javax.print` holds only one of them.
    ///
    /// @return what went wrong; empty if it is in the queue
    private Optional<PrintResult> directly(Queue queue) {
        var width = (int) Math.round(paged.widthPoints() * HUNDREDTHS_A_POINT);
        var height = (int) Math.round(paged.heightPoints() * HUNDREDTHS_A_POINT);
        var tray = tray().orElse("auto");
        return switch (queue.print(name, paged.bytes(), sides().toString(), width, height, tray)) {
            case TAKEN -> Optional.empty();
            case REFUSED -> Optional.of(refused());
            case NO_ANSWER -> Optional.of(new PrintResult.Unsure(Fault.SILENT));
        };
    }

    private Optional<String> tray() {
        return path.tray();
    }

    private javax.print.attribute.standard.Sides sides() {
        return switch (path.sides()) {
            case ONE -> javax.print.attribute.standard.Sides.ONE_SIDED;
            case TWO -> javax.print.attribute.standard.Sides.TWO_SIDED_LONG_EDGE;
        };
    }

    /// @return what went wrong; empty if it is in the queue
    private Optional<PrintResult> throughJava(Duration patience) {
        var handing = new FutureTask<>(this::print);
        Thread.ofPlatform().daemon().name("printer").start(handing);
        try {
            return handing.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            handing.cancel(true);
            return Optional.of(new PrintResult.Unsure(Fault.SILENT));
        } catch (InterruptedException e) {
            handing.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.of(new PrintResult.Unsure(Fault.CANCELLED));
        } catch (ExecutionException e) {
            throw new IllegalStateException("handing a letter to the printer", e.getCause());
        }
    }

    private Optional<PrintResult> print() {
        var job = printer.service().createPrintJob();
        var ear = new Ear();
        job.addPrintJobListener(ear);
        try {
            job.print(doc(), attributes());
        } catch (PrintException e) {
            return Optional.of(refused());
        }
        return ear.failed ? Optional.of(refused()) : Optional.empty();
    }

    /// Hears what the system says while the file is handed over.
    private static final class Ear extends PrintJobAdapter {

        private volatile boolean failed;

        @Override
        public void printJobFailed(PrintJobEvent event) {
            failed = true;
        }

        @Override
        public void printJobCanceled(PrintJobEvent event) {
            failed = true;
        }
    }

    private Doc doc() {
        return printer.takesPdf()
                ? new SimpleDoc(new ByteArrayInputStream(paged.bytes()), Printer.PDF, null)
                : new SimpleDoc(paged.pageable(), DocFlavor.SERVICE_FORMATTED.PAGEABLE, null);
    }

    private PrintRequestAttributeSet attributes() {
        var attributes = new HashPrintRequestAttributeSet();
        attributes.add(new JobName(name, null));
        attributes.add(new Copies(1));
        // a banner page would lie in somebody's envelope
        attributes.add(JobSheets.NONE);
        attributes.add(sides());
        tray().flatMap(printer::tray).ifPresentOrElse(attributes::add, () -> paper().ifPresent(attributes::add));
        return attributes;
    }

    /// Without it a queue takes its own size, and the address leaves the window.
    private Optional<MediaSizeName> paper() {
        return Optional.ofNullable(MediaSize.findMedia(
                (float) (paged.widthPoints() / 72), (float) (paged.heightPoints() / 72), MediaSize.INCH));
    }

    /// Nothing is in the queue; why, as far as can be seen.
    private PrintResult refused() {
        var queue = printer.queue();
        if (queue.isPresent() && !Files.isExecutable(SPOOLER)) {
            return new PrintResult.NothingPrinted(Fault.NO_SPOOLER);
        }
        return new PrintResult.NothingPrinted(printer.state() == PrinterState.GONE ? Fault.GONE : Fault.REFUSES);
    }
}
