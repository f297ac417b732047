// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

import io.casement.cases.Sha256;
import io.casement.pdf.Paged;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;

/// Prints letters one after the other and waits for each, so that it is known of each what became of it.
///
/// Not for the thread that draws the screen. Interrupting its thread takes the letter in hand out of the queue.
public final class Printing {

    private final Duration patience;
    private final Consumer<Progress> progress;

    /// @param patience how long a printer may say nothing new before a letter is given up
    /// @param progress is told on the printing thread
    public Printing(Duration patience, Consumer<Progress> progress) {
        this.patience = patience;
        this.progress = progress;
    }

    /// Prints a letter once, on the paper that its own pages have.
    public PrintResult print(Printer printer, PrintOrder order) {
        if (!fingerprint(order.pdf()).equals(order.fingerprint())) {
            return new PrintResult.NothingPrinted(Fault.CHANGED);
        }
        switch (printer.state()) {
            case GONE -> {
                return new PrintResult.NothingPrinted(Fault.GONE);
            }
            case REFUSES -> {
                return new PrintResult.NothingPrinted(Fault.REFUSES);
            }
            case STOPPED -> {
                return new PrintResult.NothingPrinted(Fault.STOPPED);
            }
            case READY, BUSY, NO_PAPER, UNKNOWN -> {
                // a printer without paper may get some while the letter waits
            }
        }
        try (var paged = new Paged(order.pdf())) {
            return print(printer, order, paged);
        } catch (UncheckedIOException e) {
            return new PrintResult.NothingPrinted(Fault.UNREADABLE);
        }
    }

    /// A letter whose first sheet takes another way goes as two jobs.
    private PrintResult print(Printer printer, PrintOrder order, Paged paged) {
        var path = order.path();
        if (!path.parts(paged.pages())) {
            return part(printer, order.name(), paged, path.first());
        }
        var firstPages = path.sides().frontOf(2) - 1;
        PrintResult first;
        try (var sheet = new Paged(paged.part(1, firstPages))) {
            first = part(printer, order.name(), sheet, path.first());
        }
        if (!(first instanceof PrintResult.Printed || first instanceof PrintResult.HandedOver)) {
            return first;
        }
        try (var sheets = new Paged(paged.part(firstPages + 1, paged.pages()))) {
            var rest = part(printer, order.name(), sheets, path.rest());
            // the first sheet is on paper, so the letter cannot be said not to be
            return rest instanceof PrintResult.NothingPrinted(var fault) ? new PrintResult.Unsure(fault) : rest;
        }
    }

    private PrintResult part(Printer printer, String name, Paged paged, PaperPath path) {
        // a name that only this job has, so that it is found again
        var job = name + " " + UUID.randomUUID().toString().substring(0, 8);
        var handing = new Handing(printer, job, paged, path);
        return switch (handing.over(patience)) {
            case Handing.Over.Failed(var result) -> result;
            case Handing.Over.Job(var queue, var id) -> {
                progress.accept(new Progress.Queued());
                yield new Watching(queue, id, patience, progress).result();
            }
            case Handing.Over.Away _ -> {
                progress.accept(new Progress.Queued());
                yield new PrintResult.HandedOver();
            }
        };
    }

    private static Sha256 fingerprint(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
