// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Follows a job until it is over or its printer said nothing new for too long; then takes it out of the queue, so
/// that it does not come out later by itself.
final class Watching {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    /// After the job was taken out, so often is asked whether it is over.
    private static final int FAREWELLS = 30;

    private final Queue queue;
    private final int id;
    private final Duration patience;
    private final Consumer<Progress> progress;

    Watching(Queue queue, int id, Duration patience, Consumer<Progress> progress) {
        this.queue = queue;
        this.id = id;
        this.patience = patience;
        this.progress = progress;
    }

    PrintResult result() {
        Optional<Progress> told = Optional.empty();
        var since = System.nanoTime();
        while (System.nanoTime() - since < patience.toNanos()) {
            var job = queue.job(id);
            if (job.isPresent() && job.get().isOver()) {
                return over(job.get(), Fault.CANCELLED);
            }
            var now = job.map(this::told);
            if (now.isPresent() && !now.equals(told)) {
                progress.accept(now.get());
                if (!(now.get() instanceof Progress.Waiting)) {
                    since = System.nanoTime();
                }
                told = now;
            }
            if (!pause()) {
                return givenUp(Fault.CANCELLED);
            }
        }
        return givenUp(told.flatMap(
                        it -> it instanceof Progress.Waiting(var fault) ? Optional.of(fault) : Optional.empty())
                .orElse(Fault.SILENT));
    }

    private Progress told(Queue.Job job) {
        return waiting()
                .<Progress>map(Progress.Waiting::new)
                .orElseGet(() -> job.begun() ? new Progress.Printing(job.sides()) : new Progress.Queued());
    }

    /// What the printer waits for somebody to mend.
    private Optional<Fault> waiting() {
        return queue.state().flatMap(state -> switch (state) {
            case NO_PAPER -> Optional.of(Fault.PAPER_OUT);
            case STOPPED -> Optional.of(Fault.STOPPED);
            case GONE -> Optional.of(Fault.GONE);
            case READY, BUSY, REFUSES, UNKNOWN -> Optional.<Fault>empty();
        });
    }

    private static PrintResult over(Queue.Job job, Fault why) {
        if (job.isDone()) {
            return new PrintResult.Printed();
        }
        var fault = job.isAborted() ? Fault.ABORTED : why;
        return job.begun() ? new PrintResult.Unsure(fault) : new PrintResult.NothingPrinted(fault);
    }

    /// Whether nothing came out is only known when the job is over and was never begun.
    private PrintResult givenUp(Fault why) {
        var interrupted = Thread.interrupted();
        try {
            queue.cancel(id);
            for (var i = 0; i < FAREWELLS; i++) {
                var job = queue.job(id);
                if (job.isPresent() && job.get().isOver()) {
                    return over(job.get(), why);
                }
                if (!pause()) {
                    interrupted = true;
                }
            }
            return new PrintResult.Unsure(why);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
