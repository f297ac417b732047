// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

/// What reading a file came to: it was understood, or there is a reason why not.
public sealed interface Outcome {

    /// The file was read; the slip says what was found and what could not be told.
    record Understood(Slip slip) implements Outcome {}

    /// The file could not be read.
    ///
    /// @param detail a fact for the sentence that tells it, without names or free text: a kind of file, a size in
    ///     bytes; empty where the reason says it all (see each [Reason])
    record Unreadable(Reason reason, String detail) implements Outcome {}
}
