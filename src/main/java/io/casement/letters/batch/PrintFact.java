// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

/// One thing that became known while a batch was printed. It names a letter by its place in the batch.
public sealed interface PrintFact {

    int place();

    /// A fact about one try to print a letter.
    sealed interface OfTry extends PrintFact {

        /// Which try, counted from one.
        int attempt();
    }

    /// The letter was handed to the printer.
    record Started(int place, int attempt) implements OfTry {}

    /// The printer said that it is done.
    record Printed(int place, int attempt) implements OfTry {}

    /// Surely nothing came out: the printer never began, and was told to forget it.
    record NothingPrinted(int place, int attempt) implements OfTry {}

    /// The printer stopped or said no more; the letter may be on paper, whole or in part.
    record Stopped(int place, int attempt) implements OfTry {}

    /// A person looked whether the whole letter is on paper.
    record Looked(int place, boolean onPaper) implements PrintFact {}

    /// A person wants the letter once more and did away with what was printed of it.
    record WantedAgain(int place) implements PrintFact {}
}
