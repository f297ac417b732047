// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

/// What can go wrong on the way to paper. Each has a sentence.
public enum Fault {
    /// The system has no printer.
    NO_PRINTER("printing.no-printer"),
    /// The printer is no longer there.
    GONE("printing.gone"),
    /// The printer takes no letters at the moment, or not this one.
    REFUSES("printing.refuses"),
    PAPER_OUT("printing.paper-out"),
    /// The printer was paused, or stopped by itself.
    STOPPED("printing.stopped"),
    /// The printer gave the letter up.
    ABORTED("printing.aborted"),
    /// Somebody took the letter out of the queue.
    CANCELLED("printing.cancelled"),
    /// The printer said nothing new for too long.
    SILENT("printing.silent"),
    /// The system's program for printing is missing.
    NO_SPOOLER("printing.no-spooler"),
    /// The bytes are not those that were approved.
    CHANGED("printing.changed"),
    /// The bytes are no PDF that can be printed.
    UNREADABLE("printing.unreadable");

    private final String key;

    Fault(String key) {
        this.key = key;
    }

    /// Under which its sentence stands.
    public String key() {
        return key;
    }
}
