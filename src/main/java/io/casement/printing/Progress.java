// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

/// What is told while a letter is printed.
public sealed interface Progress {

    /// It is in the printer's queue.
    record Queued() implements Progress {}

    /// So many of its sides are done.
    record Printing(int sides) implements Progress {}

    /// The printer waits for somebody; it goes on by itself when that is mended before the time is up.
    record Waiting(Fault fault) implements Progress {}
}
