// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

import io.casement.letters.batch.PrintFact;

/// What became of a letter that was to be printed.
public sealed interface PrintResult {

    /// The printer says that it is done.
    record Printed() implements PrintResult {}

    /// The letter is whole in the system's queue, which does not tell more.
    record HandedOver() implements PrintResult {}

    /// Surely nothing came out, and nothing will.
    record NothingPrinted(Fault fault) implements PrintResult {}

    /// Some of it may be on paper; what was left of it was taken out of the queue.
    record Unsure(Fault fault) implements PrintResult {}

    /// The same as a fact of a batch's run. What lies whole in the queue counts as printed: it will come out when
    /// the printer has paper again, and printing it anew would make two.
    default PrintFact fact(int place, int attempt) {
        return switch (this) {
            case Printed _, HandedOver _ -> new PrintFact.Printed(place, attempt);
            case NothingPrinted _ -> new PrintFact.NothingPrinted(place, attempt);
            case Unsure _ -> new PrintFact.Stopped(place, attempt);
        };
    }
}
