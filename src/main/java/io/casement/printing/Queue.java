// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The queue of a printer that speaks IPP, asked directly. What it does not answer is empty.
final class Queue {

    private static final String USER = System.getProperty("user.name", "casement");
    private static final byte[] NOTHING = {};
    private static final int IDLE = 3;
    private static final int PROCESSING = 4;

    /// So many of the jobs that are over are looked through; the queue tells the latest first.
    private static final int LATEST = 500;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final URI printer;

    Queue(URI printer) {
        this.printer = printer;
    }

    /// A job of a queue.
    ///
    /// @param state as RFC 8011 counts, section 5.3.7
    /// @param begun whether the printer ever worked on it; so it is taken unless the queue denies it
    /// @param sides that are done, as far as the printer counts
    record Job(int id, int state, boolean begun, int sides, List<String> reasons) {

        boolean isCancelled() {
            return state == 7;
        }

        boolean isAborted() {
            return state == 8;
        }

        boolean isDone() {
            return state == 9;
        }

        boolean isOver() {
            return state >= 7;
        }
    }

    /// How the printer is; empty if nobody answers.
    Optional<PrinterState> state() {
        var asked = new Ipp(Ipp.GET_PRINTER_ATTRIBUTES, printer)
                .user(USER)
                .keywords(
                        "requested-attributes", "printer-state", "printer-state-reasons", "printer-is-accepting-jobs");
        return answer(asked).map(answer -> {
            if (answer.isNotFound()) {
                return PrinterState.GONE;
            }
            if (answer.value("printer-is-accepting-jobs").orElse("").equals("false")) {
                return PrinterState.REFUSES;
            }
            var reasons = answer.values("printer-state-reasons");
            if (reasons.stream().anyMatch(Queue::isPaper)) {
                return PrinterState.NO_PAPER;
            }
            return switch (number(answer, "printer-state")) {
                case IDLE -> PrinterState.READY;
                case PROCESSING -> PrinterState.BUSY;
                case 0 -> PrinterState.UNKNOWN;
                default -> PrinterState.STOPPED;
            };
        });
    }

    /// "media-empty", "media-needed" and the like, with or without their severity; "media-low" prints on.
    private static boolean isPaper(String reason) {
        return reason.startsWith("media-empty") || reason.startsWith("media-needed");
    }

    List<String> trays() {
        var asked = new Ipp(Ipp.GET_PRINTER_ATTRIBUTES, printer)
                .user(USER)
                .keywords("requested-attributes", "media-source-supported");
        return answer(asked)
                .map(answer -> answer.values("media-source-supported"))
                .orElse(List.of());
    }

    /// Hands a PDF over with the paper that it needs.
    ///
    /// @param width of its pages in hundredths of a millimetre
    Taking print(String name, byte[] pdf, String sides, int width, int height, String tray) {
        var asked = new Ipp(Ipp.PRINT_JOB, printer)
                .user(USER)
                .name("job-name", name)
                .mime("document-format", "application/pdf")
                .job()
                .number("copies", 1)
                .keywords("sides", sides)
                .medium(width, height, tray);
        try {
            return asked.send(printer, pdf).isFine() ? Taking.TAKEN : Taking.REFUSED;
        } catch (IOException e) {
            return Taking.NO_ANSWER;
        }
    }

    /// What a queue says to a document; without an answer it may still have it.
    enum Taking {
        TAKEN,
        REFUSED,
        NO_ANSWER
    }

    /// The id of the job with a name that only it has. It may be over before it is looked for.
    Optional<Integer> named(String name) {
        return named(name, "not-completed").or(() -> named(name, "completed"));
    }

    private Optional<Integer> named(String name, String which) {
        var asked = new Ipp(Ipp.GET_JOBS, printer)
                .user(USER)
                .number("limit", LATEST)
                .keywords("which-jobs", which)
                .keywords("requested-attributes", "job-id", "job-name");
        return answer(asked)
                .flatMap(answer -> answer.groups().stream()
                        .filter(group -> group.getOrDefault("job-name", List.of()).stream()
                                .anyMatch(each -> each.strip().equals(name)))
                        .flatMap(group -> group.getOrDefault("job-id", List.of()).stream())
                        .map(Queue::number)
                        .findFirst());
    }

    Optional<Job> job(int id) {
        var asked = new Ipp(Ipp.GET_JOB_ATTRIBUTES, printer)
                .number("job-id", id)
                .user(USER)
                .keywords(
                        "requested-attributes",
                        "job-state",
                        "job-state-reasons",
                        "time-at-processing",
                        "job-impressions-completed");
        return answer(asked)
                .filter(answer -> answer.value("job-state").isPresent())
                .map(answer -> new Job(
                        id,
                        number(answer, "job-state"),
                        !answer.saysNone("time-at-processing"),
                        number(answer, "job-impressions-completed"),
                        answer.values("job-state-reasons")));
    }

    private static int number(Ipp.Answer answer, String name) {
        return answer.value(name).map(Queue::number).orElse(0);
    }

    /// Nothing for what a queue should not have said.
    private static int number(String text) {
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    /// Takes a job out of the queue.
    void cancel(int id) {
        answer(new Ipp(Ipp.CANCEL_JOB, printer).number("job-id", id).user(USER));
    }

    private Optional<Ipp.Answer> answer(Ipp asked) {
        try {
            return Optional.of(asked.send(printer, NOTHING));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
